"""The long measurements of notebook 22, one core, some minutes each.

`python reliability_runs.py explosion|large|coverage result.json [flow ...]`: batch-norm's explosion on photographs and its cure; the
numerics of the flows that do not ship, after hard steps; how often intervals hold the true value."""
import json, sys, time
from pathlib import Path
import numpy as np, torch
from oodflows import Recipe, create_flow, list_flows, load_images, log_probs, metrics, recipe_for
from oodflows.callbacks import recalibrate
from oodflows.core import hardware, nats_to_bpd
from oodflows.flows import count_parameters
from oodflows.reliability import check_numerics, hard_inputs
from oodflows.training import Learner, TrainingDiverged
from oodflows.zoo import WEIGHTS

def bits(flow, sets):
    "Mean and median bits/dim of each set, float32"
    found = {k: nats_to_bpd(log_probs(flow, x, precision='float32'), flow.dims) for k, x in sets.items()}
    return {k: dict(mean=v.mean().item(), median=v.median().item(), worst=v.max().item()) for k, v in found.items()}

def explosion():
    "Conditioners with batch-norm, PyTorch's initialisation, no cosine: as the original trains on CIFAR-10"
    torch.manual_seed(0)
    photos, sets = load_images('Photos', 'train')[:640], dict(photos=load_images('Photos', 'test')[:500], emoji=load_images('Emoji', 'test')[:500])
    flow = create_flow('realnvp_photos_mini', conditioner='resnet', width=16, blocks=4, start='original')
    learner = Learner(flow, photos, Recipe(epochs=2, lr=1e-3, schedule='constant'), precision='float32').fit()
    running, fresh = bits(flow, sets), bits(recalibrate(flow, photos), sets)
    return dict(train_bpd=[r['bpd_train'] for r in learner.history], running=running, recalibrated=fresh, steps=learner.step, seconds=learner.seconds)

def large(name):
    "Errors of a flow after forty steps at four times its learning rate, on 320 images"
    torch.manual_seed(0)
    flow = create_flow(name)
    sets = ('Photos', 'Emoji') if flow.shape[0] == 3 else ('FashionMNIST-mini', 'MNIST-mini')
    inside, outside = (load_images(s, 'train')[:320] for s in sets)
    recipe = recipe_for(name, epochs=1, batch_size=8, lr=4*recipe_for(name).lr, warmup=5)
    learner = Learner(flow, inside, recipe, precision='float32').fit()
    inputs = hard_inputs(recalibrate(flow, inside[:128]), inside[:2], outside[:2])
    return dict(parameters=count_parameters(flow), bpd_train=learner.history[-1]['bpd_train'], **check_numerics(flow, inputs))

def large_all(*names):
    "Those of all flows that do not ship, or of some; a flow that diverges is named"
    shipped, found, diverged = {p.parent.name for p in WEIGHTS.glob('*/config.json')}, {}, {}
    for name in names or [n for n in list_flows() if n not in shipped and len(create_flow(n).shape) == 3]:
        try: found[name] = large(name)
        except TrainingDiverged as e: diverged[name] = str(e)
        print(name, diverged.get(name, 'measured'), flush=True)
    return dict(flows=found, diverged=diverged)

def coverage(sizes=(120, 500, 2000), trials=600, resamples=400):
    "Share of trials in which the 95 % interval holds the true value; two normal distributions, 1.2 apart"
    rng = np.random.default_rng(0)
    def draw(n): return rng.normal(0, 1, n), rng.normal(1.2, 1, n)
    truth = {k: np.mean([f(*draw(100_000)) for _ in range(20)]) for k, f in metrics.METRICS.items()}
    def holds(i, value): return i.low <= value <= i.high
    def share(f, k, n): return float(np.mean([holds(f(*draw(n)), truth[k]) for _ in range(trials)]))
    def of_size(n):
        found = {f'{k}, bootstrap': share(lambda a, b: metrics.bootstrap(f, a, b, n=resamples), k, n) for k, f in metrics.METRICS.items()}
        skewed = [holds(metrics.bootstrap_inputs(np.mean, rng.exponential(1., n), n=resamples), 1.) for _ in range(trials)]
        return found | {'auroc, DeLong': share(metrics.delong, 'auroc', n), 'mean of a skewed score, bootstrap': float(np.mean(skewed))}
    return dict(trials=trials, resamples=resamples, level=.95, rows=[dict(size=n, **of_size(n)) for n in sizes])

RUNS = dict(explosion=explosion, large=large_all, coverage=coverage)

if __name__ == '__main__':
    name, target, *names = sys.argv[1:]
    begin, found = time.time(), RUNS[name](*names)
    record = dict(command=f'python .github/scripts/reliability_runs.py {name} {target}', **found, total_seconds=round(time.time() - begin),
                  hardware=hardware(), torch=torch.__version__, seed=0)
    Path(target).write_text(json.dumps(record, indent=1)+'\n')
    print(json.dumps(found, indent=1))
