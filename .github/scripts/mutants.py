"""Plant faults into the exported code, one at a time, and see whether the tests notice.

`python .github/scripts/mutants.py --seed 1 --n 40 --notebooks 12_masks,14_couplings` draws faults of your own notebooks and prints
what survives; `--n 400` without notebooks draws over all exported code; `--jobs 2` uses two processes; `--near` asks only the notebook
that defines the code. What was found is kept in `.cache/mutants`, so a run that was stopped goes on; any change of a notebook
begins anew. `--planted` plants the list in mutation_test.py instead, or those whose description holds one of `--words a,b`. `--record`
stores the result in `nbs/results`.

A fault is drawn with its line: every line of exported code that can be changed has the same chance, then every change of it. Changes:
comparisons turned or moved to their boundary, `+-*/` and `&|` exchanged, signs and `not` dropped, numbers plus one, doubled, negated,
True for False, `and` for `or`, conditions negated, None returned, arguments by name dropped, statements deleted. What Python compiles to the same
bytecode is no change. (cosmic-ray's operators work on the source of a cell as well, but drop no statement, argument or return;
mutmut wants files and pytest.)

First the notebook that defines the code runs with the fault in its cell: it has run up to there once, and a copy of the process
goes on for each fault, until a cell fails. What survives is exported into a copy of the package, and the notebooks that reach the changed
definition run as a whole, its own, the five quickest and 66_reliability: with all such changes at once, and where they fail with half of
them, down to the single one. Time-outs and crashes have not noticed anything, and are counted apart."""
import ast,copy,hashlib,io,json,math,os,random,re,resource,shutil,signal,subprocess,sys,tempfile,time,zlib
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from fastcore.script import Param,call_parse
from nbdev.config import get_config

ROOT = get_config().config_path
PROMISES = '66_reliability'
MEMORY = 8*2**30 # bytes that a test may use

class Mutant(NamedTuple):
    "One change in one cell"
    notebook: str # without folder and ending
    cell: str # id
    line: int # in the cell, from 1
    operator: str # what was done
    before: str # the line, or the text, as it was
    after: str # as it is
    source: str # the whole cell with the change
    asked: tuple = () # notebooks that it concerns besides

    @property
    def key(self) -> str: # short, unique
        "Its name in a file"
        return hashlib.sha256(f'{self.notebook} {self.cell} {self.source}'.encode()).hexdigest()[:16]

# --- drawing

def swaps(*pairs) -> dict: # class -> classes
    "Operators by name with those that take their place, `Lt: LtE Gt`"
    return {getattr(ast, k): [getattr(ast, o) for o in v.split()] for k,v in (p.split(': ') for p in pairs)}

COMPARE = swaps('Lt: LtE Gt', 'LtE: Lt GtE', 'Gt: GtE Lt', 'GtE: Gt LtE', 'Eq: NotEq', 'NotEq: Eq', 'In: NotIn', 'NotIn: In', 'Is: IsNot', 'IsNot: Is')
ARITHMETIC = swaps('Add: Sub', 'Sub: Add', 'Mult: Div', 'Div: Mult', 'FloorDiv: Div', 'Mod: Mult', 'Pow: Mult', 'BitAnd: BitOr', 'BitOr: BitAnd')
LOGIC = swaps('And: Or', 'Or: And')

def changed(
    node, # an expression
    **fields, # of the new one
): # a shallow copy with other fields
    "The same expression but for some fields"
    new = copy.copy(node)
    for k,v in fields.items(): setattr(new, k, v)
    return new

