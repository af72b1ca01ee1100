"""What the paper claims and what we claim, one row each, with the number measured here and a verdict that a rule computes"""
from __future__ import annotations
from typing import Any, NamedTuple
from dataclasses import dataclass
from pathlib import Path

__all__ = ['Number', 'verdict', 'Claim', 'load_claims', 'tally', 'oodflows_claims', 'claim_rows']

class Number(NamedTuple):
    """A measured value with its interval

    Parameters
    ----------
    what : str
        of which set, flow or seed
    value : float
        the estimate
    low : float
        lower end of its interval
    high : float
        upper end
    """
    what: str
    value: float
    low: float
    high: float
    def __str__(self) -> Any: ...

def verdict(numbers: list, rule: str, **limits) -> str:
    """What the rule says of all numbers together

    Parameters
    ----------
    numbers : list
        of `Number`
    rule : str
        a key of `_RULES`
    **limits
        `limit`, `reach`, `by`

    Returns
    -------
    str
        one of `_VERDICTS`, or `_UNTESTED`
    """
    ...

@dataclass
class Claim:
    """A sentence, the numbers that test it, and the rule that judges them

    Parameters
    ----------
    source : str
        who claims it: a section of the paper, a paper of others, or this project
    claim : str
        the sentence
    notebook : str
        where it is tested, such as `00_paradox`
    heading : str
        the section there
    rule : str, default 'above'
        a key of `_RULES`
    limits : dict, default field(default_factory=dict)
        arguments of the rule
    numbers : list, default field(default_factory=list)
        of `Number`; none where it was not tested
    original : str, default ''
        the paper's or the original's number, with its origin; empty where none could be checked
    scale : str, default 'mini'
        of flows and data
    seeds : str, default '0'
        of the trainings
    """
    source: str
    claim: str
    notebook: str
    heading: str
    rule: str = 'above'
    limits: dict = ...
    numbers: list = ...
    original: str = ''
    scale: str = 'mini'
    seeds: str = '0'
    def __post_init__(self) -> None: ...
    @property
    def verdict(self) -> Any: ...
    @property
    def anchor(self) -> Any: ...
    @property
    def link(self) -> Any: ...
    @property
    def judged(self) -> Any: ...
    @property
    def ours(self) -> Any: ...

def load_claims(path: Path=...) -> list:
    """The claims that ship with the package

    Parameters
    ----------
    path : Path, default _FILE
        JSON, a list of claims

    Returns
    -------
    list
        of `Claim`
    """
    ...

def tally(claims: list) -> str:
    """How many claims got which verdict

    Parameters
    ----------
    claims : list
        of `Claim`

    Returns
    -------
    str
        such as `holds: 31, holds weaker: 8, ...`
    """
    ...

def oodflows_claims(words: list | None=None, brief: bool=False) -> None:
    """The claims of the paper and of this project: numbers measured, and the verdict that a rule computes from them

    Parameters
    ----------
    words : list, default None
        only claims that contain all of these words, in sentence, source, notebook or verdict
    brief : bool, default False
        one line a claim
    """
    ...

def claim_rows(claims: list, brief: bool=False) -> list:
    """Claims as rows of a table with links to where they are tested

    Parameters
    ----------
    claims : list
        of `Claim`
    brief : bool, default False
        without numbers, rule and conditions

    Returns
    -------
    list
        of dicts, for `Ledger`
    """
    ...
