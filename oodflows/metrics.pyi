"""How well a score separates two sets of inputs, how sure we may be of it, and bits/dim that one bad image cannot ruin"""
from __future__ import annotations
from typing import Any, NamedTuple
import numpy as np

__all__ = ['METRICS', 'as_scores', 'auroc', 'likelihood_auroc', 'roc_curve', 'fpr_at_tpr', 'aupr_out', 'aupr_in', 'ood_metrics', 'Interval', 'bootstrap', 'bootstrap_inputs', 'delong', 'hierarchical', 'over_trainings', 'summarize_bpd']

def as_scores(scores, what: str='scores') -> np.ndarray:
    """Turn `scores` into an array that can be ranked; raises `OODFlowsError` where they are no numbers, NaN, or none

    Parameters
    ----------
    scores
        `(N,)` tensor, array or list of numbers; infinities allowed
    what : str, default 'scores'
        what to call them in an error

    Returns
    -------
    np.ndarray
        float64 `(N,)`
    """
    ...

def auroc(id_scores, ood_scores) -> float:
    """Area under the ROC curve, OOD positive; equals scikit-learn's, ties included (Mann and Whitney 1947)

    Parameters
    ----------
    id_scores
        in-distribution scores `(N,)`, higher = more OOD
    ood_scores
        OOD scores `(M,)`

    Returns
    -------
    float
        P(ood > id) + P(tie)/2, in [0,1]
    """
    ...

def likelihood_auroc(ll_id, ll_ood) -> float:
    """AUROC of the likelihood as the paper reports it; equals `auroc(-ll_id, -ll_ood)`

    Parameters
    ----------
    ll_id
        log-likelihoods of in-distribution inputs `(N,)`, any base or scale
    ll_ood
        log-likelihoods of OOD inputs `(M,)`

    Returns
    -------
    float
        P(ll_id > ll_ood) + P(tie)/2; below 1/2 the flow prefers the OOD inputs
    """
    ...

def roc_curve(id_scores, ood_scores) -> tuple:
    """ROC curve at every distinct score, OOD positive; scikit-learn's with `drop_intermediate=False`

    Parameters
    ----------
    id_scores
        in-distribution scores `(N,)`, higher = more OOD
    ood_scores
        OOD scores `(M,)`

    Returns
    -------
    tuple
        false and true positive rates `(K+1,)` from 0 to 1, thresholds `(K+1,)` from infinity down
    """
    ...

def fpr_at_tpr(id_scores, ood_scores, tpr: float=0.95) -> float:
    """False positive rate at the highest threshold that flags `tpr` of the OOD inputs; OOD is positive

    Parameters
    ----------
    id_scores
        in-distribution scores `(N,)`, higher = more OOD
    ood_scores
        OOD scores `(M,)`
    tpr : float, default 0.95
        share of the OOD inputs (the positive class) that must be flagged, in [0,1]

    Returns
    -------
    float
        share of in-distribution inputs that are flagged too
    """
    ...

def aupr_out(id_scores, ood_scores) -> float:
    """Average precision with OOD as the positive class; equals scikit-learn's `average_precision_score`

    Parameters
    ----------
    id_scores
        in-distribution scores `(N,)`, higher = more OOD
    ood_scores
        OOD scores `(M,)`

    Returns
    -------
    float
        in (0,1]; a useless detector gets M/(N+M)
    """
    ...

def aupr_in(id_scores, ood_scores) -> float:
    """Average precision with in-distribution as the positive class: low scores are the alarms

    Parameters
    ----------
    id_scores
        in-distribution scores `(N,)`, higher = more OOD
    ood_scores
        OOD scores `(M,)`

    Returns
    -------
    float
        in (0,1]; a useless detector gets N/(N+M)
    """
    ...

METRICS: dict[Any, Any]

def ood_metrics(id_scores, ood_scores) -> dict:
    """Everything that papers report on a detector

    Parameters
    ----------
    id_scores
        in-distribution scores `(N,)`, higher = more OOD
    ood_scores
        OOD scores `(M,)`

    Returns
    -------
    dict
        one float for each key of `METRICS`: auroc, aupr_in, aupr_out, fpr95
    """
    ...

