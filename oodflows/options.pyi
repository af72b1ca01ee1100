"""Every choice of a run, in five dataclasses: flags, help, checks and records are made from them"""
from __future__ import annotations
from typing import Any
from dataclasses import dataclass
from typing import Literal

__all__ = ['GROUPS', 'DataOptions', 'FlowOptions', 'RecipeOptions', 'ObjectiveOptions', 'RunOptions', 'nearest', 'complaints', 'grouped']

@dataclass
class DataOptions:
    """Data

    Parameters
    ----------
    dataset : str, default 'FashionMNIST-mini'
        a name, an .npz, a folder of images, a table (miniboone0, a .csv)
    ood : list, default None
        sets to compare with (default: MNIST-mini Glyphs beside FashionMNIST-mini, else none); a table
        brings its own
    label : str, default None
        of a table: its column of labels (default: label, class, target or y)
    inside : str, default None
        of a table: the class to learn (default: the largest)
    root : str, default None
        folder of the data sets (else $OODFLOWS_DATA)
    match : bool, default False
        convert the other sets to the dataset's size and channels
    size : int, default None
        resize and crop images to a square of this side, where they differ in size
    holdout : int, default None
        training images or rows held out to choose the best epoch (default: a tenth of a table's rows,
        else none)
    """
    dataset: str = 'FashionMNIST-mini'
    ood: list | None = None
    label: str | None = None
    inside: str | None = None
    root: str | None = None
    match: bool = False
    size: int | None = None
    holdout: int | None = None
    @property
    def compared(self) -> list:
        """`ood`; the default sets belong to the default data set alone

        Returns
        -------
        list
            names or paths
        """
        ...

@dataclass
class FlowOptions:
    """Flow (default: as its name says)

    Parameters
    ----------
    flow : str, default 'realnvp_fashionmnist_mini'
        which flow; `oodflows_train --flow list` names them
    conditioner : _Conditioner, default None
        network in the couplings
    width : int, default None
        channels inside the conditioner
    blocks : int, default None
        blocks of the conditioner
    scales : int, default None
        scales of RealNVP or Glow
    depth : int, default None
        steps per scale of Glow
    masks : _Mask, default None
        of the couplings of single-scale flows and Glow
    latent_dim : int, default None
        bottleneck of the autoencoder and bottleneck conditioners
    ae_width : int, default None
        channels of the autoencoder conditioner's first convolution (32)
    norm : Literal['batch', 'none'], default None
        inside resnet conditioners
    start : Literal['zero', 'original'], default None
        how conditioners start (zero)
    alpha : float, default None
        of a single-scale flow: share of the grey range left free by the logit (.05)
    splits : Literal['half', 'none'], default None
        what Glow puts aside between scales
    mixer : Literal['dense', 'lu', 'none', 'permutation'], default None
        Glow: dense or lu; realnvp_vector: none, permutation or lu
    dropout : float, default None
        inside the MLP conditioner
    preprocess : Literal['none', 'standardize', 'whiten', 'quantile', 'copula'], default None
        learnt from a table (realnvp_vector)
    normalise : Literal['actnorm', 'none'], default None
        before each coupling of realnvp_vector
    n_couplings : int, default None
        couplings of single-scale flows and of flows over tables
    bound : float, default None
        largest log-scale of a coupling of realnvp_vector; 0 leaves it free
    """
    flow: str = 'realnvp_fashionmnist_mini'
    conditioner: _Conditioner | None = None
    width: int | None = None
    blocks: int | None = None
    scales: int | None = None
    depth: int | None = None
    masks: _Mask | None = None
    latent_dim: int | None = None
    ae_width: int | None = None
    norm: Literal['batch', 'none'] | None = None
    start: Literal['zero', 'original'] | None = None
    alpha: float | None = None
    splits: Literal['half', 'none'] | None = None
    mixer: Literal['dense', 'lu', 'none', 'permutation'] | None = None
    dropout: float | None = None
    preprocess: Literal['none', 'standardize', 'whiten', 'quantile', 'copula'] | None = None
    normalise: Literal['actnorm', 'none'] | None = None
    n_couplings: int | None = None
    bound: float | None = None

