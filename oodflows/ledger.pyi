"""What was found, with hardware and memory, as a table"""
from __future__ import annotations
from typing import Any

__all__ = ['Ledger', 'shipped_row', 'Memory']

class Ledger:
    """Rows of a result table; prints as Markdown in a notebook, as text elsewhere

    Parameters
    ----------
    rows : list
        of dicts; missing cells stay empty
    """
    __repr__: Any
    rows: list
    columns: list[Any]
    def __init__(self, rows: list) -> None: ...
    def cells(self) -> Any: ...
    def _repr_markdown_(self) -> Any: ...

def shipped_row(name: str) -> dict:
    """The training run of a shipped flow, as it was recorded

    Parameters
    ----------
    name : str
        of a flow whose weights ship

    Returns
    -------
    dict
        a row for `Ledger`
    """
    ...

class Memory:
    """Largest memory in use since the start beyond what was in use then, MB; None where nobody tells"""
    start: Any
    cuda: Any
    def __init__(self) -> None: ...
    def _status(self, key: str) -> Any:
        """A line of what Linux knows of this process, MB"""
        ...
    def peak(self) -> float:
        """Since the start

        Returns
        -------
        float
            MB
        """
        ...
