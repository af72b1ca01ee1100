"""One error, one choice, one stream of randomness, devices, precision, modes and back"""
from __future__ import annotations
from contextlib import AbstractContextManager
from typing import Any
import torch, torch.nn as nn

__all__ = ['OODFlowsError', 'NotReadyError', 'choose', 'seeded', 'device_called', 'device_of', 'rank_and_world', 'hardware', 'settle', 'autocast', 'nats_to_bpd', 'replaced', 'evaluating', 'batch_norms', 'batch_statistics', 'uncounted']

class OODFlowsError(ValueError):
    """A mistake the user can mend: one line that names cause and remedy"""

class NotReadyError(OODFlowsError, RuntimeError):
    """A layer, or a score, was asked before it saw the data that it needs: `initialize` or `fit` first"""

def choose(table: dict, name: str, what: str) -> Any:
    """Look `name` up; raise `OODFlowsError` with the nearest spelling and the choices if it is not there

    Parameters
    ----------
    table : dict
        names to things
    name : str
        one of them, hopefully
    what : str
        what to call it in an error
    """
    ...

def seeded(*numbers: int) -> torch.Generator:
    """A random stream of its own for every purpose

    Parameters
    ----------
    *numbers : int
        what the stream belongs to: seed, epoch or step, purpose

    Returns
    -------
    torch.Generator
        on the CPU
    """
    ...

def device_called(name: str | None=None) -> torch.device:
    """A device by name, tried out

    Parameters
    ----------
    name : str, default None
        cpu, cuda, cuda:1, mps ... (default: a GPU if there is one)

    Returns
    -------
    torch.device
        one that works
    """
    ...

def device_of(model) -> torch.device:
    """Where a model computes

    Parameters
    ----------
    model
        anything

    Returns
    -------
    torch.device
        of its first parameter; the CPU where there is none
    """
    ...

def rank_and_world() -> tuple:
    """Rank of this process and world size, as `torch.distributed` has them

    Returns
    -------
    tuple
        two whole numbers
    """
    ...

def hardware() -> str:
    """What this machine computes with

    Returns
    -------
    str
        for people and for the ledger
    """
    ...

def settle(precision: str, device: torch.device) -> str:
    """What `precision` comes to on this machine

    Parameters
    ----------
    precision : str
        'auto', 'float32' or 'bf16'
    device : torch.device
        where the flow lives

    Returns
    -------
    str
        the same, but for 'auto': 'bf16' or 'float32'
    """
    ...

def autocast(precision: str, device: torch.device) -> Any:
    """The arithmetic of the conditioners

    Parameters
    ----------
    precision : str
        'auto', 'float32' or 'bf16'
    device : torch.device
        where the flow lives
    """
    ...

def nats_to_bpd(log_prob, dims: int) -> Any:
    """Negative log-likelihood in bits per dimension

    Parameters
    ----------
    log_prob
        nats: a tensor, or a number
    dims : int
        numbers in one input
    """
    ...

def replaced(thing, name: str, value) -> AbstractContextManager[Any]:
    """`thing` with another attribute inside the block; blocks may be nested

    Parameters
    ----------
    thing
        any object
    name : str
        of an attribute or a method
    value
        it has inside
    """
    ...

def evaluating(flow: nn.Module) -> AbstractContextManager[Any]:
    """Evaluation mode inside, every module's own mode afterwards

    Parameters
    ----------
    flow : nn.Module
        any
    """
    ...

def batch_norms(module: nn.Module) -> list:
    """Every batch-norm inside

    Parameters
    ----------
    module : nn.Module
        any

    Returns
    -------
    list
        of layers
    """
    ...

def batch_statistics(flow: nn.Module) -> AbstractContextManager[Any]:
    """Batch-norm uses the statistics of its batch inside; running statistics and modes stay as they were

    Parameters
    ----------
    flow : nn.Module
        any
    """
    ...

def uncounted(module: nn.Module) -> AbstractContextManager[Any]:
    """What passes through batch-norm in this block leaves its running averages as they are

    Parameters
    ----------
    module : nn.Module
        any
    """
    ...
