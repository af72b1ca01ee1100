"""An image is a tensor of bytes: checked, made comparable, spoilt on purpose"""
from __future__ import annotations
from typing import Any
import torch

__all__ = ['CORRUPTIONS', 'check_images', 'match_images', 'corrupt']

def check_images(images: torch.Tensor, shape: tuple | None=None) -> torch.Tensor:
    """Pass `images` through if they are an image tensor of this `shape`, else raise `OODFlowsError` that says what differs

    Parameters
    ----------
    images : torch.Tensor
        what should be uint8 `(N,C,H,W)`, `C` 1 or 3
    shape : tuple, default None
        `(C,H,W)` it must have; None: any

    Returns
    -------
    torch.Tensor
        `images`, unchanged
    """
    ...

def match_images(images: torch.Tensor, shape: tuple) -> torch.Tensor:
    """`images` as grey or colour, resized (bilinear, antialiased) until they cover `shape`, and cut to its centre

    Parameters
    ----------
    images : torch.Tensor
        uint8 `(N,C,H,W)`
    shape : tuple
        `(C,H,W)` wanted, `C` 1 or 3

    Returns
    -------
    torch.Tensor
        uint8 `(N,*shape)`
    """
    ...

CORRUPTIONS: dict[Any, Any]

def corrupt(images: torch.Tensor, name: str, seed: int=0) -> torch.Tensor:
    """Outliers made of `images`, the same ones for the same `seed`

    Parameters
    ----------
    images : torch.Tensor
        uint8 `(N,C,H,W)`
    name : str
        a key of `CORRUPTIONS`: noise, constant, blur, invert, flip, rotate
    seed : int, default 0
        of the random ones

    Returns
    -------
    torch.Tensor
        uint8; `(N,C,W,H)` for rotate, else of the same shape
    """
    ...
