"""Plant faults into the notebooks, one at a time, and see whether the tests notice.

`python mutation_test.py [result.json] [word ...]` works on a copy of the repository. Each fault is one replacement in the
source of one notebook; the package is exported anew, and the notebook's own tests run, then notebook 22, until one of them
fails. Both must pass without any fault; tests that run too long have not noticed anything. With words, only faults whose
description or notebook holds one of them are planted, and what the file says of the others is kept. Ends with exit code 1 below 95 % caught."""
import functools, json, os, shutil, subprocess, sys, tempfile, time
from pathlib import Path
from typing import NamedTuple

class Fault(NamedTuple):
    "One replacement in one notebook"
    notebook: str
    old: str
    new: str
    what: str

FAULTS = [Fault(*f) for f in [
    ('00_data', "im = np.array(Image.open(BytesIO(b), formats=['WEBP']))[..., :c]", "im = 255 - np.array(Image.open(BytesIO(b), formats=['WEBP']))[..., :c]", 'bundled images inverted'),
    ('00_data', "return tiles.reshape(n, -1, *tiles.shape[1:]).swapaxes(0, 1).reshape(tiles.shape)", "return tiles", 'labels do not follow the images'),
    ('00_data', "r,g,b = images.int().split(1, 1)", "b,g,r = images.int().split(1, 1)", 'colours in the wrong order'),
    ('00_data', "if a.ndim==3: return a[:,None]", "if a.ndim==3: return a[:,None].swapaxes(2, 3)", 'rows and columns swapped'),
    ('01_bijections', "return u, no_change(u) - u[0].numel()*math.log(256)", "return u, no_change(u)", 'log 256 missing'),
    ('01_bijections', "return u, no_change(u) - u[0].numel()*math.log(256)", "return u, no_change(u) - u[0].numel()*math.log(255)", 'log 255 for log 256'),
    ('01_bijections', ".clamp(self.margin, 1-self.margin)", "", 'noise not kept inside its bin'),
    ('01_bijections', "    return torch.rand(x.shape,", "    return .5 + torch.rand(x.shape,", 'noise reaches into the next bin'),
    ('01_bijections', "(z*256).floor()", "(z*256).round()", 'rounding instead of floor'),
    ('01_bijections', "F.softplus(y) + F.softplus(-y) + math.log", "F.softplus(y) - F.softplus(-y) + math.log", 'sign inside the log-det of the logit'),
    ('01_bijections', " + math.log(1-2*self.alpha)", "", 'squeeze to (alpha, 1-alpha) without its log-det'),
    ('01_bijections', "return F.pixel_unshuffle(x, 2), no_change(x)", "return F.pixel_unshuffle(x, 2).flip(1), no_change(x)", 'channels of the squeeze in another order'),
    ('01_bijections', "return (keep, out), no_change(x)", "return (out, keep), no_change(x)", 'wrong half in Split'),
    ('01_bijections', "return torch.cat(z, 1), no_change(z[0])", "return torch.cat(z[::-1], 1), no_change(z[0])", 'Split puts the halves together in the wrong order'),
    ('01_bijections', "logdet = self.log_scale.sum()*x[0, 0].numel()", "logdet = self.log_scale.sum()", 'log-det of ActNorm without the number of pixels'),
    ('01_bijections', "return z*(-log_scale).exp() - shift, -logdet", "return z*(-log_scale).exp() - shift, logdet", 'sign of the inverse log-det of ActNorm'),
    ('01_bijections', "return z*(-log_scale).exp() - shift, -logdet", "return (z - shift)*(-log_scale).exp(), -logdet", 'wrong order in the inverse of ActNorm'),
    ('01_bijections', "self.register_buffer('ready', torch.tensor(False))", "self.register_buffer('ready', torch.tensor(False), persistent=False)", 'a checkpoint forgets that ActNorm is ready'),
    ('01_bijections', "self.ready.fill_(True)", "pass", 'ActNorm starts anew at every batch'),
    ('01_bijections', "torch.linalg.slogdet(self.matrix())[1]*x[0, 0].numel()", "torch.linalg.slogdet(self.matrix())[1]", 'log-det of the 1x1 convolution without the number of pixels'),
    ('01_bijections', "mix_channels(torch.linalg.inv(self.matrix()), z)", "mix_channels(self.matrix().T, z)", 'transpose for inverse in the 1x1 convolution'),
    ('01_bijections', "torch.diag(self.sign*self.log_diag.exp())", "torch.diag(self.log_diag.exp())", 'signs of the LU diagonal lost'),
    ('01_bijections', "for layer in reversed(self.layers): z, logdet", "for layer in self.layers: z, logdet", 'inverse in the order of forward'),
    ('01_bijections', "x, logdet = layer(x); total = total + logdet", "x, logdet = layer(x); total = logdet", 'only the last log-det counts'),
    ('02_masks', "return x*self.seen", "return x*self.changed", 'the conditioner sees what it changes'),
    ('02_masks', "return (rows + cols) % 2 == 0", "return (rows + cols) % 2 == 1", 'checkerboard swapped'),
    ('02_masks', "return first[::-1] if self.flip else first ", "return first ", 'the channel mask never takes turns'),
    ('02_masks', "changed=(q+1) % 4", "changed=(q+2) % 4", 'the cycle jumps over a quadrant'),
    ('02_masks', "return grid(shape)[0] >= shape[-2]//2", "return grid(shape)[0] > shape[-2]//2", 'horizontal mask off by one row'),
    ('03_conditioners', "magnitude.zero_(); layer.bias.zero_()", "magnitude.zero_(); layer.bias.add_(.1)", 'a conditioner does not start at zero'),
    ('03_conditioners', "def forward(self, x): return x + self.layers(x)", "def forward(self, x): return self.layers(x)", 'residual block without its residual'),
    ('03_conditioners', "return self.conv(F.relu_(torch.cat([x, -x], 1)))", "return self.conv(F.relu_(torch.cat([x, x], 1)))", 'negative half of the input lost'),
    ('03_conditioners', "nn.ReLU(inplace=norm != 'none')", "nn.ReLU(inplace=True)", 'a ReLU overwrites the way around a block'),
    ('04_couplings', "return (x + t)*s.exp(), sum_dims(s)", "return (x + t)*s.exp(), -sum_dims(s)", 'sign of the log-det of a coupling'),
    ('04_couplings', "return z*(-s).exp() - t, -sum_dims(s)", "return (z - t)*(-s).exp(), -sum_dims(s)", 'wrong order in the inverse of a coupling'),
    ('04_couplings', "return self.mask.scatter(self.rescale(s.tanh())), self.mask.scatter(t)", "return self.mask.scatter(self.rescale(s.tanh())), t", 'the shift leaks into what is seen'),
    ('04_couplings', "self.rescale(s.tanh())", "self.rescale(s)", 'scales without a bound'),
    ('04_couplings', "s, t = answer", "t, s = answer", 's and t exchanged'),
    ('05_flows', "z.square() + math.log(2*math.pi)", "z.square() + math.log(math.pi)", 'normalisation of the prior'),
    ('05_flows', "zs.append(out[1]); logdets.append(total); total = 0", "zs.append(out[1]); logdets.append(total)", 'log-dets counted once per scale'),
    ('05_flows', "return -self.log_prob(x, draws, generator)/(self.dims*math.log(2))", "return -self.log_prob(x, draws, generator)/(self.dims*math.log(10))", 'base of bits/dim'),
    ('05_flows', "layer.inverse((x, early.pop()) if isinstance(layer, Split) else x)", "layer.inverse((x, early.pop(0)) if isinstance(layer, Split) else x)", 'latents of the scales in the wrong order'),
    ('05_flows', "zs = [temperature*draw(shape)", "zs = [draw(shape)", 'temperature ignored'),
    ('05_flows', "for _ in range(draws))/draws", "for _ in range(draws))", 'draws added, not averaged'),
    ('05_flows', "build_flow(config), weights).eval()", "build_flow(config), weights)", 'a loaded flow in training mode'),
    ('05_flows', ".hexdigest() != sha256:", ".hexdigest() is None:", 'checksum of the weights never compared'),
    ('05_flows', "layers += [ActNorm(shape[0]), MIXERS[mixer](shape[0]), c]", "layers += [MIXERS[mixer](shape[0]), ActNorm(shape[0]), c]", 'layers of a Glow step in another order'),
    ('05_flows', "f(torch.ones(1, dtype=dtype))\ncall_first()", "f(torch.ones(1, dtype=dtype))", 'first calls of exp, log, sqrt, tanh left to the threads'),
    ('05_flows', "        write(temporary); to_disk(temporary)\n        before(path)", "        write(temporary); before(path)\n        to_disk(temporary)", 'the old file moved away before the new one is safe'),
    ('06_metrics', "below = np.searchsorted(a, b, 'left').sum() + np.searchsorted(a, b, 'right').sum()", "below = 2*np.searchsorted(a, b, 'left').sum()", 'ties count nothing in AUROC'),
    ('06_metrics', "return auroc(-as_scores(ll_id, 'll_id'), -as_scores(ll_ood, 'll_ood'))", "return auroc(as_scores(ll_id, 'll_id'), as_scores(ll_ood, 'll_ood'))", 'direction of the likelihood AUROC'),
    ('06_metrics', "fpr, reached, _ = roc_curve(id_scores, ood_scores)", "reached, fpr, _ = roc_curve(id_scores, ood_scores)", 'positive class of FPR'),
    ('06_metrics', "np.argmax(reached >= tpr)", "np.argmax(reached > tpr)", 'FPR one threshold too far'),
    ('06_metrics', "return aupr_out(-as_scores(ood_scores, 'ood_scores'), -as_scores(id_scores, 'id_scores'))", "return aupr_out(as_scores(ood_scores, 'ood_scores'), as_scores(id_scores, 'id_scores'))", 'sign of AUPR-in'),
    ('06_metrics', "metric(rng.choice(a, len(a)), rng.choice(b, len(b)))", "metric(rng.choice(a, len(a)), b)", 'bootstrap of one set alone'),
    ('06_metrics', "placements(a, b).var(ddof=1)/len(b) + placements(b, a).var(ddof=1)/len(a)", "placements(a, b).var(ddof=1)/len(a) + placements(b, a).var(ddof=1)/len(b)", 'sample sizes exchanged in DeLong'),
    ('06_metrics', "as_scores(labels, 'labels') < 0", "as_scores(labels, 'labels') > 0", 'sign of the OOD labels'),
    ('07_training', "cosine=lambda p: .5*(1 + math.cos(math.pi*min(p, 1.)))", "cosine=lambda p: .5*(1 + math.cos(2*math.pi*min(p, 1.)))", 'cosine schedule goes up again'),
    ('07_training', "min(1., (step+1)/max(1, recipe.warmup))", "1.", 'no warm-up'),
    ('07_training', "(id(p) in decayed) == inside", "(id(p) in decayed) != inside", 'weight decay on the other parameters'),
    ('07_training', "nn.utils.clip_grad_norm_(g['params'], self.recipe.max_grad_norm)", "nn.utils.clip_grad_norm_(g['params'], math.inf)", 'gradients are not clipped'),
    ('07_training', "if self.gradients(x): self.opt.step()", "if self.gradients(x) or True: self.opt.step()", 'a bad batch is applied'),
    ('07_training', "self.opt.load_state_dict(state['optimiser'])", "pass", 'resume forgets the optimiser'),
    ('07_training', "self.rng = state['rng'].cpu()", "self.rng = None", 'resume forgets the random state'),
    ('07_training', "[self.step - self.epoch*self.steps_per_epoch:]", "[:]", 'resume begins the epoch again'),
    ('07_training', "for k in 'precision step history loss_sum seconds skipped'.split(): setattr", "for k in 'precision step history seconds skipped'.split(): setattr", 'resume forgets the mean loss'),
    ('07_training', "generator = seeded(self.seed, self.step, 1)", "generator = seeded(self.seed, 0, 1)", 'the same noise at every step'),
    ('07_training', "if bpd < self.best['bpd']:", "if bpd > self.best['bpd'] or 'epoch' not in self.best:", 'KeepBest keeps the worst'),
    ('07_training', "weights={k: v.clone() for k, v in", "weights={k: v for k, v in", 'KeepBest keeps a reference, not a copy'),
    ('07_training', "learner.kept = self.best['epoch']\n    def state(self): return self.best", "learner.kept = self.best['epoch']\n    def state(self): return {}", 'a checkpoint forgets the best weights'),
    ('07_training', "for m, momentum in zip(norms, momenta): m.momentum = momentum", "pass", 'recalibration leaves batch-norm without its momentum'),
    ('07_training', "for m in norms: m.reset_running_stats(); m.momentum = None", "for m in norms: m.momentum = None", 'recalibration keeps the stale statistics'),
    ('07_training', "    flow.eval()\n    with torch.inference_mode()", "    with torch.inference_mode()", 'scores in training mode'),
    ('07_training', "return -log_prob/(dims*math.log(2))", "return -log_prob/dims", 'nats per dimension called bits'),
    ('07_training', "if damaged := z.testzip():", "if damaged := None:", 'checksums of a checkpoint are not compared'),
    ('07_training', "fcntl.LOCK_EX | fcntl.LOCK_NB", "fcntl.LOCK_SH | fcntl.LOCK_NB", 'two runs may share a folder'),
    ('07_training', "if path.exists(): os.replace(path, previous(path))", "pass", 'no older checkpoint is kept'),
    ('07_training', "while self.step < self.steps or self.step > self.reported:", "while self.step < self.steps:", 'a run killed before its report loses the row'),
    ('07_training', "if learner.rng is None: self.begin(learner)", "if not learner.step: self.begin(learner)", 'a run killed before its first step cannot go on'),
    ('00_data', "if unpacked>max(UNPACK_BYTES, UNPACK_RATIO*packed):", "if unpacked<0:", 'promises of a compressed file are believed'),
    ('09_cli', "128 + getattr(e, 'signum', 2)", "0", 'exit code of a stopped run'),
    ('16_tabular', "def logdet(self, x): return no_change(x) - self.scale.log().sum()", "def logdet(self, x): return no_change(x) + self.scale.log().sum()", 'sign of the log-det of standardisation'),
    ('18_beyond_likelihood', "k = math.floor(fpr*(len(reference) + 1))", "k = math.floor(fpr*(len(reference) + 1)) + 1", 'conformal threshold off by one'),
    ('18_beyond_likelihood', "return (1. + len(reference) - ranks)/(1 + len(reference))", "return (len(reference) - ranks)/(1. + len(reference))", 'conformal p-value off by one'),
    ('18_beyond_likelihood', "def score(self, x): return (self.surprise(x) - self.entropy).abs()", "def score(self, x): return self.surprise(x) - self.entropy", 'typicality on one side only'),
    ('14_negative_training', "above = -ll_id.mean(), ll_ood[ll_ood > negative_val]", "above = -ll_id.mean(), ll_ood[ll_ood < negative_val]", 'cap of negative training on the wrong side'),
    ('07_training', "        set_aside(self.path/'checkpoint.pt')\n", "", 'a damaged checkpoint pushed over the intact one before'),
    ('07_training', "except Stopped: self.tell('on_stop'); raise", "except (Stopped, TrainingDiverged): self.tell('on_stop'); raise", 'a run that diverged replaces its checkpoint'),
    ('07_training', "if wrong: raise ValueError(f'no {", "if 0: raise ValueError(f'no {", 'any file of tensors taken for a checkpoint'),
    ('18_beyond_likelihood', "return ~(self.predict(x) <= threshold(self.reference, fpr))", "return self.predict(x) > threshold(self.reference, fpr)", 'no alarm for a score that is not a number'),
    ('00_data', "return Image.open(path, formats=image_formats)", "return Image.open(path)", 'pictures may start other programs'),
    ('00_data', "x[i:i+block] = np.rint(exact)", "x[i:i+block] = exact", 'bytes of floats cut off, not rounded'),
    ('22_reliability', "if not found[k] <= b]", "if found[k] > b]", 'NaN passes for an error within the bounds'),
    ('22_reliability', "    if flow.training: raise OODFlowsError(f'{flow.name} is in training mode: call flow.eval() first')\n", "", 'errors measured in training mode'),
    ('22_reliability', "if not v <= TOLERANCE[p]]", "if v > 10*TOLERANCE[p]]", 'likelihoods may drift ten times as far'),
    ('21_scale', "for a in averages: a /= self.size", "for a in averages: pass", 'averages of batch-norm added up over processes'),
    ('21_scale', "skip(generator, x[:start].numel())", "pass", 'two processes draw the same noise'),
    ('21_scale', "context_fn=lambda: (nullcontext(), uncounted(layer))", "context_fn=lambda: (nullcontext(), nullcontext())", 'a checkpointed batch counted twice by batch-norm'),
    ('21_scale', "with torch.enable_grad(), uncounted(layer): results", "with torch.enable_grad(): results", 'an inverted batch counted twice by batch-norm'),
    ('21_scale', "g_logdets[:, len(early)]", "g_logdets[:, 0]", 'log-det gradient of another scale'),
    ('21_scale', "with torch.autocast(**ctx.autocast): found =", "found =", 'the backward pass forgets the precision'),
    ('21_scale', "hold(self.path, IN_USE)", "open(os.devnull)", 'two jobs on one table of scores'),
    ('21_scale', "lambda m: m[0].zfill(20)", "lambda m: m[0]", 'image 10 before image 9')]]

