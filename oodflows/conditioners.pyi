"""The networks that look at one half and say how to move the other"""
from __future__ import annotations
from typing import Any
import torch.nn as nn

__all__ = ['CONDITIONERS', 'magnitudes', 'glow_convnet', 'conditioner_options', 'make_conditioner']

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

def make_conditioner(kind, c_in: int, c_out: int, start: str='zero', size: tuple=..., gain: float=1.0, **options) -> nn.Module:
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
    size : tuple, default (28, 28)
        height and width; `()` for vectors
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
