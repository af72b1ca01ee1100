"""Errors bounded, numbers that come back: what we promise, and how we know"""
from __future__ import annotations
import torch
from .core import OODFlowsError
from .flows import Flow

__all__ = ['measure_flow', 'Unreliable', 'check_flow', 'hard_inputs', 'check_numerics', 'check_numbers']

def measure_flow(flow: Flow, x: torch.Tensor) -> dict:
    """The numerical errors of a flow on these inputs, each the worst over the batch

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

class Unreliable(OODFlowsError):
    """A flow whose numerical errors are larger than what is promised"""

def check_flow(flow: Flow, x: torch.Tensor, bounds: dict | None=None) -> dict:
    """Measure a flow, and raise `Unreliable` unless all errors are numbers within the bounds

    Parameters
    ----------
    flow : Flow
        trained, in evaluation mode
    x : torch.Tensor
        inputs `(B, *shape)`
    bounds : dict, default None
        round_trip, mismatch, condition; None: `_BOUNDS` of the flow's precision

    Returns
    -------
    dict
        as from `measure_flow`
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
    """Hold a flow to what is promised, in both precisions: `Unreliable` if it leaves the bounds up to 8 bits/dim

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
    """Compare likelihoods of shipped weights with the stored ones: `Unreliable` beyond `_TOLERANCE`

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
