"""Layers that can be undone, and the change of volume they owe us"""
from __future__ import annotations
from typing import Any
import torch, torch.nn as nn

__all__ = ['ORIGINAL_BPD_OFFSET', 'Bijection', 'sum_dims', 'no_change', 'flat', 'check_bijection', 'Dequantize', 'Logit', 'Squeeze', 'Split', 'ActNorm', 'Conv1x1', 'Conv1x1LU', 'Permute', 'Compose']

class Bijection(nn.Module):
    """An invertible layer. A subclass promises four things:

    - `z, logdet = f(x)` and `x, logdet = f.inverse(z)`, each other's inverse;
    - `logdet` has shape `(B,)`, float32 or wider in any precision, is returned and never stored;
    - sample `i` of the result depends on sample `i` of the input alone (in evaluation mode);
    - `out_shape(shape)` says, without running anything, which shape comes out.
    """
    exact: bool
    moves: bool
    factors_out: bool
    couples: bool
    def forward(self, x: torch.Tensor) -> tuple:
        """Data to noise, from `(B,C,H,W)` or `(B,D)`

        Parameters
        ----------
        x : torch.Tensor
            result, log-det `(B,)` in nats

        Returns
        -------
        tuple
            result, log-det `(B,)` in nats
        """
        ...
    def inverse(self, z: torch.Tensor) -> tuple:
        """Noise to data, from what `forward` returned first

        Parameters
        ----------
        z : torch.Tensor
            input again, log-det `(B,)` of the way back, in nats

        Returns
        -------
        tuple
            input again, log-det `(B,)` of the way back, in nats
        """
        ...
    def out_shape(self, shape: tuple) -> tuple:
        """Shape that `forward` makes of `shape`, both without the batch

        Parameters
        ----------
        shape : tuple
            shape of one output

        Returns
        -------
        tuple
            shape of one output
        """
        ...

def sum_dims(a: torch.Tensor) -> torch.Tensor:
    """Sum of `(B, ...)` over everything but the batch

    Parameters
    ----------
    a : torch.Tensor
        `(B,)`, float32 or wider

    Returns
    -------
    torch.Tensor
        `(B,)`, float32 or wider
    """
    ...

def no_change(x: torch.Tensor) -> torch.Tensor:
    """Log-det at `(B, ...)` of a layer that preserves volume

    Parameters
    ----------
    x : torch.Tensor
        `(B,)` zeros, float32 or wider

    Returns
    -------
    torch.Tensor
        `(B,)` zeros, float32 or wider
    """
    ...

def flat(z) -> torch.Tensor:
    """Everything that a layer returned, one tensor `(B, ...)` or a tuple of them, one row a sample

    Parameters
    ----------
    z
        `(B, D)`

    Returns
    -------
    torch.Tensor
        `(B, D)`
    """
    ...

def check_bijection(layer: Bijection, x: torch.Tensor, tol: float=1e-08) -> dict:
    """Assert that `layer` keeps the contract of `Bijection` (`AssertionError` names the part that is broken), and return the errors found

    Parameters
    ----------
    layer : Bijection
        the layer on trial; copies of it are used, in float64 where nothing else is said
    x : torch.Tensor
        `(B, ...)` inputs, at most about 100 numbers a sample
    tol : float, default 1e-08
        largest error allowed in float64, absolute

    Returns
    -------
    dict
        largest round-trip and log-det errors
    """
    ...

class Dequantize(Bijection):
    """uint8 images to numbers in (0,1) by uniform noise (Theis et al. 2016, section 3.1); `inverse` floors back to uint8

    Parameters
    ----------
    margin : float, default 1 / 128
        noise stays this far inside its bin, in grey levels, so that `floor` is safe
    """
    exact: bool
    like: torch.Tensor
    margin: float
    def __init__(self, margin: float=...) -> None: ...
    def extra_repr(self) -> Any: ...
    def noise(self, x, generator=None) -> Any: ...
    def logdet(self, x) -> Any: ...
    def forward(self, x, generator=None) -> Any: ...
    def inverse(self, z) -> Any: ...

