"""Twenty-six scores, each in a few lines"""
from __future__ import annotations
from typing import Any
import torch
from .detectors import Calibrated, Described, Fisher, Score
from .flows import Flow

__all__ = ['COMPRESSORS', 'SCORES', 'SEVERAL', 'Typicality', 'LikelihoodRatio', 'mutate', 'code_length', 'Complexity', 'LastScale', 'WAIC', 'Symmetry', 'DoSE', 'DoSEOneClass', 'Scales', 'LatentNorm', 'ComplexityMixture', 'LatentStatistics', 'GoodnessOfFit', 'ScoreStatistic', 'LayerGradients', 'InputGradient', 'DualThreshold', 'confidence_map', 'ConfidenceNeighbour', 'ConfidenceGaussian', 'LatentGaussian', 'PixelNeighbour', 'TypicalScoreStatistic', 'Combined', 'CombinedUpright', 'keyhole_detector']

class Typicality(Score):
    """Distance of minus the log-likelihood from its mean on in-distribution inputs"""
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
    """Log-likelihood under a background model minus that under the model

    Parameters
    ----------
    model
        of the in-distribution inputs
    background
        of inputs in general
    """
    info: Any
    requires_fit: bool
    def __init__(self, model, background) -> None: ...
    def score(self, x) -> Any: ...

def mutate(x: torch.Tensor, rate: float=0.2, seed: int=0) -> torch.Tensor:
    """Replace a share of the pixels by uniform noise, to train a background flow (Ren et al. 2019, section 3)

    Parameters
    ----------
    x : torch.Tensor
        uint8 `(N,C,H,W)`
    rate : float, default 0.2
        share of the numbers that are replaced
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
    """Length of each image as a lossless file

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
    """Minus the log-likelihood, less the length of a lossless file

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
    """Minus the log-likelihood of the last scale alone"""
    info: Any
    requires_fit: bool
    def score(self, x) -> Any: ...

class WAIC(Score):
    """Variance less mean of the log-likelihood over an ensemble"""
    info: Any
    requires_fit: bool
    def score(self, x) -> Any: ...

class Symmetry(Score):
    """How much likelier the image would be, were it turned or mirrored"""
    info: Any
    requires_fit: bool
    def score(self, x) -> Any: ...

class DoSE(Described):
    """Kernel densities of log-likelihood, prior and log-det"""
    info: Any
    def density(self) -> Any: ...
    def summary(self, x) -> Any: ...

class DoSEOneClass(DoSE):
    """One-class SVM on log-likelihood, prior and log-det"""
    def density(self) -> Any: ...

class Scales(Described):
    """Gaussian of the log-likelihoods of all scales"""
    info: Any
    def summary(self, x) -> Any: ...

class LatentNorm(Described):
    """How far the norm of the latents is from its usual value"""
    info: Any
    def summary(self, x) -> Any: ...

class ComplexityMixture(Described):
    """Gaussian mixture of file length and prior of the latents"""
    info: Any
    def density(self) -> Any: ...
    def summary(self, x) -> Any: ...

class LatentStatistics(Described):
    """Gaussian of latent moments and layer log-dets"""
    info: Any
    def summary(self, x) -> Any: ...

class GoodnessOfFit(Score):
    """Anderson-Darling statistic of the latents of one input"""
    info: Any
    requires_fit: bool
    def score(self, x) -> Any: ...

class ScoreStatistic(Score):
    """Norm of the parameter gradient in units of the diagonal Fisher information"""
    info: Any
    precision: str
    batch_size: int
    fit_limit: int
    at_most: int
    def learn(self, x) -> None: ...
    def squares(self, x) -> Any: ...
    def score(self, x) -> Any: ...

class LayerGradients(Described):
    """Independent Gaussians of the log squared gradient norms, one a parameter tensor"""
    info: Any
    precision: str
    batch_size: int
    fit_limit: int
    at_most: int
    def density(self) -> Any: ...
    def summary(self, x) -> Any: ...

class InputGradient(Score):
    """Norm of the gradient of the log-likelihood with respect to the input"""
    info: Any
    requires_fit: bool
    precision: str
    def score(self, x) -> Any: ...

class DualThreshold(Score):
    """The rarer of two deficits: too low a log-likelihood, or too low a local intrinsic dimension"""
    info: Any
    precision: str
    batch_size: int
    jacobians: int
    at_most: int
    def learn(self, x) -> None: ...
    def deficits(self, x) -> Any: ...
    def score(self, x) -> Any: ...

def confidence_map(flow: Flow, x: torch.Tensor) -> torch.Tensor:
    """Sum over couplings of the log-scale at each pixel

    Parameters
    ----------
    flow : Flow
        over images
    x : torch.Tensor
        uint8 `(B,C,H,W)`

    Returns
    -------
    torch.Tensor
        `(B,C,H,W)` nats
    """
    ...

class ConfidenceNeighbour(Described):
    """Distance of the confidence map to the nearest in-distribution one"""
    info: Any
    def density(self) -> Any: ...
    def summary(self, x) -> Any: ...

class ConfidenceGaussian(ConfidenceNeighbour):
    """Gaussian of the confidence map, position by position"""
    def density(self) -> Any: ...

class LatentGaussian(Described):
    """Gaussian of all latents, position by position"""
    info: Any
    def density(self) -> Any: ...
    def summary(self, x) -> Any: ...

class PixelNeighbour(Described):
    """Distance to the nearest in-distribution image: what can be had without any flow"""
    info: Any
    def density(self) -> Any: ...
    def summary(self, x) -> Any: ...

class TypicalScoreStatistic(Fisher):
    """Typicality and score statistic"""
    info: Any
    fit_limit: int
    at_most: int
    def __init__(self, model) -> None: ...

class Combined(Fisher):
    """Complexity, latent statistics, and confidence"""
    info: Any
    questions: Any
    def __init__(self, model) -> None: ...

class CombinedUpright(Combined):
    """Complexity, latent statistics, confidence, and symmetry"""
    info: Any
    questions: Any

def keyhole_detector(flow: Flow, held_out: torch.Tensor) -> Calibrated:
    """The detector this page recommends: a keyhole flow's surprise less the length of a WebP file

    Parameters
    ----------
    flow : Flow
        of the in-distribution images, with `conditioner='bottleneck'` or another keyhole
    held_out : torch.Tensor
        in-distribution images that the flow has not seen

    Returns
    -------
    Calibrated
        with `predict`, `p_value`, `alarm`
    """
    ...

SCORES: dict[Any, Any]

SEVERAL: dict[Any, Any]
