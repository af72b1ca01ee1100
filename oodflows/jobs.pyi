"""Flow, data, recipe, place: what a command does, callable from Python"""
from __future__ import annotations
from typing import Any
from dataclasses import dataclass
from .options import DataOptions, FlowOptions, ObjectiveOptions, RecipeOptions, RunOptions

__all__ = ['Job', 'make_job', 'table_of', 'open_flow', 'options_of', 'evaluate']

@dataclass
class Job:
    """One training: data, flow, recipe, objective, and how it is run

    Parameters
    ----------
    data : DataOptions, default field(default_factory=DataOptions)
        what is learned, and compared with
    flow : FlowOptions, default field(default_factory=FlowOptions)
        what learns
    recipe : RecipeOptions, default field(default_factory=RecipeOptions)
        how
    objective : ObjectiveOptions, default field(default_factory=ObjectiveOptions)
        what is minimised
    run : RunOptions, default field(default_factory=RunOptions)
        where, and with what
    resume : str, default None
        the run folder to go on with
    typed : dict, default field(default_factory=dict)
        what was said, for the record
    """
    data: DataOptions = ...
    flow: FlowOptions = ...
    recipe: RecipeOptions = ...
    objective: ObjectiveOptions = ...
    run: RunOptions = ...
    resume: str | None = None
    typed: dict = ...
    def __post_init__(self) -> None: ...
    @property
    def options(self) -> dict:
        """All options, flat, as they stand in the record

        Returns
        -------
        dict
            name to value
        """
        ...
    def learner(self) -> tuple:
        """Data, flow and recipe, ready to begin; nothing is written

        Returns
        -------
        tuple
            `Learner`, `Data`
        """
        ...
    def train(self) -> dict:
        """Train to the end, or return what a finished run has found; `Stopped` names the command that goes on

        Returns
        -------
        dict
            see `summarize`; and `out`, the run folder
        """
        ...

def make_job(resume: str | None=None, like: str | None=None, config: str | None=None, go_on: bool=False, **given) -> Job:
    """A job from options by name

    Parameters
    ----------
    resume : str, default None
        a run folder to go on with
    like : str, default None
        a run folder or a shipped flow whose options are taken
    config : str, default None
        a file of options
    go_on : bool, default False
        resume the run in `out` if it holds one
    **given
        options by name

    Returns
    -------
    Job
        `OODFlowsError` names an option that is unknown or wrong, with the nearest spelling
    """
    ...

def table_of(found: dict) -> str:
    """Bits/dim of every set, and how well the likelihood tells it apart; of a training also what it has cost

    Parameters
    ----------
    found : dict
        from `Job.train` or `evaluate`

    Returns
    -------
    str
        lines
    """
    ...

def open_flow(run: str, device: str | None=None) -> Any:
    """Whatever a user may mean by a trained flow

    Parameters
    ----------
    run : str
        run folder, saved flow, or the name of a shipped flow
    device : str, default None
        cpu, cuda, cuda:1 ... (default: a GPU if there is one)
    """
    ...

def options_of(run: str, **asked) -> tuple:
    """The data that a trained flow is asked about

    Parameters
    ----------
    run : str
        run folder, saved flow, or the name of a shipped flow
    **asked
        fields of `DataOptions`; None: not asked

    Returns
    -------
    tuple
        `DataOptions`; a dict of `seed` and `units`, as the run has them
    """
    ...

def evaluate(run: str, n: int | None=None, draws: int=1, seed: int=0, precision: str='auto', device: str | None=None, scores: list | None=None, out: str | None=None, **asked) -> dict:
    """Likelihood AUROC, AUPR and FPR of a trained flow, with bootstrap intervals

    Parameters
    ----------
    run : str
        run folder, saved flow, or the name of a shipped flow
    n : int, default None
        at most this many images or rows of each set
    draws : int, default 1
        dequantisation draws to average over
    seed : int, default 0
        of the dequantisation noise; how a table is divided stands in the run
    precision : str, default 'auto'
        auto, float32 or bf16
    device : str, default None
        cpu, cuda, cuda:1 ... (default: a GPU if there is one)
    scores : list, default None
        other scores to compare, by name, or all
    out : str, default None
        folder for `evaluation.json` and `likelihoods.png`
    **asked
        fields of `DataOptions` that differ from the run's

    Returns
    -------
    dict
        JSON types; see `table_of`
    """
    ...
