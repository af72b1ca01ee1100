"""Measure shipped flows on the full test sets: `OODFLOWS_DATA=... python full_results.py realnvp_fashionmnist_mini ...`

Records `full_<flow>`: the summary of the training run, with bits/dim and AUROC of all test images of FashionMNIST, MNIST and notMNIST in
float32. Needs the real MNIST and notMNIST; stores numbers only."""
import sys, time
from oodflows import create_flow, load_images, log_probs
from oodflows.files import read_json
from oodflows.records import record
from oodflows.runs import measure
from oodflows.zoo import WEIGHTS

SETS = dict(test='FashionMNIST', MNIST='MNIST', notMNIST='notMNIST')

#| record: full_realnvp_fashionmnist_mini: python .github/scripts/full_results.py realnvp_fashionmnist_mini
#| record: full_glow_fashionmnist_mini: python .github/scripts/full_results.py glow_fashionmnist_mini
def full(name):
    "Record a flow's training with its scores on the full test sets"
    began, folder = time.time(), WEIGHTS/name
    flow, sets = create_flow(name, pretrained=True), {k: load_images(v, 'test') for k, v in SETS.items()}
    scores = {k: log_probs(flow, x, precision='float32') for k, x in sets.items()}
    result = read_json(folder/'config.json')['summary'] | measure(scores, flow.dims)
    weights = {f'oodflows/weights/{name}/model.safetensors': folder/'model.safetensors'}
    record(f'full_{name}', result, data=weights | {SETS[k]: x for k, x in sets.items()}, seeds=[result['seed']], began=began)
    print(name, {k: result[k] for k in ('bpd', 'auroc')})

if __name__ == '__main__':
    for name in sys.argv[1:]: full(name)
