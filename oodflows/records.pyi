"""A result knows what made it, and says when that has changed"""
from __future__ import annotations
from typing import Any, NamedTuple
from pathlib import Path

__all__ = ['commit', 'fingerprint', 'marked', 'Writer', 'code_behind', 'writers', 'circumstances', 'record', 'load_record', 'load_result', 'stale', 'provenance', 'check_result']

def commit() -> str:
    """The commit of this package; stored results are no part of its state

    Returns
    -------
    str
        40 digits, `-dirty` behind them if files differ from it; None outside a clone
    """
    ...

def fingerprint(x) -> str:
    """SHA-256 of numbers as they lie in memory, or of a file

    Parameters
    ----------
    x
        tensor, array, or the path of a file

    Returns
    -------
    str
        64 hex digits
    """
    ...

def marked(source: str) -> set:
    """Results that a cell makes, or helps to make

    Parameters
    ----------
    source : str
        of a cell

    Returns
    -------
    set
        of names; empty for most
    """
    ...

class Writer(NamedTuple):
    """Who makes a stored result

    Parameters
    ----------
    path : Path
        notebook or script
    command : str
        what to type in the clone
    space : _Space
        what stands before it
    nodes : list
        its own statements
    """
    path: Path
    command: str
    space: _Space
    nodes: list

def code_behind(path: Path) -> dict:
    """All that a notebook's cells depend on, in itself and in the package

    Parameters
    ----------
    path : Path
        notebook

    Returns
    -------
    dict
        unit -> digest
    """
    ...

def writers() -> dict:
    """Who makes which stored result, in this clone

    Returns
    -------
    dict
        name of a result -> its `Writer`
    """
    ...

def circumstances(seeds=None, data: dict | None=None, began: float | None=None) -> dict:
    """What ran, where, when, on what: command, commit, versions, machine, seeds, digests of data, seconds, date

    Parameters
    ----------
    seeds : default None
        of what was random
    data : dict, default None
        name -> tensor, array, or the path of a file, that was computed from
    began : float, default None
        seconds since the epoch; default: when this process imported `records`

    Returns
    -------
    dict
        JSON types
    """
    ...

def record(name: str, result, *, uses=..., data: dict | None=None, seeds=None, began: float | None=None, folder: Path | None=None) -> dict:
    """Store a result with what made it, in one atomic move; `OODFlowsError` if nothing is marked as its writer

    Parameters
    ----------
    name : str
        of the result, by which its writer is marked
    result
        JSON types
    uses : default ()
        names of definitions, or functions and classes, that the writer does not call by name
    data : dict, default None
        name -> tensor, array, or the path of a file, that the result was computed from
    seeds : default None
        of what was random
    began : float, default None
        seconds since the epoch; default: when this process imported `records`
    folder : Path, default None
        default: `nbs/results` of the clone

    Returns
    -------
    dict
        what stands in the file
    """
    ...

def load_record(name: str, folder: Path | None=None) -> dict:
    """What made it: command, commit, versions, machine, seeds, data, seconds, code

    Parameters
    ----------
    name : str
        of a stored result
    folder : Path, default None
        default: `nbs/results` of the clone

    Returns
    -------
    dict
        None for a result from before there were records
    """
    ...

def load_result(name: str, folder: Path | None=None) -> Any:
    """The result itself; `OODFlowsError` if there is none of that name

    Parameters
    ----------
    name : str
        of a stored result
    folder : Path, default None
        default: `nbs/results` of the clone
    """
    ...

def stale(name: str, folder: Path | None=None) -> list:
    """Definitions and files behind a result that are not what they were

    Parameters
    ----------
    name : str
        of a stored result
    folder : Path, default None
        default: `nbs/results` of the clone

    Returns
    -------
    list
        of names; empty for a result that stands; None if it was stored without a record
    """
    ...

def provenance(*names: str, folder: Path | None=None) -> str:
    """Who made a stored result, when, with what; **stale** with the definitions that have changed

    Parameters
    ----------
    *names : str
        of stored results
    folder : Path, default None
        default: `nbs/results` of the clone

    Returns
    -------
    str
        Markdown, a line each
    """
    ...

def check_result(name: str, fresh, close: float=0.001, but=..., folder: Path | None=None) -> None:
    """Raise `OODFlowsError` if what a chapter finds is not what is stored

    Parameters
    ----------
    name : str
        of a stored result
    fresh
        what was found now; numbers inside may be tensors or arrays of one number
    close : float, default 0.001
        allowed difference, absolute below 1, else relative
    but : default ()
        keys that may differ, such as times
    folder : Path, default None
        default: `nbs/results` of the clone
    """
    ...
