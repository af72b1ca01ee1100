"""Measure shipped flows on the full test sets: `OODFLOWS_DATA=... python full_results.py realnvp_fashionmnist_mini ...`

Writes `nbs/results/full_<flow>.json`: the summary of the training run, with bits/dim and AUROC of all test images of
FashionMNIST, MNIST and notMNIST in float32. Needs the real MNIST and notMNIST; stores numbers only."""
import json, sys
from pathlib import Path
from oodflows import create_flow, load_images, log_probs
from oodflows.files import read_json
from oodflows.runs import measure
from oodflows.zoo import WEIGHTS

RESULTS = Path(__file__).resolve().parents[2]/'nbs'/'results'
SETS = dict(test='FashionMNIST', MNIST='MNIST', notMNIST='notMNIST')

def full(name):
    "The record of a flow's training with its scores on the full test sets"
    flow = create_flow(name, pretrained=True)
    scores = {k: log_probs(flow, load_images(v, 'test'), precision='float32') for k, v in SETS.items()}
    return read_json(WEIGHTS/name/'config.json')['summary'] | measure(scores, flow.dims)

if __name__ == '__main__':
    for name in sys.argv[1:]:
        result = full(name)
        (RESULTS/f'full_{name}.json').write_text(json.dumps(result, indent=1)+'\n')
        print(name, {k: result[k] for k in ('bpd', 'auroc')})
