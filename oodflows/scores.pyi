"""Twenty-six ways to ask a flow whether it knows an input, each in a few lines"""
from __future__ import annotations
from typing import Any
import torch
from .detectors import Described, Fisher, Score

__all__ = ['COMPRESSORS', 'SCORES', 'SEVERAL', 'Typicality', 'LikelihoodRatio', 'mutate', 'code_length', 'Complexity', 'LastScale', 'WAIC', 'Symmetry', 'DoSE', 'DoSEOneClass', 'Scales', 'LatentNorm', 'ComplexityMixture', 'LatentStatistics', 'GoodnessOfFit', 'ScoreStatistic', 'LayerGradients', 'InputGradient', 'DualThreshold', 'ConfidenceNeighbour', 'ConfidenceGaussian', 'LatentGaussian', 'PixelNeighbour', 'TypicalScoreStatistic', 'Combined', 'CombinedUpright']

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

COMPRESSORS: dict[Any, Any]

def code_length(x: torch.Tensor, compressor: str='webp') -> torch.Tensor:
    """Length of each image as a lossless file; raises `OODFlowsError` for anything but uint8

    Parameters
    ----------
    x : torch.Tensor
        uint8 `(N,C,H,W)`
    compressor : str, default 'webp'
        a key of `COMPRESSORS`

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
        a key of `COMPRESSORS`
    """
    info: Any
    requires_fit: bool
    compressor: str
    def __init__(self, model, compressor: str='webp') -> None: ...
    def score(self, x) -> Any: ...

class LastScale(Score):
    """Minus the log-likelihood of the last scale alone: `-log p(z_L)` and its log-dets."""
    info: Any
    requires_fit: bool
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
    """Kernel densities of `T = (log p(x), log p(z), log-det)`: `-sum_j log q_j(T_j)`."""
    info: Any
    def density(self) -> Any: ...
    def summary(self, x) -> Any: ...

class DoSEOneClass(DoSE):
    """One-class SVM on `(log p(x), log p(z), log-det)`."""
    def density(self) -> Any: ...

class Scales(Described):
    """Squared Mahalanobis distance of the log-likelihoods of all scales."""
    info: Any
    def summary(self, x) -> Any: ...

class LatentNorm(Described):
    """How far the norm of the latents is from its usual value: `(|z| - m)^2 / sd^2`."""
    info: Any
    def summary(self, x) -> Any: ...

class ComplexityMixture(Described):
    """Mixture of three Gaussians over file length and latent prior: `-log q(L(x), log p(z))`."""
    info: Any
    def density(self) -> Any: ...
    def summary(self, x) -> Any: ...

class LatentStatistics(Described):
    """Squared Mahalanobis distance of latent moments, neighbour correlations and layer log-dets."""
    info: Any
    def summary(self, x) -> Any: ...

class GoodnessOfFit(Score):
    """Anderson-Darling statistic of the sorted latents of one input: `-D - mean_i (2i-1)(ln F(z_i) + ln F(-z_{D+1-i}))`."""
    info: Any
    requires_fit: bool
    def score(self, x) -> Any: ...

class ScoreStatistic(Score):
    """Norm of the parameter gradient in units of the diagonal Fisher information: `|F^(-1/2) grad log p(x)|`."""
    info: Any
    precision: str
    batch_size: int
    fit_limit: int
    at_most: int
    def learn(self, x) -> None: ...
    def squares(self, x) -> Any: ...
    def score(self, x) -> Any: ...

class LayerGradients(Described):
    """Independent Gaussians of the log squared gradient norms, one a parameter tensor: `-sum_j log N(ln |g_j|^2)`."""
    info: Any
    precision: str
    batch_size: int
    fit_limit: int
    at_most: int
    def density(self) -> Any: ...
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

class ConfidenceNeighbour(Described):
    """Distance of the confidence map, 2x2 pixels a mean, to the nearest in-distribution one: `min_i |m(x) - m(x_i)|`."""
    info: Any
    def density(self) -> Any: ...
    def summary(self, x) -> Any: ...

class ConfidenceGaussian(ConfidenceNeighbour):
    """Squared Mahalanobis distance of the confidence map, position by position."""
    def density(self) -> Any: ...

class LatentGaussian(Described):
    """Squared Mahalanobis distance of all latents, position by position."""
    info: Any
    def density(self) -> Any: ...
    def summary(self, x) -> Any: ...

class PixelNeighbour(Described):
    """Distance to the nearest in-distribution image, what can be had without any flow: `min_i |x - x_i|`."""
    info: Any
    def density(self) -> Any: ...
    def summary(self, x) -> Any: ...

class TypicalScoreStatistic(Fisher):
    """Typicality and score statistic by Fisher's method: `-2 (ln p_1 + ln p_2)`."""
    info: Any
    fit_limit: int
    at_most: int
    def __init__(self, model) -> None: ...

class Combined(Fisher):
    """Complexity, latent statistics and confidence by Fisher's method: `-2 sum_j ln p_j`."""
    info: Any
    questions: Any
    def __init__(self, model) -> None: ...

class CombinedUpright(Combined):
    """Complexity, latent statistics, confidence and symmetry by Fisher's method: `-2 sum_j ln p_j`."""
    info: Any
    questions: Any

SCORES: dict[Any, Any]

SEVERAL: dict[Any, Any]