def expressions(
    node, # an expression
) -> list: # of (what was done, new expression)
    "Changes of one expression"
    if isinstance(node, ast.Compare):
        return [('comparison', changed(node, ops=[*node.ops[:i], new(), *node.ops[i+1:]])) for i,o in enumerate(node.ops) for new in COMPARE.get(type(o), ())]
    if isinstance(node, ast.BinOp): return [('arithmetic', changed(node, op=new())) for new in ARITHMETIC.get(type(node.op), ())]
    if isinstance(node, ast.BoolOp): return [('logic', changed(node, op=new())) for new in LOGIC[type(node.op)]]
    if isinstance(node, ast.UnaryOp): return [('sign' if isinstance(node.op, ast.USub) else 'not', node.operand)]
    if isinstance(node, ast.IfExp): return [('condition', changed(node, test=ast.UnaryOp(ast.Not(), node.test)))]
    if isinstance(node, ast.Call):
        return [('argument', changed(node, keywords=[o for o in node.keywords if o is not k])) for k in node.keywords if k.arg]
    if isinstance(node, ast.Constant) and isinstance(node.value, bool): return [('truth', ast.Constant(not node.value))]
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return [('number', ast.Constant(v)) for v in dict.fromkeys((node.value + 1, 2*node.value, -node.value)) if v != node.value]
    return []

def statements(
    node, # a statement
    inside:bool, # of a function?
) -> list: # of (what was done, node that is replaced, text for it)
    "Changes of one statement"
    found = []
    if isinstance(node, (ast.If, ast.While)): found.append(('condition', node.test, f'not ({ast.unparse(node.test)})'))
    if isinstance(node, ast.Return) and node.value: found.append(('return', node, 'return None'))
    calls = isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    if inside and (calls or isinstance(node, (ast.Assign, ast.AugAssign, ast.Raise, ast.Assert, ast.Delete))): found.append(('statement', node, 'pass'))
    if isinstance(node, ast.AugAssign):
        found += [('arithmetic', node, ast.unparse(changed(node, op=new()))) for new in ARITHMETIC.get(type(node.op), ())]
    return found

def changes(
    node, # of a syntax tree
    inside:bool=False, # a function?
): # yields (what was done, node that is replaced, text for it)
    "All changes of some code; annotations, docstrings and what stands inside f-strings are left alone"
    if isinstance(node, ast.stmt): yield from statements(node, inside)
    if isinstance(node, ast.expr): yield from ((what, node, f'({ast.unparse(new)})') for what,new in expressions(node))
    inside = inside or isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    for field,value in ast.iter_fields(node):
        if field in ('annotation', 'returns', 'format_spec', 'decorator_list') or isinstance(node, ast.JoinedStr): continue
        for o in value if isinstance(value, list) else [value]:
            if isinstance(o, ast.AST): yield from changes(o, inside)

def replaced(
    source:str, # of a cell
    node, # of its tree
    text:str, # for the node
) -> str: # the source with the text in the node's place
    "Exchange one piece of source; places are counted in bytes"
    lines = [o.encode() for o in source.splitlines(keepends=True)]
    start,end = (sum(map(len, lines[:line-1])) + column for line,column in ((node.lineno, node.col_offset), (node.end_lineno, node.end_col_offset)))
    whole = b''.join(lines)
    return (whole[:start] + text.encode() + whole[end:]).decode()

def bytecode(
    source:str, # of a cell
): # what Python makes of it, without places; None for what is no Python
    "Equal for changes that change nothing"
    def parts(o): return (o.co_code, o.co_names, o.co_varnames, *(parts(c) if hasattr(c, 'co_code') else repr(c) for c in o.co_consts))
    try: return parts(compile(source, '', 'exec', optimize=2))
    except SyntaxError: return None

def exported(
    path:Path, # notebook
) -> list: # of (id, source)
    "Cells whose code is in the package; those that only import are left out"
    found = []
    for c in json.loads(path.read_text())['cells']:
        source = ''.join(c['source'])
        if c['cell_type'] != 'code' or not re.match(r'#\| *(export|exports|exporti)\b', source) or re.search(r'^#\| *eval: *false', source, re.M): continue
        if all(isinstance(o, (ast.Import, ast.ImportFrom)) for o in ast.parse(source).body): continue
        found.append((c['id'], source))
    return found

