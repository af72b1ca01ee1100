"""Seven commands: train a flow, evaluate it, sample from it, score images by the million, audit two sets of images, measure speed, take it elsewhere"""
from __future__ import annotations
from typing import Any
from typing import Literal

__all__ = ['command', 'oodflows_train', 'oodflows_evaluate', 'oodflows_sample', 'oodflows_export', 'oodflows_score', 'oodflows_audit', 'oodflows_bench']

def command(func, groups=...) -> Any:
    """Make a command of a function: parse, run, and turn user errors into one line and an exit code

    Parameters
    ----------
    func
        with docments
    groups : default ()
        dataclasses whose fields are flags too, passed on by name
    """
    ...

def oodflows_train(resume: str | None=None, like: str | None=None, config: str | None=None, go_on: bool=False, **given) -> Any:
    """Train a flow and watch how it ranks out-of-distribution data; processes under torchrun train it together

    Parameters
    ----------
    resume : str, default None
        a run folder to go on with; --epochs or --max_steps may extend it
    like : str, default None
        a run folder or a shipped flow: train it anew by the same recipe and data
    config : str, default None
        a file of options in JSON, such as the config.json of a run; what is typed comes first
    go_on : bool, default False
        resume the run in --out if it holds one, else begin it
    **given
        options, see `GROUPS`
    """
    ...

def oodflows_evaluate(run: str, dataset: str | None=None, ood: list | None=None, label: str | None=None, inside: str | None=None, scores: list | None=None, root: str | None=None, match: bool | None=None, size: int | None=None, n: int | None=None, draws: int=1, seed: int=0, precision: Literal['auto', 'float32', 'bf16']='auto', device: str | None=None, out: str | None=None) -> None:
    """Likelihood AUROC, AUPR and FPR of a trained flow, with bootstrap intervals

    Parameters
    ----------
    run : str
        run folder, saved flow, or the name of a shipped flow
    dataset : str, default None
        what is in, or a table (default: that of the run)
    ood : list, default None
        to tell apart from it (default: as in the run)
    label : str, default None
        of a table that is not the run's own: its column of labels (default: as in the run)
    inside : str, default None
        of a table that is not the run's own: its class that is in (default: as in the run)
    scores : list, default None
        also other scores than the likelihood, by name, or all; fitted to training data
    root : str, default None
        folder of the data sets (default: that of the run, else $OODFLOWS_DATA)
    match : bool, default None
        convert images to the flow's size and channels
    size : int, default None
        resize and crop images to a square of this side (default: as in the run)
    n : int, default None
        use at most this many images or rows of each set
    draws : int, default 1
        dequantisation draws to average over
    seed : int, default 0
        of the dequantisation noise; how a table is divided stands in the run
    precision : Literal['auto', 'float32', 'bf16'], default 'auto'
        arithmetic
    device : str, default None
        cpu, cuda, cuda:1 ... (default: a GPU if there is one)
    out : str, default None
        also write the table as .json and the histogram as .png to this folder
    """
    ...

def oodflows_sample(run: str, n: int=25, temperature: float=1.0, seed: int=0, device: str | None=None, out: str='samples.png') -> None:
    """Draw samples from a trained flow into a picture

    Parameters
    ----------
    run : str
        run folder, saved flow, or the name of a shipped flow
    n : int, default 25
        images
    temperature : float, default 1.0
        standard deviation of the latents; 0 is the mode of the prior
    seed : int, default 0
        of the latents
    device : str, default None
        cpu, cuda, cuda:1 ... (default: a GPU if there is one)
    out : str, default 'samples.png'
        picture to write; must not exist
    """
    ...

def oodflows_export(run: str, web: bool=False, onnx: bool=False, out: str | None=None) -> None:
    """Write a trained flow for a browser or for ONNX Runtime

    Parameters
    ----------
    run : str
        run folder, saved flow, or the name of a shipped flow
    web : bool, default False
        for a web page: run by `flow.mjs`
    onnx : bool, default False
        for ONNX Runtime and its kin (pip install onnx onnxscript)
    out : str, default None
        file to write; must not exist (default: the name of the run, ending in .js or .onnx)
    """
    ...

def oodflows_score(run: str, source: str, out: str='scores.csv', match: bool | None=None, size: int | None=None, broken: Literal['skip', 'stop']='skip', chunk: int=1000, draws: int=1, seed: int=0, batch_size: int=200, precision: Literal['auto', 'float32', 'bf16']='auto', device: str | None=None, quiet: bool=False) -> None:
    """Score any number of images or rows in constant memory; the same command goes on after an interruption; under torchrun the files are shared

    Parameters
    ----------
    run : str
        run folder, saved flow, or the name of a shipped flow
    source : str
        a folder of images, with any folders inside, or an .npz; of a run over a table a .csv, with or
        without labels
    out : str, default 'scores.csv'
        table to write or go on with; columns: path, log_prob, bits_per_dim, problem
    match : bool, default None
        convert images to the flow's size and channels (default: as in the run)
    size : int, default None
        resize and crop images to a square of this side (default: as in the run)
    broken : Literal['skip', 'stop'], default 'skip'
        images that cannot be scored are named in the table, or end the job
    chunk : int, default 1000
        images between two writes
    draws : int, default 1
        dequantisation draws to average over
    seed : int, default 0
        of the noise, which is each image's own
    batch_size : int, default 200
        images at a time
    precision : Literal['auto', 'float32', 'bf16'], default 'auto'
        arithmetic
    device : str, default None
        cpu, cuda, cuda:1 ... (default: a GPU if there is one)
    quiet : bool, default False
        no progress, only the result
    """
    ...

def oodflows_audit(a: str, b: str, split: str='test', size: int | None=None, n: int=1000, root: str | None=None, out: str | None=None) -> None:
    """How two sets of images differ before any meaning (size history, spectrum, JPEG, black, noise), and what AUROC that alone buys

    Parameters
    ----------
    a : str
        what is in: a named set, an .npz, or a folder of images
    b : str
        the other set
    split : str, default 'test'
        of named sets
    size : int, default None
        resize and crop both to a square of this side
    n : int, default 1000
        look at so many images of each
    root : str, default None
        folder of the data sets (default: $OODFLOWS_DATA)
    out : str, default None
        also write what was found to this file, JSON
    """
    ...

def oodflows_bench(flows: list | None=None, paths: list=..., peers: list | None=None, batch: int=32, at_least: float=2.0, device: str | None=None, out: str | None=None) -> None:
    """Images a second in training, scoring and sampling, beside other implementations and the machine's limit

    Parameters
    ----------
    flows : list, default None
        names, see `oodflows_train --flow list` (default: the eight of the chapter on speed)
    paths : list, default ['plain', 'float32', 'bf16', 'ours']
        plain, float32, bf16, ours, compiled
    peers : list, default None
        also other libraries: normflows nflows FrEIA (pip install "oodflows[bench]")
    batch : int, default 32
        images a step
    at_least : float, default 2.0
        seconds of each measurement
    device : str, default None
        cpu, cuda, cuda:1 ... (default: a GPU if there is one)
    out : str, default None
        also write speed.json and speed.png to this folder
    """
    ...
