"""From a number to an alarm: what a score promises, p-values that hold, scores combined, densities to build them of"""
from __future__ import annotations
from contextlib import AbstractContextManager
from typing import Any, NamedTuple, Self
import torch
from .flows import Flow

__all__ = ['Info', 'noise_picture', 'noise_is', 'quiet', 'FlowsAsBytes', 'Score', 'Likelihood', 'p_values', 'threshold', 'Calibrated', 'Fisher', 'Gaussian', 'Kernels', 'Nearest', 'OneClass', 'Mixture', 'Described', 'Neighbours']

class Info(NamedTuple):
    """What to know of a score before using it; it is added to the docstring of the score's class

    Parameters
    ----------
    paper : str
        who proposed it
    year : int
        when
    needs : str
        what the model must offer: `log_prob`, parameters, or a `Flow`
    cost : str
        per input, in forward and backward passes
    """
    paper: str
    year: int
    needs: str
    cost: str

def noise_picture(flow: Flow) -> torch.Tensor:
    """One dequantisation noise for every image

    Parameters
    ----------
    flow : Flow
        over images

    Returns
    -------
    torch.Tensor
        `flow.shape`, in (0,1)
    """
    ...

def noise_is(flow, noise=...) -> AbstractContextManager[Any]:
    """Inside, `flow` dequantises every image with the same noise

    Parameters
    ----------
    flow
        a `Flow` over images, or any other model, which is left alone
    noise : default noise_picture
        a tensor that broadcasts to the images, or what makes one for the flow
    """
    ...

def quiet(model, precision: str='auto') -> AbstractContextManager[Any]:
    """Evaluation mode, no gradients, one noise for all images

    Parameters
    ----------
    model
        with `log_prob`; one that is no module is only kept from gradients
    precision : str, default 'auto'
        arithmetic of the conditioners
    """
    ...

class FlowsAsBytes:
    """What derives from it can be pickled with the flows in its attributes: they are held as configurations and bytes"""
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state) -> None: ...

class Score(FlowsAsBytes):
    """One number per input, higher = more OOD, from any model with `log_prob`. A subclass promises four things:

    - `score(x)` returns `(B,)` for a batch; entry `i` depends on input `i` alone;
    - `learn(x)`, if `requires_fit`, stores what it must know of `x`, and nothing of earlier inputs;
    - `info` says whose idea it is, what it needs, and what it costs;
    - `predict` before `fit` raises `NotReadyError`.

    Parameters
    ----------
    *models
        with `log_prob`; the first is the one that is asked
    """
    info: Any
    requires_fit: bool
    precision: str
    batch_size: int
    parts: Any
    fit_limit: Any
    at_most: Any
    models: Any
    fitted: bool
    def __init_subclass__(cls) -> None: ...
    def __init__(self, *models) -> None: ...
    @property
    def model(self) -> Any: ...
    def score(self, x) -> Any: ...
    def learn(self, x) -> None: ...
    def to(self, device) -> Self:
        """Move the models, and those of the scores inside

        Parameters
        ----------
        device
            of torch

        Returns
        -------
        Score
            itself
        """
        ...
    def each(self, f, x) -> torch.Tensor:
        """Apply `f` batch by batch, with every model quiet; raises `OODFlowsError` where there are no inputs

        Parameters
        ----------
        f
            function of a batch
        x
            inputs: tensor `(N, ...)`, loader or dataset, of inputs or of pairs (input, label)

        Returns
        -------
        torch.Tensor
            results of all batches, on the CPU
        """
        ...
    def fit(self, x) -> Self:
        """Learn from in-distribution inputs, forgetting earlier ones

        Parameters
        ----------
        x
            in-distribution inputs: tensor, loader or dataset

        Returns
        -------
        Score
            itself
        """
        ...
    def need_fit(self) -> None:
        """Raise `NotReadyError` where `fit` is required and has not been called"""
        ...
    def predict(self, x) -> torch.Tensor:
        """Score inputs; higher = more OOD; raises `NotReadyError` before `fit`

        Parameters
        ----------
        x
            inputs: tensor, loader or dataset

        Returns
        -------
        torch.Tensor
            `(N,)`, on the CPU
        """
        ...
    def __call__(self, x) -> Any: ...
    def __repr__(self) -> Any: ...

class Likelihood(Score):
    """Minus the log-likelihood: `-log p(x)`."""
    info: Any
    requires_fit: bool
    def score(self, x) -> Any: ...

def p_values(reference: torch.Tensor, scores: torch.Tensor) -> torch.Tensor:
    """Conformal p-values (Vovk et al. 2005): how rarely an in-distribution input scores as high

    Parameters
    ----------
    reference : torch.Tensor
        scores of held-out in-distribution inputs `(n,)`
    scores : torch.Tensor
        `(N,)`

    Returns
    -------
    torch.Tensor
        `(N,)` in (0,1], at least 1/(n+1)
    """
    ...

