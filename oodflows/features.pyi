"""What a pretrained network says about images, cached, shipped, and a detector on it"""
from __future__ import annotations
from collections.abc import Callable
from typing import Any, Self
from dataclasses import dataclass
import torch
from .flows import Flow

__all__ = ['FEATURE_FLOW', 'BACKBONES', 'load_features', 'knn_distance', 'directions', 'fit_feature_flow', 'surprise', 'Backbone', 'extract_features', 'FeatureDetector']

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

def knn_distance(train: torch.Tensor, x: torch.Tensor, k: int=5) -> torch.Tensor:
    """Distance to the `k`-th nearest training row (Sun et al. 2022)

    Parameters
    ----------
    train : torch.Tensor
        in-class features `(N,D)`, N at least k
    x : torch.Tensor
        features `(M,D)`
    k : int, default 5
        which neighbour

    Returns
    -------
    torch.Tensor
        `(M,)`, higher = more OOD
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

def extract_features(images: torch.Tensor, backbone: str='efficientnet_lite0', size: int=64, batch_size: int=64, device: str | None=None, cache=None) -> torch.Tensor:
    """What a pretrained network says about images, computed once and cached on disk

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
    cache : default None
        folder of computed features; None: `features` in `cache_path()`; False: nothing touches the disk

    Returns
    -------
    torch.Tensor
        float32 `(N,width)`, on the CPU
    """
    ...

class FeatureDetector:
    """Out-of-distribution detection by a density over directions of features

    Parameters
    ----------
    backbone : str, default 'efficientnet_lite0'
        a key of `BACKBONES`, for images
    size : int, default 64
        pixels that the backbone gets
    seed : int, default 0
        of the flow
    cache : default None
        see `extract_features`; False writes no features of anybody's images
    **options
        of `fit_feature_flow`; n_couplings=0 is the Gaussian
    """
    flow: Any
    backbone: str
    size: int
    seed: int
    cache: Any
    options: Any
    def __init__(self, backbone: str='efficientnet_lite0', size: int=64, seed: int=0, cache=None, **options) -> None: ...
    def rows(self, x) -> Any: ...
    def fit(self, x) -> Self:
        """Learn what belongs

        Parameters
        ----------
        x
            in-class images uint8 `(N,C,H,W)`, or features `(N,D)`

        Returns
        -------
        FeatureDetector
            itself
        """
        ...
    def predict(self, x) -> torch.Tensor:
        """Surprise at each; `NotReadyError` before `fit`

        Parameters
        ----------
        x
            images or features, as in `fit`

        Returns
        -------
        torch.Tensor
            `(N,)` nats, higher = more OOD
        """
        ...
    def __repr__(self) -> Any: ...
