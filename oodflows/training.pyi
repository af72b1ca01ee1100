"""A loop, and the recipe that it follows"""
from __future__ import annotations
from collections.abc import Iterator
from typing import Any
from dataclasses import dataclass
import torch
from .core import OODFlowsError
from .flows import Flow

__all__ = ['AUGMENTS', 'COMPILERS', 'Recipe', 'TrainingDiverged', 'recipe_for', 'Callback', 'negative_log_likelihood', 'Stopped', 'Learner']

@dataclass(frozen=True)
class Recipe:
    """How to train: plain values, saved with every run; `OODFlowsError` if one cannot be

    Parameters
    ----------
    epochs : int, default 3
        passes over the training images
    batch_size : int, default 32
        images a step
    lr : float, default 0.01
        peak learning rate
    optimiser : str, default 'Adam'
        Adam, AdamW or RMSprop
    weight_decay : float, default 0.0
        of weight-norm magnitudes in image RealNVPs, of every parameter elsewhere
    schedule : str, default 'cosine'
        constant, anneal or cosine
    warmup : int, default 50
        steps of linear warm-up
    max_grad_norm : float, default 1000.0
        gradients are clipped to this norm, per parameter group, in nats
    augment : str, default 'none'
        a key of `AUGMENTS`
    max_steps : int, default None
        stop after this many steps, whatever the epochs say
    bad_batch : str, default 'stop'
        stop or skip: what to do when a loss or gradient is not finite
    memory : str, default 'store'
        a key of `MEMORIES`: what a step keeps for its backward pass
    """
    epochs: int = 3
    batch_size: int = 32
    lr: float = 0.01
    optimiser: str = 'Adam'
    weight_decay: float = 0.0
    schedule: str = 'cosine'
    warmup: int = 50
    max_grad_norm: float = 1000.0
    augment: str = 'none'
    max_steps: int | None = None
    bad_batch: str = 'stop'
    memory: str = 'store'
    def __post_init__(self) -> None: ...

AUGMENTS: dict[Any, Any]

class TrainingDiverged(OODFlowsError):
    """The loss, or a gradient, is not a finite number"""

def recipe_for(name: str, **changes) -> Recipe:
    """The recipe of a named flow, with changes; `OODFlowsError` for what is no field

    Parameters
    ----------
    name : str
        of a flow
    **changes
        fields of `Recipe`; None keeps the default

    Returns
    -------
    Recipe
        the published one if there is one
    """
    ...

COMPILERS: dict[Any, Any]

class Callback:
    """Something that watches a `Learner`; override what you need"""
    everywhere: bool
    def before_fit(self, learner) -> None: ...
    def before_epoch(self, learner) -> None: ...
    def after_step(self, learner) -> None: ...
    def after_epoch(self, learner) -> None:
        """Parameters
        ----------
        learner
            measure, and write into `learner.row`
        """
        ...
    def after_report(self, learner) -> None:
        """Parameters
        ----------
        learner
            the row is complete: save, show
        """
        ...
    def after_fit(self, learner) -> None: ...
    def on_stop(self, learner) -> None: ...
    def on_exit(self, learner) -> None:
        """Parameters
        ----------
        learner
            whatever the reason
        """
        ...
    def state_dict(self) -> Any: ...
    def load_state_dict(self, state) -> None: ...
    def __init_subclass__(cls, **more) -> None: ...

