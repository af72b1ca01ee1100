"""One flow, several processes"""
from __future__ import annotations
from contextlib import AbstractContextManager
from typing import Any

__all__ = ['process_group']

def process_group(device: str | None=None) -> AbstractContextManager[Any]:
    """Join the processes that `torchrun` has started, and leave them at the end of the block

    Parameters
    ----------
    device : str, default None
        of this process; `cuda` or None: the GPU of its local rank, where there are GPUs
    """
    ...
