"""The old file or the new one; nothing in it is run; one process at a time"""
from __future__ import annotations
from contextlib import AbstractContextManager
from typing import Any
from pathlib import Path
import torch

__all__ = ['check_unpacked', 'open_npz', 'cache_path', 'roots', 'write_atomically', 'read_json', 'check_sum', 'save_json', 'hold', 'previous', 'keep_previous', 'set_aside', 'last_checkpoint', 'write_csv']

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

def write_atomically(path: Path, write, before=...) -> None:
    """Write beside `path`, force it to the disk, move it into place: `path` is the old file or the new one

    Parameters
    ----------
    path : Path
        final place
    write
        function of a temporary path
    before : default lambda path: None
        called with `path` when the new file is safe, just before it is replaced
    """
    ...

def read_json(path: Path) -> dict:
    """Read JSON, or say what is wrong with the file

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

def check_sum(path: Path, sha256: str) -> None:
    """Raise unless the file is the one that was recorded

    Parameters
    ----------
    path : Path
        a file
    sha256 : str
        what its SHA-256 should be; None checks nothing
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

def hold(path: Path, busy: str=...) -> Any:
    """Lock a path for this process, or say that another one has it

    Parameters
    ----------
    path : Path
        the folder of a run, or a file that one process at a time may write
    busy : str, default _BUSY
        the error if another has it; `{path}` and `{holder}` are filled in
    """
    ...

def previous(path: Path) -> Path:
    """Where the checkpoint before this one is kept

    Parameters
    ----------
    path : Path
        a checkpoint

    Returns
    -------
    Path
        of the one before it
    """
    ...

def keep_previous(path: Path) -> None:
    """Move it aside, if there is one

    Parameters
    ----------
    path : Path
        a checkpoint that is about to be replaced
    """
    ...

def set_aside(path: Path) -> None:
    """Rename it if it is damaged, or the next one would push it over the intact one before

    Parameters
    ----------
    path : Path
        a checkpoint
    """
    ...

def last_checkpoint(path: Path, device: torch.device='cpu') -> dict:
    """The last intact checkpoint: this one, or the one before

    Parameters
    ----------
    path : Path
        a `checkpoint.pt`
    device : torch.device, default 'cpu'
        where its tensors shall be

    Returns
    -------
    dict
        see `Learner.state`
    """
    ...

def write_csv(path: Path, rows: list) -> None:
    """Write a table in one atomic move

    Parameters
    ----------
    path : Path
        file
    rows : list
        of dicts with the same keys
    """
    ...
