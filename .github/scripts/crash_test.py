"""Kill a training with SIGKILL at random moments, resume it each time, and compare with an undisturbed run, bit for bit.

`python crash_test.py [kills at each moment] [name of the result]` (default 5, nothing stored). A tiny flow is trained by `oodflows_train` for
several epochs, with a checkpoint after every step. The moment that has had the fewest kills comes next: while a process starts, between two
steps, while a file is half written, when the row of an epoch has just been written, and while the finished run writes its weights and its
summary. Ends with exit code 1 if a weight or a metric differs."""
import csv, random, subprocess, sys, tempfile, time
from collections import Counter
from pathlib import Path
from oodflows.jobs import Job, make_job
from oodflows.records import record

TINY = ('--flow realnvp_checkerboard8_mini --n_couplings 2 --width 4 --blocks 1 --dataset Glyphs --epochs 4 --batch_size 128 '
        '--samples 0 --save_minutes 0')
MAIN = 'import sys; from oodflows.cli import oodflows_train; oodflows_train(sys.argv[1:])'

def start(words):
    "A training in a process of its own"
    return subprocess.Popen([sys.executable, '-c', MAIN, *words.split()], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

def written(path): return path.stat().st_mtime_ns if path.exists() else 0

def checkpoints(run): return set(run.glob('checkpoint-*.pt'))

def weights(run): return {p: written(p) for p in run.glob('*model.safetensors*')}

def half_written(run): return bool(list(run.glob('.*.tmp')))

def wait_for(process, event, pause=.002):
    "Return when `event()` is true, or the process has ended"
    while process.poll() is None and not event(): time.sleep(pause)

def starting(process, run, rng): time.sleep(rng.uniform(0, 5))

def training(process, run, rng):
    before = checkpoints(run)
    wait_for(process, lambda: checkpoints(run) != before)
    time.sleep(rng.uniform(0, .2))

def writing(process, run, rng):
    training(process, run, rng)
    wait_for(process, lambda: half_written(run), 0)

def reporting(process, run, rng):
    before = written(run/'metrics.csv')
    wait_for(process, lambda: written(run/'metrics.csv') != before, 0)
    time.sleep(rng.choice([0, .01]))

def finishing(process, run, rng):
    before = weights(run)
    wait_for(process, lambda: weights(run) != before, 0)
    time.sleep(rng.choice([0, .005, .05]))

MOMENTS = starting, training, writing, reporting, finishing         # in the order in which a run meets them

def fewest(done):
    "The moment that has had the fewest kills"
    return min(MOMENTS, key=lambda moment: done[moment.__name__])

def killed(process, run, moment, rng):
    "Kill `process` when `moment` has come: its name, or nothing if the process was faster"
    moment(process, run, rng)
    half = half_written(run)
    process.kill()
    return Counter([moment.__name__] + ['with a file half written']*half) if process.wait() == -9 else Counter()

def disturbed(run, wanted, done, rng):
    "Train in `run` until it is complete, with a kill for each moment that has not had `wanted` yet; `done` counts them"
    while not (run/'summary.json').exists():
        process, moment = start(f'--resume {run}' if (run/'config.json').exists() else f'{TINY} --out {run}'), fewest(done)
        if done[moment.__name__] < wanted: done += killed(process, run, moment, rng)
        error = process.communicate()[1]
        if process.returncode not in (0, -9): raise SystemExit(f'a resumed run failed: {error}')

def metrics(run): return list(csv.DictReader((run/'metrics.csv').open()))

def same_bits(a, b):
    return (a/'model.safetensors').read_bytes() == (b/'model.safetensors').read_bytes() and metrics(a) == metrics(b)

def crash(folder, wanted, seed=0):
    "Kills at each moment until there are enough; which of the disturbed runs equal the one that nobody disturbed"
    whole, done, equal, rng = folder/'whole', Counter(), [], random.Random(seed)
    disturbed(whole, 0, done, rng)
    while done[fewest(done).__name__] < wanted:
        run = folder/f'cut{len(equal)}'
        disturbed(run, wanted, done, rng)
        equal.append(same_bits(run, whole))
        print(f'run {len(equal)}: {dict(done)} so far; weights and metrics {"equal" if equal[-1] else "DIFFER"}', flush=True)
    rows = metrics(whole)
    return dict(kills=sum(done[m.__name__] for m in MOMENTS), moments=dict(done), runs=len(equal), equal=sum(equal),
                all_equal=all(equal), epochs=len(rows), steps=int(rows[-1]['step']))

#| record: crash_test: python .github/scripts/crash_test.py 5 crash_test
if __name__ == '__main__':
    wanted, name, began = int(sys.argv[1]) if len(sys.argv) > 1 else 5, sys.argv[2] if len(sys.argv) > 2 else None, time.time()
    with tempfile.TemporaryDirectory() as d: found = crash(Path(d), wanted)
    print(found)
    if name: record(name, found, seeds=[0], began=began, uses=[Job, make_job])
    if not found['all_equal']: raise SystemExit(1)
