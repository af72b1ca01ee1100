"""`oodflows_detect fit`, `score`, `report`: learn what is usual, judge what is new, hand on a page"""
from __future__ import annotations
from typing import Any

__all__ = ['oodflows_detect']

def oodflows_detect(argv: list | None=None) -> Any:
    """Find strange rows or pictures, at a rate of false alarms that you choose: fit, score, report

    Parameters
    ----------
    argv : list, default None
        words; None: those of the command line
    """
    ...
