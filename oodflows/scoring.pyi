"""Log-likelihoods of any number of files, in constant memory"""
from __future__ import annotations
from .flows import Flow

__all__ = ['score_images', 'score_run']

def score_images(flow: Flow, source: str, out: str, match: bool=False, size: int | None=None, broken: str='skip', chunk: int=1000, quiet: bool=True, **how) -> dict:
    """Score any number of images in constant memory, shared among processes; called again after an accident, it goes on

    Parameters
    ----------
    flow : Flow
        trained
    source : str
        a folder of images, or an .npz
    out : str
        csv to write, or to go on with; one job at a time
    match : bool, default False
        convert images to the flow's size and channels
    size : int, default None
        resize and crop images to a square of this side
    broken : str, default 'skip'
        images that cannot be scored: skip or stop
    chunk : int, default 1000
        images between two writes
    quiet : bool, default True
        no progress
    **how
        draws, seed, batch_size, precision of `_score_chunk`

    Returns
    -------
    dict
        images, problems, seconds; `OODFlowsError` if the table is another's, or was begun otherwise
    """
    ...

def score_run(run: str, source: str, match: bool | None=None, size: int | None=None, device: str | None=None, **how) -> dict:
    """Scores by a trained flow, whose images are read as those that it was trained and evaluated on

    Parameters
    ----------
    run : str
        run folder, saved flow, or the name of a shipped flow
    source : str
        a folder of images, or an .npz
    match : bool, default None
        convert images to the flow's size and channels; None: as in the run
    size : int, default None
        resize and crop images to a square of this side; None: as in the run
    device : str, default None
        cpu, cuda, cuda:1 ... (default: a GPU if there is one)
    **how
        out, broken, chunk, quiet, draws, seed, batch_size, precision of `score_images`

    Returns
    -------
    dict
        images, problems, seconds
    """
    ...
