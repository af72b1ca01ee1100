"""The long measurements of the chapter on reliability, one core, some minutes each.

`python reliability_runs.py explosion`: batch-norm's explosion on photographs and its cure; `... coverage`: how often intervals hold the
true value; `... large FLOW ...`: the numerics of flows that do not ship, as soon as images are usual to them, a record a flow."""
import dataclasses, sys, time
import numpy as np, torch
from oodflows import Recipe, create_flow, load_images, log_probs, metrics, recipe_for
from oodflows.callbacks import Recalibrate, recalibrate
from oodflows.core import nats_to_bpd
from oodflows.flows import count_parameters
from oodflows.records import record
from oodflows.reliability import check_numerics, hard_inputs
from oodflows.training import Callback, Learner, TrainingDiverged

def bits(flow, sets):
    "Mean and median bits/dim of each set, float32"
    found = {k: nats_to_bpd(log_probs(flow, x, precision='float32'), flow.dims) for k, x in sets.items()}
    return {k: dict(mean=v.mean().item(), median=v.median().item(), worst=v.max().item()) for k, v in found.items()}

#| record: batchnorm_explosion: python .github/scripts/reliability_runs.py explosion
def explosion():
    "Conditioners with batch-norm, PyTorch's initialisation, no cosine: as the original trains on CIFAR-10"
    torch.manual_seed(0)
    photos, sets = load_images('Photos', 'train')[:640], dict(photos=load_images('Photos', 'test')[:500], emoji=load_images('Emoji', 'test')[:500])
    flow = create_flow('realnvp_photos_mini', conditioner='resnet', width=16, blocks=4, start='original')
    learner = Learner(flow, photos, Recipe(epochs=2, lr=1e-3, schedule='constant'), precision='float32').fit()
    running, fresh = bits(flow, sets), bits(recalibrate(flow, photos), sets)
    found = dict(train_bpd=[r['bpd_train'] for r in learner.history], running=running, recalibrated=fresh, steps=learner.step)
    record('batchnorm_explosion', found, data=dict(train=photos, **sets), seeds=[0])
    return found

class UntilUsual(Callback):
    "End when every one of some images costs less than 8 bits/dim"
    def __init__(self, images): self.images = images
    def after_epoch(self, learner):
        worst = nats_to_bpd(learner.score(self.images), learner.flow.dims).max().item()
        print(f'{learner.flow.name}: {learner.step} steps, at most {worst:.1f} bits/dim', flush=True)
        if worst < 8: learner.recipe = dataclasses.replace(learner.recipe, max_steps=learner.step)

#| record: numerics_realnvp_fashionmnist: python .github/scripts/reliability_runs.py large realnvp_fashionmnist
#| record: numerics_realnvp_celeba: python .github/scripts/reliability_runs.py large realnvp_celeba
#| record: numerics_glow_fashionmnist: python .github/scripts/reliability_runs.py large glow_fashionmnist
#| record: numerics_glow_celeba: python .github/scripts/reliability_runs.py large glow_celeba
#| record: numerics_realnvp_checkerboard8: python .github/scripts/reliability_runs.py large realnvp_checkerboard8
#| record: numerics_realnvp_horizontal8: python .github/scripts/reliability_runs.py large realnvp_horizontal8
#| record: numerics_realnvp_horizontal3: python .github/scripts/reliability_runs.py large realnvp_horizontal3
#| record: numerics_realnvp_cyclemask: python .github/scripts/reliability_runs.py large realnvp_cyclemask
def large(name):
    "Errors of a flow at four times its learning rate, on 320 images, as soon as they are usual to it; of one that diverges, where"
    began = time.time()
    torch.manual_seed(0)
    flow = create_flow(name)
    sets = ('Photos', 'Emoji') if flow.shape[0] == 3 else ('FashionMNIST-mini', 'MNIST-mini')
    inside, outside = (load_images(s, 'train')[:320] for s in sets)
    recipe = recipe_for(name, epochs=10, batch_size=8, lr=4*recipe_for(name).lr, warmup=5)
    watch = [Recalibrate(), UntilUsual(torch.cat([inside[:8], outside[:8]]))]
    learner, found = Learner(flow, inside, recipe, watch, precision='float32'), dict(parameters=count_parameters(flow), diverged=None)
    try:
        learner.fit()
        inputs = hard_inputs(recalibrate(flow, inside[:128]), inside[:2], outside[:2])
        found |= dict(bpd_train=learner.history[-1]['bpd_train'], steps=learner.step, **check_numerics(flow, inputs))
    except TrainingDiverged as e: found['diverged'] = str(e)
    record(f'numerics_{name}', found, data=dict(zip(sets, (inside, outside))), seeds=[0], began=began)
    return found

#| record: coverage: python .github/scripts/reliability_runs.py coverage
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
    found = dict(trials=trials, resamples=resamples, level=.95, rows=[dict(size=n, **of_size(n)) for n in sizes])
    record('coverage', found, seeds=[0])
    return found

if __name__ == '__main__':
    what, *names = sys.argv[1:]
    for arguments in [(n,) for n in names] or [()]: print(dict(explosion=explosion, large=large, coverage=coverage)[what](*arguments), flush=True)
