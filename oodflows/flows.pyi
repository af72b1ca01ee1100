"""What a list of bijections can be asked: likelihoods, latents, samples, and what every coupling did"""
from __future__ import annotations
from collections.abc import Iterator
from typing import Any, NamedTuple, Self
from pathlib import Path
import torch, torch.nn as nn
from .bijections import Bijection

__all__ = ['Step', 'normal_log_prob', 'count_parameters', 'Flow', 'log_probs', 'precision_drift']

class _Walk(Bijection):
    """Layers in a row: what fits them, and the way through

    Parameters
    ----------
    layers : list
        of `Bijection`; `Dequantize` comes first for images
    shape : tuple
        of one input
    config : dict, default None
        what `create_flow` was told; saved beside the weights
    """
    shape: tuple[Any, ...]
    config: dict[Any, Any]
    layers: Any
    def __init__(self, layers: list, shape: tuple, config: dict | None=None) -> None: ...
    @property
    def name(self) -> str:
        """What `create_flow` called it"""
        ...
    @property
    def dims(self) -> int:
        """D, numbers in one input"""
        ...
    @property
    def takes_images(self) -> bool:
        """Whether the input is discrete

        Returns
        -------
        bool
            uint8 images rather than float vectors
        """
        ...
    @property
    def dtype(self) -> torch.dtype:
        """What passes between the layers

        Returns
        -------
        torch.dtype
            float32 or float64; weights in half precision compute in float32
        """
        ...
    def check(self, x: torch.Tensor) -> torch.Tensor:
        """`OODFlowsError` unless `x` fits this flow: uint8 images, or vectors of its own precision

        Parameters
        ----------
        x : torch.Tensor
            the same

        Returns
        -------
        torch.Tensor
            the same
        """
        ...
    def call(self, layer: nn.Module, x: torch.Tensor, generator: torch.Generator | None=None) -> tuple:
        """Run one layer; noise is for those that are not exact. Whoever runs layers another way replaces this (see 94_memory)

        Parameters
        ----------
        layer : nn.Module
            output, log-det `(B,)`
        x : torch.Tensor
            output, log-det `(B,)`
        generator : torch.Generator, default None
            output, log-det `(B,)`

        Returns
        -------
        tuple
            output, log-det `(B,)`
        """
        ...
    def steps(self, x: torch.Tensor, generator: torch.Generator | None=None) -> Iterator[Any]:
        """Walk the layers: yields each, its input, its output and its log-det `(B,)`; an error names the layer it comes from"""
        ...

def normal_log_prob(z: torch.Tensor) -> torch.Tensor:
    """Log-density of `z` under N(0, I)

    Parameters
    ----------
    z : torch.Tensor
        `(B, ...)`

    Returns
    -------
    torch.Tensor
        `(B,)` nats, float32 or wider
    """
    ...

class _Likelihood(_Walk):
    """What a flow charges for its input"""
    def encode_scales(self, x: torch.Tensor, generator: torch.Generator | None=None) -> tuple:
        """Latents, one a scale, and the log-det that belongs to each scale

        Parameters
        ----------
        x : torch.Tensor
            latents; log-dets `(B, scales)`
        generator : torch.Generator, default None
            latents; log-dets `(B, scales)`

        Returns
        -------
        tuple
            latents; log-dets `(B, scales)`
        """
        ...
    def log_prob_scales(self, x: torch.Tensor, generator: torch.Generator | None=None) -> torch.Tensor:
        """What each scale adds to `log_prob`, by its prior and its log-dets (Schirrmeister et al. 2020)

        Parameters
        ----------
        x : torch.Tensor
            `(B, scales)` nats
        generator : torch.Generator, default None
            `(B, scales)` nats

        Returns
        -------
        torch.Tensor
            `(B, scales)` nats
        """
        ...
    def log_prob(self, x: torch.Tensor, draws: int=1, generator: torch.Generator | None=None, bound: str='mean') -> torch.Tensor:
        """Log-likelihood (paper section 3, equation 1; 'iw': Burda et al. 2016, equation 8)

        Parameters
        ----------
        x : torch.Tensor
            uint8 `(B,C,H,W)` or float `(B,D)`
        draws : int, default 1
            of the dequantisation noise
        generator : torch.Generator, default None
            of the dequantisation noise; a list of them: one an image
        bound : str, default 'mean'
            of the draws' log-likelihoods; 'iw': logarithm of the mean likelihood

        Returns
        -------
        torch.Tensor
            `(B,)` nats; for images a lower bound on log P of the uint8 image
        """
        ...
    def bits_per_dim(self, x: torch.Tensor, draws: int=1, generator: torch.Generator | None=None, bound: str='mean') -> torch.Tensor:
        """`log_prob` as bits per dimension `(B,)`: what a perfect compressor needs for one number of `x`"""
        ...