PROMISES, LONGEST = '22_reliability', 900       # seconds: a property test that fails may look for a simpler example for long

def plant(notebook, fault):
    "Write the fault into the source of the only cell that holds the old text"
    nb = json.loads(notebook.read_text())
    cells = [c for c in nb['cells'] if c['cell_type'] == 'code' and ''.join(c['source']).startswith('#| export') and fault.old in ''.join(c['source'])]
    if len(cells) != 1: raise SystemExit(f'{fault.notebook} holds {fault.old!r} in {len(cells)} cells, not one: mend the list')
    cells[0]['source'] = ''.join(cells[0]['source']).replace(fault.old, fault.new).splitlines(keepends=True)
    notebook.write_text(json.dumps(nb, indent=1, ensure_ascii=False) + '\n')

def tests_fail(repo, notebook):
    "Whether the tests of one notebook fail in the copy, in time"
    env = dict(os.environ, PYTHONPATH=str(repo), OMP_NUM_THREADS='1')
    test = ['timeout', str(LONGEST), 'nbdev_test', '--path', f'nbs/{notebook}.ipynb', '--n_workers', '0']
    return subprocess.run(test, cwd=repo, env=env, capture_output=True).returncode not in (0, 124)

def try_fault(repo, fault, order):
    "Plant, export, test, and clean up; the notebook that noticed, or nothing"
    source, package = repo/f'nbs/{fault.notebook}.ipynb', repo/'oodflows'
    clean = source.read_bytes(), {p: p.read_bytes() for p in package.glob('*.py')}
    try:
        plant(source, fault)
        subprocess.run(['nbdev_export'], cwd=repo, check=True, capture_output=True)
        return next((n for n in order if tests_fail(repo, n)), None)
    finally:
        source.write_bytes(clean[0])
        for p, content in clean[1].items(): p.write_bytes(content)

