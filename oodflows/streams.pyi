"""Batches come day after day: `watch` says when they are no longer what a detector learned from, even where no single row is strange"""
from __future__ import annotations
from collections.abc import Iterator
from typing import Any, NamedTuple
from .alarm import Detector

__all__ = ['Seen', 'Watch', 'watch']

class Seen(NamedTuple):
    """What a batch has shown

    Parameters
    ----------
    rows : int
        seen so far
    alarms : float
        share of this batch with a p-value at or below the rate of single alarms
    evidence : float
        money won against sameness so far, as a power of ten: 2 is a hundred to one
    moved : bool
        whether it ever reached one in `rate`
    since : int
        row at which the change seems to begin, None while nothing moved
    """
    rows: int
    alarms: float
    evidence: float
    moved: bool
    since: int

class Watch:
    """A running alarm over batches: `update` with each; `moved` once the data as a whole have moved

    Parameters
    ----------
    detector : Detector
        from `detect`
    rate : float, default 0.01
        chance of ever raising this alarm while nothing moves
    row_rate : float, default 0.05
        rate of the alarms for single rows that are counted
    seed : int, default 0
        of ties
    """
    moved: bool
    since: Any
    ranks: list[Any]
    evidence: list[Any]
    detector: Detector
    rate: float
    row_rate: Any
    def __init__(self, detector: Detector, rate: float=0.01, row_rate: float=0.05, seed: int=0) -> None: ...
    def update(self, batch) -> Seen:
        """Look at the next items; `OODFlowsError` where they cannot be compared

        Parameters
        ----------
        batch
            items like those that were learned from

        Returns
        -------
        Seen
            what is known now
        """
        ...

def watch(detector: Detector, batches, rate: float=0.01) -> Iterator[Any]:
    """Look at batches one after the other, and say when they have moved (conformal test martingale, Vovk et al. 2021)

    Parameters
    ----------
    detector : Detector
        from `detect`
    batches
        iterable of batches of items
    rate : float, default 0.01
        chance of ever raising the alarm while nothing moves
    """
    ...