@dataclass
class RecipeOptions:
    """Recipe (default: the flow's own)

    Parameters
    ----------
    epochs : int, default None
        passes over the training images
    max_steps : int, default None
        stop after this many steps
    batch_size : int, default None
        images a step
    lr : float, default None
        peak learning rate
    optimiser : Literal['Adam', 'AdamW', 'RMSprop'], default None
        its steps
    weight_decay : float, default None
        on weight-norm magnitudes (RealNVP) or everything
    schedule : Literal['constant', 'anneal', 'cosine'], default None
        of the learning rate
    warmup : int, default None
        steps of linear warm-up
    max_grad_norm : float, default None
        clipping, per parameter group
    augment : Literal['none', 'crop', 'flip', 'crop_flip'], default None
        of the images
    bad_batch : Literal['stop', 'skip'], default None
        what to do when a loss or gradient is not finite (stop)
    memory : Literal['store', 'checkpoint', 'invert'], default None
        what a step keeps (store); the others compute again instead
    """
    epochs: int | None = None
    max_steps: int | None = None
    batch_size: int | None = None
    lr: float | None = None
    optimiser: Literal['Adam', 'AdamW', 'RMSprop'] | None = None
    weight_decay: float | None = None
    schedule: Literal['constant', 'anneal', 'cosine'] | None = None
    warmup: int | None = None
    max_grad_norm: float | None = None
    augment: Literal['none', 'crop', 'flip', 'crop_flip'] | None = None
    bad_batch: Literal['stop', 'skip'] | None = None
    memory: Literal['store', 'checkpoint', 'invert'] | None = None

@dataclass
class ObjectiveOptions:
    """Objective (default: maximum likelihood)

    Parameters
    ----------
    noise : float, default None
        on the training rows of a table, in standard deviations of a column (default: .05; 0 for
        miniboone, hepmass)
    negative : str, default None
        a set whose training images shall become unlikely (negative training)
    negative_val : float, default None
        cap in nats (default: -100000 for 3x32x32, -30000 for 1x28x28)
    """
    noise: float | None = None
    negative: str | None = None
    negative_val: float | None = None

@dataclass
class RunOptions:
    """Run

    Parameters
    ----------
    out : str, default None
        run folder (default: runs/<flow>, numbered)
    seed : int, default 0
        of initialisation, order and noise, and of how a table is divided
    precision : Literal['auto', 'float32', 'bf16'], default 'auto'
        arithmetic of the conditioners
    compiler : Literal['none', 'conditioners'], default 'none'
        for long runs: a minute or two before they begin
    device : str, default None
        cpu, cuda, cuda:1 ... (default: a GPU if there is one)
    samples : int, default 25
        images on a sample sheet; 0 draws none
    save_minutes : float, default 10.0
        between checkpoints inside an epoch
    tensorboard : bool, default False
        also write TensorBoard scalars
    quiet : bool, default False
        no progress, only the result
    """
    out: str | None = None
    seed: int = 0
    precision: Literal['auto', 'float32', 'bf16'] = 'auto'
    compiler: Literal['none', 'conditioners'] = 'none'
    device: str | None = None
    samples: int = 25
    save_minutes: float = 10.0
    tensorboard: bool = False
    quiet: bool = False

GROUPS: Any

def nearest(name: str, names) -> str:
    """The spelling that may have been meant

    Parameters
    ----------
    name : str
        as somebody typed it
    names
        what there is

    Returns
    -------
    str
        to append to a message; empty where nothing is near
    """
    ...

def complaints(values: dict, kinds: dict | None=None) -> list:
    """What is wrong with options

    Parameters
    ----------
    values : dict
        by name; None counts as not given
    kinds : dict, default None
        types by name; default: all options of a training

    Returns
    -------
    list
        of str
    """
    ...

def grouped(values: dict) -> list:
    """Options in their dataclasses; names that are no options are left out

    Parameters
    ----------
    values : dict
        by name

    Returns
    -------
    list
        one of each of `GROUPS`
    """
    ...
