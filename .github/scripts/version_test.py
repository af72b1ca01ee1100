"""Run notebooks' tests and the golden numbers under the PyTorch of this interpreter.

`python version_test.py newest 11_bijections 15_flows ...` records `torch_newest`; without names, all notebooks. `... oldest` records
`torch_oldest`; it makes an environment with the oldest PyTorch that settings.ini allows and goes on there."""
import os, platform, re, subprocess, sys, tempfile, time
from pathlib import Path
import torch, torchvision
from oodflows.core import hardware
from oodflows.records import record
from oodflows.reliability import check_numbers

ROOT = Path(__file__).resolve().parents[2]

def passes(notebook):
    "Whether its tests pass, and the seconds they took"
    begin = time.time()
    test = subprocess.run(['nbdev_test', '--path', f'nbs/{notebook}.ipynb', '--n_workers', '0'], capture_output=True, cwd=ROOT)
    print(notebook, 'passes' if test.returncode == 0 else 'FAILS', f'{time.time() - begin:.0f} s', flush=True)
    return dict(passed=test.returncode == 0, seconds=round(time.time() - begin))

def moved():
    "Largest relative change of a shipped flow's likelihood, for each precision"
    found = check_numbers(report=lambda line: None).values()
    return {p: f'{max(m[p] for m in found):.0e}' for p in ('float64', 'float32', 'bf16')}

#| record: torch_oldest: python .github/scripts/version_test.py oldest
#| record: torch_newest: python .github/scripts/version_test.py newest
def test_version(age, notebooks):
    "Record what this PyTorch makes of the notebooks"
    about = dict(torch=torch.__version__, torchvision=torchvision.__version__, python=platform.python_version(), hardware=hardware(), moved=moved())
    record(f'torch_{age}', about | dict(notebooks={n: passes(n) for n in notebooks}))

def oldest():
    "The lower bounds of PyTorch and torchvision, as settings.ini has them"
    text = (ROOT/'settings.ini').read_text()
    return [f'{name}=={re.search(f"{name}>=([0-9.]+)", text)[1]}.*' for name in ('torch', 'torchvision')]

def elsewhere(words):
    "Go on in an environment that has the oldest versions"
    with tempfile.TemporaryDirectory() as d:
        subprocess.run([sys.executable, '-m', 'venv', d], check=True)
        subprocess.run([f'{d}/bin/pip', 'install', '-q', f'{ROOT}[dev]', *oldest()], check=True)
        env = dict(os.environ, PATH=f'{d}/bin:{os.environ["PATH"]}', PYTHONPATH=str(ROOT),
                   OODFLOWS_COMMAND=' '.join(['python .github/scripts/version_test.py', *words]))
        return subprocess.run([f'{d}/bin/python', __file__, *words], env=env).returncode

if __name__ == '__main__':
    age, *names = sys.argv[1:]
    if age == 'oldest' and not torch.__version__.startswith(oldest()[0].split('==')[1][:-1]): sys.exit(elsewhere([age, *names]))
    test_version(age, names or sorted(p.stem for p in (ROOT/'nbs').glob('*.ipynb')))
