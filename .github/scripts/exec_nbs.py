"Run notebooks in a Jupyter kernel and store their outputs, skipping the cells that `nbdev_test` skips"
import os,re,time
from pathlib import Path

import nbformat
from fastcore.script import Param,call_parse
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbdev.clean import nbdev_clean
from nbdev.config import get_config

LIVE = 'application/vnd.oodflows.live+html' # what `LiveFigure` says beside its page

def directives(
    source:str, # source of a code cell
) -> list: # its `#|` directives without the marker, such as `eval: false`
    "The `#|` directives of a cell's `source`"
    return re.findall(r'^\s*#\s*\|\s*(.+?)\s*$', source, flags=re.M)

def is_skipped(
    source:str, # source of a code cell
    flags:set, # directives that switch a cell off, `tst_flags` in settings.ini
) -> bool: # does `nbdev_test` leave this cell out?
    "True if `source` calls `nbdev_export`, is marked `eval: false`, or carries one of `flags`"
    ds = directives(source)
    off = any(re.match(r'eval:\s*false', d, re.I) or re.split(r'[: ]', d)[0] in flags for d in ds)
    return off or 'nbdev_export(' in source

def light(
    nb, # executed notebook; its live figures are whole pages, with scripts and weights
):
    "Keep of a live figure the element that the site's scripts fill"
    for output in (o for c in nb.cells for o in c.get('outputs', [])):
        if LIVE in output.get('data', {}): output.data = {'text/html': output.data[LIVE]}

class Client(NotebookClient):
    "A notebook client that passes over cells which tests leave out"
    async def async_execute_cell(self, cell, cell_index, **kwargs):
        if cell.cell_type=='code' and is_skipped(cell.source, self.resources['flags']): return cell
        return await super().async_execute_cell(cell, cell_index, **kwargs)

def execute(
    path:Path, # notebook to run in place; left as it was if a cell fails
    flags:set, # directives that switch a cell off
    timeout:int, # seconds allowed for one cell
) -> bool: # did every cell succeed?
    "Run the notebook at `path` from its own folder and store what the cells print and draw"
    start,nb = time.time(),nbformat.read(path, 4)
    resources = {'metadata': {'path': str(path.parent)}, 'flags': flags}
    quiet = ['--IPKernelApp.log_level=ERROR']
    client = Client(nb, timeout=timeout, kernel_name='python3', resources=resources, extra_arguments=quiet)
    try: client.execute()
    except CellExecutionError as e:
        print(f'{path}: FAILED, nothing stored\n{e}')
        return False
    light(nb)
    nbformat.write(nb, path)
    nbdev_clean(str(path))
    print(f'{path}: {time.time()-start:.1f} s')
    return True

@call_parse
def main(
    paths:Param('notebooks to run; every one in the project when none is named', Path, nargs='*', opt=False),
    timeout:int=600, # seconds allowed for one cell
):
    "Run notebooks top to bottom in a Jupyter kernel, store their outputs, and clean them"
    cfg = get_config()
    os.environ['PYTHONPATH'] = str(cfg.config_path) # kernels find the package before it is installed
    flags = set(cfg.tst_flags.split())
    todo = [Path(p).absolute() for p in paths] or sorted(cfg.nbs_path.glob('*.ipynb'))
    failed = [p.name for p in todo if not execute(p, flags, timeout)]
    if failed: raise SystemExit('failed: ' + ' '.join(failed))