def mutants_of(
    notebook:str, # its name
    cell:str, # id
    source:str, # of the cell
) -> dict: # line -> list of `Mutant`
    "Every change of one cell"
    found,same = {},bytecode(source)
    def line_of(text, n): return (text.splitlines() or [''])[n-1].strip()
    for what,node,text in changes(ast.parse(source)):
        new = replaced(source, node, text)
        if bytecode(new) in (None, same): continue
        m = Mutant(notebook, cell, node.lineno, what, line_of(source, node.lineno), line_of(new, node.lineno), new)
        found.setdefault(node.lineno, []).append(m)
    return found

def draw(
    n:int, # how many
    seed:int, # of the draw
    notebooks:list, # names; empty for all
) -> list: # of `Mutant`, all different
    "Draw lines, then a change of each"
    lines = []
    for path in sorted((ROOT/'nbs').glob('*.ipynb')):
        if notebooks and path.stem not in notebooks: continue
        for cell,source in exported(path): lines += mutants_of(path.stem, cell, source).values()
    rng,found,possible = random.Random(seed),{},sum(map(len, lines))
    while len(found) < min(n, possible):
        m = rng.choice(rng.choice(lines))
        found[m.key] = m
    return list(found.values())

def listed(
    words:list, # only faults whose description or notebook holds one of them; empty for all
) -> list: # of `Mutant`
    "The faults of the list as mutants"
    from mutation_test import FAULTS
    found = []
    for f in FAULTS:
        if words and not any(w in f'{f.notebook} {f.what}' for w in words): continue
        cells = [(c, s) for c,s in exported(ROOT/f'nbs/{f.notebook}.ipynb') if f.old in s]
        if len(cells) != 1: sys.exit(f'{f.notebook} holds {f.old!r} in {len(cells)} cells, not one: mend the list')
        (cell,source), = cells
        line = source[:source.index(f.old)].count('\n') + 1
        found.append(Mutant(f.notebook, cell, line, f.what, f.old, f.new, source.replace(f.old, f.new), tuple(filter(None, [f.tests]))))
    return found

# --- running

def in_child(
    work, # function without arguments; true if all is well
    limit:float, # seconds
) -> tuple: # ('passes', 'fails', 'time-out' or 'crash', seconds)
    "Call `work` in a copy of this process"
    began,pid = time.time(),os.fork()
    if not pid:
        code = 3
        try:
            os.setsid()
            nowhere = os.open(os.devnull, os.O_RDWR)
            for fd in (0, 1, 2): os.dup2(nowhere, fd)
            resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
            code = 1
            if work(): code = 0
        finally: os._exit(code) # whatever happened: nothing of the parent's is to be undone here
    while True:
        done,status = os.waitpid(pid, os.WNOHANG)
        if done or time.time() - began > limit: break
        time.sleep(.02)
    try: os.killpg(pid, signal.SIGKILL) # what it started as well
    except ProcessLookupError: pass
    if not done:
        os.waitpid(pid, 0)
        return 'time-out', time.time() - began
    return {0: 'passes', 1: 'fails'}.get(os.waitstatus_to_exitcode(status), 'crash'), time.time() - began

class Room:
    "A copy of the repository, a folder for temporary files, and what they hold at some moment"
    def __init__(self):
        self.path = Path(tempfile.mkdtemp(prefix='room-', dir=ROOT/'.cache'/'mutants'))
        self.repo,self.tmp = self.path/'repo',self.path/'tmp'
        self.tmp.mkdir()
        files = subprocess.run(['git', 'ls-files', '-z'], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split('\0')
        for f in filter(None, files):
            if not (ROOT/f).is_file(): continue
            (self.repo/f).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT/f, self.repo/f)
    def enter(self):
        "Make this process work here"
        for name in [o for o in sys.modules if o == 'oodflows' or o.startswith('oodflows.')]: del sys.modules[name]
        os.chdir(self.repo/'nbs')
        sys.path[:] = [str(self.repo), *(p for p in sys.path if Path(p).absolute() not in (ROOT, ROOT/'.github'/'scripts', self.repo))]
        os.environ.update(PYTHONPATH=str(self.repo), TMPDIR=str(self.tmp), OODFLOWS_CACHE=str(self.tmp/'cache'), IN_TEST='1', OMP_NUM_THREADS='1',
                          PYTHONDONTWRITEBYTECODE='1', MPLBACKEND='agg')
        os.environ.pop('OODFLOWS_DATA', None)
        sys.dont_write_bytecode = True
        tempfile.tempdir = str(self.tmp)
    def clean(self, kept:Path=None):
        "Put the temporary files back as they were kept, or throw them away"
        shutil.rmtree(self.tmp, ignore_errors=True)
        shutil.copytree(kept, self.tmp, symlinks=True) if kept else self.tmp.mkdir()
    def close(self): shutil.rmtree(self.path, ignore_errors=True)

