"""Likelihoods, samples, latents and coupling layers as pictures, each with the numbers that it shows"""
from __future__ import annotations
from contextlib import AbstractContextManager
from typing import Any, NamedTuple
import numpy as np, torch

__all__ = ['STZ', 'role_colours', 'style', 'grid', 'show_images', 'Row', 'show_rows', 'show_panels', 'signed_row', 'plot_likelihoods', 'plot_ood_curve', 'plot_samples', 'latent_images', 'plot_latents', 'coupling_rows', 'plot_couplings']

STZ: dict[Any, Any]

def role_colours(names) -> dict:
    """A colour for each of `names`: grey for `train`, black for `test` or the first, bright for OOD

    Parameters
    ----------
    names
        of data sets, the in-distribution one first

    Returns
    -------
    dict
        name to colour
    """
    ...

def style() -> AbstractContextManager[Any]:
    """The project's matplotlib settings, as a context manager or a decorator"""
    ...

def grid(rows: int, cols: int, size: float=1.0) -> np.ndarray:
    """A figure of empty panels

    Parameters
    ----------
    rows : int
        of axes
    cols : int
        of axes
    size : float, default 1.0
        inches per panel

    Returns
    -------
    np.ndarray
        of axes, `(rows, cols)`
    """
    ...

def show_images(images: torch.Tensor, titles=None, cols: int | None=None, size: float=1.0) -> np.ndarray:
    """Show `images` in a grid, black to white as 0 to 255, 0 to 1, or their extremes; `OODFlowsError` where they are no batch

    Parameters
    ----------
    images : torch.Tensor
        `(N,C,H,W)` uint8 or float, grey or colour
    titles : default None
        one for each image
    cols : int, default None
        columns; at most 8 by default
    size : float, default 1.0
        inches per image

    Returns
    -------
    np.ndarray
        of N axes
    """
    ...

class Row(NamedTuple):
    """One row of a table of pictures

    Parameters
    ----------
    label : str
        at the left
    images : torch.Tensor
        `(N,C,H,W)`
    limits : tuple
        values at the two ends of the colour map
    cmap : str, default 'gray'
        for images of one channel
    colour : str, default 'black'
        of the label
    """
    label: str
    images: torch.Tensor
    limits: tuple
    cmap: str = 'gray'
    colour: str = 'black'

def show_rows(rows: list, titles=None, size: float=1.0) -> np.ndarray:
    """Show a table of pictures

    Parameters
    ----------
    rows : list
        of `Row`, with N images each
    titles : default None
        one for each column
    size : float, default 1.0
        inches per image

    Returns
    -------
    np.ndarray
        of axes, `(rows, N)`
    """
    ...

def show_panels(rows: list) -> np.ndarray:
    """The same for a single image: one panel per row, side by side, titled with the row's label

    Parameters
    ----------
    rows : list
        of `Row`; the first image of each is drawn

    Returns
    -------
    np.ndarray
        of axes, one a row
    """
    ...

def signed_row(label: str, images: torch.Tensor, centre: float=0.0, cmap: str='RdBu_r', colour: str='black') -> Row:
    """A row whose limits reach equally far on both sides of `centre`

    Parameters
    ----------
    label : str
        at the left; the limits are added to it
    images : torch.Tensor
        `(N,C,H,W)`
    centre : float, default 0.0
        the value that means nothing happens
    cmap : str, default 'RdBu_r'
        for images of one channel
    colour : str, default 'black'
        of the label

    Returns
    -------
    Row
        with limits around `centre`
    """
    ...

def plot_likelihoods(log_probs: dict, dims: int | None=None, ax=None, bins: int=60) -> tuple:
    """Likelihoods of several sets under one flow, with AUROC against the first (paper figure 1)

    Parameters
    ----------
    log_probs : dict
        name to log-likelihoods `(N,)` in nats, the in-distribution set first
    dims : int, default None
        numbers in one input, for an axis in bits/dim; default: nats
    ax : default None
        where; default: a new figure
    bins : int, default 60
        of the histograms

    Returns
    -------
    tuple
        name to `auroc` against the first and `beyond` the axis (a count), axes
    """
    ...

def plot_ood_curve(metrics: list) -> tuple:
    """Bits/dim and likelihood AUROC of every set during training; raises `OODFlowsError` without an OOD set

    Parameters
    ----------
    metrics : list
        of dicts with `epoch`, `bpd_train`, `bpd_test`, `bpd_<ood>`, `auroc_<ood>`

    Returns
    -------
    tuple
        columns as arrays, two axes
    """
    ...

def plot_samples(flow, n: int=16, temperature: float=1.0, generator: torch.Generator | None=None, cols: int | None=None) -> tuple:
    """Draw samples of `flow`, and show them

    Parameters
    ----------
    flow
        image flow
    n : int, default 16
        how many
    temperature : float, default 1.0
        standard deviation of the latents
    generator : torch.Generator, default None
        of the latents
    cols : int, default None
        columns; at most 8 by default

    Returns
    -------
    tuple
        uint8 samples `(n,C,H,W)`, axes
    """
    ...

def latent_images(flow, images: torch.Tensor, draws: int=1, generator: torch.Generator | None=None) -> torch.Tensor:
    """Latents laid out as the image, averaged over `draws` (paper section 5)

    Parameters
    ----------
    flow
        image flow
    images : torch.Tensor
        uint8 `(B,C,H,W)`
    draws : int, default 1
        of the dequantisation noise, to average over
    generator : torch.Generator, default None
        of the noise

    Returns
    -------
    torch.Tensor
        float `(B,C,H,W)`
    """
    ...

def plot_latents(flow, images: torch.Tensor, draws: int=40, rows: tuple=..., show: int=8, generator: torch.Generator | None=None) -> tuple:
    """Images and their latents, each number at its place (paper section 5; the original's 3x9 figure)

    Parameters
    ----------
    flow
        image flow
    images : torch.Tensor
        uint8 `(B,C,H,W)`; all of them make the batch for 'batch statistics'
    draws : int, default 40
        of the dequantisation noise, for 'mean'
    rows : tuple, default ('one draw', 'mean')
        of those two and 'batch statistics': batch-norm in training mode
    show : int, default 8
        the first so many images are drawn
    generator : torch.Generator, default None
        of the noise

    Returns
    -------
    tuple
        row name to latents `(B,C,H,W)`, axes `(1+rows, show)`
    """
    ...

def coupling_rows(steps: list) -> list:
    """What the couplings did, as rows of pictures with shared limits

    Parameters
    ----------
    steps : list
        of `Step`, from `flow.trace` of one image

    Returns
    -------
    list
        of `Row`: mask, exp(s), t, output
    """
    ...

def plot_couplings(flow, image: torch.Tensor, which: slice=..., generator: torch.Generator | None=None) -> tuple:
    """Mask, exp(s), t and output of each coupling for one image (paper figure 1)

    Parameters
    ----------
    flow
        image flow
    image : torch.Tensor
        uint8 `(C,H,W)`
    which : slice, default slice(None)
        of the couplings, for deep flows
    generator : torch.Generator, default None
        of the dequantisation noise

    Returns
    -------
    tuple
        steps, axes `(4, couplings)`
    """
    ...
