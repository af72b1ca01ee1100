"""The two long measurements of notebook 22, one core, some minutes each.

`python reliability_runs.py explosion|large result.json`: batch-norm's explosion on photographs and its cure; the numerics of
the four published configurations after hard steps."""
import json, sys, time
from pathlib import Path
import torch
from oodflows.data import load_images, corrupt
from oodflows.flows import create_flow, count_parameters
from oodflows.reliability import measure_flow
from oodflows.training import RECIPES, Learner, Recipe, hardware, log_probs, nats_to_bpd, recalibrate

def bits(flow, sets):
    "Mean and median bits/dim of each set, float32"
    found = {k: nats_to_bpd(log_probs(flow, x, precision='float32'), flow.dims) for k, x in sets.items()}
    return {k: dict(mean=v.mean().item(), median=v.median().item(), worst=v.max().item()) for k, v in found.items()}

def explosion():
    "Conditioners with batch-norm, PyTorch's initialisation, no warm-up to speak of: as the original trains on CIFAR-10"
    torch.manual_seed(0)
    photos, sets = load_images('Photos', 'train')[:640], dict(photos=load_images('Photos', 'test')[:500], emoji=load_images('Emoji', 'test')[:500])
    flow = create_flow('realnvp_photos_mini', conditioner='resnet', width=16, blocks=4, start='original')
    learner = Learner(flow, photos, Recipe(epochs=2, lr=1e-3, schedule='constant'), precision='float32').fit()
    running, fresh = bits(flow, sets), bits(recalibrate(flow, photos), sets)
    return dict(train_bpd=[r['bpd_train'] for r in learner.history], running=running, recalibrated=fresh, steps=learner.step, seconds=learner.seconds)

def large(name, steps=3):
    "Errors of one published configuration after a few steps at four times its learning rate"
    torch.manual_seed(0)
    flow = create_flow(name)
    photos = flow.shape[0] == 3
    x, other = (load_images(n, 'train')[:8] for n in (('Photos', 'Emoji') if photos else ('FashionMNIST-mini', 'MNIST-mini')))
    Learner(flow, x, Recipe(epochs=steps, batch_size=8, lr=4*RECIPES[name].lr, warmup=1, schedule='constant'), precision='float32').fit()
    recalibrate(flow, x)
    kinds = dict(inside=x[:2], outside=other[:2], constant=corrupt(x[:2], 'constant'), noise=corrupt(x[:2], 'noise'))
    return dict(parameters=count_parameters(flow), **{k: measure_flow(flow.eval(), v) for k, v in kinds.items()})

def large_all(): return {name: large(name) for name in ('realnvp_fashionmnist', 'realnvp_celeba', 'glow_fashionmnist', 'glow_celeba')}

RUNS = dict(explosion=explosion, large=large_all)

if __name__ == '__main__':
    name, target = sys.argv[1:3]
    begin, found = time.time(), RUNS[name]()
    record = dict(command=f'python .github/scripts/reliability_runs.py {name} {target}', **found, total_seconds=round(time.time() - begin),
                  hardware=hardware(), torch=torch.__version__, seed=0)
    Path(target).write_text(json.dumps(record, indent=1)+'\n')
    print(json.dumps(found, indent=1))
