"Count passed and failed notebooks in what `nbdev_test` printed"
import re,sys
from pathlib import Path

from fastcore.script import call_parse
from nbdev.config import get_config
from nbdev.doclinks import nbglob
from nbdev.frontmatter import FrontmatterProc
from nbdev.process import NBProcessor

def is_off(
    path:Path, # notebook
) -> bool: # does its front matter say `skip_exec: true`?
    "True for a notebook that `nbdev_test` counts as passed without running a cell"
    nb = NBProcessor(path, procs=FrontmatterProc, process=True).nb
    return str(getattr(nb, 'frontmatter_', {}).get('skip_exec', False)).lower()=='true'

def failures(
    log:str, # what `nbdev_test` printed
    names:list, # notebooks it was given
) -> list: # the ones that failed
    "Read the list that ends a failed run; without that list and without `Success.` all have failed"
    _,found,tail = log.partition('nbdev Tests Failed On The Following Notebooks:')
    if found: return [n for n in names if re.search(rf'^\s+{re.escape(n)}$', tail, re.M)]
    return [] if re.search(r'^Success\.$', log, re.M) else names

@call_parse
def main(
    log:Path, # file with what `nbdev_test` printed
):
    "Print `N passed, N failed` for the notebooks of the project; exit code 1 if one failed or none ran"
    paths = sorted(map(Path, nbglob(get_config().nbs_path, as_path=True)))
    names = [p.name for p in paths if not is_off(p)]
    failed = failures(log.read_text(), names)
    for n in failed: print('failed:', n)
    print(f'{len(paths)-len(names)} notebooks are switched off')
    print(f'{len(names)-len(failed)} passed, {len(failed)} failed')
    if failed or not names: sys.exit(1)
