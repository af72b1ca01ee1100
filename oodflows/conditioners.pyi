"""The networks that look at one half and say how to move the other"""
from __future__ import annotations
from typing import Any
import torch, torch.nn as nn

__all__ = ['NORMS', 'CONDITIONERS', 'WNConv2d', 'magnitudes', 'ResNet', 'plain_resnet', 'highway', 'convnet', 'glow_convnet', 'Autoencoder', 'resnet_autoencoder', 'bottleneck', 'ShiftBottleneck', 'mlp', 'start_at_zero', 'conditioner_options', 'make_conditioner']

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

NORMS: dict[Any, Any]

class ResNet(nn.Module):
    """Residual blocks with skip sums (Dinh et al. 2017, section 3.7; the original's `st_type resnet`)

    Parameters
    ----------
    c_in : int
        channels seen
    c_out : int
        channels answered: s and t stacked
    width : int, default 64
        channels inside
    blocks : int, default 8
        residual blocks
    norm : str, default 'batch'
        a key of `NORMS`
    gain : float, default 1.0
        of the input under batch-norm: 2 behind a checkerboard
    """
    leave: Any
    skips: Any
    blocks: Any
    enter: Any
    def __init__(self, c_in: int, c_out: int, width: int=64, blocks: int=8, norm: str='batch', gain: float=1.0) -> None: ...
    @property
    def answers(self) -> Any: ...
    def forward(self, x) -> Any: ...

def plain_resnet(c_in: int, c_out: int, width: int=64, blocks: int=8, norm: str='batch', gain: float=1.0) -> nn.Sequential:
    """ResNet whose last block alone is read out (the original's `--no_skip`)

    Parameters
    ----------
    c_in : int
        channels seen
    c_out : int
        channels answered
    width : int, default 64
        channels inside
    blocks : int, default 8
        residual blocks
    norm : str, default 'batch'
        a key of `NORMS`
    gain : float, default 1.0
        of the input under batch-norm: 2 behind a checkerboard

    Returns
    -------
    nn.Sequential
        conditioner
    """
    ...

def highway(c_in: int, c_out: int, width: int=200, blocks: int=3) -> nn.Sequential:
    """Highway network (the original's `st_type highway`)

    Parameters
    ----------
    c_in : int
        channels seen
    c_out : int
        channels answered
    width : int, default 200
        channels inside
    blocks : int, default 3
        gated layers

    Returns
    -------
    nn.Sequential
        conditioner
    """
    ...

def convnet(c_in: int, c_out: int, width: int=64, blocks: int=8) -> nn.Sequential:
    """Weight-normalised convolutions and nothing between (the original's `st_type convnet`)

    Parameters
    ----------
    c_in : int
        channels seen
    c_out : int
        channels answered
    width : int, default 64
        channels inside
    blocks : int, default 8
        middle convolutions

    Returns
    -------
    nn.Sequential
        a linear conditioner
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

class Autoencoder(nn.Module):
    """Convolutions to `latent_dim` numbers and back (paper section 7; the original's `st_type autoencoder`)

    Parameters
    ----------
    c_in : int
        channels seen
    c_out : int
        channels answered
    size : tuple, default (28, 28)
        height and width
    latent_dim : int, default 100
        l, the width of the bottleneck
    ae_width : int, default 32
        channels of the first convolution; then twice, twice and four times
    """
    decode: Any
    expand: Any
    encode: Any
    inside: Any
    def __init__(self, c_in: int, c_out: int, size: tuple=..., latent_dim: int=100, ae_width: int=32) -> None: ...
    @property
    def answers(self) -> Any: ...
    def forward(self, x) -> Any: ...

def resnet_autoencoder(c_in: int, c_out: int, size: tuple=..., width: int=64, blocks: int=8, latent_dim: int=100, norm: str='batch', gain: float=1.0) -> nn.Sequential:
    """ResNet without skips, a bottleneck after half of its blocks (the original's `st_type resnet_ae`)

    Parameters
    ----------
    c_in : int
        channels seen
    c_out : int
        channels answered
    size : tuple, default (28, 28)
        height and width
    width : int, default 64
        channels inside
    blocks : int, default 8
        residual blocks, half before and half behind the waist
    latent_dim : int, default 100
        l
    norm : str, default 'batch'
        a key of `NORMS`
    gain : float, default 1.0
        of the input under batch-norm: 2 behind a checkerboard

    Returns
    -------
    nn.Sequential
        conditioner
    """
    ...

def bottleneck(c_in: int, c_out: int, size: tuple=..., latent_dim: int=100) -> nn.Sequential:
    """One hidden layer of `latent_dim` units between all pixels and all answers: it knows no neighbours

    Parameters
    ----------
    c_in : int
        channels seen
    c_out : int
        channels answered
    size : tuple, default (28, 28)
        height and width
    latent_dim : int, default 100
        l, units of the hidden layer

    Returns
    -------
    nn.Sequential
        conditioner
    """
    ...

class ShiftBottleneck(nn.Module):
    """`bottleneck` for t; s is learned per position, blind to the input (log-det as in Dinh et al. 2015)

    Parameters
    ----------
    c_in : int
        channels seen
    c_out : int
        channels answered: s and t stacked
    size : tuple, default (28, 28)
        height and width
    latent_dim : int, default 100
        l, units of the hidden layer
    """
    s: nn.Parameter
    t: Any
    def __init__(self, c_in: int, c_out: int, size: tuple=..., latent_dim: int=100) -> None: ...
    @property
    def answers(self) -> Any: ...
    def forward(self, x) -> Any: ...

def mlp(c_in: int, c_out: int, width: int=256, blocks: int=1, dropout: float=0.0) -> nn.Sequential:
    """Linear, ReLU, dropout, then hidden layers (the original's tabular st-network, UCI runs)

    Parameters
    ----------
    c_in : int
        features seen
    c_out : int
        features answered
    width : int, default 256
        hidden units
    blocks : int, default 1
        hidden layers after the first
    dropout : float, default 0.0
        after the first layer

    Returns
    -------
    nn.Sequential
        conditioner of vectors
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
