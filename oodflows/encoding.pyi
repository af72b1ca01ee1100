"""Missing cells, categories, dates, skewed and constant columns: a table becomes rows of numbers, and says what was done to it"""
from __future__ import annotations
from typing import Any, Self
import numpy as np, pandas as pd

__all__ = ['Encoder']

class Encoder:
    """Rows of numbers from tables of any kind: learned from one table, applied to others

    Parameters
    ----------
    known : list, default None
        what an earlier encoder had learned: its `known`
    """
    known: Any
    told: list[Any]
    def __init__(self, known: list | None=None) -> None: ...
    def fit(self, frame: pd.DataFrame) -> Self:
        """Learn each column; `OODFlowsError` where none can serve

        Parameters
        ----------
        frame : pd.DataFrame
            from `read_frame`

        Returns
        -------
        Encoder
            itself
        """
        ...
    @property
    def columns(self) -> list:
        """Which column of the table an encoded column comes from

        Returns
        -------
        list
            of the table, one an encoded column
        """
        ...
    def _column(self, frame, known: dict) -> list:
        """One column of a new table, encoded"""
        ...
    def __call__(self, frame: pd.DataFrame) -> np.ndarray:
        """Encode rows; `OODFlowsError` where a column is missing

        Parameters
        ----------
        frame : pd.DataFrame
            its columns by name, in any order; others are passed over

        Returns
        -------
        np.ndarray
            float64 `(N,K)`, finite
        """
        ...
    def __repr__(self) -> Any: ...
