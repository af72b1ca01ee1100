"""A flow fitted to rows, with the manners of scikit-learn"""
from __future__ import annotations
from typing import Any, Self
import numpy as np, torch
from .flows import Flow
from .metrics import Interval
from .tables import ClassSplit
from sklearn.base import BaseEstimator, OutlierMixin

__all__ = ['start_vector_flow', 'with_held_out', 'fit_vector_flow', 'FlowOutlier', 'flow_and_baselines', 'try_detector', 'seeded_split', 'detector_runs', 'span', 'mean_of', 'compare_detectors']

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
        of `vector_flow`

    Returns
    -------
    Flow
        preprocessing learnt, ActNorm started, couplings still the identity
    """
    ...

def with_held_out(x: torch.Tensor, valid, seed: int=0) -> tuple:
    """A tenth of `x` held out, unless there is something to hold out already

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

def fit_vector_flow(x, valid=None, preprocess: str='whiten', seed: int=0, epochs: int=100, patience: int=15, weight_decay: float=0.01, lr: float=0.002, batch_size: int=256, noise: float=0.05, device: str='cpu', callbacks=..., start: Flow | None=None, **options) -> Flow:
    """Fit a flow to rows: preprocessing, AdamW, noise, early stopping; the global random state is left alone

    Parameters
    ----------
    x
        in-class rows `(N,D)`: tensor or array, finite
    valid : default None
        held-out in-class rows; None holds a tenth of `x` out
    preprocess : str, default 'whiten'
        none, standardize, whiten, quantile or copula: learnt, part of the flow
    seed : int, default 0
        of weights, order and noise
    epochs : int, default 100
        at most
    patience : int, default 15
        epochs without improvement on `valid` before training ends; 0 waits to the end
    weight_decay : float, default 0.01
        of AdamW
    lr : float, default 0.002
        peak learning rate
    batch_size : int, default 256
        rows a step at most; of few rows an eighth, but no fewer than 16
    noise : float, default 0.05
        standard deviation of the noise on training rows, in standard deviations of a column
    device : str, default 'cpu'
        where to train; the flow stays there
    callbacks : default ()
        more `Callback`s
    start : Flow, default None
        a flow whose preprocessing is learnt, trained in place; None: by `start_vector_flow`
    **options
        of `vector_flow`: n_couplings, normalise, mixer, bound, width, blocks, dropout

    Returns
    -------
    Flow
        in evaluation mode; `log_prob` takes raw rows
    """
    ...

class _FlowsAsBytes:
    """A pickle of an estimator holds its `flows_` as configurations and safetensors bytes"""
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state) -> None: ...

class FlowOutlier(_FlowsAsBytes, OutlierMixin, BaseEstimator):
    """Outlier detector by the likelihood of a flow, with scikit-learn's interface

    Parameters
    ----------
    preprocess : str, default 'whiten+copula'
        keys of `PREPROCESS`; each gets a flow
    n_couplings : int, default 8
        0 leaves the preprocessing and the prior: with 'whiten' a Gaussian
    width : int, default 128
        of the conditioners
    blocks : int, default 1
        hidden layers after the first
    mixer : str, default 'permutation'
        a key of `VECTOR_MIXERS`
    dropout : float, default 0.0
        in the conditioners
    noise : float, default 0.05
        on training rows, in standard deviations of a column
    epochs : int, default 100
        at most
    patience : int, default 15
        epochs without improvement on held-out rows; 0 waits to the end
    lr : float, default 0.002
        peak learning rate
    weight_decay : float, default 0.01
        of AdamW
    batch_size : int, default 256
        rows a step at most
    n_flows : int, default 1
        for each preprocessing; all log-likelihoods are averaged
    contamination : float, default 0.1
        share of the training rows that `predict` flags
    random_state : default None
        seed, or a numpy RandomState
    """
    n_flows: int
    contamination: float
    random_state: Any
    patience: int
    lr: float
    weight_decay: float
    batch_size: int
    mixer: str
    dropout: float
    noise: float
    epochs: int
    preprocess: str
    n_couplings: int
    width: int
    blocks: int
    def __init__(self, preprocess: str='whiten+copula', n_couplings: int=8, width: int=128, blocks: int=1, mixer: str='permutation', dropout: float=0.0, noise: float=0.05, epochs: int=100, patience: int=15, lr: float=0.002, weight_decay: float=0.01, batch_size: int=256, n_flows: int=1, contamination: float=0.1, random_state=None) -> None: ...
    def check_options(self: FlowOutlier) -> None:
        """Refuse options that make no sense; `ValueError`"""
        ...
    def seeds(self: FlowOutlier) -> list:
        """A seed for each flow of a preprocessing, drawn from `random_state`

        Returns
        -------
        list
            of `n_flows` whole numbers
        """
        ...
    def fit(self: FlowOutlier, X, y=None) -> Self:
        """Fit the flows, and the threshold

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
    def score_samples(self: FlowOutlier, X) -> np.ndarray:
        """Log-likelihood of each row

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
    def decision_function(self: FlowOutlier, X) -> np.ndarray:
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
    def predict(self: FlowOutlier, X) -> np.ndarray:
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

def flow_and_baselines(seed: int=0) -> dict:
    """The flow with its defaults, and what it is compared with

    Parameters
    ----------
    seed : int, default 0
        of everything random

    Returns
    -------
    dict
        name to estimator with `fit` and `score_samples`
    """
    ...

def try_detector(detector, split: ClassSplit) -> dict:
    """Fit a detector to in-class rows, and see how it ranks the rest

    Parameters
    ----------
    detector
        with `fit` and `score_samples`
    split : ClassSplit
        what it learns from and what it ranks

    Returns
    -------
    dict
        AUROC with its 95 % interval (DeLong), seconds
    """
    ...

def seeded_split(inside: np.ndarray, outside: np.ndarray, seed: int=0, share: float=0.3, rows: int=5000) -> ClassSplit:
    """Shuffle and divide arrays of in-class and other rows

    Parameters
    ----------
    inside : np.ndarray
        in-class rows `(N,D)`
    outside : np.ndarray
        the rest `(M,D)`
    seed : int, default 0
        of the shuffles
    share : float, default 0.3
        of the in-class rows held out
    rows : int, default 5000
        at most, of each part

    Returns
    -------
    ClassSplit
        for one run
    """
    ...

def detector_runs(inside: np.ndarray, outside: np.ndarray, detectors=..., seeds=..., share: float=0.3, rows: int=5000) -> list:
    """Every detector on every split

    Parameters
    ----------
    inside : np.ndarray
        in-class rows `(N,D)`
    outside : np.ndarray
        the rest `(M,D)`
    detectors : default flow_and_baselines
        function of a seed: name to estimator
    seeds : default (0, 1, 2)
        a split and a start each
    share : float, default 0.3
        of the in-class rows held out
    rows : int, default 5000
        at most, of each part

    Returns
    -------
    list
        of dicts: detector, seed, auroc, low, high, seconds
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

def compare_detectors(inside: np.ndarray, outside: np.ndarray, **options) -> list:
    """AUROC of every detector on one pair of in- and out-rows, over seeds

    Parameters
    ----------
    inside : np.ndarray
        in-class rows `(N,D)`
    outside : np.ndarray
        the rest `(M,D)`
    **options
        of `detector_runs`: detectors, seeds, share, rows

    Returns
    -------
    list
        rows for `Ledger`, the best first
    """
    ...
