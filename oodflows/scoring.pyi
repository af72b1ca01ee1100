"""Log-likelihoods of any number of files, in constant memory"""
from __future__ import annotations
from .flows import Flow

__all__ = ['score_images']

def score_images(flow: Flow, source: str, out: str, match: bool=False, broken: str='skip', chunk: int=1000, **how) -> dict:
    """Score any number of images in constant memory; called again after an accident, it goes on

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
    broken : str, default 'skip'
        a key of `_BROKEN`: images that cannot be scored
    chunk : int, default 1000
        images between two writes
    **how
        draws, seed, batch_size, precision of `_score_chunk`

    Returns
    -------
    dict
        images, problems, seconds
    """
    ...