class Run:
    "A notebook in a shell, as `nbdev_test` runs it"
    def __init__(self, path:Path):
        from execnb.shell import CaptureShell
        from nbdev.process import NBProcessor
        from nbdev.frontmatter import FrontmatterProc
        self.cells = [c for c in NBProcessor(path, procs=FrontmatterProc, process=True).nb.cells if not self.skipped(c)]
        self.shell = CaptureShell(path)
    def skipped(self, cell) -> bool:
        "The cells that tests leave out"
        if cell.cell_type != 'code' or 'nbdev_export'+'(' in cell.source: return True
        marks = getattr(cell, 'directives_', {}) or {}
        return marks.get('eval:', [''])[0].lower() == 'false' or bool(set(get_config().tst_flags.split()) & marks.keys())
    def cell(self, i:int, source:str=None) -> bool: # did it succeed?
        "Run one cell"
        cell = self.cells[i]
        if source is not None: cell.source = plain(source)
        self.shell.cell(cell)
        return self.shell.exc is None
    def rest(self, i:int, source:str=None) -> bool: # did all succeed?
        "Run one cell, and those behind it"
        return self.cell(i, source) and all(self.cell(j) for j in range(i+1, len(self.cells)))

def near(
    notebook:str, # name
    mutants:list, # of `Mutant`, all of this notebook
    note, # function of a dict, which keeps it
):
    "Run a notebook once, and from each changed cell on once more a change"
    room = Room()
    try:
        room.enter()
        run = Run(room.repo/f'nbs/{notebook}.ipynb')
        of = {}
        for m in mutants: of.setdefault(m.cell, []).append(m)
        places = [i for i,c in enumerate(run.cells) if c.id in of]
        limit = None
        for i in range(max(places) + 1):
            kept = room.path/'kept'
            if i in places: shutil.copytree(room.tmp, kept, symlinks=True)
            if i == places[0]:
                how,took = in_child(lambda: run.rest(i), 900)
                room.clean(kept)
                if how != 'passes': return note(dict(notebook=notebook, error=f'{notebook} {how} without any fault'))
                limit = 60 + 3*took
            for m in of.get(run.cells[i].id, ()):
                how,took = in_child(lambda: run.rest(i, m.source), limit)
                room.clean(kept)
                note(dict(key=m.key, stage='near', how=how, by=notebook, seconds=round(took, 1)))
            if i in places: shutil.rmtree(kept)
            if i < max(places) and not run.cell(i): return note(dict(notebook=notebook, error=f'{notebook} fails without any fault'))
    finally: room.close()

def whole(
    room:Room, # with whatever package stands in it
    notebook:str, # name
    limit:float=900, # seconds
) -> tuple: # as `in_child`
    "Run a notebook from its first cell"
    def work():
        room.enter()
        return Run(room.repo/f'nbs/{notebook}.ipynb').rest(0)
    found = in_child(work, limit)
    room.clean()
    return found

def plant(
    repo:Path, # a copy of the repository
    mutants:list, # of `Mutant`, each in another cell
) -> dict: # path -> what stood there
    "Write changes into the copy's notebooks and package"
    before = {}
    for m in mutants:
        path = repo/f'nbs/{m.notebook}.ipynb'
        nb = json.loads(path.read_text())
        cell = next(c for c in nb['cells'] if c.get('id') == m.cell)
        module = repo/'oodflows'/f'{module_of(nb)}.py'
        for o in (path, module): before.setdefault(o, o.read_bytes())
        old,new,text = plain(''.join(cell['source'])),plain(m.source),module.read_text()
        if text.count(old) != 1: raise SystemExit(f'{m.notebook}: cell {m.cell} is not in {module.name}: run nbdev_export')
        module.write_text(text.replace(old, new))
        cell['source'] = m.source.splitlines(keepends=True)
        path.write_text(json.dumps(nb))
    return before

