"""Five commands: train a flow, evaluate it, sample from it, score images by the million, measure speed"""
from __future__ import annotations
from typing import Any

__all__ = ['command', 'oodflows_train', 'oodflows_evaluate', 'oodflows_sample', 'oodflows_score', 'oodflows_bench']

def command(func) -> Any:
    """Make a command of a function: parse, run, and turn user errors into one line and an exit code

    Parameters
    ----------
    func
        with docments
    """
    ...

def oodflows_train(flow: str='realnvp_fashionmnist_mini', dataset: str='FashionMNIST-mini', ood: list=..., label: str | None=None, inside: str | None=None, root: str | None=None, match: bool=False, size: int | None=None, out: str | None=None, resume: str | None=None, like: str | None=None, seed: int=0, epochs: int | None=None, max_steps: int | None=None, batch_size: int | None=None, lr: float | None=None, optimiser: str | None=None, weight_decay: float | None=None, schedule: str | None=None, warmup: int | None=None, max_grad_norm: float | None=None, augment: str | None=None, bad_batch: str | None=None, memory: str | None=None, precision: str='auto', compiler: str='none', device: str | None=None, conditioner: str | None=None, width: int | None=None, blocks: int | None=None, scales: int | None=None, depth: int | None=None, masks: str | None=None, latent_dim: int | None=None, ae_width: int | None=None, norm: str | None=None, start: str | None=None, splits: str | None=None, mixer: str | None=None, dropout: float | None=None, preprocess: str | None=None, normalise: str | None=None, n_couplings: int | None=None, bound: float | None=None, noise: float | None=None, negative: str | None=None, negative_val: float | None=None, holdout: int=0, samples: int=25, save_minutes: float=10.0, tensorboard: bool=False) -> Any:
    """Train a flow and watch how it ranks out-of-distribution data; processes under torchrun train it together

    Parameters
    ----------
    flow : str, default 'realnvp_fashionmnist_mini'
        which flow; `oodflows_train --flow list` names them
    dataset : str, default 'FashionMNIST-mini'
        a name, an .npz, a folder of images, a table (miniboone0, a .csv)
    ood : list, default ['MNIST-mini', 'Glyphs']
        sets to compare with; a table brings its own, the other classes
    label : str, default None
        of a table: its column of labels (default: label, class, target or y)
    inside : str, default None
        of a table: the class to learn (default: the largest)
    root : str, default None
        folder of the data sets (else $OODFLOWS_DATA)
    match : bool, default False
        convert OOD images to the dataset's size and channels
    size : int, default None
        resize and crop the dataset's images to a square, where they differ in size
    out : str, default None
        run folder (default: runs/<flow>, numbered)
    resume : str, default None
        a run folder to go on with; --epochs or --max_steps may extend it
    like : str, default None
        a run folder or a shipped flow: train it anew by the same recipe and data
    seed : int, default 0
        of initialisation, order and noise, and of how a table is divided
    epochs : int, default None
        passes over the training images
    max_steps : int, default None
        stop after this many steps
    batch_size : int, default None
        images a step
    lr : float, default None
        peak learning rate
    optimiser : str, default None
        Adam, AdamW or RMSprop
    weight_decay : float, default None
        on weight-norm magnitudes (RealNVP) or everything
    schedule : str, default None
        constant, anneal or cosine
    warmup : int, default None
        steps of linear warm-up
    max_grad_norm : float, default None
        clipping, per parameter group
    augment : str, default None
        none, crop, flip or crop_flip
    bad_batch : str, default None
        a loss or gradient is not finite: stop or skip
    memory : str, default None
        store (default), or checkpoint or invert, which compute again instead
    precision : str, default 'auto'
        auto, float32 or bf16
    compiler : str, default 'none'
        none or conditioners, for long runs: a minute or two before they begin
    device : str, default None
        cpu, cuda, cuda:1 ... (default: a GPU if there is one)
    conditioner : str, default None
        resnet plain_resnet highway convnet glow_convnet autoencoder resnet_autoencoder
    width : int, default None
        channels inside the conditioner
    blocks : int, default None
        blocks of the conditioner
    scales : int, default None
        scales of RealNVP or Glow
    depth : int, default None
        steps per scale of Glow
    masks : str, default None
        checkerboard, channel, horizontal, vertical, cycle (single-scale flows and Glow)
    latent_dim : int, default None
        bottleneck of the autoencoder conditioners
    ae_width : int, default None
        channels of the autoencoder conditioner's first convolution (32)
    norm : str, default None
        batch or none, inside resnet conditioners
    start : str, default None
        zero (default) or original: how conditioners start
    splits : str, default None
        half or none (Glow)
    mixer : str, default None
        dense or lu (Glow); none, permutation or lu (realnvp_vector)
    dropout : float, default None
        inside the MLP conditioner
    preprocess : str, default None
        learnt from a table (realnvp_vector): none, standardize, whiten, quantile or copula
    normalise : str, default None
        before each coupling of realnvp_vector: actnorm or none
    n_couplings : int, default None
        couplings of a flow over tables
    bound : float, default None
        largest log-scale of a coupling of realnvp_vector; 0 leaves it free
    noise : float, default None
        on the training rows of a table, in standard deviations of a column (try .05)
    negative : str, default None
        a set whose training images shall become unlikely (negative training)
    negative_val : float, default None
        cap in nats (default: -100000 for 3x32x32, -30000 for 1x28x28)
    holdout : int, default 0
        training images or rows held out to choose the best epoch
    samples : int, default 25
        images on a sample sheet; 0 draws none
    save_minutes : float, default 10.0
        between checkpoints inside an epoch
    tensorboard : bool, default False
        also write TensorBoard scalars
    """
    ...

