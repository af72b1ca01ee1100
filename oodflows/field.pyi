"""What others have published on the same pairs, who re-ran it, and how far they disagree"""
from __future__ import annotations
from typing import Any, NamedTuple
from pathlib import Path

__all__ = ['Published', 'load_field', 'best_published', 'field_rows']

class Published(NamedTuple):
    """An AUROC that others have published

    Parameters
    ----------
    inside : str
        set that the model was trained on
    ood : str
        the other set
    method : str
        name of the score
    model : str
        what gave the densities: flow, diffusion, VAE, ...
    value : float
        AUROC, strangers positive
    source : str
        paper with its table, or repository with its file
    by : str
        `authors`, of those who proposed the method; `others`, who re-ran it
    seen : str
        in its `source`, or `elsewhere`
    low : float, default None
        of its interval, where one is given
    high : float, default None
        upper end
    note : str, default ''
        on its conditions
    """
    inside: str
    ood: str
    method: str
    model: str
    value: float
    source: str
    by: str
    seen: str
    low: float | None = None
    high: float | None = None
    note: str = ''
    def __str__(self) -> Any: ...

def load_field(inside: str='', ood: str='', path: Path=...) -> list:
    """What others have published on a pair

    Parameters
    ----------
    inside : str, default ''
        such as `CIFAR-10`; empty: any
    ood : str, default ''
        empty: any
    path : Path, default _FIELD
        JSON, a list of entries

    Returns
    -------
    list
        of `Published`, best first
    """
    ...

def best_published(inside: str, ood: str, models: tuple=...) -> Published:
    """The highest published AUROC of a pair; raises `OODFlowsError` where none is listed

    Parameters
    ----------
    inside : str
        such as `FashionMNIST`
    ood : str
        such as `MNIST`
    models : tuple, default ()
        only of these; default: any

    Returns
    -------
    Published
    """
    ...

def field_rows(inside: str, ood: str, ours: dict) -> list:
    """What is published on a pair, with what was measured here beside it

    Parameters
    ----------
    inside : str
        such as `CIFAR-10`
    ood : str
        such as `CelebA`
    ours : dict
        method -> `Number` or `Interval` of this project

    Returns
    -------
    list
        of dicts, for `Ledger`: best first, ours among them
    """
    ...
