"""Put finished runs into the package: `python ship_weights.py runs/a runs/b ...`

Each run folder of `oodflows_train` (or a folder that once shipped, with its weights in float32) becomes `oodflows/weights/<flow>/`:
the weights, as small as they can be stored without moving likelihoods by .003 bits/dim (root mean square), and one `config.json` that holds the flow,
the recipe, the options (so that `oodflows_train --like <flow>` trains it anew), what each way of storing costs, the results, measured
again with the package and the weights as they are now, and the SHA-256 of the weights.

Small means: the matrices of conditioners in float16, or as whole numbers of 8 to 10 bits with one scale a row. Rounding a number
changes what its row makes of an image; the numbers of the row that are rounded later take that back, as far as the pixels go together
(Frantar et al. 2023). Vectors, 1x1 convolutions and statistics stay in float32."""
import copy, hashlib, json, sys, time, zlib
from functools import partial
from pathlib import Path
import torch, torch.nn as nn, torch.nn.functional as F
from safetensors.torch import save, save_file
from oodflows.core import nats_to_bpd
from oodflows.data import load_images
from oodflows.flows import log_probs
from oodflows.records import circumstances
from oodflows.runs import measure
from oodflows.zoo import load_flow

WEIGHTS = Path(__file__).resolve().parents[2]/'oodflows'/'weights'
DRIFT, LARGE = .003, 2000            # bits/dim over 500 test images, mean and root mean square; numbers in a matrix that is worth rounding

def scales(w, top):
    "One a row, so that its largest number becomes `top`; float16 as it will be stored"
    return (w.abs().amax(1, keepdim=True)/top).clamp(min=1e-7).half().float()

def compensated(w, gram, top):
    "Round `w` column by column, such that `w @ x` changes little for inputs with this matrix of products"
    order = gram.diag().argsort(descending=True)
    step, w = scales(w, top).double(), w[:, order].double()
    gram = gram[order][:, order].double()
    gram += .01*gram.diag().mean()*torch.eye(len(gram))
    upper = torch.linalg.cholesky(torch.linalg.inv(gram), upper=True)
    q = torch.zeros_like(w)
    for i in range(w.shape[1]):
        q[:, i] = (w[:, i]/step[:, 0]).round().clamp(-top, top)
        w[:, i:] -= ((w[:, i] - q[:, i]*step[:, 0])/upper[i, i])[:, None]*upper[i, i:]
    return q[:, order.argsort()], step.float()

def products(layer, x, weight):
    "What the rows of a layer are multiplied with, as one matrix of products; each position by its weight"
    if not isinstance(layer, nn.Linear): x = F.unfold(x, layer.kernel_size, padding=layer.padding).transpose(1, 2)
    x = x.flatten(0, -2)
    return x.T @ (x*weight[:, None])

@torch.enable_grad()
def weights_of(flow, images):
    "How much the likelihood minds an error at each position of a layer's answer: its squared gradient there"
    found, layers = {}, matrices(flow)
    def watch(layer, _, y): y.register_hook(lambda g: found.update({layer: g.square().mean(1).flatten() + 1e-12}))
    hooks = [m.register_forward_hook(watch) for m in layers]
    flow.log_prob(images, generator=torch.Generator().manual_seed(0)).sum().backward()
    for hook in hooks: hook.remove()
    flow.zero_grad()
    return {m: w/w.mean() for m, w in found.items()}

def matrices(flow):
    "Large weights of conditioners, by layer: their names, and the weights"
    found = {m: (f'{n}.weight_v', m.weight_v) if hasattr(m, 'weight_v') else (f'{n}.weight', m.weight)
             for n, m in flow.named_modules() if isinstance(m, (nn.Conv2d, nn.Linear))}
    return {m: (k, w) for m, (k, w) in found.items() if w.numel() >= LARGE}

def as_float16(flow, images):
    "Weights by name, and the flow that they make"
    small, stored = copy.deepcopy(flow), {}
    for k, w in matrices(small).values():
        stored[k] = w.detach().half()
        w.data = stored[k].float()
    return small, stored

