"""Training memory flat in depth"""
from __future__ import annotations
from typing import Any
from torch.utils._python_dispatch import TorchDispatchMode
from .flows import Flow

__all__ = ['MEMORIES', 'LiveBytes', 'checkpointed', 'inverted']

class LiveBytes(TorchDispatchMode):
    """Counts the bytes of the tensors made inside a `with` block: `live` now, `peak` at most"""
    live: int
    peak: int
    known: Any
    def __init__(self) -> None: ...
    def __torch_dispatch__(self, func, types, args=..., kwargs=None) -> Any: ...
    def add(self, block) -> None: ...
    def drop(self, n) -> None: ...

def checkpointed(flow: Flow) -> Any:
    """Inside, a layer keeps its input alone, and runs again in the backward pass

    Parameters
    ----------
    flow : Flow
        any
    """
    ...

def inverted(flow: Flow) -> Any:
    """Inside, nothing but the latents is kept; inputs of layers are computed from outputs in the backward pass

    Parameters
    ----------
    flow : Flow
        any without dropout
    """
    ...

MEMORIES: dict[Any, Any]
