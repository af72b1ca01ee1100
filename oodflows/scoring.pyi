"""Log-likelihoods of any number of files, in constant memory"""
from __future__ import annotations
from .flows import Flow

__all__ = ['score_images']

def score_images(flow: Flow, source: str, out: str, match: bool=False, size: int | None=None, units: dict | None=None, broken: str='skip', chunk: int=1000, quiet: bool=True, **how) -> dict:
    """Score any number of images in constant memory, shared among processes; called again after an accident, it goes on

    Parameters
    ----------
    flow : Flow
        trained
    source : str
        a folder of images, or an .npz; of a flow over rows a .csv, with or without labels
    out : str
        csv to write, or to go on with; one job at a time
    match : bool, default False
        convert images to the flow's size and channels
    size : int, default None
        resize and crop images to a square of this side
    units : dict, default None
        of rows: mean, scale and columns, as a run records them; None: raw rows, in order
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
        images, problems, seconds, in the first process; `OODFlowsError` if the table is another's, or
        was begun otherwise
    """
    ...
