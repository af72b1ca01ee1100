"""A flow fitted to rows, with the manners of scikit-learn"""
from __future__ import annotations
from typing import Any, Self
import numpy as np, torch
from sklearn.base import BaseEstimator, OutlierMixin
from .detectors import FlowsAsBytes
from .flows import Flow
from .metrics import Interval

__all__ = ['start_vector_flow', 'with_held_out', 'fit_vector_flow', 'FlowOutlier', 'mean_of', 'span']

def start_vector_flow(x: torch.Tensor, noise: float=0.05, seed: int=0, **options) -> Flow:
    """A vector flow, ready to be trained on `x`

    Parameters
    ----------
    x : torch.Tensor
        training rows `(N,D)`
    noise : float, default 0.05
        on ActNorm's first rows; at least .02, or a constant column gets a scale of a million
    seed : int, default 0
        of weights and permutations
    **options
        of the flow: preprocess, n_couplings, width, ...

    Returns
    -------
    Flow
        preprocessing learnt, ActNorm started, couplings still the identity
    """
    ...

def with_held_out(x: torch.Tensor, valid, seed: int=0) -> tuple:
    """A tenth of `x` held out, or 25 rows if that is more but no quarter, unless there is something to hold out already

    Parameters
    ----------
    x : torch.Tensor
        `(N,D)`
    valid
        held-out rows, or None
    seed : int, default 0
        of the choice

    Returns
    -------
    tuple
        training rows, held-out rows
    """
    ...

def fit_vector_flow(x, valid=None, seed: int=0, epochs: int=100, patience: int=15, noise: float=0.05, device: str='cpu', callbacks=..., start: Flow | None=None, **options) -> Flow:
    """Fit a flow to rows: preprocessing, AdamW, noise, early stopping; the global random state is left alone

    Parameters
    ----------
    x
        in-class rows `(N,D)`: tensor or array, finite
    valid : default None
        held-out in-class rows; None holds a tenth of `x` out
    seed : int, default 0
        of weights, order and noise
    epochs : int, default 100
        at most
    patience : int, default 15
        epochs without improvement on `valid` before training ends; 0 waits to the end
    noise : float, default 0.05
        standard deviation of the noise on training rows, in standard deviations of a column
    device : str, default 'cpu'
        where to train; the flow stays there
    callbacks : default ()
        more `Callback`s
    start : Flow, default None
        a flow whose preprocessing is learnt, trained in place; None: by `start_vector_flow`
    **options
        of `Recipe` (lr, weight_decay, batch_size) or of the flow (preprocess, n_couplings, width, ...)

    Returns
    -------
    Flow
        in evaluation mode; `log_prob` takes raw rows
    """
    ...

class _FlowOptions(FlowsAsBytes, OutlierMixin, BaseEstimator):
    """What `FlowOutlier` is told

    Parameters
    ----------
    preprocess : str, default 'whiten+copula'
        keys of `PREPROCESS`; each gets a flow
    n_couplings : int, default 8
        0 leaves the preprocessing and the prior: with 'whiten' a Gaussian
    width : int, default 128
        of the conditioners
    noise : float, default 0.05
        on training rows, in standard deviations of a column
    epochs : int, default 100
        at most
    patience : int, default 15
        epochs without improvement on held-out rows; 0 waits to the end
    lr : float, default 0.002
        peak learning rate
    n_flows : int, default 1
        for each preprocessing; all log-likelihoods are averaged
    contamination : float, default 0.1
        share of new in-class rows that `predict` flags
    random_state : default None
        seed, or a numpy RandomState
    device : str, default 'cpu'
        where the flows are fitted, and asked
    options : dict, default None
        more of `fit_vector_flow`: blocks, mixer, dropout, weight_decay, batch_size
    """
    contamination: float
    random_state: Any
    device: str
    options: dict | None
    epochs: int
    patience: int
    lr: float
    n_flows: int
    preprocess: str
    n_couplings: int
    width: int
    noise: float
    def __init__(self, preprocess: str='whiten+copula', n_couplings: int=8, width: int=128, noise: float=0.05, epochs: int=100, patience: int=15, lr: float=0.002, n_flows: int=1, contamination: float=0.1, random_state=None, device: str='cpu', options: dict | None=None) -> None: ...
    def _starts(self) -> list:
        """Seed and preprocessing of each flow; `ValueError` for options that make no sense"""
        ...
    def _rows(self, X, **how) -> np.ndarray:
        """Rows as scikit-learn checks them"""
        ...

class _FlowScores(_FlowOptions):
    """Flows that are fitted, and score"""
    def fit(self, X, y=None) -> Self:
        """Fit the flows, and the threshold; `ValueError` for rows or options that make no sense

        Parameters
        ----------
        X
            in-class rows `(N,D)`, finite numbers
        y : default None
            not used

        Returns
        -------
        FlowOutlier
            itself
        """
        ...
    def _log_prob(self, rows: torch.Tensor) -> np.ndarray:
        """Mean over the flows, in nats"""
        ...
    def score_samples(self, X) -> np.ndarray:
        """Log-likelihood of each row; scikit-learn's `NotFittedError` before `fit`

        Parameters
        ----------
        X
            rows `(N,D)`

        Returns
        -------
        np.ndarray
            `(N,)` nats, high = normal
        """
        ...

class FlowOutlier(_FlowScores):
    """Outlier detector by the likelihood of a flow, with scikit-learn's interface"""
    novelty: bool
    @property
    def fit_predict(self) -> Any: ...
    def decision_function(self, X) -> np.ndarray:
        """`score_samples` above the threshold

        Parameters
        ----------
        X
            rows `(N,D)`

        Returns
        -------
        np.ndarray
            `(N,)`, negative = outlier
        """
        ...
    def predict(self, X) -> np.ndarray:
        """Which side of the threshold

        Parameters
        ----------
        X
            rows `(N,D)`

        Returns
        -------
        np.ndarray
            `(N,)`, 1 = normal, -1 = outlier
        """
        ...

def mean_of(runs: list, key: str) -> float:
    """Mean of one entry over runs

    Parameters
    ----------
    runs : list
        of dicts
    key : str
        of a number in each

    Returns
    -------
    float
        their mean
    """
    ...

def span(runs: list) -> Interval:
    """Several seeds as one value with an interval

    Parameters
    ----------
    runs : list
        of dicts with `auroc`, `low` and `high`

    Returns
    -------
    Interval
        mean; from the lowest end to the highest end of the runs' intervals
    """
    ...
