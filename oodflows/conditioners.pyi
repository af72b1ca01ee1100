"""The networks that look at one half and say how to move the other"""
from __future__ import annotations
from typing import Any
import torch, torch.nn as nn

__all__ = ['CONDITIONERS', 'WNConv2d', 'magnitudes', 'glow_convnet', 'start_at_zero', 'conditioner_options', 'make_conditioner']

class WNConv2d(nn.Conv2d):
    """Convolution whose weight is magnitude times direction (Salimans and Kingma 2016)

    Parameters
    ----------
    c_in : int
        channels in
    c_out : int
        channels out
    kernel : int, default 3
        odd; padding keeps the size
    bias : bool, default True
        learn a bias
    """
    weight_g: nn.Parameter
    weight_v: nn.Parameter
    def __init__(self, c_in: int, c_out: int, kernel: int=3, bias: bool=True) -> None: ...
    @property
    def weight(self) -> Any: ...

def magnitudes(model: nn.Module) -> list:
    """The magnitudes of all weight-normalised layers: what the original's weight decay applies to

    Parameters
    ----------
    model : nn.Module
        any

    Returns
    -------
    list
        of parameters
    """
    ...

def glow_convnet(c_in: int, c_out: int, width: int=512) -> nn.Sequential:
    """3x3, ReLU, 1x1, ReLU, 3x3 (Kingma and Dhariwal 2018, section 3.3)

    Parameters
    ----------
    c_in : int
        channels seen
    c_out : int
        channels answered
    width : int, default 512
        channels inside

    Returns
    -------
    nn.Sequential
        conditioner
    """
    ...

def start_at_zero(net: nn.Module, x: torch.Tensor | None=None) -> nn.Module:
    """Make `net` answer zero until it has learnt something (Kingma and Dhariwal 2018, section 3.3)

    Parameters
    ----------
    net : nn.Module
        a conditioner, changed in place
    x : torch.Tensor, default None
        an input that it takes, for a network that does not say which layer `answers`

    Returns
    -------
    nn.Module
        the same; `OODFlowsError` where no layer can be found, or the answer is not zero with it at zero
    """
    ...

CONDITIONERS: dict[Any, Any]

def conditioner_options(kind) -> list:
    """The options that a conditioner takes, beyond what its mask knows (size and gain)

    Parameters
    ----------
    kind
        a key of `CONDITIONERS`, a class or function `(c_in, c_out, **options)`, or a module

    Returns
    -------
    list
        of str
    """
    ...

def make_conditioner(kind, c_in: int, c_out: int, start: str='zero', size: tuple | None=None, gain: float=1.0, **options) -> nn.Module:
    """Build a conditioner

    Parameters
    ----------
    kind
        a key of `CONDITIONERS`, a class or function `(c_in, c_out, **options)`, or a module (a copy is
        used)
    c_in : int
        channels seen
    c_out : int
        channels answered
    start : str, default 'zero'
        answer zero at first; 'original': as PyTorch and the original do
    size : tuple, default None
        height and width, `()` of vectors; for networks that need it
    gain : float, default 1.0
        of the input, for networks that have one
    **options
        width, blocks, latent_dim, ae_width, norm, dropout: those that the network takes, or
        `OODFlowsError`

    Returns
    -------
    nn.Module
        `(B,c_in,H,W)` to `(B,c_out,H,W)`
    """
    ...
