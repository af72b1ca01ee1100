"""Training memory flat in depth"""
from __future__ import annotations
from typing import Any

__all__ = ['MEMORIES']

MEMORIES: dict[Any, Any]