class _Latents(_Likelihood):
    """The way to the latents, and back"""
    def forward(self, x, generator=None) -> Any: ...
    def inverse(self, z, discrete=True) -> Any: ...
    def encode(self, x: torch.Tensor, generator: torch.Generator | None=None) -> tuple:
        """Data to latents; `decode` gives the very same image back (float64: any; float32: up to 8 bits/dim)

        Parameters
        ----------
        x : torch.Tensor
            `(B, *shape)`
        generator : torch.Generator, default None
            of the dequantisation noise

        Returns
        -------
        tuple
            latents (a tuple, one a scale), log-det `(B,)` nats
        """
        ...
    def decode(self, z: tuple, discrete: bool=True) -> torch.Tensor:
        """Latents to data, undoing every layer and the whole preprocessing

        Parameters
        ----------
        z : tuple
            latents, one a scale
        discrete : bool, default True
            images as uint8; False: as grey levels, floats whose floor they are, with gradients

        Returns
        -------
        torch.Tensor
            `(B, *shape)`
        """
        ...
    @property
    def latent_shapes(self) -> list:
        """Shapes of the latents, known without running anything

        Returns
        -------
        list
            of tuples, one a scale
        """
        ...
    def out_shape(self, shape) -> Any: ...
    def rsample(self, n: int=1, temperature: float=1.0, generator: torch.Generator | None=None, batch_size: int=256, discrete: bool=False) -> Any:
        """As `sample`, with gradients: images as grey levels (reparametrised as in Kingma and Welling 2014)"""
        ...
    def sample(self, n: int=1, temperature: float=1.0, generator: torch.Generator | None=None, batch_size: int=256) -> torch.Tensor:
        """Draw from the flow

        Parameters
        ----------
        n : int, default 1
            how many
        temperature : float, default 1.0
            standard deviation of the latents; 0 is the mode of the prior
        generator : torch.Generator, default None
            of the latents
        batch_size : int, default 256
            decoded at a time

        Returns
        -------
        torch.Tensor
            `(n, *shape)`, uint8 for images
        """
        ...
    def flatten(self, z: tuple) -> torch.Tensor:
        """All latents as one vector

        Parameters
        ----------
        z : tuple
            `(B, D)`, first scale first

        Returns
        -------
        torch.Tensor
            `(B, D)`, first scale first
        """
        ...
    def unflatten(self, z: torch.Tensor) -> tuple:
        """Undo `flatten`

        Parameters
        ----------
        z : torch.Tensor
            latents, one a scale

        Returns
        -------
        tuple
            latents, one a scale
        """
        ...

class Step(NamedTuple):
    name: Any
    index: Any
    input: Any
    mask: Any
    s: Any
    t: Any
    output: Any

class _Layout(_Latents):
    """Whatever happens inside, laid out as the image"""
    def unfold(self, x: torch.Tensor, early: tuple, depth: int) -> torch.Tensor:
        """Lay what is there after `depth` layers, and what splits let go before, out as the image: only moves are undone

        Parameters
        ----------
        x : torch.Tensor
            `(B,C,H,W)`
        early : tuple
            `(B,C,H,W)`
        depth : int
            `(B,C,H,W)`

        Returns
        -------
        torch.Tensor
            `(B,C,H,W)`
        """
        ...
    def latent_image(self, z: tuple) -> torch.Tensor:
        """Lay the latents out as the image

        Parameters
        ----------
        z : tuple
            `(B,C,H,W)`, or `(B,D)` for a vector flow

        Returns
        -------
        torch.Tensor
            `(B,C,H,W)`, or `(B,D)` for a vector flow
        """
        ...
    def trace(self, x: torch.Tensor, generator: torch.Generator | None=None) -> list:
        """What every layer that `couples` saw and did; s = t = 0 where it changes nothing

        Parameters
        ----------
        x : torch.Tensor
            of `Step`, one a coupling
        generator : torch.Generator, default None
            of `Step`, one a coupling

        Returns
        -------
        list
            of `Step`, one a coupling
        """
        ...
    def _step(self, i: int, before: torch.Tensor, after: torch.Tensor, early: list) -> Step:
        """Layer `i` at work"""
        ...

def count_parameters(model: nn.Module) -> int:
    """How many parameters `model` has

    Parameters
    ----------
    model : nn.Module
        any

    Returns
    -------
    int
        trained numbers
    """
    ...

class Flow(_Layout):
    """A list of bijections and a standard normal prior, over uint8 images `(B,C,H,W)` or float vectors `(B,D)`"""
    def initialize(self, x: torch.Tensor) -> Self:
        """Show layers that wait for data (ActNorm) their first batch; nothing else is touched, nor they once they are ready

        Parameters
        ----------
        x : torch.Tensor
            itself

        Returns
        -------
        Flow
            itself
        """
        ...
    def __repr__(self) -> Any: ...
    def save(self, folder: str) -> Path:
        """Write `config.json` and `model.safetensors`

        Parameters
        ----------
        folder : str
            made if missing

        Returns
        -------
        Path
            the folder; `OODFlowsError` for a flow that could not be rebuilt
        """
        ...
    def save_weights(self, path: Path) -> None:
        """Write all parameters and buffers to a safetensors file"""
        ...

def log_probs(flow: Flow, images: torch.Tensor, draws: int=1, batch_size: int=200, seed: int=0, precision: str='auto', bound: str='mean') -> torch.Tensor:
    """Log-likelihood of many images in evaluation mode, without gradients

    Parameters
    ----------
    flow : Flow
        any model with `log_prob`
    images : torch.Tensor
        uint8 `(N,C,H,W)`, or float vectors `(N,D)`
    draws : int, default 1
        of the dequantisation noise
    batch_size : int, default 200
        images at a time
    seed : int, default 0
        of the dequantisation noise; or a `torch.Generator`
    precision : str, default 'auto'
        'auto', 'float32' or 'bf16'
    bound : str, default 'mean'
        of the draws; or 'iw', see `Flow.log_prob`

    Returns
    -------
    torch.Tensor
        `(N,)` nats, on the CPU
    """
    ...

def precision_drift(flow: Flow, images: torch.Tensor, precision: str='bf16') -> float:
    """How far `precision` moves the likelihood of the same image under the same noise

    Parameters
    ----------
    flow : Flow
        trained
    images : torch.Tensor
        some
    precision : str, default 'bf16'
        to compare with float32

    Returns
    -------
    float
        bits/dim, root mean square over images
    """
    ...
