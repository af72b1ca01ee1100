"""An image is a tensor of bytes: checked, made comparable, spoilt on purpose"""
from __future__ import annotations
from typing import Any

__all__ = ['CORRUPTIONS', 'check_images', 'to_grey', 'match_images', 'noise', 'constant', 'blur', 'invert', 'flip', 'rotate', 'corrupt']

def check_images(images, shape=None) -> Any:
    """Pass `images` through if they are an image tensor of this `shape`, else say what differs

    Parameters
    ----------
    images
        what should be a uint8 tensor `(N,C,H,W)`, `C` 1 or 3
    shape : default None
        `(C,H,W)` it must have; None: any
    """
    ...

def to_grey(images) -> Any:
    """ITU-R 601 luma, rounded as Pillow does it, so that a grey picture in colour comes back unchanged

    Parameters
    ----------
    images
        uint8 tensor `(N,3,H,W)`
    """
    ...

def match_images(images, shape) -> Any:
    """`images` as grey or colour (ITU-R 601 luma) and resized (bilinear, antialiased) to have `shape`

    Parameters
    ----------
    images
        uint8 tensor `(N,C,H,W)`
    shape
        `(C,H,W)` wanted, `C` 1 or 3
    """
    ...

def noise(x, gen) -> Any:
    """Uniformly random images, drawn with `gen`, of the shape of `x`"""
    ...

def constant(x, gen) -> Any:
    """One random grey level per image of `x`, drawn with `gen`"""
    ...

def blur(x, gen) -> Any:
    """`x` under a Gaussian of 1.5 pixels"""
    ...

def invert(x, gen) -> Any:
    """The negative of `x`"""
    ...

def flip(x, gen) -> Any:
    """`x` upside down"""
    ...

def rotate(x, gen) -> Any:
    """`x` turned left by 90 degrees"""
    ...

CORRUPTIONS: dict[Any, Any]

def corrupt(images, name: str, seed: int=0) -> Any:
    """Outliers made of `images`, the same ones for the same `seed`

    Parameters
    ----------
    images
        uint8 tensor `(N,C,H,W)`
    name : str
        a name in `CORRUPTIONS`: noise, constant, blur, invert, flip, rotate
    seed : int, default 0
        of the random ones
    """
    ...
