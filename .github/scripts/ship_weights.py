"""Put finished runs into the package: `python ship_weights.py runs/a runs/b ...`

Each run folder of `oodflows_train` becomes `oodflows/weights/<flow>/`: the weights, and one `config.json` that holds the flow,
the recipe, the options (so that `oodflows_train --like <flow>` trains it anew), the results, measured again with the package as
it is now, and the SHA-256 of the weights."""
import hashlib, json, shutil, sys
from pathlib import Path
from oodflows import load_flow, log_probs
from oodflows.rundata import load_run_data
from oodflows.runs import measure

WEIGHTS = Path(__file__).resolve().parents[2]/'oodflows'/'weights'

def results(folder, options):
    "Bits/dim and AUROC of a shipped flow on the test sets of its run"
    flow, (_, test, ood) = load_flow(folder), load_run_data(options['dataset'], options['ood'])
    return measure({name: log_probs(flow, x, precision='float32') for name, x in dict(test=test, **ood).items()}, flow.dims)

def ship(run):
    "Copy one run, measure it, write its record"
    config, summary = (json.loads((run/f'{name}.json').read_text()) for name in ('config', 'summary'))
    folder = WEIGHTS/config['flow']['name']
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(run/'model.safetensors', folder/'model.safetensors')
    config['options'] |= dict(out=None, root=None, resume=None, like=None)
    config['sha256'] = hashlib.sha256((folder/'model.safetensors').read_bytes()).hexdigest()
    (folder/'config.json').write_text(json.dumps(config))
    config['summary'] = summary | results(folder, config['options'])
    (folder/'config.json').write_text(json.dumps(config, indent=1)+'\n')
    print(f'{folder.name}: {(folder/"model.safetensors").stat().st_size:,} bytes, {config["summary"]["bpd_test"]:.4f} bits/dim, {config["summary"]["auroc"]}')

if __name__ == '__main__':
    for run in map(Path, sys.argv[1:]): ship(run)
