"""Run notebooks' tests and the golden numbers under the PyTorch of this interpreter, and add the outcome to a file.

`python version_test.py result.json 11_bijections 15_flows ...`; run it once in an environment with the oldest versions that
settings.ini allows, once with the newest."""
import json, platform, subprocess, sys, time
from pathlib import Path
import torch, torchvision
from oodflows.reliability import check_numbers
from oodflows.core import hardware

def passes(notebook):
    "Whether its tests pass, and the seconds they took"
    begin = time.time()
    test = subprocess.run(['nbdev_test', '--path', f'nbs/{notebook}.ipynb', '--n_workers', '0'], capture_output=True)
    return test.returncode == 0, round(time.time() - begin)

def moved():
    "Largest relative change of a shipped flow's likelihood, for each precision"
    found = check_numbers(report=lambda line: None).values()
    return {p: f'{max(m[p] for m in found):.0e}' for p in ('float64', 'float32', 'bf16')}

def add(target, version, notebooks):
    "Keep what the file says of other notebooks under this version, and of other versions"
    old = json.loads(target.read_text()) if target.exists() else {}
    entry = old.setdefault(version['torch'], dict(version, notebooks={}))
    entry.update(version); entry['notebooks'].update(notebooks)
    target.write_text(json.dumps(old, indent=1)+'\n')

if __name__ == '__main__':
    target = Path(sys.argv[1])
    version = dict(torch=torch.__version__, torchvision=torchvision.__version__, python=platform.python_version(),
                   hardware=hardware(), moved=moved())
    for notebook in sys.argv[2:]:
        passed, seconds = passes(notebook)
        print(notebook, 'passes' if passed else 'FAILS', f'{seconds} s', flush=True)
        add(target, version, {notebook: dict(passed=passed, seconds=seconds)})
