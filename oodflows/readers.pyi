"""From files to arrays: idx, npz, folders of pictures, converted once"""
from __future__ import annotations
from typing import Any
from dataclasses import dataclass
from pathlib import Path
import numpy as np

__all__ = ['image_types', 'read_idx', 'image_key', 'channels_first', 'to_uint8', 'labelled', 'read_npz', 'read_image', 'Source', 'image_source', 'image_folder']

def read_idx(path, ndim: int) -> np.ndarray:
    """The array in an idx file (LeCun et al. 1998); `OODFlowsError` unless magic, dimensions and length are right

    Parameters
    ----------
    path
        idx file of bytes, compressed where it ends in `.gz`
    ndim : int
        dimensions it should have

    Returns
    -------
    np.ndarray
        uint8
    """
    ...

def image_key(path, names, split: str) -> str:
    """Which array of a file holds the images of a split; `OODFlowsError` if none does

    Parameters
    ----------
    path
        `.npz`, for the message
    names
        of its arrays
    split : str
        `train` or `test`

    Returns
    -------
    str
        one of `_split_keys`, or of `_plain_keys` where the file is not divided
    """
    ...

def channels_first(a: np.ndarray, what: str) -> np.ndarray:
    """`a` with its channels where torch expects them; `OODFlowsError` where they cannot be told

    Parameters
    ----------
    a : np.ndarray
        `(N,H,W)`, `(N,H,W,C)` or `(N,C,H,W)`, `C` 1 or 3
    what : str
        what the array is called in an error

    Returns
    -------
    np.ndarray
        `(N,C,H,W)`
    """
    ...

def to_uint8(a: np.ndarray, what: str) -> np.ndarray:
    """The bytes behind `a`; `OODFlowsError` where there are none

    Parameters
    ----------
    a : np.ndarray
        whole numbers 0..255, or floats in [0,1] that are multiples of 1/255
    what : str
        what the array is called in an error

    Returns
    -------
    np.ndarray
        the same values as uint8
    """
    ...

def labelled(images: np.ndarray, labels) -> _Labelled:
    """`images` and `labels` as tensors

    Parameters
    ----------
    images : np.ndarray
        uint8 `(N,C,H,W)`
    labels
        whole numbers `(N,)`

    Returns
    -------
    _Labelled
        tensors that share memory with `images` where that can be written to
    """
    ...

def read_npz(path, split: str) -> _Labelled:
    """Images in an `.npz`, whose channels may be first or last; `OODFlowsError` where they are not images

    Parameters
    ----------
    path
        `.npz` with one key of `_split_keys` or `_plain_keys`
    split : str
        `train` or `test`; without meaning if the file has one array

    Returns
    -------
    _Labelled
        labels from `<split>_labels`, `labels` or `y`; zeros if there are none
    """
    ...

image_types: Any

def read_image(path, mode: str | None=None, size: int | None=None) -> np.ndarray:
    """One image file as an array; `OODFlowsError` where it is none

    Parameters
    ----------
    path
        image file of 8 bits per channel
    mode : str, default None
        `L` for grey, `RGB` for colour; None: whichever the file is
    size : int, default None
        side of the square wanted, pixels; None: as it is

    Returns
    -------
    np.ndarray
        uint8 `(C,H,W)`
    """
    ...

@dataclass
class _Slow:
    """Files that are slow to read, block by block

    Parameters
    ----------
    files : list
        the files it is made of; they are its identity
    labels : np.ndarray
        whole numbers `(N,)`
    shape : tuple
        `(C,H,W)` of every image
    blocks : list
        functions without arguments; each reads a uint8 array `(n,C,H,W)`, N images in all
    """
    files: list
    labels: np.ndarray
    shape: tuple
    blocks: list
    @property
    def size(self) -> tuple: ...
    def fingerprint(self) -> str:
        """16 hexadecimal digits that change whenever a file is added, removed or written"""
        ...
    def read(self, a) -> Any:
        """Read all blocks into `a`, with a progress bar if there are several"""
        ...

class Source(_Slow):
    """A set that is slow to read: the first reading is stored"""
    def _convert(self, path: Path) -> None:
        """Write the images as one `.npy`"""
        ...
    def stored(self, name: str) -> _Labelled:
        """The images, converted the first time and memory-mapped ever after

        Parameters
        ----------
        name : str
            start of the cached file's name

        Returns
        -------
        _Labelled
            images mapped from the cache; writing to them does not change the file
        """
        ...

def image_source(files: list, labels, mode: str | None=None, size: int | None=None, shuffled: bool=False, block: int=2048) -> Source:
    """Image `files` as a slow source; `OODFlowsError` if there are none

    Parameters
    ----------
    files : list
        image files
    labels
        whole numbers `(N,)`
    mode : str, default None
        `L` or `RGB`; None: what all files are
    size : int, default None
        see `read_image`
    shuffled : bool, default False
        in a random order, the same every time
    block : int, default 2048
        images per block

    Returns
    -------
    Source
        reads nothing yet but the first image
    """
    ...

def image_folder(path, split: str | None=None, left_out=..., mode: str | None=None, size: int | None=None) -> Source:
    """All images below `path`; `OODFlowsError` if there are none

    Parameters
    ----------
    path
        folder of images; sub-folders are classes
    split : str, default None
        `train` or `test`: only that part of a folder that is divided; None: all of it
    left_out : default ()
        names of files to pass over
    mode : str, default None
        `L` or `RGB`; None: `_common_mode`
    size : int, default None
        see `read_image`

    Returns
    -------
    Source
        in a fixed random order: sorted by class, no part of a set would be like the whole
    """
    ...
