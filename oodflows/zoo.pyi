"""RealNVP and Glow as flat lists that can be counted, by name, saved, loaded, shipped"""
from __future__ import annotations
from typing import Any
from pathlib import Path
from .flows import Flow

__all__ = ['FAMILIES', 'ZOO', 'WEIGHTS', 'realnvp', 'single_scale', 'glow', 'realnvp_tabular', 'realnvp_vector', 'list_flows', 'build_flow', 'create_flow', 'load_flow', 'shipped_weights']

def realnvp(shape: tuple, scales: int=2, width: int=64, **net) -> list:
    """Multi-scale RealNVP (Dinh et al. 2017; paper section 4)

    Parameters
    ----------
    shape : tuple
        `(C,H,W)`
    scales : int, default 2
        H and W are halved between scales
    width : int, default 64
        of the conditioners at full resolution; doubles with each squeeze
    **net
        conditioner, start, and what the conditioner takes

    Returns
    -------
    list
        of layers
    """
    ...

def single_scale(shape: tuple, masks: str='checkerboard', n_couplings: int=8, alpha: float=0.05, **net) -> list:
    """Couplings at full resolution, for mask studies (paper sections 6 and 7)

    Parameters
    ----------
    shape : tuple
        `(C,H,W)`
    masks : str, default 'checkerboard'
        a key of `MASKS`
    n_couplings : int, default 8
        how many
    alpha : float, default 0.05
        of `Logit`; near one half the logit is nearly a straight line
    **net
        conditioner, start, and what the conditioner takes

    Returns
    -------
    list
        of layers
    """
    ...

def glow(shape: tuple, scales: int=2, depth: int=16, masks: str='channel_first', mixer: str='dense', splits: str='half', **net) -> list:
    """Glow with couplings `r tanh(s)` as in the original code (Kingma and Dhariwal 2018; paper section 4)

    Parameters
    ----------
    shape : tuple
        `(C,H,W)`
    scales : int, default 2
        squeezes
    depth : int, default 16
        steps per scale
    masks : str, default 'channel_first'
        a key of `MASKS`
    mixer : str, default 'dense'
        the 1x1 convolution: dense or lu
    splits : str, default 'half'
        half or none: 'none' carries all channels to the end
    **net
        conditioner, start, and what the conditioner takes

    Returns
    -------
    list
        of layers
    """
    ...

def realnvp_tabular(shape: tuple, n_couplings: int=8, conditioner: str='mlp', **net) -> list:
    """The original's flow of vectors, halves of the features taking turns (paper section 8 and appendix K)

    Parameters
    ----------
    shape : tuple
        `(D,)`
    n_couplings : int, default 8
        how many
    conditioner : str, default 'mlp'
        see `make_conditioner`
    **net
        start, and what the conditioner takes

    Returns
    -------
    list
        of layers
    """
    ...

def realnvp_vector(shape: tuple, n_couplings: int=8, preprocess: str='whiten', normalise: str='actnorm', mixer: str='permutation', bound: float=2.0, conditioner: str='mlp', **net) -> list:
    """RealNVP on vectors with preprocessing, ActNorm, a mixer, bounded scales

    Parameters
    ----------
    shape : tuple
        `(D,)`
    n_couplings : int, default 8
        how many
    preprocess : str, default 'whiten'
        a key of `PREPROCESS`
    normalise : str, default 'actnorm'
        actnorm or none, before each coupling
    mixer : str, default 'permutation'
        none, permutation or lu, before each coupling
    bound : float, default 2.0
        largest log-scale of a coupling; 0 leaves the original's learned factor
    conditioner : str, default 'mlp'
        see `make_conditioner`
    **net
        start, and what the conditioner takes

    Returns
    -------
    list
        of layers
    """
    ...

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

def shipped_weights(name: str, overrides: dict | None=None) -> Path:
    """Where the weights of `name` lie; `OODFlowsError` if none do

    Parameters
    ----------
    name : str
        of a flow
    overrides : dict, default None
        must be empty: weights fit one architecture

    Returns
    -------
    Path
        folder
    """
    ...
