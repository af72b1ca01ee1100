"""One Data for training, evaluation, samples and scores: images and rows"""
from __future__ import annotations
from dataclasses import dataclass
from functools import cached_property
import torch
from .options import DataOptions

__all__ = ['Data', 'absolute', 'columns_of', 'load_data']

@dataclass
class Data:
    """What one run learns from, is tested on, and is compared with: images `(N,C,H,W)` uint8, or rows `(N,D)` float32

    Parameters
    ----------
    name : str
        of the set that is in
    train : torch.Tensor
        learned from
    test : torch.Tensor
        in, and not learned from
    ood : dict
        name to inputs that are out
    held : torch.Tensor
        taken out of `train` to choose the best epoch; may be empty
    units : dict, default None
        of a table: mean, scale and name of each column of the raw rows
    note : str, default ''
        how the test inputs were found, where nobody had divided the set
    """
    name: str
    train: torch.Tensor
    test: torch.Tensor
    ood: dict
    held: torch.Tensor
    units: dict | None = None
    note: str = ''
    @property
    def shape(self) -> tuple:
        """What a flow over these data takes

        Returns
        -------
        tuple
            of one input
        """
        ...
    @property
    def sets(self) -> dict:
        """All that is scored

        Returns
        -------
        dict
            name to inputs, `test` first
        """
        ...
    @cached_property
    def digest(self) -> dict:
        """Fingerprints of the contents, for the record

        Returns
        -------
        dict
            name to 16 hexadecimal digits
        """
        ...

def absolute(options: DataOptions) -> DataOptions:
    """Paths of options as a record needs them

    Parameters
    ----------
    options : DataOptions
        as typed

    Returns
    -------
    DataOptions
        whose paths mean the same from everywhere
    """
    ...

def columns_of(source, found: list, wanted: list) -> list:
    """Columns by name, in any order and among others; in order, where one side has numbers for names

    Parameters
    ----------
    source
        a table, for the message
    found : list
        names of its columns
    wanted : list
        names of the columns of the run

    Returns
    -------
    list
        where they are
    """
    ...

def load_data(options: DataOptions=..., seed: int=0, shape: tuple | None=None, units: dict | None=None, learn: bool=True) -> Data:
    """The data of a run, the same for whoever asks

    Parameters
    ----------
    options : DataOptions, default DataOptions()
        which sets, and what becomes of them
    seed : int, default 0
        how a table is divided
    shape : tuple, default None
        of a flow that takes them; None: as the data are
    units : dict, default None
        of a run that has ended; None: the table's own
    learn : bool, default True
        load the training images too; an evaluation by likelihood needs none

    Returns
    -------
    Data
        `OODFlowsError` where the sets do not fit together
    """
    ...
