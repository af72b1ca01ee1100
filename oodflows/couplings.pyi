"""One half looks at the other and moves it: any mask, any conditioner"""
from __future__ import annotations
from typing import Any
import torch, torch.nn as nn
from .bijections import Bijection
from .masks import Mask

__all__ = ['AffineCoupling', 'coupling']

class AffineCoupling(Bijection):
    """`(x + t) * exp(s)` where the mask changes, s and t from what is seen (Dinh et al. 2017, equation 4)

    Parameters
    ----------
    mask : Mask
        which positions are seen, which are changed
    conditioner : nn.Module
        `(B,c_seen,...)` to `(B,2*c_changed,...)`: log-scales, then shifts
    bound : float, default 0
        largest log-scale; 0: the original's learned factor, one a channel
    """
    couples: bool
    rescale: Any
    mask: Mask
    conditioner: nn.Module
    def __init__(self, mask: Mask, conditioner: nn.Module, bound: float=0) -> None: ...
    def st(self, x: torch.Tensor) -> tuple:
        """Log-scale and shift, from the seen part of `(B,C,H,W)`

        Parameters
        ----------
        x : torch.Tensor
            s and t, `(B,C,H,W)`, zero where nothing changes

        Returns
        -------
        tuple
            s and t, `(B,C,H,W)`, zero where nothing changes
        """
        ...
    def forward(self, x) -> Any: ...
    def inverse(self, z) -> Any: ...
    def __repr__(self) -> Any: ...

def coupling(mask: Mask, conditioner='resnet', bound: float=0, **options) -> AffineCoupling:
    """An affine coupling from a mask and a conditioner; `OODFlowsError` for a name or an option that is unknown

    Parameters
    ----------
    mask : Mask
        from `oodflows.masks`
    conditioner : default 'resnet'
        a key of `CONDITIONERS`, a class or function `(c_in, c_out, **options)`, or an `nn.Module`
    bound : float, default 0
        largest log-scale; 0: the original's learned factor
    **options
        for the conditioner: width, blocks, latent_dim, norm, start, dropout

    Returns
    -------
    AffineCoupling
        ready to use
    """
    ...