def oodflows_evaluate(run: str, dataset: str | None=None, ood: list | None=None, label: str | None=None, inside: str | None=None, scores: list | None=None, root: str | None=None, match: bool=False, n: int | None=None, draws: int=1, seed: int=0, precision: str='auto', out: str | None=None) -> None:
    """Likelihood AUROC, AUPR and FPR of a trained flow, with bootstrap intervals

    Parameters
    ----------
    run : str
        run folder, saved flow, or the name of a shipped flow
    dataset : str, default None
        what is in, or a table (default: that of the run; of a shipped flow FashionMNIST-mini)
    ood : list, default None
        to tell apart from it (default: as in the run, or MNIST-mini Glyphs)
    label : str, default None
        of a table that is not the run's own: its column of labels (default: as in the run)
    inside : str, default None
        of a table that is not the run's own: its class that is in (default: as in the run)
    scores : list, default None
        also other scores than the likelihood, by name, or all; fitted to training data
    root : str, default None
        folder of the data sets (default: that of the run, else $OODFLOWS_DATA)
    match : bool, default False
        convert images to the flow's size and channels
    n : int, default None
        use at most this many images or rows of each set
    draws : int, default 1
        dequantisation draws to average over
    seed : int, default 0
        of the dequantisation noise; how a table is divided stands in the run
    precision : str, default 'auto'
        auto, float32 or bf16
    out : str, default None
        also write the table as .json and the histogram as .png to this folder
    """
    ...

def oodflows_sample(run: str, n: int=25, temperature: float=1.0, seed: int=0, out: str='samples.png') -> None:
    """Draw samples from a trained flow into a picture

    Parameters
    ----------
    run : str
        run folder, saved flow, or the name of a shipped flow
    n : int, default 25
        images
    temperature : float, default 1.0
        standard deviation of the latents; 0 is the mode of the prior
    seed : int, default 0
        of the latents
    out : str, default 'samples.png'
        picture to write; must not exist
    """
    ...

def oodflows_score(run: str, source: str, out: str='scores.csv', match: bool=False, broken: str='skip', chunk: int=1000, draws: int=1, seed: int=0, batch_size: int=200, precision: str='auto', device: str | None=None) -> None:
    """Score any number of images in constant memory; the same command goes on after an interruption

    Parameters
    ----------
    run : str
        run folder, saved flow, or the name of a shipped flow
    source : str
        a folder of images, with any folders inside, or an .npz
    out : str, default 'scores.csv'
        table to write or go on with; columns: path, log_prob, bits_per_dim, problem
    match : bool, default False
        convert images to the flow's size and channels
    broken : str, default 'skip'
        images that cannot be scored: skip (and name them in the table) or stop
    chunk : int, default 1000
        images between two writes
    draws : int, default 1
        dequantisation draws to average over
    seed : int, default 0
        of the noise, which is each image's own
    batch_size : int, default 200
        images at a time
    precision : str, default 'auto'
        auto, float32 or bf16
    device : str, default None
        cpu, cuda, cuda:1 ... (default: a GPU if there is one)
    """
    ...

def oodflows_bench(flows: list | None=None, paths: list=..., peers: list | None=None, batch: int=32, at_least: float=2.0, device: str | None=None, out: str | None=None) -> None:
    """Images a second in training, scoring and sampling, beside other implementations and the machine's limit

    Parameters
    ----------
    flows : list, default None
        names, see `oodflows_train --flow list` (default: those of 20_speed)
    paths : list, default ['plain', 'float32', 'bf16', 'ours']
        plain, float32, bf16, ours, compiled
    peers : list, default None
        also other libraries: normflows nflows FrEIA (pip install "oodflows[bench]")
    batch : int, default 32
        images a step
    at_least : float, default 2.0
        seconds of each measurement
    device : str, default None
        cpu, cuda, cuda:1 ... (default: a GPU if there is one)
    out : str, default None
        also write speed.json and speed.png to this folder
    """
    ...
