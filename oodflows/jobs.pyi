"""Flow, data, recipe, place: what a command does, callable from Python"""
from __future__ import annotations
from collections.abc import Iterator
from typing import Any
from pathlib import Path

__all__ = ['run_training', 'open_flow', 'measures_of', 'lines_of', 'compare_scores', 'write_evaluation']

def run_training(options: dict, team) -> None:
    """What one process does: train, and if it is the first, write down the result

    Parameters
    ----------
    options : dict
        of `oodflows_train`
    team
        the processes that train together
    """
    ...

def open_flow(run: str) -> Any:
    """Whatever a user may mean by a trained flow

    Parameters
    ----------
    run : str
        run folder, saved flow, or the name of a shipped flow
    """
    ...

def measures_of(ll: dict, dataset: str, dims: int) -> dict:
    """Bits/dim of every set, and how well it is told apart from `dataset`

    Parameters
    ----------
    ll : dict
        log-likelihoods `(N,)` in nats, by set
    dataset : str
        the set that is in
    dims : int
        numbers in one input

    Returns
    -------
    dict
        by set: images, bpd; for the others also AUROC, AUPR, FPR, and the interval of the AUROC
    """
    ...

def lines_of(result: dict) -> Iterator[Any]:
    """The table of an evaluation for the terminal

    Parameters
    ----------
    result : dict
        from `measures_of`
    """
    ...

def compare_scores(flow, names: list, sets: dict, data: dict, n: int) -> list:
    """AUROC of every score on the same sets, printed as a table

    Parameters
    ----------
    flow
        that is evaluated
    names : list
        of scores, or `all`
    sets : dict
        from `test_sets`
    data : dict
        from `data_of`
    n : int
        training inputs to fit the scores to; None: 2,000

    Returns
    -------
    list
        of dicts: one row a score
    """
    ...

def write_evaluation(folder: Path, result: dict, ll: dict, flow) -> None:
    """Write `evaluation.json` and `likelihoods.png`

    Parameters
    ----------
    folder : Path
        must not hold an evaluation
    result : dict
        JSON types
    ll : dict
        log-likelihoods `(N,)` in nats, by set
    flow
        that is evaluated
    """
    ...