@torch.no_grad()
def as_integers(flow, images, top=127):
    "The same, in whole numbers up to `top`; layer after layer, each on what the rounded ones before it make of the images"
    small, stored = copy.deepcopy(flow), {}
    layers, weights = matrices(small), weights_of(small, images)
    def rounded(layer, args):
        k, w = layers[layer]
        rows = w.flatten(1)
        if k.endswith('_v'): q, step = (rows/scales(rows, top)).round().clamp(-top, top), scales(rows, top)
        else: q, step = compensated(rows, products(layer, args[0], weights[layer]), top)
        stored[k], stored[k+'.rows'] = q.to(torch.int8 if top < 128 else torch.int16).view(w.shape), step.half().view(-1, *[1]*(w.dim()-1))
        w.copy_(stored[k]*stored[k+'.rows'].float())
    hooks = [m.register_forward_pre_hook(rounded) for m in layers]
    small.log_prob(images, generator=torch.Generator().manual_seed(0))
    for hook in hooks: hook.remove()
    return small, stored

def pack(flow, path, dataset):
    "Write the smallest form whose likelihoods stay where they are; what each form costs"
    train, test = (load_images(dataset, split) for split in ('train', 'test'))
    n = 2000 if any(isinstance(m, nn.Linear) for m in flow.modules()) else 192
    some = train[torch.randperm(len(train), generator=torch.Generator().manual_seed(0))[:n]]
    test, forms = test[:500], {}
    bits = nats_to_bpd(log_probs(flow, test, precision='float32'), flow.dims)
    tensors = {k: v.contiguous() for k, v in flow.state_dict().items()}
    ways = dict(float32=lambda *_: (flow, {}), float16=as_float16,
                **{f'int{n}': partial(as_integers, top=2**(n-1) - 1) for n in (8, 9, 10)})
    for name, form in ways.items():
        small, stored = form(flow, some)
        moved = nats_to_bpd(log_probs(small, test, precision='float32'), flow.dims) - bits
        packed = tensors | {k: v.contiguous() for k, v in stored.items()}
        blob = save(packed)
        forms[name] = dict(bytes=len(blob), in_wheel=len(zlib.compress(blob)), mean=moved.mean().item(),
                           rms=moved.square().mean().sqrt().item())
        if max(abs(moved.mean()), forms[name]['rms']) < DRIFT: chosen, best = packed, name
        if best.startswith('int'): break                 # the smallest integers that do
    save_file(chosen, path)
    return dict(form=best, images=len(test), forms=forms)

def results(folder, options):
    "Bits/dim and AUROC of a shipped flow on the test sets of its run"
    flow, sets = load_flow(folder), dict(test=options['dataset'], **{name: name for name in options['ood']})
    return measure({k: log_probs(flow, load_images(name, 'test'), precision='float32') for k, name in sets.items()}, flow.dims)

def ship(run):
    "Store one run small, measure it, write its record, and by what command of what commit it was shipped"
    began = time.time()
    flow, config = load_flow(run), json.loads((run/'config.json').read_text())
    summary = json.loads((run/'summary.json').read_text()) if (run/'summary.json').exists() else config['summary']
    folder = WEIGHTS/config['flow']['name']
    folder.mkdir(parents=True, exist_ok=True)
    stored = pack(flow, folder/'model.safetensors', 'Photos' if flow.shape[0] == 3 else 'FashionMNIST-mini')
    (folder/'model.safetensors').chmod(0o644)
    config['flow'] = flow.config
    config['options'] |= dict(out=None, root=None, resume=None, like=None)
    config['sha256'] = hashlib.sha256((folder/'model.safetensors').read_bytes()).hexdigest()
    config['stored'] = stored
    (folder/'config.json').write_text(json.dumps(config))
    config['summary'] = summary | results(folder, config['options'])
    config['shipped'] = circumstances(began=began)
    (folder/'config.json').write_text(json.dumps(config, indent=1)+'\n')
    print(f'{folder.name}: {stored["form"]}, {stored["forms"][stored["form"]]}, {config["summary"]["bpd_test"]:.4f} bits/dim '
          f'(was {summary["bpd_test"]:.4f}), {config["summary"]["auroc"]}', flush=True)

if __name__ == '__main__':
    for run in map(Path, sys.argv[1:]): ship(run)
