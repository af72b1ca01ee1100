"""Kill a training with SIGKILL at random moments, resume it each time, and compare with an undisturbed run, bit for bit.

`python crash_test.py [kills]` (default 30) records `crash_test`. A tiny flow is trained by `oodflows_train` for several epochs, with
a checkpoint after every step. The next moment is the one with the fewest kills so far: while a process starts, between two steps, while a
file is half written, when the row of an epoch has just been written, or while the finished run writes its weights and its summary.
Ends with exit code 1 if a weight or a metric differs."""
import csv, random, subprocess, sys, tempfile, time
from collections import Counter
from pathlib import Path
from oodflows.records import record

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

def rarest(done):
    "The moment with the fewest kills so far"
    return min(MOMENTS, key=lambda m: done[m.__name__])

def disturbed(run, before, rng, left):
    "Train in `run` with kills at the moments that had fewest, `left` at most, until the run is complete"
    done = Counter()
    while not (run/'summary.json').exists():
        process = start(f'--resume {run}' if (run/'config.json').exists() else f'{TINY} --out {run}')
        if kills(done) < left: done += killed(process, run, rarest(before + done), rng)
        error = process.communicate()[1]
        if process.returncode not in (0, -9): raise SystemExit(f'a resumed run failed: {error}')
    return done

def kills(done): return sum(done[m.__name__] for m in MOMENTS)

def metrics(run): return list(csv.DictReader((run/'metrics.csv').open()))

def same_bits(a, b):
    return (a/'model.safetensors').read_bytes() == (b/'model.safetensors').read_bytes() and metrics(a) == metrics(b)

#| record: crash_test: python .github/scripts/crash_test.py
def crash(wanted, folder):
    "Kill runs until there were as many kills as wanted; each run against the whole one"
    rng, done, same, whole = random.Random(0), Counter(), [], folder/'whole'
    process = start(f'{TINY} --out {whole}')
    process.communicate()
    if process.returncode: raise SystemExit('the undisturbed run failed')
    while kills(done) < wanted:
        run = folder/f'cut{len(same)}'
        done += disturbed(run, done, rng, min(wanted - kills(done), 10))
        same.append(same_bits(run, whole))
        print(f'run {len(same)}: {dict(done)} so far; weights and metrics {"equal" if same[-1] else "DIFFER"}', flush=True)
    rows = metrics(whole)
    record('crash_test', dict(kills=kills(done), moments=dict(done), runs=len(same), all_equal=all(same), epochs=len(rows),
                              steps=int(rows[-1]['step'])), seeds=[0], uses=['oodflows_train'])
    return all(same)

if __name__ == '__main__':
    with tempfile.TemporaryDirectory() as d: same = crash(int(sys.argv[1]) if len(sys.argv) > 1 else 30, Path(d))
    raise SystemExit(0 if same else 1)
