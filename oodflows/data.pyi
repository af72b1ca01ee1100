"""Five bundled sets and eleven by name: found, read, downloaded"""
from __future__ import annotations
from collections.abc import Callable
from typing import Any
from dataclasses import dataclass
from pathlib import Path
import torch

__all__ = ['SETS', 'bundled_path', 'ImageSet', 'list_images', 'load_images', 'load_labels']

def bundled_path() -> Path:
    """Where the samples that come with the package are

    Returns
    -------
    Path
        folder with `manifest.json`, `LICENSES.md` and the samples
    """
    ...

@dataclass
class ImageSet:
    """A named set: how to recognise, read and fetch it

    Parameters
    ----------
    readers : list
        functions `(root, split, size, keys)`
    about : str
        size, shape and licence, for people
    fetch : str, default ''
        torchvision's class that downloads it
    asked : Callable, default _by_flag
        its keyword arguments for a split
    other : tuple, default ()
        other squashed names of the set and of its folder
    hint : str, default ''
        how to get it, if torchvision does not download it
    """
    readers: list
    about: str
    fetch: str = ''
    asked: Callable = ...
    other: tuple = ...
    hint: str = ''

SETS: dict[Any, Any]

def list_images() -> list:
    """The named image sets: the bundled first

    Returns
    -------
    list
        names that `load_images` knows
    """
    ...

def load_images(name, split: str='test', root=None, download: bool=True, size: int | None=None) -> torch.Tensor:
    """The images of a set as bytes; `OODFlowsError` where they are not found or not images

    Parameters
    ----------
    name
        a name of `list_images` in any spelling, an `.npz`, or a folder of images
    split : str, default 'test'
        `train` or `test`; without meaning for a file or folder that is not divided
    root : default None
        folder with named sets, looked in first; then `$OODFLOWS_DATA` and the system's copies
    download : bool, default True
        fetch a named set that is nowhere
    size : int, default None
        side of a square to resize and crop to, pixels; None: as they are (CelebA, Textures: 32)

    Returns
    -------
    torch.Tensor
        uint8 `(N,C,H,W)`
    """
    ...

def load_labels(name, split: str='test', root=None, download: bool=True) -> torch.Tensor:
    """The class of each image; errors as from `load_images`

    Parameters
    ----------
    name
        as for `load_images`
    split : str, default 'test'
        `train` or `test`
    root : default None
        as for `load_images`
    download : bool, default True
        as for `load_images`

    Returns
    -------
    torch.Tensor
        int64 `(N,)`, in the order of `load_images`; zeros for a set without labels
    """
    ...
