"""Rows with labels: csv, npz, DataFrame, UCI; one class in, the rest out"""
from __future__ import annotations
from typing import Any, NamedTuple
from dataclasses import dataclass
import numpy as np, pandas as pd, torch

__all__ = ['TABLES', 'UCI_RUNS', 'read_frame', 'as_rows', 'Table', 'load_table', 'ClassSplit', 'held_out', 'class_split', 'load_uci', 'is_table']

def read_frame(source, **how) -> pd.DataFrame:
    """Any table as a DataFrame of pandas; an `OODFlowsError` where there is none

    Parameters
    ----------
    source
        DataFrame of pandas or polars, array or tensor or nested list `(N,D)`, or a path of a csv, tsv,
        parquet or npz file
    **how
        of pandas' reader of such a file

    Returns
    -------
    pd.DataFrame
        column names are text
    """
    ...

def as_rows(x, width: int | None=None, least: int=2) -> torch.Tensor:
    """Rows as a flow wants them; an `OODFlowsError` where float32 would lose what they say

    Parameters
    ----------
    x
        `(N,D)` numbers: whatever `read_frame` reads
    width : int, default None
        D, where it is known
    least : int, default 2
        rows

    Returns
    -------
    torch.Tensor
        float32 `(N,D)`
    """
    ...

@dataclass
class Table:
    """Rows of numbers with a label each

    Parameters
    ----------
    rows : np.ndarray
        float64 `(N,D)`
    labels : np.ndarray
        `(N,)`, numbers or text
    columns : list
        D names
    name : str, default 'table'
        for messages
    """
    rows: np.ndarray
    labels: np.ndarray
    columns: list
    name: str = 'table'
    def classes(self) -> dict:
        """How many rows each class has

        Returns
        -------
        dict
            label to count, the most frequent first
        """
        ...
    def __repr__(self) -> Any: ...

TABLES: Any

def load_table(source, label=None, root=None) -> Table:
    """Any table with labels; an `OODFlowsError` where there is none, or none that can be used

    Parameters
    ----------
    source
        'breast_cancer', 'wine', the name of a file in a data folder, a csv, tsv, parquet or npz file,
        or a DataFrame
    label : default None
        name or number of the label column; an npz has its labels in `y`
    root : default None
        folder of the data sets (else $OODFLOWS_DATA)

    Returns
    -------
    Table
        checked
    """
    ...

class ClassSplit(NamedTuple):
    """What a one-class experiment is made of: arrays `(N,D)`

    Parameters
    ----------
    train : np.ndarray
        in-class rows to learn from
    test : np.ndarray
        in-class rows held out
    ood : np.ndarray
        rows of the other classes
    """
    train: np.ndarray
    test: np.ndarray
    ood: np.ndarray
    def units(self) -> dict:
        """What the in-class training rows are measured in; a constant column has scale 1

        Returns
        -------
        dict
            mean and scale of each column, as lists
        """
        ...
    def standardized(self, units: dict | None=None) -> ClassSplit:
        """All three in units of the in-class training rows

        Parameters
        ----------
        units : dict, default None
            of another split; None: its own, as the original does

        Returns
        -------
        ClassSplit
            with `units=None`, mean 0 and standard deviation 1 in each column of `train`
        """
        ...

def held_out(n: int, share: float, seed: int=0) -> tuple:
    """Shuffle and divide, row for row as scikit-learn's `train_test_split` does with the same `random_state`

    Parameters
    ----------
    n : int
        rows
    share : float
        of them to hold out
    seed : int, default 0
        of the shuffle

    Returns
    -------
    tuple
        indices of the rows kept, of the rows held out
    """
    ...

def class_split(table: Table, inside=None, share: float=0.3, seed: int=0) -> ClassSplit:
    """Divide a table into in-class training and test rows, and the rest

    Parameters
    ----------
    table : Table
        any
    inside : default None
        label of the class that is in; None: the largest
    share : float, default 0.3
        of the in-class rows to hold out
    seed : int, default 0
        of the shuffle

    Returns
    -------
    ClassSplit
        raw rows
    """
    ...

UCI_RUNS: dict[Any, Any]

def load_uci(name: str, root=None) -> ClassSplit:
    """The original's one-class split of HEPMASS or MINIBOONE (paper appendix K)

    Parameters
    ----------
    name : str
        miniboone0, miniboone1, hepmass0 or hepmass1; the digit is the class that is in
    root : default None
        folder of the raw files

    Returns
    -------
    ClassSplit
        raw; the original goes on with `standardized()`
    """
    ...

def is_table(dataset, root=None) -> bool:
    """Whether a data set is a table of rows, not a set of images

    Parameters
    ----------
    dataset
        a name or a path
    root : default None
        folder of the data sets (else $OODFLOWS_DATA)

    Returns
    -------
    bool
        an .npz is opened and looked into
    """
    ...
