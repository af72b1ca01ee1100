"""How fast is a flow, how fast could it be on the same machine, and where does the rest go?"""
from __future__ import annotations
import torch

__all__ = ['take_turns', 'images_for', 'run_bench']

def take_turns(works: dict, device: torch.device=..., at_least: float=1.0) -> dict:
    """Call each once in vain, then all of them in turn, at least three times, with a watch

    Parameters
    ----------
    works : dict
        name to function without arguments
    device : torch.device, default torch.device('cpu')
        where they work
    at_least : float, default 1.0
        seconds of measuring for each, on average

    Returns
    -------
    dict
        name to seconds for one call, median
    """
    ...

def images_for(name: str, n: int) -> torch.Tensor:
    """Bundled images of the flow's shape

    Parameters
    ----------
    name : str
        of a flow
    n : int
        how many

    Returns
    -------
    torch.Tensor
        uint8 `(n, *shape)`
    """
    ...

def run_bench(flows: list | None=None, paths: list=..., peers: list | None=None, batch: int=32, at_least: float=2.0, device: str | None=None, out: str | None=None) -> dict:
    """What `oodflows_bench` does: check the names, measure, print the ratios; `OODFlowsError` for a name that is unknown

    Parameters
    ----------
    flows : list, default None
        names; None: the eight of README and site
    paths : list, default ('plain', 'ours')
        keys of `_PATHS`
    peers : list, default None
        keys of `_PEERS`, measured beside `glow_fashionmnist_mini`
    batch : int, default 32
        images a step
    at_least : float, default 2.0
        seconds of each measurement
    device : str, default None
        default: a GPU if there is one
    out : str, default None
        folder for `speed.json` and `speed.png`

    Returns
    -------
    dict
        machine and rows; JSON types
    """
    ...
