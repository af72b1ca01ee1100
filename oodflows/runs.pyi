"""A run on disk: killed, resumed, summed up"""
from __future__ import annotations
from typing import Any
from pathlib import Path
import torch
from .flows import Flow
from .training import Callback, Learner

__all__ = ['measure', 'summarize', 'RunFolder', 'claim_folder', 'train']

def measure(scores: dict, dims: int) -> dict:
    """Bits/dim of every set, likelihood AUROC of every OOD set with its interval

    Parameters
    ----------
    scores : dict
        log-likelihoods `(N,)` in nats: `test` and every OOD set by name; any may be missing
    dims : int
        numbers in one input

    Returns
    -------
    dict
        JSON types
    """
    ...

def summarize(learner: Learner) -> dict:
    """What a run found, with its seed, time and hardware; what was not measured is None

    Parameters
    ----------
    learner : Learner
        after `fit`

    Returns
    -------
    dict
        JSON types
    """
    ...

class RunFolder(Callback):
    """Keep a run on disk: config, metrics, checkpoints, weights, result; goes last

    Parameters
    ----------
    path : str
        must not hold a run, unless it is being resumed
    config : dict, default None
        more to remember, of JSON types; `arguments`: as they were given this time
    minutes : float, default 10
        between checkpoints inside an epoch
    """
    everywhere: bool
    arguments: Any
    checkpoints: Any
    path: Any
    config: dict[Any, Any]
    minutes: float
    lock: Any
    def __init__(self, path: str, config: dict | None=None, minutes: float=10) -> None: ...
    def before_fit(self, learner) -> None: ...
    def after_step(self, learner) -> None: ...
    def after_report(self, learner) -> None: ...
    def on_stop(self, learner) -> None: ...
    def save(self, learner) -> None:
        """Write a checkpoint"""
        ...
    def after_fit(self, learner) -> None: ...
    def on_exit(self, learner) -> None: ...

def claim_folder(stem: str) -> Path:
    """Make the first folder of that name, or numbered after it, that does not exist yet

    Parameters
    ----------
    stem : str
        such as `runs/glow`; then `runs/glow-2` and so on

    Returns
    -------
    Path
        a new folder, empty, absolute
    """
    ...

def train(flow: Flow, images: torch.Tensor, test: torch.Tensor | None=None, ood: dict | None=None, out: str | None=None, seed: int=0, precision: str='auto', device: str | None=None, callbacks=..., quiet: bool=False, resume: bool=False, **changes) -> Learner:
    """Train `flow` on `images`, watching `test` and each OOD set; `OODFlowsError` names what cannot be

    Parameters
    ----------
    flow : Flow
        trained in place
    images : torch.Tensor
        uint8 `(N,C,H,W)`, or float vectors `(N,D)`
    test : torch.Tensor, default None
        held out; default: every tenth of `images`, if there are ten
    ood : dict, default None
        name to images, compared after every epoch
    out : str, default None
        run folder; None keeps nothing on disk
    seed : int, default 0
        of order, noise, augmentation and dropout; the weights were drawn with the flow
    precision : str, default 'auto'
        'auto', 'float32' or 'bf16'
    device : str, default None
        default: a GPU if there is one
    callbacks : default ()
        more of them
    quiet : bool, default False
        print nothing
    resume : bool, default False
        go on if `out` holds a run
    **changes
        fields of `Recipe`, on top of the flow's own recipe

    Returns
    -------
    Learner
        with `flow`, `history` and `scores`; see `summarize`
    """
    ...
