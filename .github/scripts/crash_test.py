"""Kill a training with SIGKILL at random moments, resume it each time, and compare with an undisturbed run, bit for bit.

`python crash_test.py [kills] [result.json]` (default 30; kills that the file already counts are not repeated). A tiny flow is trained by `oodflows_train` with a checkpoint
after every step. A kill comes a random moment after the first checkpoint; two in three then wait for the next half-written
file to appear. Ends with exit code 1 if a weight or a metric differs."""
import csv, json, platform, random, subprocess, sys, tempfile, time
from pathlib import Path

TINY = '--flow realnvp_checkerboard8_mini --width 4 --blocks 1 --epochs 3 --max_steps 240 --samples 0 --save_minutes 0 --ood MNIST-mini'
MAIN = 'import sys; from oodflows.cli import oodflows_train; oodflows_train(sys.argv[1:])'

def start(words):
    "A training in a process of its own"
    return subprocess.Popen([sys.executable, '-c', MAIN, *words.split()], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

def metrics(run): return list(csv.DictReader((run/'metrics.csv').open()))

def half_written(run): return bool(list(run.glob('.*.tmp')))

def await_writing(process, run):
    "Return when a file is half written, or the process has ended"
    while process.poll() is None and not half_written(run): pass

def saved_at(run): return (run/'checkpoint.pt').stat().st_mtime_ns if (run/'checkpoint.pt').exists() else 0

def await_training(process, run, before):
    "Return when there is another checkpoint than `before`, or the process has ended"
    while process.poll() is None and saved_at(run) == before: time.sleep(.01)

def killed(process, run, before, moment, writing):
    "Kill `process` `moment` seconds after its first checkpoint; whether it was killed, and whether it left a file half written"
    await_training(process, run, before)
    time.sleep(moment)
    if writing: await_writing(process, run)
    process.kill()
    return process.wait() == -9, half_written(run)

def disturbed(run, kills, rng):
    "Train in `run` with up to `kills` kills: how many there were, how many during a write"
    done, writing = 0, 0
    while not (run/'summary.json').exists():
        begun, before = (run/'config.json').exists(), saved_at(run)
        process = start(f'--resume {run}' if begun else f'{TINY} --out {run}')
        was, half = killed(process, run, before, rng.uniform(0, 1.5), rng.random() < 2/3) if done < kills else (False, False)
        done, writing = done + was, writing + half
        error = process.communicate()[1]
        if process.returncode not in (0, -9): raise SystemExit(f'a resumed run failed: {error}')
    return done, writing

def same_bits(a, b): return (a/'model.safetensors').read_bytes() == (b/'model.safetensors').read_bytes() and metrics(a) == metrics(b)

def known(target): return json.loads(target.read_text()) if target and target.exists() else dict(kills=0, while_writing=0, runs=0, seconds=0)

def record_of(before, total, rounds, seconds):
    "What the file says after these runs, all of which were equal"
    import torch
    return dict(command='python .github/scripts/crash_test.py 30 nbs/results/crash_test.json', kills=total[0], while_writing=total[1], runs=before['runs'] + rounds,
        all_equal=True, steps_of_a_run=240, seconds=before['seconds'] + round(seconds), torch=torch.__version__, python=platform.python_version())

if __name__ == '__main__':
    wanted, target = int(sys.argv[1]) if len(sys.argv) > 1 else 30, Path(sys.argv[2]) if len(sys.argv) > 2 else None
    before, begin, rounds = known(target), time.time(), 0
    total, rng = [before['kills'], before['while_writing']], random.Random(before['runs'])
    with tempfile.TemporaryDirectory() as d:
        whole = Path(d)/'whole'
        process = start(f'{TINY} --out {whole}'); process.communicate(); assert process.returncode == 0
        while total[0] < wanted:
            run = Path(d)/f'cut{rounds}'
            total = [a + b for a, b in zip(total, disturbed(run, min(wanted - total[0], 10), rng))]
            rounds += 1
            same = same_bits(run, whole)
            print(f'run {rounds}: {total[0]} kills so far, {total[1]} while writing; weights and metrics {"equal" if same else "DIFFER"}', flush=True)
            if not same: raise SystemExit(1)
            if target: target.write_text(json.dumps(record_of(before, total, rounds, time.time() - begin), indent=1)+'\n')
