"Play with the live figures of the built site in Chromium, and hold what they say to PyTorch's answers"
import base64,json,os,shutil,subprocess,sys,tempfile
from pathlib import Path

from docs_build import unpacked
from check_pages import BROWSERS,PLAYWRIGHT
from fastcore.script import call_parse
from nbdev.config import get_config

WEIGHT = 1.5e6 # bytes that a page may load for its figures

def noise_of(
    seed:int, # of the page's generator
    n:int, # how many numbers
) -> list: # in [0, 1)
    "The noise of `flow.mjs`: mulberry32, here in Python's whole numbers"
    state,found,word = seed,[],0xFFFFFFFF
    for _ in range(n):
        state = state+0x6D2B79F5 & word
        a = (state ^ state>>15)*(state|1) & word
        a ^= a+((a ^ a>>7)*(a|61) & word) & word
        found.append(((a ^ a>>14) & word)/2**32)
    return found

def reference(
    flow, # of the package
    x, # uint8 `(B,C,H,W)`
    eps, # `(B,C,H,W)`, numbers in (0,1)
) -> tuple: # bits/dim `(B,)`, latents
    "What PyTorch says of images under given noise"
    import torch
    first = flow.layers[0]
    kept = first.noise
    first.noise = lambda *args: eps.clamp(first.margin, 1-first.margin)
    with torch.no_grad(): bits,(z,_) = flow.bits_per_dim(x),flow.encode(x)
    first.noise = kept
    return bits,z

def cases(
    folder:Path, # for files on the way
) -> tuple: # what the browser gets, and what it should say
    "Each shipped flow with two images of its kind"
    import torch
    from oodflows import web
    from oodflows.core import seeded
    from oodflows.data import load_images
    from oodflows.zoo import WEIGHTS,create_flow
    given,wanted = {},{}
    for name in sorted(p.name for p in WEIGHTS.iterdir() if p.is_dir()):
        flow = create_flow(name, pretrained=True)
        sets = ('Photos', 'Emoji') if flow.shape[0]==3 else ('FashionMNIST-mini', 'MNIST-mini')
        x = torch.cat([load_images(o, 'test')[:1] for o in sets])
        eps = torch.rand(x.shape, generator=seeded(3))
        bits,z = reference(flow, x, eps)
        file = base64.b64encode(web.export_web(flow, folder/f'{name}.flow').read_bytes()).decode()
        inputs = [dict(x=a.flatten().tolist(), noise=e.flatten().tolist(), latents=[o[i].flatten().tolist() for o in z]) for i,(a,e) in enumerate(zip(x, eps))]
        given[name] = dict(file=file, inputs=inputs)
        with torch.no_grad(): wanted[name] = bits.tolist(),flow.decode(z).flatten(1).tolist()
    return dict(script=web._FLOW_SCRIPT.read_text(), flows=given),wanted

def drawn_bits(
    pixels:str, # the picture that was drawn, numbers with commas
) -> float: # bits/dim
    "What PyTorch says of the picture on the page"
    import torch
    from oodflows.zoo import create_flow
    flow = create_flow('realnvp_fashionmnist_mini', pretrained=True)
    x = torch.tensor([int(o) for o in pixels.split(',')], dtype=torch.uint8).view(1, 1, 28, 28)
    return reference(flow, x, torch.tensor(noise_of(1, 784)).view(1, 1, 28, 28))[0].item()

@call_parse
def main(
    shots:Path=None, # folder for screenshots of every figure: desk, phone, dark
    libs:Path=None, # folder that keeps what npm delivers (default: `.cache` in the repository)
):
    "Run `check_live.mjs`; exit code 1 if a figure is broken or a number differs by more than 1e-3 bits/dim"
    cfg = get_config()
    sys.path.insert(0, str(cfg.config_path))
    browser = os.environ.get('CHROMIUM') or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not browser: raise SystemExit(f'no browser: install one of {", ".join(BROWSERS)}, or set CHROMIUM')
    package = unpacked(PLAYWRIGHT, libs or cfg.config_path/'.cache')
    with tempfile.TemporaryDirectory() as d:
        d = Path(d)
        given,wanted = cases(d)
        (d/'cases.json').write_text(json.dumps(given))
        command = ['node', Path(__file__).with_suffix('.mjs'), cfg.doc_path, package, d/'cases.json', d/'found.json', *([shots] if shots else [])]
        subprocess.run(command, env=os.environ|{'CHROMIUM': browser}, check=True)
        found = json.loads((d/'found.json').read_text())
    wrong = found['problems']
    for name,(bits,pixels) in wanted.items():
        said = found['answers'][name]
        gap = max(abs(a['bits']-b) for a,b in zip(said, bits))
        same = all(a['pixels']==b for a,b in zip(said, pixels))
        if gap>1e-3 or not same: wrong.append(f'{name}: {gap:.5f} bits/dim from PyTorch, the same pixels: {same}')
        print(f'{name:30} {gap:.1e} bits/dim from PyTorch, {min(a["ms"] for a in said):6.1f} ms in Chromium')
    ours,theirs = found['drawn']['bits'],drawn_bits(found['drawn']['pixels'])
    if abs(ours-theirs)>1e-3: wrong.append(f'the drawn digit: the page says {ours}, PyTorch {theirs}')
    wrong += [f'{k}: {v/1e6:.2f} MB of scripts and weights' for k,v in found['weights'].items() if v>WEIGHT]
    if not found['live']: wrong.append('no page has a live figure')
    print(f'a digit drawn by mouse: {ours:.4f} bits/dim on the page, {theirs:.4f} in PyTorch')
    print(f'first picture after {found["first"]} ms, first number after {found["number"]} ms, stroke to number {sorted(found["times"])} ms, at a load of {found["load"]:.1f}')
    print('sentences:', *found['words'], found['said'], sep='\n  ')
    print('weights:', ', '.join(f'{k} {v/1e6:.2f} MB' for k,v in found['weights'].items()))
    for o in wrong: print('BROKEN', o)
    raise SystemExit(bool(wrong))
