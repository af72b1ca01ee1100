"""Kill a training with SIGKILL at random moments, resume it each time, and compare with an undisturbed run, bit for bit.

`python crash_test.py [kills] [result.json]` (default 30). A tiny flow is trained by `oodflows_train` for several epochs, with
a checkpoint after every step. The moments take turns: while a process starts, between two steps, while a file is half
written, when the row of an epoch has just been written, and while the finished run writes its weights and its summary.
Ends with exit code 1 if a weight or a metric differs."""
import csv, json, platform, random, subprocess, sys, tempfile, time
from collections import Counter
from itertools import cycle
from pathlib import Path
import torch
from oodflows.core import hardware

TINY = ('--flow realnvp_checkerboard8_mini --width 4 --blocks 1 --dataset Glyphs --epochs 4 --batch_size 128 --samples 0 '
        '--save_minutes 0 --ood MNIST-mini')
MAIN = 'import sys; from oodflows.cli import oodflows_train; oodflows_train(sys.argv[1:])'

def start(words):
    "A training in a process of its own"
    return subprocess.Popen([sys.executable, '-c', MAIN, *words.split()], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

def written(path): return path.stat().st_mtime_ns if path.exists() else 0

def checkpoints(run): return set(run.glob('checkpoint-*.pt'))

def half_written(run): return bool(list(run.glob('.*.tmp')))

def wait_for(process, event, pause=.002):
    "Return when `event()` is true, or the process has ended"
    while process.poll() is None and not event(): time.sleep(pause)

def starting(process, run, rng): time.sleep(rng.uniform(0, 5))

def training(process, run, rng):
    before = checkpoints(run)
    wait_for(process, lambda: checkpoints(run) != before)
    time.sleep(rng.uniform(0, 1))

def writing(process, run, rng):
    training(process, run, rng)
    wait_for(process, lambda: half_written(run), 0)

def reporting(process, run, rng):
    before = written(run/'metrics.csv')
    wait_for(process, lambda: written(run/'metrics.csv') != before, 0)
    time.sleep(rng.choice([0, .01]))

def finishing(process, run, rng):
    wait_for(process, lambda: list(run.glob('*model.safetensors*')), 0)
    time.sleep(rng.choice([0, .005, .05]))

MOMENTS = starting, training, writing, reporting, finishing

def killed(process, run, moment, rng):
    "Kill `process` when `moment` has come: its name, or nothing if the process was faster"
    moment(process, run, rng)
    half = half_written(run)
    process.kill()
    return Counter([moment.__name__] + ['with a file half written']*half) if process.wait() == -9 else Counter()

def disturbed(run, moments, rng, left):
    "Train in `run` with one kill for each of the next moments, `left` at most, until the run is complete"
    done = Counter()
    while not (run/'summary.json').exists():
        process = start(f'--resume {run}' if (run/'config.json').exists() else f'{TINY} --out {run}')
        if kills(done) < left: done += killed(process, run, next(moments), rng)
        error = process.communicate()[1]
        if process.returncode not in (0, -9): raise SystemExit(f'a resumed run failed: {error}')
    return done

def kills(done): return sum(done[m.__name__] for m in MOMENTS)

def metrics(run): return list(csv.DictReader((run/'metrics.csv').open()))

def same_bits(a, b):
    return (a/'model.safetensors').read_bytes() == (b/'model.safetensors').read_bytes() and metrics(a) == metrics(b)

def record_of(done, rounds, whole, seconds):
    rows = metrics(whole)
    return dict(command='python .github/scripts/crash_test.py', kills=kills(done), moments=dict(done), runs=rounds, all_equal=True,
                epochs=len(rows), steps=int(rows[-1]['step']), seconds=round(seconds), torch=torch.__version__,
                python=platform.python_version(), hardware=hardware())

if __name__ == '__main__':
    wanted, target = int(sys.argv[1]) if len(sys.argv) > 1 else 30, Path(sys.argv[2]) if len(sys.argv) > 2 else None
    done, rounds, rng, moments, begin = Counter(), 0, random.Random(0), cycle(MOMENTS), time.time()
    with tempfile.TemporaryDirectory() as d:
        whole = Path(d)/'whole'
        process = start(f'{TINY} --out {whole}'); process.communicate(); assert process.returncode == 0
        while kills(done) < wanted:
            run = Path(d)/f'cut{rounds}'
            done += disturbed(run, moments, rng, min(wanted - kills(done), 10))
            rounds += 1
            same = same_bits(run, whole)
            print(f'run {rounds}: {dict(done)} so far; weights and metrics {"equal" if same else "DIFFER"}', flush=True)
            if not same: raise SystemExit(1)
        if target: target.write_text(json.dumps(record_of(done, rounds, whole, time.time() - begin), indent=1)+'\n')
