"""What watches the loop: evaluation, progress, the best weights"""
from __future__ import annotations
from typing import Any
from pathlib import Path
import torch
from .flows import Flow
from .training import Callback

__all__ = ['recalibrate', 'Recalibrate', 'Evaluate', 'Progress', 'KeepBest', 'TensorBoard', 'WatchCondition', 'typical', 'StopEarly', 'Pictures']

def recalibrate(flow: Flow, images: torch.Tensor) -> Flow:
    """Recompute the statistics of every batch-norm from `images`; every module keeps its mode

    Parameters
    ----------
    flow : Flow
        changed in place; flows without batch-norm are left alone
    images : torch.Tensor
        training images, of which the first 2,048 are used

    Returns
    -------
    Flow
        the same
    """
    ...

class Recalibrate(Callback):
    """Refresh batch-norm statistics before an epoch's evaluation; goes first"""
    def after_epoch(self, learner) -> None: ...

class Evaluate(Callback):
    """After each epoch: bits/dim of test and OOD sets, likelihood AUROC of each

    Parameters
    ----------
    test : torch.Tensor, default None
        held-out in-distribution images
    ood : dict, default None
        name to images
    n : int, default 500
        images of each set used while training; the last evaluation uses all
    """
    sets: dict[Any, Any]
    n: int
    def __init__(self, test: torch.Tensor | None=None, ood: dict | None=None, n: int=500) -> None: ...
    def _scores(self, learner, n=None) -> Any:
        """Log-likelihoods of the first `n` of every set"""
        ...
    def after_epoch(self, learner) -> None: ...
    def after_fit(self, learner) -> None: ...

class Progress(Callback):
    """A bar and the time left for whoever watches; a line a minute for a file; a line for each epoch

    Parameters
    ----------
    live : bool, default None
        draw a bar; default: in a notebook, and in a terminal
    """
    everywhere: bool
    live: Any
    def __init__(self, live: bool | None=None) -> None: ...
    def before_fit(self, learner) -> None: ...
    def before_epoch(self, learner) -> None: ...
    def after_step(self, learner) -> None: ...
    def after_report(self, learner) -> None: ...

class _Best(Callback):
    """Remember the weights with the lowest loss of what was held out, and end with them"""
    held_out: torch.Tensor
    best: dict[Any, Any]
    def __init__(self, held_out: torch.Tensor) -> None: ...
    def loss(self, learner) -> Any: ...
    def look(self, learner, epoch: int) -> float:
        """The loss now; `waited` counts the epochs since the best"""
        ...
    def after_fit(self, learner) -> None: ...
    def state_dict(self) -> Any: ...
    def load_state_dict(self, state) -> None: ...

class KeepBest(_Best):
    """Keep the weights of the epoch with the best median bits/dim of held-out images; goes before `Evaluate`"""
    def loss(self, learner) -> Any: ...
    def after_epoch(self, learner) -> None: ...

class TensorBoard(Callback):
    """Scalars of every epoch for TensorBoard (optional extra: pip install oodflows[tensorboard])

    Parameters
    ----------
    folder : str
        log directory
    """
    everywhere: bool
    writer: Any
    def __init__(self, folder: str) -> None: ...
    def after_report(self, learner) -> None: ...

class WatchCondition(Callback):
    """Report the worst condition number of the flow's 1x1 convolutions"""
    def after_epoch(self, learner) -> None: ...

def typical(ll: torch.Tensor) -> float:
    """Mean log-likelihood without the worst twentieth

    Parameters
    ----------
    ll : torch.Tensor
        log-likelihoods `(N,)`

    Returns
    -------
    float
        nats
    """
    ...

class StopEarly(_Best):
    """End when held-out rows have not become likelier for `patience` epochs, with the best weights

    Parameters
    ----------
    rows : torch.Tensor
        held out, `(N,D)`
    patience : int, default 15
        epochs to wait; 0 waits to the end of the recipe
    """
    patience: Any
    def __init__(self, rows: torch.Tensor, patience: int=15) -> None: ...
    @property
    def over(self) -> Any: ...
    def loss(self, learner) -> Any: ...
    def before_fit(self, learner) -> None: ...
    def after_epoch(self, learner) -> None: ...

class Pictures(Callback):
    """Draw `likelihoods.png`, `training.png` and `samples.png`, and a sheet of samples after every epoch

    Parameters
    ----------
    folder : str
        of the run
    samples : int
        images on a sheet; 0 draws none
    """
    everywhere: bool
    folder: Path
    samples: int
    def __init__(self, folder: str, samples: int) -> None: ...
    def after_report(self, learner) -> None: ...
    def after_fit(self, learner) -> None: ...
    def _sheet(self, learner, name: str) -> None:
        """Samples, if they were asked for and the flow makes images"""
        ...
    def _draw(self, name: str, plot, *args) -> None:
        """Draw into a file of the run"""
        ...
