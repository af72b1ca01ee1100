"""Any trained flow as a small file that a browser runs, in both directions, without Python; and as ONNX"""
from __future__ import annotations
from typing import Any
from pathlib import Path
import torch
from .flows import Flow

__all__ = ['export_web', 'export_onnx', 'write_live', 'LiveFigure']

def export_web(flow: Flow, path: str, images: torch.Tensor | None=None, tolerance: float=0.001) -> Path:
    """Write a flow for `flow.mjs`, to be run in a browser or in Node: `(await openFlow(bytes)).encode(pixels)`

    Parameters
    ----------
    flow : Flow
        trained; any list of the library's own layers, with any conditioner that `torch.fx` can follow
    path : str
        file to write: `.js`, a script that a page can load from a disk; any other ending: the bare file
    images : torch.Tensor, default None
        `(N, *shape)` on which float16 is tried (default: 16 samples of the flow)
    tolerance : float, default 0.001
        bits/dim that float16 may cost any of them; beyond it weights stay float32

    Returns
    -------
    Path
        the file; `OODFlowsError` names a layer that has no form there
    """
    ...

def export_onnx(flow: Flow, path: str) -> Path:
    """Write a flow for ONNX Runtime: inputs `x` (uint8 images `(B,C,H,W)`, or float32 rows) and, for images, `noise` (float32 in (0,1)); outputs `log_prob` (nats) and latents `z0`, `z1` ...; any batch size

    Parameters
    ----------
    flow : Flow
        trained
    path : str
        file to write

    Returns
    -------
    Path
        the file; `OODFlowsError` where a layer has no form in ONNX, or the exporter is not installed
    """
    ...

def write_live(folder: Path) -> list:
    """Write what pages with live figures load: `live.js`, `data.js`, and the weights of each flow

    Parameters
    ----------
    folder : Path
        made if missing

    Returns
    -------
    list
        of the files
    """
    ...

class LiveFigure:
    """A figure that answers: in a notebook a page of its own, on the site an element that a script fills

    Parameters
    ----------
    name : str
        draw, bend, masks, latents, couplings or biases
    title : str
        what it is, for those who hear the page
    still : str, default ''
        words for those whose scripts are off: where the same is shown as a picture
    height : int, default 760
        of the page in a notebook, in pixels
    **options
        for the figure: `detector=False` leaves the second panel of `draw` away
    """
    name: str
    title: str
    still: str
    height: int
    options: Any
    def __init__(self, name: str, title: str, still: str='', height: int=760, **options) -> None: ...
    def element(self) -> str:
        """What stands in the page"""
        ...
    def page(self) -> str:
        """The figure as a page that needs nothing else"""
        ...
    def _repr_mimebundle_(self, **kw) -> Any: ...
    def __repr__(self) -> Any: ...