@functools.cache
def passes(repo, notebook):
    "A notebook is asked only if it passes without any fault"
    if tests_fail(repo, notebook): raise SystemExit(f'{notebook} fails without any fault')
    return True

def report(rows):
    "Counts, and the faults in the order of the list"
    order = [(f.notebook, f.what) for f in FAULTS]
    rows = sorted((r for r in rows if (r['notebook'], r['what']) in order), key=lambda r: order.index((r['notebook'], r['what'])))
    caught = sum(r['caught_by'] is not None for r in rows)
    return dict(command='python .github/scripts/mutation_test.py nbs/results/mutations.json', planted=len(rows), caught=caught,
                share=caught/max(len(rows), 1), seconds=round(sum(r['seconds'] for r in rows)), faults=rows)

def known(target): return json.loads(target.read_text())['faults'] if target and target.exists() else []

if __name__ == '__main__':
    target, words = Path(sys.argv[1]) if len(sys.argv) > 1 else None, sys.argv[2:] or ['']
    chosen = [f for f in FAULTS if any(w in f'{f.notebook} {f.what}' for w in words)]
    rows = [r for r in known(target) if r['what'] not in {f.what for f in chosen}]
    with tempfile.TemporaryDirectory() as d:
        repo = Path(d)/'repo'
        shutil.copytree('.', repo, ignore=shutil.ignore_patterns('.git', 'runs', '_docs', '_proc', '__pycache__'))
        for fault in chosen:
            start = time.time()
            caught = passes(repo, fault.notebook) and try_fault(repo, fault, [fault.notebook])
            if not caught and passes(repo, PROMISES): caught = try_fault(repo, fault, [PROMISES])
            rows.append(dict(notebook=fault.notebook, what=fault.what, caught_by=caught, seconds=round(time.time() - start, 1)))
            print(f'{fault.notebook:22} {fault.what:60} {caught or "SURVIVES":22} {rows[-1]["seconds"]:6.1f} s', flush=True)
            if target: target.write_text(json.dumps(report(rows), indent=1)+'\n')
    found = report(rows)
    print(f'{found["planted"]} faults planted, {found["share"]:.1%} caught, {found["seconds"]} s')
    if found['share'] < .95: raise SystemExit(1)
