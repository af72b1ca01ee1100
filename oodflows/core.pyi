"""One error, one choice, one stream of randomness, devices, precision, modes and back"""
from __future__ import annotations
from contextlib import AbstractContextManager
from typing import Any
import torch, torch.nn as nn

__all__ = ['PRECISIONS', 'settle', 'autocast', 'seeded', 'device_called', 'evaluating', 'batch_statistics', 'OODFlowsError', 'NotReadyError', 'choose', 'nats_to_bpd', 'hardware', 'NotFitted', 'replaced', 'device_of', 'batch_norms', 'uncounted', 'standing_in']

PRECISIONS: dict[Any, Any]

def settle(precision: str, device: torch.device) -> str:
    """What `precision` comes to on this machine

    Parameters
    ----------
    precision : str
        a key of `PRECISIONS`
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
        a key of `PRECISIONS`
    device : torch.device
        where the flow lives
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

def evaluating(flow) -> AbstractContextManager[Any]:
    """Evaluation mode inside, every module's own mode afterwards

    Parameters
    ----------
    flow
        any module
    """
    ...

def batch_statistics(flow) -> AbstractContextManager[Any]:
    """Batch-norm uses the statistics of its batch inside; running statistics and modes stay as they were

    Parameters
    ----------
    flow
        any module
    """
    ...

class OODFlowsError(ValueError):
    """A mistake the user can mend: one line that names cause and remedy"""

class NotReadyError(OODFlowsError, RuntimeError):
    """A layer that needs data for its start was used before it saw any"""

def choose(table: dict, name: str, what: str) -> Any:
    """Look `name` up, or list the choices

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

def nats_to_bpd(log_prob: torch.Tensor, dims: int) -> torch.Tensor:
    """Negative log-likelihood in bits per dimension

    Parameters
    ----------
    log_prob : torch.Tensor
        nats
    dims : int
        numbers in one input

    Returns
    -------
    torch.Tensor
        bits per dimension
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

class NotFitted(OODFlowsError):
    """`predict` was called before `fit`"""

def replaced(thing, name: str, value) -> AbstractContextManager[Any]:
    """`thing` with another attribute inside the block; blocks may be nested

    Parameters
    ----------
    thing
        any object
    name : str
        of an attribute
    value
        it has inside
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

def uncounted(module: nn.Module) -> AbstractContextManager[Any]:
    """What passes through batch-norm in this block leaves its running averages as they are

    Parameters
    ----------
    module : nn.Module
        any
    """
    ...

def standing_in(thing, **methods) -> AbstractContextManager[Any]:
    """Let `methods` stand in for those of `thing` inside a block

    Parameters
    ----------
    thing
        any object
    **methods
        functions, by the name of what they replace
    """
    ...
