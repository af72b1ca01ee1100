"""Plant faults into the notebooks, one at a time, and see whether the tests notice.

`python mutation_test.py [result.json] [word ...]` works on a copy of the repository. Each fault is one replacement in the
source of one notebook; the package is exported anew, and the notebook's own tests run, then those of 66_reliability, until one of them
fails. Both must pass without any fault; tests that run too long have not noticed anything. With words, only faults whose
description or notebook holds one of them are planted, and what the file says of the others is kept. Ends with exit code 1 below 95 % caught.
`python mutation_test.py --check` only looks whether every fault still finds its text."""
import functools, json, os, shutil, subprocess, sys, tempfile, time
from pathlib import Path
from typing import NamedTuple

class Fault(NamedTuple):
    "One replacement in one notebook"
    notebook: str
    old: str
    new: str
    what: str
    tests: str = '' # another notebook whose tests it concerns

FAULTS = [Fault(*f) for f in [
    ('93_data', "im = np.array(Image.open(BytesIO(b), formats=['WEBP']))[..., :c]", "im = 255 - np.array(Image.open(BytesIO(b), formats=['WEBP']))[..., :c]", 'bundled images inverted'),
    ('93_data', "return tiles.reshape(n, -1, *tiles.shape[1:]).swapaxes(0, 1).reshape(tiles.shape)", "return tiles", 'labels do not follow the images'),
    ('10_images', "r, g, b = images.int().split(1, 1)", "b, g, r = images.int().split(1, 1)", 'colours in the wrong order'),
    ('92_readers', "if a.ndim==3: return a[:,None]", "if a.ndim==3: return a[:,None].swapaxes(2, 3)", 'rows and columns swapped'),
    ('11_bijections', "return u, no_change(u) - math.prod(u.shape[1:])*math.log(256)", "return u, no_change(u)", 'log 256 missing'),
    ('11_bijections', "return u, no_change(u) - math.prod(u.shape[1:])*math.log(256)", "return u, no_change(u) - math.prod(u.shape[1:])*math.log(255)", 'log 255 for log 256'),
    ('11_bijections', ".clamp(self.margin, 1-self.margin)", "", 'noise not kept inside its bin'),
    ('11_bijections', "eps = torch.rand(x.shape,", "eps = .5 + torch.rand(x.shape,", 'noise reaches into the next bin'),
    ('11_bijections', "(z*256).floor()", "(z*256).round()", 'rounding instead of floor'),
    ('11_bijections', "F.softplus(y) + F.softplus(-y) + math.log", "F.softplus(y) - F.softplus(-y) + math.log", 'sign inside the log-det of the logit'),
    ('11_bijections', " + math.log(1-2*self.alpha)", "", 'squeeze to (alpha, 1-alpha) without its log-det'),
    ('11_bijections', "return F.pixel_unshuffle(x, 2).view(", "return F.pixel_unshuffle(x, 2).flip(1).view(", 'channels of the squeeze in another order'),
    ('11_bijections', "return (keep, out), no_change(x)", "return (out, keep), no_change(x)", 'wrong half in Split'),
    ('11_bijections', "return torch.cat(z, 1), no_change(z[0])", "return torch.cat(z[::-1], 1), no_change(z[0])", 'Split puts the halves together in the wrong order'),
    ('11_bijections', "log_scale.sum()*math.prod(x.shape[2:]) + no_change(x)", "log_scale.sum() + no_change(x)", 'log-det of ActNorm without the number of pixels'),
    ('11_bijections', "return z*(-log_scale).exp() - shift, -logdet", "return z*(-log_scale).exp() - shift, logdet", 'sign of the inverse log-det of ActNorm'),
    ('11_bijections', "return z*(-log_scale).exp() - shift, -logdet", "return (z - shift)*(-log_scale).exp(), -logdet", 'wrong order in the inverse of ActNorm'),
    ('11_bijections', "self.register_buffer('ready', torch.tensor(False))", "self.register_buffer('ready', torch.tensor(False), persistent=False)", 'a checkpoint forgets that ActNorm is ready'),
    ('11_bijections', "self.ready.fill_(True)", "pass", 'ActNorm starts anew at every batch'),
    ('11_bijections', "torch.linalg.slogdet(self.matrix())[1]*math.prod(x.shape[2:])", "torch.linalg.slogdet(self.matrix())[1]", 'log-det of the 1x1 convolution without the number of pixels'),
    ('11_bijections', "mix_channels(torch.linalg.inv(self.matrix()), z)", "mix_channels(self.matrix().T, z)", 'transpose for inverse in the 1x1 convolution'),
    ('11_bijections', "torch.diag(sign*log_diag.exp())", "torch.diag(log_diag.exp())", 'signs of the LU diagonal lost'),
    ('11_bijections', "[layer.inverse for layer in reversed(self.layers)]", "[layer.inverse for layer in self.layers]", 'inverse in the order of forward'),
    ('11_bijections', "x, logdet = step(x)\n            total = total + logdet", "x, logdet = step(x)\n            total = logdet", 'only the last log-det counts'),
    ('12_masks', "return x*self.seen", "return x*self.changed", 'the conditioner sees what it changes'),
    ('12_masks', "return (rows + cols) % 2 == 0", "return (rows + cols) % 2 == 1", 'checkerboard swapped'),
    ('12_masks', "return torch.cat([rest, a] if self.flip else [a, rest], 1)", "return torch.cat([a, rest], 1)", 'the channel mask never takes turns'),
    ('12_masks', "changed=(q+1) % 4", "changed=(q+2) % 4", 'the cycle jumps over a quadrant'),
    ('12_masks', "return grid(shape)[0] >= shape[-2]//2", "return grid(shape)[0] > shape[-2]//2", 'horizontal mask off by one row'),
    ('13_conditioners', "if p is not None: p.zero_()", "if p is not None and p.dim() > 1: p.zero_()", 'a conditioner does not start at zero'),
    ('13_conditioners', "def forward(self, x): return x + self.layers(x)", "def forward(self, x): return self.layers(x)", 'residual block without its residual'),
    ('13_conditioners', "return self.conv(F.relu_(torch.cat([x, -x], 1)))", "return self.conv(F.relu_(torch.cat([x, x], 1)))", 'negative half of the input lost'),
    ('13_conditioners', "nn.ReLU(norm != 'none'), WNConv2d(width, width, bias", "nn.ReLU(True), WNConv2d(width, width, bias", 'a ReLU overwrites the way around a block'),
    ('14_couplings', "return (x + t)*s.exp(), sum_dims(s)", "return (x + t)*s.exp(), -sum_dims(s)", 'sign of the log-det of a coupling'),
    ('14_couplings', "return z*(-s).exp() - t, -sum_dims(s)", "return (z - t)*(-s).exp(), -sum_dims(s)", 'wrong order in the inverse of a coupling'),
    ('14_couplings', "return self.mask.scatter(self.rescale(s.tanh())), self.mask.scatter(t)", "return self.mask.scatter(self.rescale(s.tanh())), t", 'the shift leaks into what is seen'),
    ('14_couplings', "self.rescale(s.tanh())", "self.rescale(s)", 'scales without a bound'),
    ('14_couplings', "s, t = answer", "t, s = answer", 's and t exchanged'),
    ('15_flows', "z.square() + math.log(2*math.pi)", "z.square() + math.log(math.pi)", 'normalisation of the prior'),
    ('15_flows', "                total = torch.zeros_like(total)\n", "", 'log-dets counted once per scale'),
    ('15_flows', "return nats_to_bpd(self.log_prob(x, draws, generator, bound), self.dims)", "return -self.log_prob(x, draws, generator, bound)/(self.dims*math.log(10))", 'base of bits/dim'),
    ('15_flows', "layer.inverse((x, early.pop()) if layer.factors_out else x)", "layer.inverse((x, early.pop(0)) if layer.factors_out else x)", 'latents of the scales in the wrong order'),
    ('15_flows', "zs = [(temperature*z).to(", "zs = [z.to(", 'temperature ignored'),
    ('15_flows', "mean=lambda nats: nats.mean(0)", "mean=lambda nats: nats.sum(0)", 'draws added, not averaged'),
    ('17_zoo', "build_flow(config), weights).eval()", "build_flow(config), weights)", 'a loaded flow in training mode'),
    ('91_files', "if recorded and path.exists() and sha256(path) != recorded:", "if False:", 'checksum of the weights never compared'),
    ('17_zoo', "layers += [ActNorm(shape[0]), mix(shape[0]), c]", "layers += [mix(shape[0]), ActNorm(shape[0]), c]", 'layers of a Glow step in another order'),
    ('90_core', "for _f in _MKL_FUNCTIONS:\n    for _dtype", "for _f in ():\n    for _dtype", 'first calls of exp, log, sqrt, tanh left to the threads'),
    ('91_files', "        _to_disk(temporary)\n        os.replace(temporary, path)", "        os.replace(temporary, path)\n        _to_disk(path)", 'a file takes its place before it is safe on the disk'),
    ('40_metrics', "return np.searchsorted(a, b, 'left') + np.searchsorted(a, b, 'right')", "return 2*np.searchsorted(a, b, 'left')", 'ties count nothing in AUROC'),
    ('40_metrics', "return auroc(-as_scores(ll_id, 'll_id'), -as_scores(ll_ood, 'll_ood'))", "return auroc(as_scores(ll_id, 'll_id'), as_scores(ll_ood, 'll_ood'))", 'direction of the likelihood AUROC'),
    ('40_metrics', "fpr, reached, _ = roc_curve(id_scores, ood_scores)", "reached, fpr, _ = roc_curve(id_scores, ood_scores)", 'positive class of FPR'),
    ('40_metrics', "np.argmax(reached >= tpr)", "np.argmax(reached > tpr)", 'FPR one threshold too far'),
    ('40_metrics', "return aupr_out(-as_scores(ood_scores, 'ood_scores'), -as_scores(id_scores, 'id_scores'))", "return aupr_out(as_scores(ood_scores, 'ood_scores'), as_scores(id_scores, 'id_scores'))", 'sign of AUPR-in'),
    ('40_metrics', "chosen = [rng.integers(len(group[0]), size=len(group[0])) for group in groups]", "chosen = [rng.integers(len(group[0]), size=len(group[0])) if group is groups[0] else np.arange(len(group[0])) for group in groups]", 'bootstrap of one set alone'),
    ('40_metrics', ".var(ddof=1)/len(y) for x, y in", ".var(ddof=1)/len(x) for x, y in", 'sample sizes exchanged in DeLong'),
    ('40_metrics', "as_scores(labels, 'labels') < 0", "as_scores(labels, 'labels') > 0", 'sign of the OOD labels'),
    ('20_training', "cosine=lambda p: .5*(1 + math.cos(math.pi*min(p, 1.)))", "cosine=lambda p: .5*(1 + math.cos(2*math.pi*min(p, 1.)))", 'cosine schedule goes up again'),
    ('20_training', "min(1., (step+1)/max(1, recipe.warmup))", "1.", 'no warm-up'),
    ('20_training', "decayed, free = [p for p in everything if id(p) in ids]", "free, decayed = [p for p in everything if id(p) in ids]", 'weight decay on the other parameters'),
    ('20_training', "if id(p) in ids], [p for p in everything if id(p) not in ids]", "if id(p) not in ids], [p for p in everything if id(p) in ids]", 'weight decay on the other parameters'),
    ('20_training', "        if self.gradients(x):\n", "        if self.gradients(x) or True:\n", 'a bad batch is applied'),
    ('20_training', "for k in 'precision step loss_sum summed seconds'.split(): setattr", "for k in 'precision step seconds'.split(): setattr", 'resume forgets the mean loss'),
    ('20_training', "if self.step == (epoch+1)*self.steps_per_epoch: self.loss_sum, self.summed = 0., 0", "self.loss_sum, self.summed = 0., 0", 'a stop in mid-epoch forgets the mean loss'),
    ('20_training', "[row for row in self.history if row['epoch'] <= epoch] + [self.row]", "self.history + [self.row]", 'an epoch that goes on has two rows'),
    ('20_training', "while not self.done:", "while self.step < self.steps:", 'a run killed before its report loses the row'),
    ('20_training', "except Stopped as stop:", "except (Stopped, TrainingDiverged) as stop:", 'a run that diverged replaces its checkpoint'),
    ('20_training', "if wrong: raise ValueError(f'no {", "if 0: raise ValueError(f'no {", 'any file of tensors taken for a checkpoint'),
    ('20_training', "_skip(generator, x[:start].numel())", "pass", 'two processes draw the same noise'),
    ('20_training', "(end-start)/len(x)) if end > start", "1/self.world_size) if end > start", 'every process counts the same, whatever its share'),
    ('20_training', "            if name.startswith(('before_', 'after_', 'on_')): choose", "            if 0: choose", 'a misspelt callback method is swallowed'),
    ('21_callbacks', "if now < self.best['loss']:", "if now > self.best['loss'] or 'weights' not in self.best:", 'KeepBest keeps the worst'),
    ('21_callbacks', "weights = {k: v.clone() for k, v in", "weights = {k: v for k, v in", 'KeepBest keeps a reference, not a copy'),
    ('21_callbacks', "def state_dict(self): return self.best", "def state_dict(self): return {}", 'a checkpoint forgets the best weights'),
    ('21_callbacks', "stack.enter_context(replaced(m, 'momentum', None))", "m.momentum = None", 'recalibration leaves batch-norm without its momentum'),
    ('21_callbacks', "            m.reset_running_stats()\n", "", 'recalibration keeps the stale statistics'),
    ('21_callbacks', "elif now - self.said >= self.every:", "else:", 'a line a step into a file'),
    ('90_core', "_all_replaced(flow.modules(), 'training', False)", "_all_replaced([flow.eval()], 'training', False)", 'evaluation leaves modules asleep'),
    ('90_core', "for m in before: m.momentum, m.num_batches_tracked = 0., None", "for m in (): pass", 'batch-norm counts a batch twice'),
    ('91_files', "if unpacked > max(_UNPACK_BYTES, _UNPACK_RATIO*packed):", "if unpacked < 0:", 'promises of a compressed file are believed'),
    ('91_files', "try: lock.acquire(blocking=False)", "try: lock", 'two runs may share a folder'),
    ('91_files', "for p in self.paths()[2:]: p.unlink", "for p in self.paths()[1:]: p.unlink", 'no older checkpoint is kept'),
    ('91_files', "with suppress(FileNotFoundError): p.replace", "with suppress(FileNotFoundError): p.with_suffix", 'a damaged checkpoint keeps its name, and its place'),
    ('91_files', "temporary.chmod(mode)", "pass", 'a file that others cannot read'),
    ('22_runs', "if begun and learner.rng is None:", "if begun and not learner.step:", 'a run killed before its first step cannot go on'),
    ('22_runs', "[*before.get('invocations', []), call]", "[call]", 'a resumed run forgets how it began'),
    ('22_runs', "{**before, **self.config,", "{**self.config, **before,", 'a resumed run keeps the options of its beginning'),
    ('22_runs', "'seed': learner.seed, **same,", "'seed': learner.seed, **{**same, **before},", 'a resumed run keeps the recipe of its beginning'),
    ('22_runs', "path.mkdir(parents=True)\n        except", "path.mkdir(parents=True, exist_ok=True)\n        except", 'two runs claim one folder'),
    ('20_training', "nn.utils.clip_grad_norm_(g['params'], self.recipe.max_grad_norm)", "nn.utils.clip_grad_norm_(g['params'], math.inf)", 'gradients are not clipped'),
    ('20_training', "if self.gradients(x):\n", "if self.gradients(x) or True:\n", 'a bad batch is applied'),
    ('20_training', "self.opt.load_state_dict(state['optimiser'])", "pass", 'resume forgets the optimiser'),
    ('20_training', "list(state['skipped']), state['rng'].cpu()", "list(state['skipped']), torch.get_rng_state()", 'resume forgets the random state'),
    ('20_training', "[self.step - self.epoch*self.steps_per_epoch:]", "[:]", 'resume begins the epoch again'),
    ('20_training', "for k in 'precision step loss_sum summed seconds'.split(): setattr", "for k in 'precision step seconds'.split(): setattr", 'resume forgets the mean loss'),
    ('20_training', "generator = seeded(self.seed, self.step, 1)", "generator = seeded(self.seed, 0, 1)", 'the same noise at every step'),
    ('21_callbacks', "if now < self.best['loss']:", "if now > self.best['loss'] or 'weights' not in self.best:", 'KeepBest keeps the worst'),
    ('21_callbacks', "weights = {k: v.clone() for k, v in learner.flow", "weights = {k: v for k, v in learner.flow", 'KeepBest keeps a reference, not a copy'),
    ('21_callbacks', "# 0 is the start\n    def state_dict(self): return self.best", "# 0 is the start\n    def state_dict(self): return {}", 'a checkpoint forgets the best weights'),
    ('21_callbacks', "stack.enter_context(replaced(m, 'momentum', None))", "m.momentum = None", 'recalibration leaves batch-norm without its momentum'),
    ('21_callbacks', "            m.reset_running_stats()\n", "", 'recalibration keeps the stale statistics'),
    ('15_flows', "with torch.inference_mode(), evaluating(flow), autocast(precision, device):", "with torch.inference_mode(), autocast(precision, device):", 'scores in training mode'),
    ('90_core', "return -log_prob/(dims*math.log(2))", "return -log_prob/dims", 'nats per dimension called bits'),
    ('91_files', "if damaged := z.testzip():", "if damaged := None:", 'checksums of a checkpoint are not compared'),
    ('91_files', "try: lock.acquire(blocking=False)", "try: pass", 'two runs may share a folder'),
    ('91_files', "for p in self.paths()[2:]: p.unlink", "for p in self.paths()[1:]: p.unlink", 'no older checkpoint is kept'),
    ('20_training', "return self.step >= self.steps and self.step <= self.reported", "return self.step >= self.steps", 'a run killed before its report loses the row'),
    ('22_runs', "if begun and learner.rng is None:", "if begun and not learner.step:", 'a run killed before its first step cannot go on'),
    ('91_files', "if unpacked > max(_UNPACK_BYTES, _UNPACK_RATIO*packed):", "if unpacked < 0:", 'promises of a compressed file are believed'),
    ('62_commands', "128 + getattr(e, 'signum', 2)", "0", 'exit code of a stopped run'),
    ('16_preprocess', "def logdet(self, x): return no_change(x) - self.scale.log().sum()", "def logdet(self, x): return no_change(x) + self.scale.log().sum()", 'sign of the log-det of standardisation'),
    ('43_detectors', "k = math.floor(fpr*(len(reference) + 1))", "k = math.floor(fpr*(len(reference) + 1)) + 1", 'conformal threshold off by one'),
    ('43_detectors', "return (1. + len(reference) - ranks)/(1 + len(reference))", "return (len(reference) - ranks)/(1. + len(reference))", 'conformal p-value off by one'),
    ('44_scores', "def score(self, x): return (self.surprise(x) - self.entropy).abs()", "def score(self, x): return self.surprise(x) - self.entropy", 'typicality on one side only'),
    ('24_objectives', "above = -ll_id.mean(), ll_ood[ll_ood > negative_val]", "above = -ll_id.mean(), ll_ood[ll_ood < negative_val]", 'cap of negative training on the wrong side'),
    ('91_files', "with suppress(FileNotFoundError): p.replace(p.with_suffix('.damaged'))", "pass", 'a damaged checkpoint is not set aside'),
    ('20_training', "except Stopped as stop:", "except (Stopped, TrainingDiverged) as stop:", 'a run that diverged replaces its checkpoint', '22_runs'),
    ('20_training', "if wrong: raise ValueError(f'no {", "if 0: raise ValueError(f'no {", 'any file of tensors taken for a checkpoint', '22_runs'),
    ('43_detectors', "return ~(scores <= threshold(self.reference, fpr))", "return scores > threshold(self.reference, fpr)", 'no alarm for a score that is not a number'),
    ('92_readers', "return Image.open(path, formats=_image_formats)", "return Image.open(path)", 'pictures may start other programs'),
    ('92_readers', "x[i:i+block] = np.rint(exact)", "x[i:i+block] = exact", 'bytes of floats cut off, not rounded'),
    ('66_reliability', "if not found[k] <= b]", "if found[k] > b]", 'NaN passes for an error within the bounds'),
    ('66_reliability', "    if flow.training: raise OODFlowsError(f'{flow.name} is in training mode: call flow.eval() first')\n", "", 'errors measured in training mode'),
    ('66_reliability', "if not v <= _TOLERANCE[p]]", "if v > 10*_TOLERANCE[p]]", 'likelihoods may drift ten times as far'),
    ('20_training', "for buffer in self.flow.buffers(): dist.broadcast(buffer, 0)", "pass", 'each process keeps batch-norm statistics of its own', '23_processes'),
    ('20_training', "_skip(generator, x[:start].numel())", "pass", 'two processes draw the same noise', '23_processes'),
    ('94_memory', "context_fn=lambda: (nullcontext(), uncounted(layer))", "context_fn=lambda: (nullcontext(), nullcontext())", 'a checkpointed batch counted twice by batch-norm'),
    ('94_memory', "with torch.enable_grad(), uncounted(layer): results", "with torch.enable_grad(): results", 'an inverted batch counted twice by batch-norm'),
    ('94_memory', "g_logdets[:, len(early)]", "g_logdets[:, 0]", 'log-det gradient of another scale'),
    ('94_memory', "with torch.autocast(**ctx.autocast): found =", "found =", 'the backward pass forgets the precision'),
    ('60_rundata', "holdout = 0 if options.dataset.lower() in UCI_RUNS else len(train)//10", "holdout = 0", 'a table without held-out rows'),
    ('60_rundata', "return [found.index(c) for c in wanted]", "return list(range(len(wanted)))", 'columns in the order of the file'),
    ('60_rundata', "kept = torch.arange(len(test)) % 10 == 0", "kept = torch.arange(len(test)) % 10 != 0", 'nine tenths of a folder kept for testing'),
    ('61_jobs', "noise = .05*_is_own_table(data, where) if options.noise is None else options.noise", "noise = options.noise", 'a table without noise'),
    ('61_jobs', "keep = StopEarly if _is_own_table(data, self.data) else KeepBest", "keep = KeepBest", 'a table trained to the end'),
    ('61_jobs', "    learner.flow.save_weights(out/'model.safetensors')\n", "", 'a run that diverges leaves no weights'),
    ('63_scoring', "f.read(2**16) + b'%d' % os.fstat(f.fileno()).st_size", "b''", 'a file known by its name'),
    ('63_scoring', "torch.tensor((x - self.mean)/self.scale, dtype=torch.float32)", "torch.tensor(x, dtype=torch.float32)", 'rows scored in their own units'),
    ('64_speed', "    for work in works.values(): timed(work)\n", "", 'the call that compiles is counted'),
    ('66_reliability', "u + sign*by*", "u + by*", 'one adversary for both directions'),
    ('63_scoring', "hold(self.path, _IN_USE)", "open(os.devnull)", 'two jobs on one table of scores'),
    ('63_scoring', "lambda m: m[0].zfill(20)", "lambda m: m[0]", 'image 10 before image 9')]]