def plain(
    source:str, # of a cell
) -> str: # as it stands in the module
    "A cell without its directives"
    return '\n'.join(o for o in source.splitlines() if not o.startswith('#|')).strip('\n')

def module_of(
    nb:dict, # notebook
) -> str: # of the package
    "The module that a notebook exports to"
    sources = (''.join(c['source']) for c in nb['cells'] if c['cell_type'] == 'code')
    return next(m[1] for s in sources if (m := re.match(r'#\| *default_exp +(\w+)', s)))

def reach() -> dict: # notebook -> names of units
    "What each notebook's code depends on in the package"
    from oodflows.records import code_behind
    return {p.stem: set(code_behind(p)) for p in sorted((ROOT/'nbs').glob('*.ipynb'))}

def unit_of(
    m:Mutant, # a change
) -> str: # name of a definition
    "What was changed: a function, a method or a name"
    for node in ast.parse(m.source).body:
        if node.lineno <= m.line <= node.end_lineno:
            for o in getattr(node, 'body', ()) if isinstance(node, ast.ClassDef) else ():
                if isinstance(o, ast.FunctionDef) and o.lineno <= m.line <= o.end_lineno: return f'{node.name}.{o.name}'
            names = [getattr(node, 'name', None), *(o.id for o in ast.walk(node) if isinstance(o, ast.Name) and isinstance(o.ctx, ast.Store))]
            return next(filter(None, names), '')
    return ''

def users(
    m:Mutant, # a change
    reached:dict, # from `reach`
    took:dict, # notebook -> seconds
) -> list: # of names
    "Who is asked: its own notebook, those it concerns, the five quickest that use it, and the promises"
    order,unit = list(reached),unit_of(m)
    some = [n for n in order if n != m.notebook and any(u == unit or u.startswith(f'{unit}[') for u in reached[n])]
    quick = sorted((n for n in some if n != PROMISES), key=lambda n: took.get(n, 60))[:5]
    return list(dict.fromkeys([m.notebook, *m.asked, *quick, *([PROMISES] if PROMISES in some else [])]))

def groups(
    mutants:list, # of `Mutant`
) -> list: # of lists, in which no cell comes twice
    "Changes that can be made at once"
    found = []
    for m in mutants:
        place = next((g for g in found if all(o.cell != m.cell for o in g)), None)
        if place is None: found.append([m])
        else: place.append(m)
    return found

