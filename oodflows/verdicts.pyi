"""Five verbs, one limit each, and a rule that can say no"""
from __future__ import annotations
from typing import Any, NamedTuple

__all__ = ['VERBS', 'ENOUGH', 'HOLDS', 'WEAKER', 'FAILS', 'UNTESTED', 'KINDS', 'Number', 'Verb', 'Verdict', 'judge']

class Number(NamedTuple):
    """A measured value with its interval, over inputs and `trainings`

    Parameters
    ----------
    what : str
        of which set, flow or seed
    value : float
        the estimate
    low : float
        lower end of its 95 % interval
    high : float
        upper end
    trainings : int, default 1
        that the interval is over; 0: nothing was trained
    """
    what: str
    value: float
    low: float
    high: float
    trainings: int = 1
    def __str__(self) -> Any: ...
    def turned(self) -> Number:
        """An AUROC with the two sets changed over

        Returns
        -------
        Number
            `1 - value`
        """
        ...
    def less(self, other: Number) -> Number:
        """The difference, its interval from the two (Zou and Donner 2008, eq. 2); too wide where both share inputs

        Parameters
        ----------
        other : Number
            measured apart from this one

        Returns
        -------
        Number
            of as many trainings as the one with fewer
        """
        ...

class Verb(NamedTuple):
    """A verb and the open interval in which a number must lie

    Parameters
    ----------
    low : float
        lower limit
    high : float
        upper limit
    why : str
        where the limit comes from
    """
    low: float
    high: float
    why: str

VERBS: dict[Any, Any]

ENOUGH: int

HOLDS: Any
WEAKER: Any
FAILS: Any
UNTESTED: Any

class Verdict(NamedTuple):
    """A word, and how far it reaches

    Parameters
    ----------
    word : str
        holds, holds weaker, does not hold, or not tested
    reach : str
        for how many trainings, at what scale; of the untested, why
    """
    word: str
    reach: str
    def __str__(self) -> Any: ...
    @property
    def kind(self) -> str:
        """The word, and whether it holds for single trainings only

        Returns
        -------
        str
            as counted in a tally
        """
        ...

KINDS: Any

def judge(numbers: list, verb: str, scale: str='at laptop scale', equal: bool=True, limit: float=0.0) -> Verdict:
    """What the verb's rule says of all `numbers` together; raises `OODFlowsError` where the rule does not apply

    Parameters
    ----------
    numbers : list
        of `Number`: AUROCs, or differences for `equals` and `improves`
    verb : str
        a key of `VERBS`
    scale : str, default 'at laptop scale'
        of flows and data, as the sentence goes on; without numbers: what it would need
    equal : bool, default True
        were the trainings that are compared equal but for what is named?
    limit : float, default 0.0
        of `exceeds`, as the sentence states it

    Returns
    -------
    Verdict
    """
    ...
