"""A loop, and the recipe that it follows"""
from __future__ import annotations
from collections.abc import Iterator
from typing import Any, Self
from dataclasses import dataclass
from pathlib import Path
import torch
from .core import OODFlowsError
from .flows import Flow

__all__ = ['OPTIMISERS', 'SCHEDULES', 'AUGMENTS', 'RECIPES', 'COMPILERS', 'Recipe', 'random_crop', 'random_flip', 'recipe_for', 'Callback', 'negative_log_likelihood', 'Alone', 'Learner', 'TrainingDiverged', 'Stopped']

@dataclass(frozen=True)
class Recipe:
    """How to train: plain values, saved with every run

    Parameters
    ----------
    epochs : int, default 3
        passes over the training images
    batch_size : int, default 32
        images a step
    lr : float, default 0.01
        peak learning rate
    optimiser : str, default 'Adam'
        a key of `OPTIMISERS`
    weight_decay : float, default 0.0
        of weight-norm magnitudes in image RealNVPs, of every parameter elsewhere
    schedule : str, default 'cosine'
        a key of `SCHEDULES`
    warmup : int, default 50
        steps of linear warm-up
    max_grad_norm : float, default 1000.0
        gradients are clipped to this norm, per parameter group, in nats
    augment : str, default 'none'
        a key of `AUGMENTS`
    max_steps : int, default None
        stop after this many steps, whatever the epochs say
    bad_batch : str, default 'stop'
        a key of `_BAD_BATCHES`: what to do when a loss or gradient is not finite
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

OPTIMISERS: dict[Any, Any]

SCHEDULES: dict[Any, Any]

def random_crop(x: torch.Tensor, generator: torch.Generator | None=None, pad: int=4) -> torch.Tensor:
    """Pad with black, crop back at a random place, per image

    Parameters
    ----------
    x : torch.Tensor
        `(B,C,H,W)`
    generator : torch.Generator, default None
        of the offsets
    pad : int, default 4
        largest shift in pixels

    Returns
    -------
    torch.Tensor
        `(B,C,H,W)`
    """
    ...

def random_flip(x: torch.Tensor, generator: torch.Generator | None=None) -> torch.Tensor:
    """Mirror each image with probability one half

    Parameters
    ----------
    x : torch.Tensor
        `(B,C,H,W)`
    generator : torch.Generator, default None
        of the coin

    Returns
    -------
    torch.Tensor
        `(B,C,H,W)`
    """
    ...

AUGMENTS: dict[Any, Any]

RECIPES: dict[Any, Any]

def recipe_for(name: str, **changes) -> Recipe:
    """The recipe of a named flow, with changes

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
    def before_fit(self, learner) -> None: ...
    def before_epoch(self, learner) -> None: ...
    def after_step(self, learner) -> None: ...
    def after_epoch(self, learner) -> None: ...
    def after_fit(self, learner) -> None: ...
    def on_skip(self, learner) -> None: ...
    def on_stop(self, learner) -> None: ...
    def on_exit(self, learner) -> None:
        """Parameters
        ----------
        learner
            whatever the reason
        """
        ...
    def state(self) -> Any: ...
    def load_state(self, state) -> None: ...

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

class Alone:
    """The only process of a training; `oodflows.scale.Team` gives the answers of one of several"""
    rank: int
    size: int
    device: Any
    def part(self, x, generator) -> Any:
        """Parameters
        ----------
        x
            its rows, their share of the batch; moves `generator` on
        generator
            its rows, their share of the batch; moves `generator` on
        """
        ...
    def total(self, x) -> Any:
        """Parameters
        ----------
        x
            a tensor, summed over all processes
        """
        ...
    def most(self, n) -> Any:
        """Parameters
        ----------
        n
            a whole number, the largest of all processes
        """
        ...
    def gather(self, x) -> Any:
        """Parameters
        ----------
        x
            everybody's rows, in order
        """
        ...
    def share_gradients(self, flow) -> None:
        """Parameters
        ----------
        flow
            sum gradients, average batch-norm's statistics
        """
        ...
    def agree(self, flow) -> None:
        """Parameters
        ----------
        flow
            begin with the same weights
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
    def epoch(self) -> Any: ...
    @property
    def images_per_second(self) -> Any: ...

class Learner(_Standing):
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
        of order, noise and augmentation
    precision : str, default 'auto'
        a key of `PRECISIONS`
    device : str, default None
        default: a GPU if there is one
    objective : default negative_log_likelihood
        `(learner, batch, generator) -> scalar`
    team : default Alone()
        the processes that train this flow together
    compiler : str, default 'none'
        a key of `COMPILERS`
    """
    skipped: list[Any]
    asked: Any
    kept: Any
    loss_sum: float
    seconds: float
    timed: Any
    step: int
    history: list[Any]
    row: dict[Any, Any]
    rng: Any
    opt: Any
    objective: Any
    team: Any
    recipe: Recipe
    callbacks: list[Any]
    seed: int
    images: Any
    flow: Any
    device: Any
    def __init__(self, flow: Flow, images: torch.Tensor, recipe: Recipe=..., callbacks=..., seed: int=0, precision: str='auto', device: str | None=None, objective=..., team=..., compiler: str='none') -> None: ...
    def tell(self, event) -> None: ...
    def prepare(self: Learner, precision: str, compiler: str) -> None:
        """Settle the arithmetic, compile if asked to, and find what a step shall remember

        Parameters
        ----------
        precision : str
            a key of `PRECISIONS`
        compiler : str
            a key of `COMPILERS`
        """
        ...
    def gradients(self: Learner, x: torch.Tensor) -> bool:
        """Loss, gradients, each parameter group clipped

        Parameters
        ----------
        x : torch.Tensor
            a batch, of all processes together

        Returns
        -------
        bool
            are loss and gradients finite?
        """
        ...
    def take_step(self: Learner, x: torch.Tensor) -> None:
        """Gradients, then an update; or, if they are not finite, what the recipe says

        Parameters
        ----------
        x : torch.Tensor
            a batch
        """
        ...
    def batches(self: Learner) -> Iterator[Any]:
        """What is left of this epoch"""
        ...
    def heed(self: Learner) -> None:
        """Stop if one of the processes was asked to"""
        ...
    def run_epoch(self: Learner) -> None:
        """Every batch once"""
        ...
    def report(self: Learner, epoch: int) -> None:
        """The row of an epoch: its number, mean bits/dim, learning rate, and what the callbacks add

        Parameters
        ----------
        epoch : int
            that has just ended, from 0
        """
        ...
    def fit(self: Learner) -> Learner:
        """Train to the end of the recipe, from wherever the learner stands"""
        ...
    def run_epochs(self: Learner) -> None:
        """What is left of them, each with its report"""
        ...
    def score(self: Learner, images: torch.Tensor) -> torch.Tensor:
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
    def state(self: Learner, history: list | None=None) -> dict:
        """All that is needed to go on

        Parameters
        ----------
        history : list, default None
            rows up to and including this epoch; default: those reported

        Returns
        -------
        dict
            tensors and plain values
        """
        ...
    def load_state(self: Learner, path: Path) -> Self:
        """Go on from a checkpoint

        Parameters
        ----------
        path : Path
            a `checkpoint.pt`

        Returns
        -------
        Learner
            itself
        """
        ...

class TrainingDiverged(OODFlowsError):
    """The loss, or a gradient, is not a finite number"""

class Stopped(KeyboardInterrupt):
    """Asked to stop, by Ctrl-C or SIGTERM; the learner stands between two steps"""
    signum: Any
    def __init__(self, signum=...) -> None: ...