def far(
    notebook:str, # name
    mutants:list, # of `Mutant` that nobody has noticed so far
    note, # function of a dict, which keeps it
):
    "Export changes and run a notebook that uses them: many at once, and half of them where it fails, down to the single one"
    room,began = Room(),time.time()
    def run(some, limit):
        before = plant(room.repo, some)
        found = whole(room, notebook, limit)
        for path,content in before.items(): path.write_bytes(content)
        return found
    def search(some, limit):
        how,took = run(some, limit)
        if how != 'passes' and len(some) > 1:
            for half in (some[:len(some)//2], some[len(some)//2:]): search(half, limit)
            return
        for m in some: note(dict(key=m.key, stage='far', how=how, by=notebook, seconds=round(took, 1)))
    try:
        how,took = run([], 900)
        note(dict(notebook=notebook, passes=how, seconds=round(took, 1)))
        if how != 'passes': return note(dict(error=f'{notebook} {how} without any change'))
        for some in groups(mutants): search(some, 60 + 3*took)
    finally: room.close()

def spread(
    jobs:int, # processes at a time
    tasks:list, # of lists of arguments
    work, # function of them, and of what it finds
    found:Path, # file for what is found, a line each
):
    "Do each task in a process of its own, some at a time"
    running,failed = set(),False
    def note(row):
        with found.open('a') as f: f.write(json.dumps(row) + '\n')
        tell(row)
    def ended():
        pid,status = os.wait()
        running.discard(pid)
        return status != 0
    for task in tasks:
        if len(running) >= jobs: failed |= ended()
        pid = os.fork()
        if pid:
            running.add(pid)
            continue
        code = 1
        try:
            work(*task, note)
            code = 0
        except BaseException as e: print(f'{task[0] if isinstance(task[0], str) else ""} {type(e).__name__}: {e}', flush=True)
        os._exit(code)
    while running: failed |= ended()
    if failed: sys.exit('a process of the runner failed: see above')

MUTANTS = {} # key -> `Mutant`, of this run

def tell(
    row:dict, # what was found
):
    "Print it"
    if 'error' in row: print(row['error'], flush=True)
    if 'key' not in row: return
    m = MUTANTS[row['key']]
    said = {'passes': 'SURVIVES', 'fails': f'noticed by {row["by"]}'}.get(row['how'], row['how'].upper())
    print(f'{m.notebook:20} {m.operator:12.60} {row["stage"]:4} {said:32} {row["seconds"]:6.1f} s  {m.before[:70]}  ->  {m.after[:70]}', flush=True)

def wilson(
    k:int, # successes
    n:int, # trials
    z:float=1.96, # of the level
) -> list: # low, high
    "Wilson's interval of a share"
    middle,spread = (k + z*z/2)/(n + z*z),z*math.sqrt(k*(n-k)/n + z*z/4)/(n + z*z)
    return [round(middle - spread, 4), round(middle + spread, 4)]

def read(
    found:Path, # file of what was found
) -> list: # of dicts
    "What earlier runs found"
    return [json.loads(o) for o in found.read_text().splitlines()] if found.exists() else []

def preload():
    "Import what the notebooks import from elsewhere, once for all"
    import hypothesis,matplotlib.pyplot,numpy,pandas,scipy.stats,sklearn.metrics,sklearn.covariance,torch,torchvision # noqa
    import execnb.shell,fastcore.test,IPython,ipywidgets,nbdev.test,fastprogress,safetensors.torch,PIL.Image # noqa
    torch.set_num_threads(1)

def run(
    mutants:list, # of `Mutant`
    name:str, # of the draw
    jobs:int, # processes
    only_near:bool, # ask only the notebook that defines the code
) -> dict: # key -> the last that was found of it
    "Plant all, near and far; what was found before counts"
    MUTANTS.update({m.key: m for m in mutants})
    state = zlib.crc32(b''.join(p.read_bytes() for p in sorted((ROOT/'oodflows').glob('*.py'))) +
                       b''.join(''.join(c['source']).encode() for p in sorted((ROOT/'nbs').glob('*.ipynb')) for c in json.loads(p.read_text())['cells']))
    found = ROOT/'.cache'/'mutants'/f'{name}-{state:08x}.jsonl'
    found.parent.mkdir(parents=True, exist_ok=True)
    preload()
    last = {r['key']: r for r in read(found) if 'key' in r}
    by = {}
    for m in mutants:
        if m.key not in last: by.setdefault(m.notebook, []).append(m)
    spread(jobs, sorted(by.items(), key=lambda o: -len(o[1])), near, found)
    rows = read(found)
    last = {r['key']: r for r in rows if 'key' in r}
    if not only_near: ask_others([m for m in mutants if last.get(m.key, {}).get('how') == 'passes'], found)
    rank = {'fails': 0, 'crash': 1, 'time-out': 1, 'passes': 2}
    rows = [r for r in read(found) if r.get('key') in MUTANTS]
    return {r['key']: r for r in sorted(rows, key=lambda r: rank[r['how']], reverse=True)}

def ask_others(
    left:list, # of `Mutant` that survive in the notebook of their own
    found:Path, # file of what was found
):
    "Ask the notebooks that use what was changed, those first that many changes concern"
    reached,lasts = reach(),ROOT/'.cache'/'mutants'/'seconds.json'
    took = json.loads(lasts.read_text()) if lasts.exists() else {}
    asked = {}
    for m in left:
        for n in users(m, reached, took): asked.setdefault(n, []).append(m)
    for n in sorted(asked, key=lambda n: (n == PROMISES, -len(asked[n]))):
        rows = read(found)
        done = {r['key'] for r in rows if 'key' in r and (r['how'] == 'fails' or r['stage'] == 'far' and r['by'] == n)}
        if some := [m for m in asked[n] if m.key not in done]: spread(1, [(n, some)], far, found)
        took |= {r['notebook']: r['seconds'] for r in read(found) if 'passes' in r}
        lasts.write_text(json.dumps(took))

def summary(
    mutants:list, # of `Mutant`
    found:dict, # key -> row
) -> dict: # JSON types
    "Shares with their interval, by operator and notebook; who survived"
    rows = [(m, found[m.key]) for m in mutants if m.key in found]
    noticed = [m for m,r in rows if r['how'] == 'fails']
    own = sum(r['how'] == 'fails' and r['stage'] == 'near' for _,r in rows)
    def entry(m, r): return dict(notebook=m.notebook, cell=m.cell, line=m.line, operator=m.operator, before=m.before, after=m.after, how=r['how'])
    def shares(what): return {k: [sum(getattr(m, what) == k for m in noticed), n] for k,n in sorted(Counter(getattr(m, what) for m,_ in rows).items())}
    return dict(planted=len(rows), noticed=len(noticed), noticed_by_their_own_notebook=own, share=len(noticed)/max(len(rows), 1),
                interval=wilson(len(noticed), max(len(rows), 1)), timed_out=sum(r['how'] == 'time-out' for _,r in rows), crashed=sum(r['how'] == 'crash' for _,r in rows),
                not_run=len(mutants) - len(rows), by_operator=shares('operator'), by_notebook=shares('notebook'),
                survivors=[entry(m, r) for m,r in rows if r['how'] != 'fails'])

@call_parse
def main(
    seed:int=1, # of the draw
    n:int=400, # how many
    notebooks:str='', # names without ending, with commas between them; default: all
    jobs:int=1, # processes at a time
    near:bool=False, # ask only the notebook that defines the code
    planted:bool=False, # plant the list of mutation_test.py instead of drawing
    words:str='', # with `planted`: only faults whose description or notebook holds one of these
    dry:bool=False, # only show what would be planted
    record:bool=False, # store the result in nbs/results
):
    "Plant faults, and see whether the tests notice"
    drawn = listed(list(filter(None, words.split(',')))) if planted else draw(n, seed, list(filter(None, notebooks.split(','))))
    if dry:
        for m in drawn: print(f'{m.notebook:20} {m.cell} {m.line:3} {m.operator:12} {m.before}\n{"":47}{m.after}')
        return
    began = time.time()
    name = 'planted' if planted else f'{seed}-{n}-{zlib.crc32(notebooks.encode()):08x}'
    found = summary(drawn, run(drawn, name, jobs, near))
    for o in found['survivors']: print('{how:9} {notebook} {cell} line {line}, {operator}\n    {before}\n    {after}'.format(**o))
    print(f'{found["noticed"]} of {found["planted"]} noticed ({found["noticed_by_their_own_notebook"]} by their own notebook), {found["share"]:.1%}, '
          f'95 % interval {found["interval"]}; {found["timed_out"]} timed out, {found["crashed"]} crashed, {found["not_run"]} not run; {time.time()-began:.0f} s')
    if record: store(found, seed, planted)

#| record: mutants: python .github/scripts/mutants.py --n 400 --seed 2026 --record
#| record: mutations: python .github/scripts/mutants.py --planted --record
def store(
    found:dict, # from `summary`
    seed:int, # of the draw
    planted:bool, # the list?
):
    "Write the result; it holds for the commit in its record, for every definition and test counts"
    from oodflows.records import record
    record('mutations' if planted else 'mutants', found, seeds=None if planted else [seed])
