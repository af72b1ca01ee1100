"""What a list of bijections can be asked: likelihoods, latents, samples, and what every coupling did"""
from __future__ import annotations
from collections.abc import Iterator
from typing import Any, NamedTuple, Self
from pathlib import Path
import torch, torch.nn as nn

__all__ = ['Step', 'normal_log_prob', 'Flow', 'count_parameters', 'log_probs', 'precision_drift']

def normal_log_prob(z: torch.Tensor) -> torch.Tensor:
    """Log-density of `z` under N(0, I)

    Parameters
    ----------
    z : torch.Tensor
        `(B, ...)`

    Returns
    -------
    torch.Tensor
        `(B,)` nats
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

class Flow(nn.Module):
    """A list of bijections and a standard normal prior, over uint8 images `(B,C,H,W)` or float vectors `(B,D)`

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
    def dims(self) -> int:
        """Numbers in one input

        Returns
        -------
        int
            D
        """
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
    def check(self, x: torch.Tensor) -> torch.Tensor:
        """Raise a clear error unless `x` fits this flow

        Parameters
        ----------
        x : torch.Tensor
            what somebody wants to pass in

        Returns
        -------
        torch.Tensor
            the same
        """
        ...
    def call(self, layer: nn.Module, x: torch.Tensor, generator: torch.Generator | None=None) -> tuple:
        """Run one layer; noise is for `Dequantize` alone

        Parameters
        ----------
        layer : nn.Module
            one of `layers`
        x : torch.Tensor
            its input
        generator : torch.Generator, default None
            of the dequantisation noise

        Returns
        -------
        tuple
            output, log-det `(B,)`
        """
        ...
    def steps(self, x: torch.Tensor, generator: torch.Generator | None=None) -> Iterator[Any]:
        """Walk the layers; an error names the layer it comes from

        Parameters
        ----------
        x : torch.Tensor
            `(B, *shape)`
        generator : torch.Generator, default None
            of the dequantisation noise
        """
        ...
    def encode_scales(self, x: torch.Tensor, generator: torch.Generator | None=None) -> tuple:
        """Latents and the log-det that belongs to each scale

        Parameters
        ----------
        x : torch.Tensor
            `(B, *shape)`
        generator : torch.Generator, default None
            of the dequantisation noise

        Returns
        -------
        tuple
            latents, one a scale; log-dets `(B, scales)`
        """
        ...
    def log_prob_scales(self, x: torch.Tensor, generator: torch.Generator | None=None) -> torch.Tensor:
        """What each scale adds to `log_prob`, by its prior and its log-dets (Schirrmeister et al. 2020)

        Parameters
        ----------
        x : torch.Tensor
            `(B, *shape)`
        generator : torch.Generator, default None
            of the dequantisation noise

        Returns
        -------
        torch.Tensor
            `(B, scales)` nats
        """
        ...
    def log_prob(self, x: torch.Tensor, draws: int=1, generator: torch.Generator | None=None) -> torch.Tensor:
        """Log-likelihood (paper section 3, equation 1)

        Parameters
        ----------
        x : torch.Tensor
            uint8 `(B,C,H,W)` or float `(B,D)`
        draws : int, default 1
            dequantisation draws to average over
        generator : torch.Generator, default None
            of the dequantisation noise; a list of them: one an image

        Returns
        -------
        torch.Tensor
            `(B,)` nats; for images the lower bound on log P of the uint8 image
        """
        ...
    def bits_per_dim(self, x: torch.Tensor, draws: int=1, generator: torch.Generator | None=None) -> torch.Tensor:
        """Negative log-likelihood per dimension: the bits a perfect compressor needs for one number of `x`

        Parameters
        ----------
        x : torch.Tensor
            uint8 `(B,C,H,W)` or float `(B,D)`
        draws : int, default 1
            dequantisation draws to average over
        generator : torch.Generator, default None
            of the dequantisation noise

        Returns
        -------
        torch.Tensor
            `(B,)` bits
        """
        ...
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
    def decode(self, z: tuple) -> torch.Tensor:
        """Latents to data, undoing every layer and the whole preprocessing

        Parameters
        ----------
        z : tuple
            latents, one a scale

        Returns
        -------
        torch.Tensor
            `(B, *shape)`, uint8 for images
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
            latents, one a scale

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
            `(B, D)`

        Returns
        -------
        tuple
            latents, one a scale
        """
        ...
    def unfold(self, x: torch.Tensor, early: tuple, depth: int) -> torch.Tensor:
        """Lay an intermediate result out as the image, undoing squeezes and splits alone

        Parameters
        ----------
        x : torch.Tensor
            `(B,c,h,w)`, as it is after the first `depth` layers
        early : tuple
            or list: what the splits among these layers let go, in order
        depth : int
            layers

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
            latents, one a scale

        Returns
        -------
        torch.Tensor
            `(B,C,H,W)`, or `(B,D)` for a vector flow
        """
        ...
    def trace(self, x: torch.Tensor, generator: torch.Generator | None=None) -> list:
        """What every coupling saw and did; s = t = 0 where a coupling changes nothing

        Parameters
        ----------
        x : torch.Tensor
            `(B, *shape)`
        generator : torch.Generator, default None
            of the dequantisation noise

        Returns
        -------
        list
            of `Step`, one a coupling
        """
        ...
    def step_of(self, i: int, before: torch.Tensor, after: torch.Tensor, early: list) -> Step:
        """One coupling at work

        Parameters
        ----------
        i : int
            which layer; a coupling
        before : torch.Tensor
            its input
        after : torch.Tensor
            its output
        early : list
            latents that the splits before it let go

        Returns
        -------
        Step
            laid out as the image
        """
        ...
    def initialize(self, x: torch.Tensor) -> Self:
        """Show ActNorm layers their first batch; harmless where there are none or they are ready

        Parameters
        ----------
        x : torch.Tensor
            a batch of training data

        Returns
        -------
        Flow
            itself
        """
        ...
    @property
    def name(self) -> str:
        """What `create_flow` called it

        Returns
        -------
        str
            such as 'realnvp_fashionmnist'
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
            the folder
        """
        ...
    def save_weights(self, path: Path) -> None:
        """Write all parameters and buffers

        Parameters
        ----------
        path : Path
            a safetensors file
        """
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

def log_probs(flow: Flow, images: torch.Tensor, draws: int=1, batch_size: int=200, seed: int=0, precision: str='auto') -> torch.Tensor:
    """Log-likelihood of many images in evaluation mode, without gradients

    Parameters
    ----------
    flow : Flow
        any model with `log_prob`
    images : torch.Tensor
        uint8 `(N,C,H,W)`, or float vectors `(N,D)`
    draws : int, default 1
        dequantisation draws to average over
    batch_size : int, default 200
        images at a time
    seed : int, default 0
        of the dequantisation noise; or a `torch.Generator`
    precision : str, default 'auto'
        'auto', 'float32' or 'bf16'

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
