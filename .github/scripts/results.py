"""The stored results in `nbs/results`: which there are, which are stale, and how to make them anew.

`python .github/scripts/results.py list` every result, its writer, seconds and state; exit code 1 if a file has no writer (but for two from before there were records);
`... stale` those that are not of the code as it stands, with the command and the time of each; exit code 1 if there are any;
`... remake NAME ...` makes them anew, one after the other, with one thread unless
OMP_NUM_THREADS says otherwise; exit code 1 if one fails;
`... remake --minutes 30` those that are stale and known to fit into the time, the cheapest first.

A result of a chapter is made by running the chapter in a fresh kernel up to the cells that are marked `#| record: NAME`; nothing is
stored in the chapter. A result of a script is made by the script's command."""
import os,re,shlex,subprocess,sys,time
from pathlib import Path

import nbformat
from fastcore.script import Param,call_parse
from nbclient import NotebookClient
from nbdev.config import get_config

from exec_nbs import is_skipped
from oodflows.core import OODFlowsError
from oodflows.records import load_record,marked,stale,writers

ROOT = get_config().config_path

def state(
    name:str, # of a result
) -> str: # in a few words
    "Whether a result is there, and of the code as it stands"
    try: moved = stale(name)
    except OODFlowsError: return 'not made yet'
    if moved is None: return 'no record'
    return f'stale: {", ".join(moved[:3])}{" ..." if len(moved) > 3 else ""}' if moved else 'as the code stands'

def seconds(
    name:str, # of a result
) -> float: # None where nobody knows
    "What making it took the last time"
    try: return (load_record(name) or {}).get('seconds')
    except OODFlowsError: return None

def table() -> list: # of (name, writer or None, seconds or None, state)
    "Every result that is there, or that could be"
    known = writers()
    names = sorted(known.keys() | {p.stem for p in (ROOT/'nbs'/'results').glob('*.json')})
    return [(n, known.get(n), seconds(n), state(n)) for n in names]

def selected(
    path:Path, # notebook
    name:str, # of a result
) -> nbformat.NotebookNode: # the cells to run
    "A notebook up to the last cell that makes a result; of the cells that tests leave out, only those that make it"
    nb,flags = nbformat.read(path, 4),set(get_config().tst_flags.split())
    mine = [name in marked(c.source) for c in nb.cells]
    last = max((i for i,m in enumerate(mine) if m), default=-1)
    nb.cells = [c for c,m in zip(nb.cells[:last+1], mine) if m or c.cell_type == 'code' and not is_skipped(c.source, flags)]
    return nb

def chapters(
    name:str, # of a result
    last:Path, # the notebook that records it
) -> nbformat.NotebookNode: # the cells to run
    "That notebook, behind those before it whose cells are marked as well"
    nb = selected(last, name)
    for path in sorted(last.parent.glob('*.ipynb'), reverse=True):
        if path < last and name in path.read_text(): nb.cells = selected(path, name).cells + nb.cells
    return nb

def remake(
    name:str, # of a result
    writer, # its `Writer`
) -> bool: # did it succeed?
    "Run what makes a result; say how it went"
    began,ok = time.time(),True
    if writer.path.suffix == '.ipynb':
        os.environ['OODFLOWS_COMMAND'] = writer.command
        options = dict(resources={'metadata': {'path': str(writer.path.parent)}}, extra_arguments=['--IPKernelApp.log_level=ERROR'])
        try: NotebookClient(chapters(name, writer.path), timeout=None, kernel_name='python3', **options).execute()
        except Exception as e:
            print(f'{type(e).__name__}: {e}')
            ok = False
        del os.environ['OODFLOWS_COMMAND']
    else:
        words = [sys.executable if w == 'python' else w for w in shlex.split(writer.command)]
        ok = subprocess.run(words, cwd=ROOT).returncode == 0
    print(f'{name}: {"made anew" if ok else "FAILED"} in {time.time()-began:.0f} s', flush=True)
    return ok

ORPHANS = 'natural_images', 'numerics_large' # made by hand, before there were records: they go when their chapters measure again

@call_parse
def main(
    action:Param('what to do', str, choices=['list', 'stale', 'remake']),
    names:Param('results to make anew', str, nargs='*', opt=False),
    minutes:float=None, # make those anew that are stale, the cheapest first, while they fit into this time
):
    "List the stored results, or make them anew"
    os.environ['PYTHONPATH'] = str(ROOT)
    os.environ.setdefault('OMP_NUM_THREADS', '1')
    rows = table()
    old = [r for r in rows if r[3] != 'as the code stands']
    if action != 'remake':
        for name,writer,took,how in rows if action == 'list' else old:
            made = f'{writer.path.name:28} {writer.command}' if writer else 'NO WRITER'
            print(f'{name:36} {"" if took is None else round(took):>6} s  {made}  [{how}]')
        print(f'{len(rows)} results, {len(old)} of them not of the code as it stands')
        raise SystemExit(any(not r[1] and r[0] not in ORPHANS for r in rows) if action == 'list' else bool(old))
    if minutes is None: chosen = names or sys.exit('name a result, or give --minutes')
    else: chosen = [r[0] for r in sorted(old, key=lambda r: r[2] or 0) if r[1] and r[2] is not None]
    known,end,failed = writers(),time.time() + 60*(minutes or 0),[]
    for name in chosen:
        if name not in known: sys.exit(f'nothing makes {name}: `list` names what there is')
        if minutes is not None and time.time() + seconds(name) > end: break
        if not remake(name, known[name]): failed.append(name)
    if failed: sys.exit('failed: ' + ' '.join(failed))