PROMISES, LONGEST = '66_reliability', 900       # seconds: a property test that fails may look for a simpler example for long

def plant(notebook, fault):
    "Write the fault into the source of the only cell that holds the old text"
    nb = json.loads(notebook.read_text())
    cells = [c for c in nb['cells'] if c['cell_type'] == 'code' and ''.join(c['source']).startswith('#| export') and fault.old in ''.join(c['source'])]
    if len(cells) != 1: raise SystemExit(f'{fault.notebook} holds {fault.old!r} in {len(cells)} cells, not one: mend the list')
    cells[0]['source'] = ''.join(cells[0]['source']).replace(fault.old, fault.new).splitlines(keepends=True)
    notebook.write_text(json.dumps(nb, indent=1, ensure_ascii=False) + '\n')

def lost(root):
    "Faults whose text no longer stands in exactly one exported cell of their notebook"
    sources = {n: [''.join(c['source']) for c in json.loads((root/f'nbs/{n}.ipynb').read_text())['cells'] if c['cell_type'] == 'code']
               for n in {f.notebook for f in FAULTS} if (root/f'nbs/{n}.ipynb').exists()}
    return [f for f in FAULTS if sum(s.startswith('#| export') and f.old in s for s in sources.get(f.notebook, [])) != 1]

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
    if '--check' in sys.argv:
        gone = lost(Path('.'))
        for f in gone: print(f'{f.notebook:22} {f.what:60} {f.old!r}')
        print(f'{len(gone)} of {len(FAULTS)} faults have lost their text')
        raise SystemExit(bool(gone))
    target, words = Path(sys.argv[1]) if len(sys.argv) > 1 else None, sys.argv[2:] or ['']
    chosen = [f for f in FAULTS if any(w in f'{f.notebook} {f.what}' for w in words)]
    rows = [r for r in known(target) if r['what'] not in {f.what for f in chosen}]
    with tempfile.TemporaryDirectory() as d:
        repo = Path(d)/'repo'
        shutil.copytree('.', repo, ignore=shutil.ignore_patterns('.git', 'runs', '_docs', '_proc', '__pycache__'))
        for fault in chosen:
            start = time.time()
            asked = [n for n in (fault.notebook, fault.tests) if n and passes(repo, n)]
            caught = try_fault(repo, fault, asked)
            if not caught and passes(repo, PROMISES): caught = try_fault(repo, fault, [PROMISES])
            rows.append(dict(notebook=fault.notebook, what=fault.what, caught_by=caught, seconds=round(time.time() - start, 1)))
            print(f'{fault.notebook:22} {fault.what:60} {caught or "SURVIVES":22} {rows[-1]["seconds"]:6.1f} s', flush=True)
            if target: target.write_text(json.dumps(report(rows), indent=1)+'\n')
    found = report(rows)
    print(f'{found["planted"]} faults planted, {found["share"]:.1%} caught, {found["seconds"]} s')
    if found['share'] < .95: raise SystemExit(1)
