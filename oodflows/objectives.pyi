"""What else can be minimised: noise on rows, and images to reject"""
from __future__ import annotations
from typing import Any
import torch
from .training import Callback

__all__ = ['capped_objective', 'cap_at', 'NegativeObjective', 'NoisyLikelihood']

def capped_objective(ll_id: torch.Tensor, ll_ood: torch.Tensor, negative_val: float) -> torch.Tensor:
    """Raise `ll_id`, lower those of `ll_ood` that are still above `negative_val` (paper appendix B)

    Parameters
    ----------
    ll_id : torch.Tensor
        log-likelihoods of in-distribution images `(N,)`, nats
    ll_ood : torch.Tensor
        log-likelihoods of images to reject `(M,)`, nats
    negative_val : float
        the cap: outliers at or below it no longer count, nats

    Returns
    -------
    torch.Tensor
        scalar, nats
    """
    ...

def cap_at(bpd: float, shape: tuple) -> float:
    """The log-likelihood of an image that costs `bpd`

    Parameters
    ----------
    bpd : float
        bits/dim
    shape : tuple
        `(C,H,W)`

    Returns
    -------
    float
        nats
    """
    ...

class NegativeObjective(Callback):
    """Negative training: a `Learner`'s objective, and its first callback, in place of `Recalibrate`

    Parameters
    ----------
    images : torch.Tensor
        to reject: uint8 `(N,C,H,W)`, a training split
    negative_val : float, default None
        the cap in nats; default: 50 bits/dim, as the original has it
    """
    negative_val: Any
    images: Any
    def __init__(self, images: torch.Tensor, negative_val: float | None=None) -> None: ...
    def batch(self, learner, n) -> Any:
        """The outliers of this step"""
        ...
    def __call__(self, learner, x, generator) -> Any: ...
    def after_epoch(self, learner) -> None: ...

class NoisyLikelihood:
    """Objective: negative log-likelihood of rows with fresh Gaussian noise

    Parameters
    ----------
    x : torch.Tensor
        training rows `(N,D)`, for the scale of each column
    noise : float
        standard deviation, in standard deviations of a column
    """
    scale: Any
    def __init__(self, x: torch.Tensor, noise: float) -> None: ...
    def jitter(self, rows, generator) -> Any: ...
    def __call__(self, learner, rows, generator) -> Any: ...
