"""`detect` learns what is usual in a table or a folder of images, and raises an alarm at a rate of false alarms that you choose"""
from __future__ import annotations
from collections.abc import Iterator
from typing import Any
import numpy as np, pandas as pd

__all__ = ['Detector', 'load_detector', 'detect']

class _Judge:
    """What a fitted detector says of new items"""
    reason: str
    evidence: dict
    told: Any
    examples: np.ndarray
    reader: Any
    teams: list
    def __init__(self, reader, teams: list, references: list, reason: str, evidence: dict, examples: np.ndarray, device=None) -> None: ...
    @property
    def kind(self) -> str: ...
    @property
    def held_out(self) -> np.ndarray:
        """Scores of the items that the first team did not learn from, to which `compared` compares"""
        ...
    @property
    def lowest_rate(self) -> float:
        """The smallest rate that can be promised: one in the number of held-out items, and one"""
        ...
    def rows(self, y, broken: list | None=None) -> Iterator[Any]:
        """What the members see of new items

        Parameters
        ----------
        y
            items like those that were learned from
        broken : list, default None
            takes the names of pictures that cannot be read; None: they are an error
        """
        ...
    def judged(self, y, broken: list | None=None) -> Iterator[Any]:
        """Every item, chunk by chunk

        Parameters
        ----------
        y
            items
        broken : list, default None
            see `rows`
        """
        ...
    def team_score(self, x: np.ndarray) -> np.ndarray:
        """The mean score over all teams

        Parameters
        ----------
        x : np.ndarray
            rows `(N,K)` as `rows` yields them

        Returns
        -------
        np.ndarray
            `(N,)`
        """
        ...
    def compared(self, y) -> tuple:
        """Scores that may be ranked among `held_out`

        Parameters
        ----------
        y
            items

        Returns
        -------
        tuple
            `(N,)` scores by the first team alone, `(N,)` p-values
        """
        ...

class _Answers(_Judge):
    """One value an item"""
    def score(self, y) -> np.ndarray:
        """How strange each item is; `OODFlowsError` where it cannot be compared

        Parameters
        ----------
        y
            items like those that were learned from: DataFrame, array, tensor, path of a table or folder

        Returns
        -------
        np.ndarray
            `(N,)`, higher = stranger; in interquartile ranges of what was learned from
        """
        ...
    def p_value(self, y) -> np.ndarray:
        """How rarely a usual item scores as high (Vovk, Gammerman and Shafer 2005; cross-conformal below 1,000 items, Vovk 2015)

        Parameters
        ----------
        y
            items

        Returns
        -------
        np.ndarray
            `(N,)` in (0,1]
        """
        ...
    def alarm(self, y, rate: float=0.05) -> np.ndarray:
        """Which items to look at; usual ones are among them at most at this rate, on average over what was learned from

        Parameters
        ----------
        y
            items
        rate : float, default 0.05
            of false alarms among usual items, in [`lowest_rate`, 1)

        Returns
        -------
        np.ndarray
            bool `(N,)`
        """
        ...
    def allowed(self, rate: float) -> float:
        """Pass a rate that can be promised, or raise `OODFlowsError`

        Parameters
        ----------
        rate : float
            of false alarms

        Returns
        -------
        float
            the same
        """
        ...
    def verdicts(self, y, rate: float=0.05, broken: list | None=None) -> pd.DataFrame:
        """Everything about each item, as a table

        Parameters
        ----------
        y
            items
        rate : float, default 0.05
            of false alarms
        broken : list, default None
            takes the names of pictures that cannot be read; None: they are an error

        Returns
        -------
        pd.DataFrame
            columns item, score, p_value, alarm
        """
        ...

class Detector(_Answers):
    """Made by `detect` or `load_detector`: scores, p-values and alarms for items like those that were learned from"""
    def save(self, path) -> None:
        """Keep a detector: one file, numbers and JSON, no pickle

        Parameters
        ----------
        path
            of the file; `load_detector` opens it
        """
        ...
    def __repr__(self) -> Any: ...

def load_detector(path, device=None) -> Detector:
    """Open a detector; `OODFlowsError` where the file is none

    Parameters
    ----------
    path
        of a file by `Detector.save`
    device : default None
        default: a GPU if there is one

    Returns
    -------
    Detector
        as it was saved
    """
    ...

def detect(x, clean: bool=True, methods=None, seed: int=0, device: str | None=None, quiet: bool=False) -> Detector:
    """Learn what is usual; every alarm afterwards comes at a rate that you choose. `OODFlowsError` for data that cannot serve

    Parameters
    ----------
    x
        what is usual: DataFrame, array, csv or parquet path, folder of images, uint8 images
        `(N,C,H,W)`, or the name of a bundled set
    clean : bool, default True
        whether all of `x` is usual; False: it may hold strange items, and neighbours, who remember
        each, stay out
    methods : default None
        members to use, of `flow`, `neighbours`, `gaussian`; None: those of the kind of data, chosen by
        held-out evidence
    seed : int, default 0
        of the division into learned and held out, and of every fit
    device : str, default None
        where flows are trained; default: a GPU if there is one
    quiet : bool, default False
        no progress

    Returns
    -------
    Detector
        ready to score
    """
    ...
