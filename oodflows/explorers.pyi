"""Figures that ask back: sliders over couplings and latents"""
from __future__ import annotations
from typing import Any
import ipywidgets as widgets, torch

__all__ = ['Explorer', 'explore_couplings']

class Explorer(widgets.VBox):
    """Controls above a picture that `draw` makes of their values

    Parameters
    ----------
    draw
        function from the controls' values, by name, to the axes of a figure
    **controls
        how many there are (a slider), a list or dict (a menu), or a widget with a `value`
    """
    controls: dict[Any, Any]
    draw: Any
    picture: Any
    def __init__(self, draw, **controls) -> None: ...
    def _refresh(self, change=None) -> None:
        """Draw the picture for the controls' present values"""
        ...

def explore_couplings(flows: dict, images: torch.Tensor) -> Explorer:
    """Choose a flow (and with it a mask), an image, a coupling and a noise draw; see what the coupling does

    Parameters
    ----------
    flows : dict
        name to image flow
    images : torch.Tensor
        uint8 `(N,C,H,W)`

    Returns
    -------
    Explorer
        controls: flow, image, coupling, noise
    """
    ...
