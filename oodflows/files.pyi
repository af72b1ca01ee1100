"""The old file or the new one; nothing in it is run; one process at a time"""
from __future__ import annotations
from contextlib import AbstractContextManager
from typing import Any
from contextlib import ExitStack
from pathlib import Path

__all__ = ['write_atomically', 'save_json', 'write_csv', 'read_json', 'sha256', 'check_sum', 'check_unpacked', 'open_npz', 'cache_path', 'roots', 'hold', 'Checkpoints']

def write_atomically(path: Path, write) -> None:
    """Write beside `path`, force it to the disk, move it into place; `OODFlowsError` if that fails, the old file intact

    Parameters
    ----------
    path : Path
        final place
    write
        function of a temporary path
    """
    ...

def save_json(path: Path, content) -> None:
    """Write JSON in one atomic move

    Parameters
    ----------
    path : Path
        file
    content
        JSON types
    """
    ...

def write_csv(path: Path, rows: list) -> None:
    """Write a table in one atomic move

    Parameters
    ----------
    path : Path
        file
    rows : list
        of dicts; a key that a row lacks stays empty
    """
    ...

def read_json(path: Path) -> dict:
    """Read JSON; `OODFlowsError` says what is wrong with the file

    Parameters
    ----------
    path : Path
        a file

    Returns
    -------
    dict
        its content
    """
    ...

def sha256(path: Path) -> str:
    """The SHA-256 of a file

    Parameters
    ----------
    path : Path
        a file of any size

    Returns
    -------
    str
        64 hex digits
    """
    ...

def check_sum(path: Path, recorded: str) -> None:
    """Raise `OODFlowsError` unless the file, if it is there, is the one that was recorded

    Parameters
    ----------
    path : Path
        a file
    recorded : str
        what its SHA-256 should be; None checks nothing
    """
    ...

def check_unpacked(path, packed: int, unpacked: int) -> None:
    """Refuse a promise of more than `_UNPACK_BYTES` that is also more than `_UNPACK_RATIO` times the file

    Parameters
    ----------
    path
        file, for the message
    packed : int
        its bytes
    unpacked : int
        bytes that it promises
    """
    ...

def open_npz(path) -> AbstractContextManager[Any]:
    """Arrays of a file from elsewhere: nothing is unpickled or unpacked to disk, and whatever goes wrong ends in one line

    Parameters
    ----------
    path
        `.npz`
    """
    ...

def cache_path() -> Path:
    """Where converted sets are stored

    Returns
    -------
    Path
        `$OODFLOWS_CACHE`, else `~/.cache/oodflows`
    """
    ...

def roots(root=None) -> list:
    """Where data sets are looked for; the first but the system's is where downloads go

    Parameters
    ----------
    root : default None
        the caller's own folder

    Returns
    -------
    list
        folders, first choice first
    """
    ...

def hold(path: Path, busy: str=...) -> ExitStack:
    """Lock a path for this process; `OODFlowsError` says who has it if another does

    Parameters
    ----------
    path : Path
        the folder of a run, or a file that one process at a time may write
    busy : str, default _BUSY
        the error if another has it; `{path}` and `{holder}` are filled in

    Returns
    -------
    ExitStack
        closing it gives the path free
    """
    ...

class Checkpoints:
    """Numbered checkpoints of a folder: the newest intact one wins, a damaged one is renamed when it is met

    Parameters
    ----------
    folder : Path
        of a run
    check : default dict
        raises `ValueError` for what is no state; returns it
    """
    folder: Path
    check: Any
    def __init__(self, folder: Path, check=...) -> None: ...
    def paths(self) -> list:
        """Those that are there

        Returns
        -------
        list
            of files, the newest first
        """
        ...
    def save(self, step: int, state: dict) -> None:
        """Write one; all but two go when it is safe on the disk

        Parameters
        ----------
        step : int
            its number
        state : dict
            tensors and plain values
        """
        ...
    def load(self) -> dict:
        """Read the newest that is intact; `OODFlowsError` if there is none

        Returns
        -------
        dict
            the state, on the CPU
        """
        ...
