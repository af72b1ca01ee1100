"""Twenty-six ways to ask a flow whether it knows an input, each in a few lines"""
from __future__ import annotations
from typing import Any
import torch
from .detectors import Described, Score
from .flows import Flow

__all__ = ['SCORES', 'Typicality', 'LikelihoodRatio', 'mutate', 'code_length', 'Complexity', 'WAIC', 'Symmetry', 'DoSE', 'LatentStatistics', 'InputGradient', 'DualThreshold']

class Typicality(Score):
    """Distance of minus the log-likelihood from its in-distribution mean: `|-log p(x) - H|`."""
    info: Any
    def surprise(self, x) -> Any: ...
    def learn(self, x) -> None: ...
    def score(self, x) -> Any: ...
    def predict_groups(self, x, size: int) -> torch.Tensor:
        """The same test for whole groups that come from one source

        Parameters
        ----------
        x
            inputs, those of a group one after the other
        size : int
            of a group

        Returns
        -------
        torch.Tensor
            `(N//size,)`
        """
        ...

class LikelihoodRatio(Score):
    """Less likely than under a background model, the second one: `-(log p(x) - log p_background(x))`."""
    info: Any
    requires_fit: bool
    def score(self, x) -> Any: ...

def mutate(x: torch.Tensor, rate: float=0.2, seed: int=0) -> torch.Tensor:
    """Replace a share of the pixels by uniform noise, to train a background flow (Ren et al. 2019, section 3)

    Parameters
    ----------
    x : torch.Tensor
        uint8 `(N,C,H,W)`
    rate : float, default 0.2
        share of the numbers that are replaced, in [0,1]
    seed : int, default 0
        of the replacements

    Returns
    -------
    torch.Tensor
        uint8 `(N,C,H,W)`
    """
    ...

def code_length(x: torch.Tensor, compressor: str='webp') -> torch.Tensor:
    """Length of each image as a lossless file; raises `OODFlowsError` for anything but uint8

    Parameters
    ----------
    x : torch.Tensor
        uint8 `(N,C,H,W)`
    compressor : str, default 'webp'
        a key of `_COMPRESSORS`

    Returns
    -------
    torch.Tensor
        `(N,)` nats
    """
    ...

class Complexity(Score):
    """Minus the log-likelihood, less the length of a lossless file in nats: `-log p(x) - L(x)`.

    Parameters
    ----------
    model
        with `log_prob`
    compressor : str, default 'webp'
        a key of `_COMPRESSORS`
    """
    info: Any
    requires_fit: bool
    compressor: str
    def __init__(self, model, compressor: str='webp') -> None: ...
    def score(self, x) -> Any: ...

class WAIC(Score):
    """Variance less mean of the log-likelihood over an ensemble: `-(E_k log p_k(x) - Var_k log p_k(x))`."""
    info: Any
    requires_fit: bool
    def score(self, x) -> Any: ...

class Symmetry(Score):
    """How much likelier the image would be, turned or mirrored: `log(1/8 sum_T p(Tx)) - log p(x)`."""
    info: Any
    requires_fit: bool
    def score(self, x) -> Any: ...

class DoSE(Described):
    """Kernel densities of `T = (log p(x), log p(z), log-det)`: `-sum_j log q_j(T_j)`.

    Parameters
    ----------
    model : Flow
        that is asked
    density : default Kernels
        of the three numbers; `OneClass` is the paper's other one
    """
    info: Any
    density: Any
    def __init__(self, model: Flow, density=...) -> None: ...
    def summary(self, x) -> Any: ...

class LatentStatistics(Described):
    """Squared Mahalanobis distance of latent moments, neighbour correlations and layer log-dets."""
    info: Any
    def summary(self, x) -> Any: ...

class InputGradient(Score):
    """Norm of the gradient of the log-likelihood with respect to the input: `|grad_x log p(x)|`."""
    info: Any
    requires_fit: bool
    precision: str
    def score(self, x) -> Any: ...

class DualThreshold(Score):
    """The rarer of two deficits, of log-likelihood and of local intrinsic dimension: `max_j (d_j(x) - m_j)/sd_j`."""
    info: Any
    precision: str
    batch_size: int
    jacobians: int
    at_most: int
    def learn(self, x) -> None: ...
    def deficits(self, x) -> Any: ...
    def score(self, x) -> Any: ...

SCORES: dict[Any, Any]
