"""Kill a training with SIGKILL at random moments, resume it each time, and compare with an undisturbed run, bit for bit.

`python crash_test.py [kills]` (default 30). A tiny flow is trained by `oodflows_train` with checkpoints as often as it can,
so that many kills fall into the writing of one. Ends with exit code 1 if a weight or a metric differs."""
import csv, random, subprocess, sys, tempfile, time
from pathlib import Path

TINY = '--flow realnvp_checkerboard8_mini --width 4 --blocks 1 --epochs 3 --max_steps 240 --samples 0 --save_minutes 0 --ood MNIST-mini'

def start(words):
    "A training in a process of its own"
    main = 'import sys; from oodflows.cli import oodflows_train; oodflows_train(sys.argv[1:])'
    return subprocess.Popen([sys.executable, '-c', main, *words.split()], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

def metrics(run):
    "What the run measured, without what it took"
    return [{k: v for k, v in row.items()} for row in csv.DictReader((run/'metrics.csv').open())]

def disturbed(run, kills, seconds, rng):
    "Train in `run` with up to `kills` kills; how many there were, and how many caught a file half written"
    done, debris = 0, 0
    while not (run/'summary.json').exists():
        begun = (run/'config.json').exists()
        process = start(f'--resume {run}' if begun else f'{TINY} --out {run}')
        try: process.wait(rng.uniform(2, seconds) if done < kills else None)
        except subprocess.TimeoutExpired:
            process.kill(); done += 1
            debris += bool(list(run.glob('.*.tmp')))
        error = process.stderr.read() if process.wait() not in (0, -9) else ''
        if error: raise SystemExit(f'a resumed run failed: {error}')
    return done, debris

if __name__ == '__main__':
    wanted, rng = int(sys.argv[1]) if len(sys.argv) > 1 else 30, random.Random(0)
    with tempfile.TemporaryDirectory() as d:
        whole, total, rounds = Path(d)/'whole', [0, 0], 0
        begin = time.time(); assert start(f'{TINY} --out {whole}').wait() == 0; seconds = time.time() - begin
        while total[0] < wanted:
            run = Path(d)/f'cut{rounds}'
            total = [a + b for a, b in zip(total, disturbed(run, wanted - total[0], seconds, rng))]
            rounds += 1
            same = (run/'model.safetensors').read_bytes() == (whole/'model.safetensors').read_bytes() and metrics(run) == metrics(whole)
            print(f'run {rounds}: {total[0]} kills so far, {total[1]} while writing; weights and metrics {"equal" if same else "DIFFER"}', flush=True)
            if not same: raise SystemExit(1)
