"""RealNVP and Glow as flat lists that can be counted, by name, saved, loaded, shipped"""
from __future__ import annotations
from typing import Any
from .flows import Flow

__all__ = ['FAMILIES', 'ZOO', 'WEIGHTS', 'list_flows', 'build_flow', 'create_flow', 'load_flow']

FAMILIES: dict[Any, Any]

ZOO: dict[Any, Any]

def list_flows() -> list:
    """Names that `create_flow` knows

    Returns
    -------
    list
        of str
    """
    ...

def build_flow(config: dict) -> Flow:
    """A flow from a configuration

    Parameters
    ----------
    config : dict
        `family`, `shape` and options; `OODFlowsError` for one that the family and its conditioner do
        not take

    Returns
    -------
    Flow
        with fresh weights
    """
    ...

def create_flow(name: str, pretrained: bool=False, **overrides) -> Flow:
    """Build a named flow, with changes if you like; `OODFlowsError` lists the names or options there are

    Parameters
    ----------
    name : str
        one of `list_flows()`
    pretrained : bool, default False
        load the weights that ship with the package
    **overrides
        options of the configuration: `shape`, `width`, `conditioner`, `masks`, ...

    Returns
    -------
    Flow
        untrained unless `pretrained`
    """
    ...

def load_flow(folder: str) -> Flow:
    """Rebuild a saved flow

    Parameters
    ----------
    folder : str
        written by `flow.save` or by a training run

    Returns
    -------
    Flow
        in evaluation mode
    """
    ...

WEIGHTS: Any
