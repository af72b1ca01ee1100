"""Who may look at whom: the choice that decides what a flow can detect"""
from __future__ import annotations
from typing import Any
import torch, torch.nn as nn

__all__ = ['MASKS', 'Mask', 'grid', 'Checkerboard', 'Channel', 'Quadrant', 'mask_sequence']

class Mask(nn.Module):
    """Which positions of `shape` a coupling reads (`seen`) and which it moves (`changed`); a subclass says where `pattern` is true

    Parameters
    ----------
    shape : tuple
        of one input: `(C,H,W)` or `(D,)`
    flip : bool, default False
        swap the two halves
    """
    gain: float
    shape: tuple[Any, ...]
    flip: bool
    seen: torch.Tensor
    changed: torch.Tensor
    def __init__(self, shape: tuple, flip: bool=False) -> None: ...
    def _apply(self, fn, recurse=True) -> Any:
        """Parameters
        ----------
        fn
            `.to`, `.double`, `to_empty`: what comes back may hold nothing, so it is drawn again
        recurse : default True
            `.to`, `.double`, `to_empty`: what comes back may hold nothing, so it is drawn again
        """
        ...
    def pattern(self, shape: tuple) -> torch.Tensor:
        """True where the unflipped mask changes its input

        Parameters
        ----------
        shape : tuple
            boolean, broadcasts to `shape`

        Returns
        -------
        torch.Tensor
            boolean, broadcasts to `shape`
        """
        ...
    def parts(self) -> Any: ...
    def channels(self) -> tuple:
        """How wide the conditioner's input and its answer are

        Returns
        -------
        tuple
            channels the conditioner reads, channels it may change
        """
        ...
    def gather(self, x: torch.Tensor) -> torch.Tensor:
        """What of `(B,C,H,W)` may be seen, the rest set to zero

        Parameters
        ----------
        x : torch.Tensor
            the conditioner's input

        Returns
        -------
        torch.Tensor
            the conditioner's input
        """
        ...
    def scatter(self, a: torch.Tensor) -> torch.Tensor:
        """The conditioner's answer where the input changes, zero elsewhere

        Parameters
        ----------
        a : torch.Tensor
            `(B,C,H,W)`

        Returns
        -------
        torch.Tensor
            `(B,C,H,W)`
        """
        ...
    def extra_repr(self) -> Any: ...
    def _get_name(self) -> Any: ...

def grid(shape: tuple) -> tuple:
    """Row and column number of every pixel of `(C,H,W)`

    Parameters
    ----------
    shape : tuple
        row indices `(H,1)`, column indices `(1,W)`

    Returns
    -------
    tuple
        row indices `(H,1)`, column indices `(1,W)`
    """
    ...

class Checkerboard(Mask):
    """Change every other pixel, see its four neighbours (Dinh et al. 2017, section 3.4)"""
    gain: float
    def pattern(self, shape) -> Any: ...

class Channel(Mask):
    """Change the first half of the channels, see the second (Dinh et al. 2017, section 3.4)"""
    def pattern(self, shape) -> Any: ...
    def channels(self) -> Any: ...
    def gather(self, x) -> Any: ...
    def scatter(self, a) -> Any: ...

class Quadrant(Mask):
    """Change quadrant `changed`, see quadrant `seen`, leave the other two alone (Kirichenko et al. 2020, figure 13)

    Parameters
    ----------
    shape : tuple
        `(C,H,W)`
    seen : int, default 0
        clockwise: 0 top left, 1 top right, 2 bottom right, 3 bottom left
    changed : int, default 1
        likewise, another one
    """
    quadrants: Any
    def __init__(self, shape: tuple, seen: int=0, changed: int=1) -> None: ...
    def parts(self) -> Any: ...
    def extra_repr(self) -> Any: ...

MASKS: dict[Any, Any]

def mask_sequence(name: str, shape: tuple, n: int) -> list:
    """`n` masks that take turns until every position has been changed, and again; `OODFlowsError` for an unknown name

    Parameters
    ----------
    name : str
        a key of `MASKS`
    shape : tuple
        of the input, `(C,H,W)` or `(D,)`
    n : int
        how many

    Returns
    -------
    list
        of `Mask`
    """
    ...