def threshold(reference: torch.Tensor, fpr: float=0.05) -> float:
    """The lowest threshold that keeps the false-positive rate at `fpr`; infinity if `n` is too small for that

    Parameters
    ----------
    reference : torch.Tensor
        scores of held-out in-distribution inputs `(n,)`
    fpr : float, default 0.05
        share of false alarms allowed, in (0,1)

    Returns
    -------
    float
        raise an alarm above it
    """
    ...

class Calibrated(Score):
    """A fitted score with p-values and thresholds from held-out in-distribution inputs

    Parameters
    ----------
    inner
        fitted already, on other inputs: a `Score`, or an outlier detector of scikit-learn's kind
    """
    info: Any
    inner: Any
    parts: Any
    def __init__(self, inner) -> None: ...
    def _ask(self, x) -> torch.Tensor:
        """What the detector inside says; scikit-learn's `score_samples` is high where an input is ordinary"""
        ...
    def fit(self, x) -> Self:
        """Learn how the detector inside scores inputs that it has not seen

        Parameters
        ----------
        x
            in-distribution inputs that nothing inside was fitted to

        Returns
        -------
        Calibrated
            itself
        """
        ...
    def predict(self, x) -> torch.Tensor:
        """The score of the detector inside

        Parameters
        ----------
        x
            inputs

        Returns
        -------
        torch.Tensor
            `(N,)`, higher = more OOD
        """
        ...
    def p_value(self, x) -> torch.Tensor:
        """How rarely an in-distribution input scores as high

        Parameters
        ----------
        x
            inputs

        Returns
        -------
        torch.Tensor
            `(N,)` in (0,1]
        """
        ...
    def alarm(self, x, fpr: float=0.05) -> torch.Tensor:
        """Which inputs to flag; a score that is not a number is one of them

        Parameters
        ----------
        x
            inputs
        fpr : float, default 0.05
            share of false alarms allowed

        Returns
        -------
        torch.Tensor
            bool `(N,)`
        """
        ...
    def __repr__(self) -> Any: ...

class Fisher(Score):
    """Several scores combined by Fisher's method: minus twice the sum of the log p-values, `-2 sum_j ln p_j`.

    Parameters
    ----------
    *parts
        of `Score`
    share : float, default 0.25
        of the inputs given to `fit`, kept for the p-values
    """
    info: Any
    parts: Any
    share: float
    def __init__(self, *parts, share: float=0.25) -> None: ...
    def learn(self, x) -> None: ...
    def p_values(self, x) -> torch.Tensor:
        """The p-value of each part

        Parameters
        ----------
        x
            inputs

        Returns
        -------
        torch.Tensor
            `(N, parts)`
        """
        ...
    def score(self, x) -> Any: ...
    def __repr__(self) -> Any: ...

class Gaussian:
    """Squared Mahalanobis distance of standardised features, their correlation drawn towards the identity

    Parameters
    ----------
    shrink : float, default 0.01
        how far, in [0,1]; 1: independent features
    """
    shrink: float
    def __init__(self, shrink: float=0.01) -> None: ...
    def fit(self, f) -> Any: ...
    def standard(self, f) -> Any: ...
    def score(self, f) -> Any: ...

class Kernels:
    """Minus the sum of kernel log-densities, one a feature; Gaussian kernels, Scott's bandwidth"""
    def fit(self, f) -> Any: ...
    def score(self, f) -> Any: ...

class Nearest:
    """Euclidean distance to the `k`-th nearest in-distribution features

    Parameters
    ----------
    k : int, default 1
        which neighbour
    """
    k: int
    def __init__(self, k: int=1) -> None: ...
    def fit(self, f) -> Any: ...
    def score(self, f) -> Any: ...

class _FromSklearn:
    """A scikit-learn `estimator` on standardised features"""
    def fit(self, f) -> Any: ...
    def score(self, f) -> Any: ...

class OneClass(_FromSklearn):
    """Support of the features, by a one-class SVM with a tenth of them outside"""
    def estimator(self, svm, mixture) -> Any: ...

class Mixture(_FromSklearn):
    """Density of the features, by three Gaussians"""
    def estimator(self, svm, mixture) -> Any: ...

class Described(Score):
    """A `summary` of each input `(B,K)`, and the `density` of the summaries; higher where that is low"""
    def density(self) -> Any: ...
    def learn(self, x) -> None: ...
    def score(self, x) -> Any: ...

class Neighbours(Described):
    """Distance to the nearest in-distribution input, what can be had without any model: `min_i |x - x_i|`.

    Parameters
    ----------
    k : int, default 1
        which neighbour
    standardise : bool, default False
        measure each column in its standard deviations, as rows of a table need it
    """
    info: Any
    k: int
    standardise: bool
    def __init__(self, k: int=1, standardise: bool=False) -> None: ...
    def density(self) -> Any: ...
    def learn(self, x) -> None: ...
    def summary(self, x) -> Any: ...