def negative_log_likelihood(learner, x: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """The objective of maximum likelihood: mean of -log p(x)

    Parameters
    ----------
    learner
        the `Learner` that holds the flow
    x : torch.Tensor
        a batch
    generator : torch.Generator
        of the noise

    Returns
    -------
    torch.Tensor
        scalar, nats an image
    """
    ...

class _Standing:
    """Where a training stands, from its `step`, `recipe`, `images` and `history`"""
    @property
    def steps_per_epoch(self) -> Any: ...
    @property
    def steps(self) -> Any: ...
    @property
    def reported(self) -> Any: ...
    @property
    def done(self) -> Any: ...
    @property
    def epoch(self) -> Any: ...
    @property
    def images_per_second(self) -> Any: ...

class _Parallel(_Standing):
    """What one of several processes does for itself, and with the others"""
    def part(self, x: torch.Tensor, generator: torch.Generator) -> tuple:
        """Its rows and their share of the batch; without a row, the first one with a share of zero"""
        ...
    def reduced(self, x: float, op=...) -> float:
        """One number of all processes, by default their sum"""
        ...
    def gathered(self, x: torch.Tensor) -> torch.Tensor:
        """Everybody's rows, in order"""
        ...
    def agree(self) -> None:
        """The buffers of rank 0 for everybody; gradients and weights are DistributedDataParallel's"""
        ...

class _Stepping(_Parallel):
    """Steps"""
    def gradients(self, x: torch.Tensor) -> bool:
        """Loss, gradients, each parameter group clipped; are they finite? `x` is the batch of all processes together"""
        ...
    def take_step(self, x: torch.Tensor) -> None:
        """Gradients, then an update; or, if they are not finite, what the recipe says"""
        ...

class Stopped(KeyboardInterrupt):
    """Asked to stop, by Ctrl-C or SIGTERM; the learner stands between two steps, and `folder` can go on"""
    signum: Any
    step: Any
    folder: Any
    def __init__(self, signum=..., step=0, folder=None) -> None: ...
    def __str__(self) -> Any: ...

class _Epochs(_Stepping):
    """Epochs"""
    def tell(self, event: str) -> None:
        """Tell every callback that is concerned"""
        ...
    def batches(self) -> Iterator[Any]:
        """What is left of this epoch"""
        ...
    def heed(self) -> None:
        """Stop if one of the processes was asked to"""
        ...
    def run_epoch(self) -> None:
        """Every batch that is left, once"""
        ...
    def report(self, epoch: int) -> None:
        """The row of an epoch, counted from 0: mean bits/dim, learning rate, and what the callbacks add"""
        ...
    def run_epochs(self) -> None:
        """What is left of them, each with its report"""
        ...

class _Stateful(_Epochs):
    """State"""
    def state_dict(self) -> dict:
        """All that is needed to go on: tensors and plain values"""
        ...
    def load_state_dict(self, state: dict) -> Any:
        """Go on from a state; `OODFlowsError` if it belongs to another flow"""
        ...
    def resume(self, folder) -> Any:
        """Go on from the newest intact checkpoint of a folder; `OODFlowsError` if there is none

        Parameters
        ----------
        folder
            of a run
        """
        ...

class Learner(_Stateful):
    """Train `flow` on `images` by `recipe`, telling `callbacks` what happens

    Parameters
    ----------
    flow : Flow
        trained in place
    images : torch.Tensor
        uint8 `(N,C,H,W)`, or float vectors `(N,D)`
    recipe : Recipe, default Recipe()
        how
    callbacks : default ()
        of `Callback`
    seed : int, default 0
        of order, noise, augmentation and dropout; the weights have been drawn
    precision : str, default 'auto'
        'auto', 'float32' or 'bf16'
    device : str, default None
        default: a GPU if there is one
    objective : default negative_log_likelihood
        `(learner, batch, generator) -> scalar`
    compiler : str, default 'none'
        a key of `COMPILERS`
    """
    skipped: list[Any]
    asked: Any
    folder: Any
    scores: dict[Any, Any]
    kept: Any
    loss_sum: float
    summed: int
    seconds: float
    timed: Any
    step: int
    history: list[Any]
    row: dict[Any, Any]
    rng: Any
    opt: Any
    remember: Any
    loss_of: Any
    precision: Any
    recipe: Recipe
    callbacks: list[Any]
    seed: int
    objective: Any
    images: Any
    flow: Any
    device: Any
    rank: Any
    world_size: Any
    def __init__(self, flow: Flow, images: torch.Tensor, recipe: Recipe=..., callbacks=..., seed: int=0, precision: str='auto', device: str | None=None, objective=..., compiler: str='none') -> None: ...
    def context(self) -> Any:
        """The arithmetic of a step"""
        ...
    def fit(self) -> Any:
        """Train to the end of the recipe, from wherever the learner stands; `Stopped` by a signal, with the folder"""
        ...
    def score(self, images: torch.Tensor) -> torch.Tensor:
        """`log_probs` of the flow as it is, each process scoring its part

        Parameters
        ----------
        images : torch.Tensor
            uint8 `(N,C,H,W)`, or float vectors `(N,D)`

        Returns
        -------
        torch.Tensor
            `(N,)` nats, on the CPU; the same in all processes
        """
        ...
