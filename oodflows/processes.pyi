"""One flow, several processes"""
from __future__ import annotations

__all__ = []


