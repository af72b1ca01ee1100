"""Why digits are likelier than clothes and plain grey is not: a likelihood is an area times a price"""
from __future__ import annotations
from typing import Any, NamedTuple
import numpy as np, torch
from .flows import Flow

__all__ = ['pixel_bits', 'is_black', 'is_smooth', 'Tariff', 'price_sums', 'tariff', 'Gap', 'price_gap']

def pixel_bits(flow: Flow, images: torch.Tensor, generator: torch.Generator | None=None) -> torch.Tensor:
    """What each number of an image costs: `log_prob` before it is summed; a 1x1 convolution blurs it within its block

    Parameters
    ----------
    flow : Flow
        of images, in evaluation mode
    images : torch.Tensor
        uint8 `(B,C,H,W)`
    generator : torch.Generator, default None
        of the dequantisation noise

    Returns
    -------
    torch.Tensor
        bits `(B,C,H,W)`; their mean over an image is its bits/dim
    """
    ...

def is_black(images: torch.Tensor) -> torch.Tensor:
    """Pixels that are exactly black, in every colour

    Parameters
    ----------
    images : torch.Tensor
        uint8 `(N,C,H,W)`

    Returns
    -------
    torch.Tensor
        boolean `(N,H,W)`
    """
    ...

def is_smooth(images: torch.Tensor, within: int=16) -> torch.Tensor:
    """Pixels whose 3x3 neighbourhood spans at most so many grey levels in every colour

    Parameters
    ----------
    images : torch.Tensor
        uint8 `(N,C,H,W)`
    within : int, default 16
        grey levels

    Returns
    -------
    torch.Tensor
        boolean `(N,H,W)`
    """
    ...

class Tariff(NamedTuple):
    """What a set of images pays: `share*inside + (1 - share)*outside` is its mean bits/dim

    Parameters
    ----------
    share : float
        of the pixels that lie in the part
    inside : float
        bits of a pixel in the part
    outside : float
        bits of a pixel outside of it
    """
    share: float
    inside: float
    outside: float
    @property
    def total(self) -> Any: ...

def price_sums(bits: torch.Tensor, part: torch.Tensor) -> np.ndarray:
    """What areas and prices are made of; `OODFlowsError` where the two are not of the same images

    Parameters
    ----------
    bits : torch.Tensor
        of each pixel `(N,H,W)`: mean over colours of `pixel_bits`
    part : torch.Tensor
        boolean `(N,H,W)`: which pixels, such as `is_black`

    Returns
    -------
    np.ndarray
        `(N,4)`: for each image pixels in the part and outside, their bits in the part and outside
    """
    ...

def tariff(sums: np.ndarray) -> Tariff:
    """Area and prices of a set of images

    Parameters
    ----------
    sums : np.ndarray
        `(N,4)` from `price_sums`

    Returns
    -------
    Tariff
        of the whole set; a price is 0 where there is no such pixel
    """
    ...

class Gap(NamedTuple):
    """Why two sets differ in bits/dim: `share + inside + outside` is `total`

    Parameters
    ----------
    total : float
        bits/dim of the second set less those of the first
    share : float
        because the part covers more or less of the picture
    inside : float
        because a pixel in the part costs more or less
    outside : float
        because a pixel outside of it does
    """
    total: float
    share: float
    inside: float
    outside: float

def price_gap(sums: np.ndarray, other: np.ndarray) -> Gap:
    """How much of the second set's bits/dim beyond the first's is area, and how much is price (Kitagawa 1955)

    Parameters
    ----------
    sums : np.ndarray
        `(N,4)`, `price_sums` of the first set
    other : np.ndarray
        `(M,4)`, of the second

    Returns
    -------
    Gap
        bits/dim
    """
    ...
