"""Put finished runs into the package: `python ship_weights.py runs/a runs/b ...`

Each run folder of `oodflows_train` becomes `oodflows/weights/<flow>/`: the weights, and one `config.json` that holds the flow,
the recipe, the options (so that `oodflows_train --like <flow>` trains it anew), the results and the SHA-256 of the weights."""
import hashlib, json, shutil, sys
from pathlib import Path

WEIGHTS = Path(__file__).resolve().parents[2]/'oodflows'/'weights'

def ship(run):
    "Copy one run"
    config, summary = (json.loads((run/f'{name}.json').read_text()) for name in ('config', 'summary'))
    folder = WEIGHTS/config['flow']['name']
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(run/'model.safetensors', folder/'model.safetensors')
    config['options'] |= dict(out=None, root=None, resume=None)
    config |= dict(summary=summary, sha256=hashlib.sha256((folder/'model.safetensors').read_bytes()).hexdigest())
    (folder/'config.json').write_text(json.dumps(config, indent=1)+'\n')
    print(f'{folder.name}: {(folder/"model.safetensors").stat().st_size:,} bytes, {summary["bpd_test"]:.3f} bits/dim')

if __name__ == '__main__':
    for run in map(Path, sys.argv[1:]): ship(run)
