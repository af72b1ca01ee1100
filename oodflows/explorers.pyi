"""Figures that ask back: sliders over couplings and latents"""
from __future__ import annotations
from typing import Any
import ipywidgets as widgets, torch

__all__ = ['Explorer', 'slider', 'draw_panels', 'explore_couplings', 'explore_latents']

class Explorer(widgets.VBox):
    """Controls above a picture that `draw` makes of their values

    Parameters
    ----------
    draw
        function from the controls' values, by name, to a figure
    **controls
        widgets with a `value`
    """
    draw: Any
    controls: Any
    picture: Any
    def __init__(self, draw, **controls) -> None: ...
    def refresh(self, change=None) -> None:
        """Draw the picture for the controls' present values

        Parameters
        ----------
        change : default None
            what ipywidgets says has changed; not needed
        """
        ...

def slider(text: str, n: int) -> widgets.IntSlider:
    """A slider over `n` things

    Parameters
    ----------
    text : str
        what is chosen
    n : int
        values 0 to n-1

    Returns
    -------
    widgets.IntSlider
        redraws on release
    """
    ...

def draw_panels(rows: list, size: float=1.7) -> Any:
    """One panel per row, side by side, titled with the row's label

    Parameters
    ----------
    rows : list
        of `Row`; the first image of each is drawn
    size : float, default 1.7
        inches per panel
    """
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

def explore_latents(flow, images: torch.Tensor) -> Explorer:
    """Choose an image, draws, a temperature and a noise draw; see x, z and what the scaled z decodes to

    Parameters
    ----------
    flow
        image flow
    images : torch.Tensor
        uint8 `(N,C,H,W)`

    Returns
    -------
    Explorer
        controls: image, draws, temperature, noise
    """
    ...