class Logit(Bijection):
    """(0,1) to the real line: `logit(alpha + (1-2 alpha) u)` (Dinh et al. 2017, section 4.1)

    Parameters
    ----------
    alpha : float, default 0.05
        how far black and white are drawn in, a fraction of the range
    """
    alpha: float
    def __init__(self, alpha: float=0.05) -> None: ...
    def extra_repr(self) -> Any: ...
    def logdet(self, y) -> Any: ...
    def forward(self, x) -> Any: ...
    def inverse(self, z) -> Any: ...

ORIGINAL_BPD_OFFSET: Any

class Squeeze(Bijection):
    """`(C,2h,2w)` to `(4C,h,w)`: each 2x2 block becomes four channels (Dinh et al. 2017, section 3.6)"""
    moves: bool
    def forward(self, x) -> Any:
        """Parameters
        ----------
        x
            `view`, because PyTorch leaves the shape of an empty batch as it was
        """
        ...
    def inverse(self, z) -> Any: ...
    def out_shape(self, shape) -> Any: ...

class Split(Bijection):
    """Keep the first half of the channels, factor the rest out as latent (Dinh et al. 2017, section 3.6)"""
    factors_out: bool
    def forward(self, x) -> Any: ...
    def inverse(self, z) -> Any: ...
    def out_shape(self, shape) -> Any: ...
    def latent_shape(self, shape: tuple) -> tuple:
        """Shape of the latent that leaves here, for an input of `shape`

        Parameters
        ----------
        shape : tuple
            of the part factored out

        Returns
        -------
        tuple
            of the part factored out
        """
        ...

class ActNorm(Bijection):
    """`(x + shift) * exp(log_scale)` per channel, started from the first training batch (Kingma and Dhariwal 2018, section 3.1)

    Parameters
    ----------
    channels : int
        C of `(B,C,H,W)`, or D of `(B,D)`
    """
    ready: torch.Tensor
    shift: Any
    log_scale: Any
    def __init__(self, channels: int) -> None: ...
    def extra_repr(self) -> Any: ...
    def start_from(self, x) -> None:
        """Set shift and scale so that batch `x` leaves with mean 0 and variance 1 in every channel"""
        ...
    def affine(self, x, may_start) -> Any: ...
    def forward(self, x) -> Any: ...
    def inverse(self, z) -> Any: ...

class Conv1x1(Bijection):
    """Multiply each pixel's channels by one learned matrix (Kingma and Dhariwal 2018, section 3.2)

    Parameters
    ----------
    channels : int
        C of `(B,C,H,W)`, or D of `(B,D)`
    """
    channels: int
    weight: nn.Parameter
    def __init__(self, channels: int) -> None: ...
    def extra_repr(self) -> Any: ...
    def matrix(self) -> Any: ...
    def condition(self) -> float:
        """How close the matrix is to losing a direction: 1 for a rotation

        Returns
        -------
        float
            largest over smallest singular value
        """
        ...
    def logdet(self, x) -> Any: ...
    def forward(self, x) -> Any: ...
    def inverse(self, z) -> Any: ...

class Conv1x1LU(Conv1x1):
    """`Conv1x1` as `P L (U + diag(sign * exp(d)))`: never singular, log-det for free (Kingma and Dhariwal 2018, equation 10)

    Parameters
    ----------
    channels : int
        C of `(B,C,H,W)`, or D of `(B,D)`
    """
    sign: torch.Tensor
    permute: torch.Tensor
    log_diag: nn.Parameter
    lower: nn.Parameter
    upper: nn.Parameter
    def __init__(self, channels: int) -> None: ...
    def matrix(self) -> Any: ...
    def logdet(self, x) -> Any: ...

class Permute(Bijection):
    """A fixed random order of the columns

    Parameters
    ----------
    features : int
        D
    """
    moves: bool
    order: torch.Tensor
    def __init__(self, features: int) -> None: ...
    def forward(self, x) -> Any: ...
    def inverse(self, z) -> Any: ...
    def extra_repr(self) -> Any: ...

class Compose(Bijection):
    """Bijections one after the other; log-dets add. `OODFlowsError` for a `Split` among them

    Parameters
    ----------
    *layers : Bijection
        applied in this order by `forward`
    """
    exact: Any
    layers: Any
    def __init__(self, *layers: Bijection) -> None: ...
    def forward(self, x) -> Any: ...
    def inverse(self, z) -> Any: ...
    def through(self, x, steps) -> Any: ...
    def out_shape(self, shape) -> Any: ...
