"""Standardise, whiten, make normal: what a flow over columns needs first"""
from __future__ import annotations
from typing import Any
import torch
from .bijections import Bijection
from .flows import Flow

__all__ = ['PREPROCESS', 'Learnt', 'column_scale', 'Standardize', 'ledoit_wolf', 'Whiten', 'QuantileNormal', 'learn_preprocessing']

class Learnt(Bijection):
    """A map that `fit` learns from in-class rows; fixed from then on, and saved with the flow's weights"""
    ready: torch.Tensor
    def __init__(self) -> None: ...
    def fit(self, x: torch.Tensor) -> Learnt:
        """Learn from in-class rows `(N,D)`; where nobody called this, the first training batch is used"""
        ...
    def _apply(self, fn, recurse=True) -> Any: ...
    def refuse(self) -> Any: ...
    def forward(self, x) -> Any: ...
    def inverse(self, z) -> Any: ...
    def __repr__(self) -> Any: ...

def column_scale(x: torch.Tensor) -> torch.Tensor:
    """Standard deviation of each column (divided by N); 1 for a column that does not vary beyond rounding

    Parameters
    ----------
    x : torch.Tensor
        rows `(N,D)`, float64

    Returns
    -------
    torch.Tensor
        `(D,)`, above zero
    """
    ...

class Standardize(Learnt):
    """Mean 0, variance 1 in every column

    Parameters
    ----------
    features : int
        D
    """
    scale: torch.Tensor
    mean: torch.Tensor
    def __init__(self, features: int) -> None: ...
    def learn(self, x) -> None: ...
    def logdet(self, x) -> Any: ...
    def there(self, x) -> Any: ...
    def back(self, z) -> Any: ...

def ledoit_wolf(x: torch.Tensor) -> torch.Tensor:
    """Covariance drawn towards a multiple of the identity (Ledoit and Wolf 2004, section 3.2)

    Parameters
    ----------
    x : torch.Tensor
        centred rows `(N,D)`

    Returns
    -------
    torch.Tensor
        covariance `(D,D)`
    """
    ...

class Whiten(Learnt):
    """Standardize, rotate to principal axes, scale each to variance 1; covariance by `ledoit_wolf`

    Parameters
    ----------
    features : int
        D
    """
    volume: torch.Tensor
    spread: torch.Tensor
    axes: torch.Tensor
    first: Any
    def __init__(self, features: int) -> None: ...
    def learn(self, x) -> None: ...
    def logdet(self, x) -> Any: ...
    def there(self, x) -> Any: ...
    def back(self, z) -> Any: ...

class QuantileNormal(Learnt):
    """Each column through a monotone, piecewise linear map that makes it nearly normal

    Parameters
    ----------
    features : int
        D
    knots : int, default 32
        at equal distances on the normal side
    shrink : float, default 0.05
        least share of the straight line
    line_rows : int, default 100
        how many rows the straight line counts as
    """
    x: torch.Tensor
    y: torch.Tensor
    shrink: float
    line_rows: int
    def __init__(self, features: int, knots: int=32, shrink: float=0.05, line_rows: int=100) -> None: ...
    def learn(self, x) -> None: ...
    def there(self, x) -> Any: ...
    def back(self, z) -> Any: ...

def learn_preprocessing(flow: Flow, x: torch.Tensor) -> Flow:
    """Fit the leading `Learnt` layers on `x`

    Parameters
    ----------
    flow : Flow
        changed in place
    x : torch.Tensor
        in-class rows `(N,D)`

    Returns
    -------
    Flow
        the same
    """
    ...

PREPROCESS: dict[Any, Any]
