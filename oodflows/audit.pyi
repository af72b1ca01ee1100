"""Before a detector is believed: how do the two sets differ without any meaning, and what AUROC does that alone buy?"""
from __future__ import annotations
from collections.abc import Callable
from typing import Any, NamedTuple
import torch
from .metrics import Interval

__all__ = ['MEASURES', 'Measure', 'Finding', 'Audit', 'audit']

class Measure(NamedTuple):
    """A property of an image that knows nothing of what is shown

    Parameters
    ----------
    of : Callable
        uint8 `(N,C,H,W)` to `(N,)`
    more : str
        words for a set that has more of it
    less : str
        words for a set that has less
    unit : str
        of the values
    trace : str
        what may have left it
    """
    of: Callable
    more: str
    less: str
    unit: str
    trace: str

MEASURES: dict[Any, Any]

class Finding(NamedTuple):
    """One property of two sets

    Parameters
    ----------
    name : str
        a key of `MEASURES`
    a : float
        median of the first set
    b : float
        median of the second
    area : Interval
        probability that an image of the second has more of it, 99 %
    """
    name: str
    a: float
    b: float
    area: Interval
    @property
    def buys(self) -> float:
        """AUROC of the property alone, in the better direction

        Returns
        -------
        float
            in [1/2, 1]
        """
        ...
    @property
    def counts(self) -> bool:
        """Whether the sets differ in it beyond doubt, and by more than a little"""
        ...
    def __str__(self) -> Any: ...

class Audit(NamedTuple):
    """How two sets of images differ before any meaning

    Parameters
    ----------
    shape : tuple
        of an image, `(C,H,W)`
    counts : tuple
        images of A and of B
    findings : list
        of `Finding`, the largest difference first
    together : Interval
        AUROC of all properties in a linear discriminant, cross-fitted, 99 %
    shared : int
        images of B that are in A, byte by byte
    """
    shape: tuple
    counts: tuple
    findings: list
    together: Interval
    shared: int
    @property
    def differ(self) -> list:
        """Those that count

        Returns
        -------
        list
            of `Finding`
        """
        ...
    def plain(self) -> dict:
        """Everything that was found

        Returns
        -------
        dict
            JSON types
        """
        ...
    def __str__(self) -> Any: ...

def audit(a: torch.Tensor, b: torch.Tensor, n: int=1000, seed: int=0) -> Audit:
    """What AUROC two sets of images can be told apart with before any meaning; `OODFlowsError` for different shapes or under 50 images

    Parameters
    ----------
    a : torch.Tensor
        uint8 `(N,C,H,W)`, in-distribution
    b : torch.Tensor
        uint8 `(M,C,H,W)`, the other set, of the same shape
    n : int, default 1000
        look at so many images of each, drawn at random
    seed : int, default 0
        of the draw

    Returns
    -------
    Audit
        print it
    """
    ...
