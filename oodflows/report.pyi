"""What was fitted, how the alarms are calibrated, which items are strangest and why: one file of HTML that needs nothing else"""
from __future__ import annotations
from pathlib import Path
import numpy as np
from .alarm import Detector

__all__ = ['explain', 'report']

def explain(detector: Detector, rows: np.ndarray) -> list:
    """Which cells make a row strange: exchange one at a time for those of usual rows (counterfactuals)

    Parameters
    ----------
    detector : Detector
        of a table
    rows : np.ndarray
        encoded rows `(N,K)`, from `detector.rows`

    Returns
    -------
    list
        for each row a dict: column to how much the score falls, at best, if this one cell is exchanged
    """
    ...

def report(detector: Detector, y, path, rate: float=0.05, most: int=20) -> Path:
    """Write one self-contained page of HTML: what was fitted, calibration, the strangest items with reasons, what to do next

    Parameters
    ----------
    detector : Detector
        from `detect` or `load_detector`
    y
        items to judge: as for `detector.score`
    path
        of the page; its folder must exist
    rate : float, default 0.05
        of false alarms
    most : int, default 20
        items shown

    Returns
    -------
    Path
        of the page
    """
    ...
