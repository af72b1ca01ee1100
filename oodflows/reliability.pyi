"""Errors bounded, numbers that come back: what we promise, and how we know"""
from __future__ import annotations
import torch
from .flows import Flow

__all__ = ['check_flow', 'hard_inputs', 'check_numerics', 'check_numbers']

def check_flow(flow: Flow, x: torch.Tensor) -> dict:
    """Measure a flow, and raise `OODFlowsError` unless all errors are numbers within the bounds

    Parameters
    ----------
    flow : Flow
        trained, in evaluation mode
    x : torch.Tensor
        inputs `(B, *shape)`

    Returns
    -------
    dict
        bpd, round_trip (grey levels; vectors: relative), mismatch (bits/dim), lossless, condition
    """
    ...

def hard_inputs(flow: Flow, inside: torch.Tensor, outside: torch.Tensor) -> dict:
    """What a flow has to get through: both, constant ones, noise of black and white, and an adversary's

    Parameters
    ----------
    flow : Flow
        of images
    inside : torch.Tensor
        images of the training kind, uint8 `(B,C,H,W)`
    outside : torch.Tensor
        images of another kind

    Returns
    -------
    dict
        kind of input to images
    """
    ...

def check_numerics(flow: Flow, inputs: dict) -> dict:
    """Hold a flow to what is promised, in both precisions: `OODFlowsError` if it leaves the bounds up to 8 bits/dim

    Parameters
    ----------
    flow : Flow
        of images, float32, in evaluation mode
    inputs : dict
        kind to images, as from `hard_inputs`

    Returns
    -------
    dict
        `usual`: kind to how many cost 8 bits/dim or less; their errors `single`, `double`; `every`;
        `likelihood`
    """
    ...

def check_numbers(names=None, golden: dict | None=None, report=...) -> dict:
    """Compare likelihoods of shipped weights with the stored ones: `OODFlowsError` beyond `_TOLERANCE`

    Parameters
    ----------
    names : default None
        of shipped flows; None: all
    golden : dict, default None
        name to bits/dim; None: those that were stored
    report : default print
        what to do with each line

    Returns
    -------
    dict
        name to precision to largest relative difference
    """
    ...
