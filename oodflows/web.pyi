"""Any trained flow as a small file that a browser runs, in both directions, without Python; and as ONNX"""
from __future__ import annotations
from pathlib import Path
import torch
from .flows import Flow

__all__ = ['export_web', 'export_onnx']

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
