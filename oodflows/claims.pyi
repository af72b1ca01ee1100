"""What the paper claims and what we claim, one row each, with the number measured here and a verdict that a rule computes"""
from __future__ import annotations
from typing import Any
from dataclasses import dataclass
from pathlib import Path
from .verdicts import Verdict

__all__ = ['Claim', 'load_claims', 'tally', 'oodflows_claims', 'claim_rows']

@dataclass
class Claim:
    """A sentence, the numbers that test it, and the verb that judges them

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
    verb : str
        a key of `VERBS`
    numbers : list, default field(default_factory=list)
        of `Number`; none where it was not tested
    trained : str, default ''
        what was trained, on how much
    beside : list, default field(default_factory=list)
        of `Number` or text: controls, shown and not judged
    original : str, default ''
        the paper's or the field's number, with its origin; empty where none could be checked
    scale : str, default 'at laptop scale'
        of flows and data, as a verdict goes on; without numbers: what it needs
    limit : float, default 0.0
        of `exceeds`: the sentence states it
    equal : bool, default True
        of `improves`: were the trainings equal but for what is named?
    """
    source: str
    claim: str
    notebook: str
    heading: str
    verb: str
    numbers: list = ...
    trained: str = ''
    beside: list = ...
    original: str = ''
    scale: str = 'at laptop scale'
    limit: float = 0.0
    equal: bool = True
    def __post_init__(self) -> None: ...
    @property
    def verdict(self) -> Verdict: ...
    @property
    def anchor(self) -> Any: ...
    @property
    def link(self) -> Any: ...
    @property
    def judged(self) -> Any: ...

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
        such as `holds: 12, holds for one training: 9, ...`
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
        without numbers and what stands beside them

    Returns
    -------
    list
        of dicts, for `Ledger`
    """
    ...
