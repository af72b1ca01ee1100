"""One Data for training, evaluation, samples and scores: images and rows"""
from __future__ import annotations
from typing import Any

__all__ = ['TABLE_OPTIONS', 'load_run_data', 'load_table_run', 'pick', 'data_of', 'test_sets', 'training_inputs']

def load_run_data(dataset: str, ood: list, root: str | None=None, match: bool=False, size: int | None=None, **chosen) -> tuple:
    """Images of one run, checked to fit together, or the rows of a table

    Parameters
    ----------
    dataset : str
        name or path
    ood : list
        names or paths
    root : str, default None
        folder of the data sets
    match : bool, default False
        convert OOD images to the shape of the dataset
    size : int, default None
        resize and crop the dataset's images to a square
    **chosen
        of a table: label, inside, seed

    Returns
    -------
    tuple
        training images, test images, dict of OOD test images; of a table also the units of its columns
    """
    ...

def load_table_run(dataset: str, root=None, **chosen) -> _TableRun:
    """Rows for a new run

    Parameters
    ----------
    dataset : str
        as for `_raw_split`
    root : default None
        folder of the data sets (else $OODFLOWS_DATA)
    **chosen
        label, inside and seed of `_raw_split`

    Returns
    -------
    _TableRun
        in units of the in-class training rows
    """
    ...

TABLE_OPTIONS: Any

def pick(options: dict, names: list) -> dict:
    """Some of the options, as far as they were given

    Parameters
    ----------
    options : dict
        values by name
    names : list
        the wanted ones

    Returns
    -------
    dict
        those of them that are there and not None
    """
    ...

def data_of(run: str, asked: dict) -> dict:
    """What to evaluate on: as asked, else as the run was told, else clothes, digits and letters

    Parameters
    ----------
    run : str
        run folder, saved flow, or the name of a shipped flow
    asked : dict
        options of `oodflows_evaluate`; None: not asked

    Returns
    -------
    dict
        dataset, ood, root, match, run, units; and of a table label, inside, seed, of images size
    """
    ...

def test_sets(flow, data: dict) -> dict:
    """Test sets by name, the in-distribution one first

    Parameters
    ----------
    flow
        that is evaluated
    data : dict
        from `data_of`

    Returns
    -------
    dict
        images or rows by name
    """
    ...

def training_inputs(data: dict) -> Any:
    """Images or rows that the flow has learned from

    Parameters
    ----------
    data : dict
        from `data_of`
    """
    ...
