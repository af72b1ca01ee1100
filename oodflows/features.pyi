"""What a pretrained network says about images, cached, shipped, and a detector on it"""
from __future__ import annotations
from collections.abc import Callable
from typing import Any
from dataclasses import dataclass
import torch
from .detectors import Score
from .flows import Flow

__all__ = ['FEATURE_FLOW', 'BACKBONES', 'load_features', 'directions', 'fit_feature_flow', 'surprise', 'Backbone', 'extract_features', 'FeatureDetector']

def load_features(name: str, split: str='test', folder=None) -> torch.Tensor:
    """Bundled features of EfficientNet-Lite0 at 64 pixels; an `OODFlowsError` where there are none, or damaged ones

    Parameters
    ----------
    name : str
        a set of which features ship, such as `Photos`
    split : str, default 'test'
        `train` or `test`
    folder : default None
        of `features.npz` and `features.json`; None: the bundled files

    Returns
    -------
    torch.Tensor
        float32 `(N,width)`; row `k` belongs to image `k` of `load_images(name, split)`
    """
    ...

def directions(x: torch.Tensor) -> torch.Tensor:
    """Features without their length

    Parameters
    ----------
    x : torch.Tensor
        features `(N,D)`

    Returns
    -------
    torch.Tensor
        `(N,D)`, every row of length sqrt(D); a row of zeros stays zero
    """
    ...

FEATURE_FLOW: dict[Any, Any]

def fit_feature_flow(x, seed: int=0, valid=None, **options) -> Flow:
    """A flow that leaves its Gaussian for as many passes as were good for held-out rows; or for none

    Parameters
    ----------
    x
        in-class features `(N,D)`, at least 20 rows
    seed : int, default 0
        of weights, order and noise
    valid : default None
        held-out in-class features; None: a tenth of `x`, in the first fit of two
    **options
        of `fit_vector_flow`, over `FEATURE_FLOW`

    Returns
    -------
    Flow
        in evaluation mode
    """
    ...

def surprise(flow: Flow, x) -> torch.Tensor:
    """Negative log-likelihood

    Parameters
    ----------
    flow : Flow
        over vectors
    x
        features `(N,D)`

    Returns
    -------
    torch.Tensor
        `(N,)` nats on the CPU, higher = more OOD
    """
    ...

@dataclass(frozen=True)
class Backbone:
    """A pretrained network that turns images into rows of features

    Parameters
    ----------
    load : Callable
        () -> module: floats `(B,3,S,S)` to `(B,width)`
    width : int
        features of one image
    mean : tuple
        of bytes, per colour: `(x - mean)/std` is what the network was trained on
    std : tuple
        likewise
    """
    load: Callable
    width: int
    mean: tuple
    std: tuple
    def prepare(self, images: torch.Tensor, size: int) -> torch.Tensor:
        """Grey to three equal colours, bilinear resize, normalise

        Parameters
        ----------
        images : torch.Tensor
            uint8 `(B,1 or 3,H,W)`
        size : int
            S, side of the square that the network gets

        Returns
        -------
        torch.Tensor
            float32 `(B,3,S,S)`
        """
        ...

BACKBONES: dict[Any, Any]

def extract_features(images: torch.Tensor, backbone: str='efficientnet_lite0', size: int=64, batch_size: int=64, device: str | None=None, cache: str | None=None) -> torch.Tensor:
    """What a pretrained network says about images

    Parameters
    ----------
    images : torch.Tensor
        uint8 `(N,C,H,W)`, grey or colour, any size
    backbone : str, default 'efficientnet_lite0'
        a key of `BACKBONES`
    size : int, default 64
        side of the square that the network gets: cost grows with its square
    batch_size : int, default 64
        images at a time
    device : str, default None
        default: a GPU if there is one
    cache : str, default None
        folder that keeps computed features; None: nothing touches the disk

    Returns
    -------
    torch.Tensor
        float32 `(N,width)`, on the CPU
    """
    ...

class FeatureDetector(Score):
    """Surprise of a flow over directions of features: `-log p(d(x))`.

    Parameters
    ----------
    backbone : str, default 'efficientnet_lite0'
        a key of `BACKBONES`, for images
    size : int, default 64
        pixels that the backbone gets
    seed : int, default 0
        of the flow
    cache : str, default None
        folder, see `extract_features`
    **options
        of `fit_feature_flow`; n_couplings=0 is the Gaussian
    """
    info: Any
    backbone: str
    size: int
    seed: int
    cache: str | None
    options: Any
    def __init__(self, backbone: str='efficientnet_lite0', size: int=64, seed: int=0, cache: str | None=None, **options) -> None: ...
    def rows(self, x: torch.Tensor) -> torch.Tensor:
        """Directions of features

        Parameters
        ----------
        x : torch.Tensor
            images uint8 `(N,C,H,W)`, or features `(N,D)`

        Returns
        -------
        torch.Tensor
            `(N,D)`
        """
        ...
    def learn(self, x) -> None: ...
    def score(self, x) -> Any: ...
    def __repr__(self) -> Any: ...
