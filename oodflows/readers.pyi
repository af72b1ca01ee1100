"""From files to arrays: idx, npz, folders of pictures, converted once"""
from __future__ import annotations
from typing import Any, NamedTuple
from dataclasses import dataclass
from pathlib import Path
import numpy as np, torch

__all__ = ['image_types', 'Labelled', 'labelled', 'to_uint8', 'to_bytes', 'squash', 'folders', 'first_file', 'idx_set', 'channels_first', 'image_key', 'read_npz', 'Source', 'stored', 'read_image', 'image_source', 'split_folder', 'in_random_order', 'image_folder']

class Labelled(NamedTuple):
    """Images with their labels

    Parameters
    ----------
    images : torch.Tensor
        uint8 `(N,C,H,W)`
    labels : torch.Tensor
        int64 `(N,)`
    """
    images: torch.Tensor
    labels: torch.Tensor

def labelled(images, labels) -> Labelled:
    """`images` and `labels` as tensors

    Parameters
    ----------
    images
        uint8 array `(N,C,H,W)`
    labels
        whole numbers `(N,)`

    Returns
    -------
    Labelled
        tensors that share memory with `images` where that can be written to
    """
    ...

def to_uint8(a, what: str) -> Any:
    """The bytes behind `a`, or an error where there are none

    Parameters
    ----------
    a
        array of whole numbers 0..255, or of floats in [0,1] that are multiples of 1/255
    what : str
        what the array is called in an error
    """
    ...

def to_bytes(a, what: str, block: int=...) -> Any:
    """Multiples of 1/255 as bytes, or an error if they are none

    Parameters
    ----------
    a
        array of floats in [0,1]
    what : str
        what the array is called in an error
    block : int, default 2 ** 20
        numbers at a time, so that little memory is needed besides the result
    """
    ...

def squash(name) -> str:
    """`name` without what people spell differently: case, hyphens, underscores, blanks

    Parameters
    ----------
    name
        any spelling of a name

    Returns
    -------
    str
        lower case, letters and digits only
    """
    ...

def folders(root, keys) -> list:
    """`root` itself, its children and their `raw` folders, as far as they are called one of `keys`

    Parameters
    ----------
    root
        folder to look in
    keys
        squashed names that will do

    Returns
    -------
    list
        existing folders, likeliest first
    """
    ...

def first_file(folder, *names) -> Any:
    """The first of `names` that `folder` has

    Parameters
    ----------
    folder
        folder to look in
    *names
        file names, the best first
    """
    ...

def idx_set(root, split, size, keys) -> Any:
    """One `split` of a set in idx form

    Parameters
    ----------
    root
        folder that has the set's own folder
    split
        `train` or `test`
    size
        not used: idx images have one size
    keys
        squashed names of that folder
    """
    ...

def channels_first(a, what: str) -> Any:
    """`a` with its channels where torch expects them

    Parameters
    ----------
    a
        array `(N,H,W)`, `(N,H,W,C)` or `(N,C,H,W)`, `C` 1 or 3
    what : str
        what the array is called in an error
    """
    ...

def image_key(path, names, split: str) -> str:
    """Which array of a file holds the images of a split

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

def read_npz(path, split: str) -> Labelled:
    """Images in an `.npz`, whose channels may be first or last

    Parameters
    ----------
    path
        `.npz` with one key of `_split_keys` or `_plain_keys`
    split : str
        `train` or `test`; without meaning if the file has one array

    Returns
    -------
    Labelled
        labels from `<split>_labels`, `labels` or `y`; zeros if there are none
    """
    ...

@dataclass
class Source:
    """A set that is slow to read: the first reading is stored

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
    def size(self) -> tuple:
        """Shape of all images together

        Returns
        -------
        tuple
            `(N,C,H,W)`
        """
        ...
    def fingerprint(self) -> str:
        """Changes whenever a file is added, removed or written

        Returns
        -------
        str
            16 hexadecimal digits
        """
        ...

def stored(source: Source, name: str) -> Labelled:
    """The images of `source`, converted the first time and memory-mapped ever after

    Parameters
    ----------
    source : Source
        what to read
    name : str
        start of the cached file's name

    Returns
    -------
    Labelled
        images mapped from the cache; writing to them does not change the file
    """
    ...

image_types: Any

def read_image(path, mode=None, size=None) -> Any:
    """One image file as an array

    Parameters
    ----------
    path
        image file of 8 bits per channel
    mode : default None
        `L` for grey, `RGB` for colour; None: whichever the file is
    size : default None
        side of the square wanted: resize the shorter side, then crop the centre; None: as it is
    """
    ...

def image_source(files, labels, mode=None, size=None, block: int=2048) -> Source:
    """Image `files` as a slow source

    Parameters
    ----------
    files
        image files
    labels
        whole numbers `(N,)`
    mode : default None
        `L` or `RGB`; None: what all files are
    size : default None
        see `read_image`
    block : int, default 2048
        images per block

    Returns
    -------
    Source
        reads nothing yet but the first image
    """
    ...

def split_folder(path, split) -> Path:
    """The part of `path` for this `split`

    Parameters
    ----------
    path
        folder of images
    split
        `train` or `test`

    Returns
    -------
    Path
        `path/split`, or `path` if it is not divided
    """
    ...

def in_random_order(files, labels) -> tuple:
    """Both in one random order, the same every time

    Parameters
    ----------
    files
        image files
    labels
        whole numbers `(N,)`

    Returns
    -------
    tuple
        files, labels
    """
    ...

def image_folder(path, left_out=..., mode=None, size=None) -> Source:
    """All images below `path`

    Parameters
    ----------
    path
        folder of images; sub-folders are classes
    left_out : default ()
        names of files to pass over
    mode : default None
        `L` or `RGB`; None: `_common_mode`
    size : default None
        see `read_image`

    Returns
    -------
    Source
        in a fixed random order: sorted by class, no part of a set would be like the whole
    """
    ...
