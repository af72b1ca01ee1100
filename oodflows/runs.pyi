"""A run on disk: killed, resumed, summed up"""
from __future__ import annotations
from typing import Any
from pathlib import Path
import torch
from .flows import Flow
from .training import Callback, Learner

__all__ = ['RunFolder', 'measure', 'summarize', 'train']

class RunFolder(Callback):
    """Keep a run on disk: config, metrics, checkpoints, weights

    Parameters
    ----------
    path : str
        must not hold a run, unless it is being resumed
    config : dict, default None
        more to remember: data sets, command
    minutes : float, default 10
        between checkpoints inside an epoch
    """
    path: Path
    config: dict[Any, Any]
    minutes: float
    def __init__(self, path: str, config: dict | None=None, minutes: float=10) -> None: ...
    def before_fit(self, learner) -> None: ...
    def after_step(self, learner) -> None: ...
    def after_epoch(self, learner) -> None: ...
    def on_stop(self, learner) -> None: ...
    def on_exit(self, learner) -> None: ...
    def begin(self: RunFolder, learner: Learner) -> None:
        """Write the first checkpoint and `config.json`, unless the folder already holds a run

        Parameters
        ----------
        learner : Learner
            at its first step
        """
        ...
    def checkpoint(self: RunFolder, learner: Learner, history: list | None=None) -> None:
        """Write `checkpoint.pt`, the one before it moved aside, and the rows of `metrics.csv`

        Parameters
        ----------
        learner : Learner
            between two steps
        history : list, default None
            rows up to and including this epoch; default: those reported
        """
        ...
    def after_fit(self: RunFolder, learner: Learner) -> None:
        """Write the weights, and their SHA-256 into `config.json`

        Parameters
        ----------
        learner : Learner
            at its end
        """
        ...

def measure(scores: dict, dims: int) -> dict:
    """Bits/dim of every set, likelihood AUROC of every OOD set with its interval

    Parameters
    ----------
    scores : dict
        log-likelihoods `(N,)` in nats: `test` and every OOD set by name
    dims : int
        numbers in one input

    Returns
    -------
    dict
        JSON types
    """
    ...

def summarize(learner: Learner) -> dict:
    """What a run found, with its seed, time and hardware

    Parameters
    ----------
    learner : Learner
        after `fit`, with an `Evaluate` callback

    Returns
    -------
    dict
        JSON types
    """
    ...

def train(flow: Flow, images: torch.Tensor, test: torch.Tensor | None=None, ood: dict | None=None, out: str | None=None, seed: int=0, precision: str='auto', callbacks=..., **changes) -> Learner:
    """Train `flow` on `images`, watching how it ranks `test` against each OOD set

    Parameters
    ----------
    flow : Flow
        trained in place
    images : torch.Tensor
        uint8 `(N,C,H,W)`
    test : torch.Tensor, default None
        held-out images; by default the last tenth of `images` is held out
    ood : dict, default None
        name to images, compared after every epoch
    out : str, default None
        run folder; None keeps nothing on disk
    seed : int, default 0
        of everything random
    precision : str, default 'auto'
        'auto', 'float32' or 'bf16'
    callbacks : default ()
        more of them
    **changes
        fields of `Recipe`, on top of the flow's own recipe

    Returns
    -------
    Learner
        with `flow`, `history` and, for `summarize`, `scores`
    """
    ...