class Interval(NamedTuple):
    """A measured `value` with the interval from `low` to `high`

    Parameters
    ----------
    value : float
        the estimate
    low : float
        lower end
    high : float
        upper end
    """
    value: float
    low: float
    high: float
    def __repr__(self) -> Any: ...

def bootstrap(metric, id_scores, ood_scores, n: int=1000, level: float=0.95, seed: int=0) -> Interval:
    """Percentile bootstrap of `metric`, both sets resampled independently (Efron and Tibshirani 1993, ch. 13)

    Parameters
    ----------
    metric
        function of two score arrays, such as `auroc`
    id_scores
        in-distribution scores `(N,)`
    ood_scores
        OOD scores `(M,)`
    n : int, default 1000
        resamples
    level : float, default 0.95
        coverage, in (0,1)
    seed : int, default 0
        the same seed gives the same interval

    Returns
    -------
    Interval
        the metric, and the middle `level` of its resampled values
    """
    ...

def bootstrap_inputs(stat, *columns, n: int=1000, level: float=0.95, seed: int=0) -> Interval:
    """Percentile bootstrap of `stat` over inputs, whose measurements stay together

    Parameters
    ----------
    stat
        function of the `columns`
    *columns
        arrays `(N,)`, measurements of the same N inputs
    n : int, default 1000
        resamples
    level : float, default 0.95
        coverage, in (0,1)
    seed : int, default 0
        the same seed gives the same interval

    Returns
    -------
    Interval
        the statistic, and the middle `level` of its resampled values
    """
    ...

def delong(id_scores, ood_scores, level: float=0.95) -> Interval:
    """AUROC with the interval of DeLong et al. 1988: closed form, for large sets

    Parameters
    ----------
    id_scores
        in-distribution scores `(N,)`, at least 2
    ood_scores
        OOD scores `(M,)`, at least 2
    level : float, default 0.95
        coverage, in (0,1)

    Returns
    -------
    Interval
        normal approximation, cut off at 0 and 1
    """
    ...

def hierarchical(stat, *sets, groups: tuple=..., n: int=1000, level: float=0.95, seed: int=0, within: tuple=...) -> Interval:
    """Bootstrap over trainings and inputs (Davison and Hinkley 1997, sec. 3.8), trainings by Student's law

    Parameters
    ----------
    stat
        function of one array for each of `sets`, such as `auroc`
    *sets
        arrays `(S,N)` or `(S,N,K)`: what each of S trainings says of the same N inputs, in K numbers
    groups : tuple, default ()
        for each set labels `(N,)`, equal for inputs that belong together, or None; default: none
    n : int, default 1000
        resamples
    level : float, default 0.95
        coverage, in (0,1)
    seed : int, default 0
        the same seed gives the same interval
    within : tuple, default (-np.inf, np.inf)
        least and largest value that `stat` can take

    Returns
    -------
    Interval
        mean of `stat` over trainings; of one training, the interval is over inputs alone
    """
    ...

def over_trainings(intervals: list, level: float=0.95, within: tuple=...) -> Interval:
    """Mean of several trainings, its interval over trainings and inputs, from one interval each

    Parameters
    ----------
    intervals : list
        of `(value, low, high)`, one for each training, over the same inputs
    level : float, default 0.95
        coverage of these intervals, and of the result
    within : tuple, default (-np.inf, np.inf)
        least and largest value that can be

    Returns
    -------
    Interval
        the interval of one training is itself
    """
    ...

def summarize_bpd(bpd) -> dict:
    """Describe `bpd` so that a few outliers cannot hide, and cannot rule

    Parameters
    ----------
    bpd
        bits per dimension `(N,)`, lower = more likely

    Returns
    -------
    dict
        mean, median, trimmed (5 % off each end), worst, outliers (count beyond Q3 + 3 IQR)
    """
    ...
