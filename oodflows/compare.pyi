"""One benchmark for every score, here on two hundred images a set"""
from __future__ import annotations
import torch
from .flows import Flow

__all__ = ['benchmark', 'evaluate_scores']

def benchmark(scores: dict, train: torch.Tensor, sets: dict, resamples: int=200) -> list:
    """Scores by sets: AUROC, AUPR, FPR95 (OOD positive) with 95 % intervals; seconds per 1,000 inputs; memory

    Parameters
    ----------
    scores : dict
        name to `Score`
    train : torch.Tensor
        in-distribution inputs for `fit`
    sets : dict
        name to inputs; the first is in-distribution and unseen
    resamples : int, default 200
        of the bootstrap

    Returns
    -------
    list
        of dicts, one for each score and OOD set; JSON types
    """
    ...

def evaluate_scores(flow: Flow, names, train: torch.Tensor, sets: dict, report=...) -> list:
    """Run `benchmark` and report line by line as scores are done; raises `OODFlowsError` for an unknown name

    Parameters
    ----------
    flow : Flow
        trained
    names
        keys of `SCORES`, or `all`
    train : torch.Tensor
        in-distribution images for `fit`
    sets : dict
        name to images; the first is in-distribution and unseen
    report : default print
        what to do with each line

    Returns
    -------
    list
        rows of `benchmark`
    """
    ...
