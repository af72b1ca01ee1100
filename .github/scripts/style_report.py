"""Measure the notebooks and the modules, and hold them to their limits.

For a reader: how many cells a chapter has, and how much of its code is exported before a cell runs something of it.
For a user: how many lines and public names a module has, how many parameters its functions take. And ways of writing that
only save a line."""
import ast,io,json,re,tokenize
from pathlib import Path

from fastcore.script import call_parse
from nbdev.config import get_config

# The last four are what there was when they were set, rounded up, and only ever fall; the older modules are wanted at 6,000 lines and 260 names
LIMITS = dict(cells=90, stretch=60, lines=450, string_imports=0, semicolons=0, parameters=12,
    older_lines=6460, older_names=264, all_lines=8400, all_names=320)
LATER = set('alarm audit detect_command encoding field pixels records report streams verdicts web'.split()) # modules; the others are older
FUNCTIONS = ast.FunctionDef, ast.AsyncFunctionDef

def code_lines(
    source:str, # of a cell
) -> list: # its lines that are neither blank nor directives
    "What counts as code"
    return [o for o in source.splitlines() if o.strip() and not o.lstrip().startswith('#|')]

def parsed(
    source:str, # of a cell, or of a module
): # a syntax tree, empty for what is no Python
    "The tree of some code, without magic"
    try: return ast.parse(re.sub(r'^(\s*)[!%].*$', r'\1pass', source, flags=re.M))
    except SyntaxError: return ast.parse('')

def defined(
    tree, # of an exported cell
) -> set: # of names
    "What a cell defines: functions, classes, methods, constants"
    names = {o.name for o in ast.walk(tree) if isinstance(o, (*FUNCTIONS, ast.ClassDef))}
    return names | {t.id for o in tree.body if isinstance(o, ast.Assign) for t in ast.walk(o) if isinstance(t, ast.Name) and isinstance(t.ctx, ast.Store)}

def used(
    tree, # of a cell
) -> set: # of names and attributes, decorators too
    "What a cell mentions"
    return {o.id for o in ast.walk(tree) if isinstance(o, ast.Name)} | {o.attr for o in ast.walk(tree) if isinstance(o, ast.Attribute)}

def stretches(
    cells:list, # sources of code cells
) -> list: # of (lines, first line of the stretch)
    "Exported code between cells that run something of it"
    found,lines,names = [],[],set()
    for s in cells:
        if re.search(r'^#\|\s*eval:\s*false', s, re.M): continue
        tree = parsed(s)
        if re.search(r'^#\|\s*exports?i?\b', s, re.M):
            if all(isinstance(o, (ast.Import, ast.ImportFrom)) for o in tree.body): continue
            lines,names = lines+code_lines(s),names|defined(tree)
        elif lines and used(tree) & names:
            found.append((len(lines), lines[0].strip()))
            lines,names = [],set()
    return [*found, *([(len(lines), lines[0].strip())] if lines else [])]

def notebook_row(
    path:Path, # notebook
) -> dict: # one row of the report
    "The measures of one notebook"
    cells = [c for c in json.loads(path.read_text())['cells'] if c.get('id') not in ('badges', 'colab')] # those the docs build adds
    sources = [''.join(c['source']) for c in cells if c['cell_type']=='code']
    prose = ' '.join(''.join(c['source']) for c in cells if c['cell_type']=='markdown')
    lines = [o for s in sources for o in code_lines(s)]
    longest,where = max(stretches(sources), default=(0, ''))
    pictures = [c for c in cells if any('image/png' in o.get('data', {}) for o in c.get('outputs', []))]
    described = [c for c in pictures if all(f'fig-{o}' in ''.join(c['source']) for o in ('alt', 'cap'))]
    tests = [s for s in sources if re.search(r'\bassert\b|\btest_\w+\(|\bcheck_\w+\(', s)]
    return dict(notebook=path.stem, cells=len(cells), code=len(lines), stretch=longest, wide=sum(len(o)>140 for o in lines),
        words_per_line=round(len(prose.split())/max(len(lines), 1), 1), tests=len(tests), figures=len(pictures), described=len(described),
        kB=round(path.stat().st_size/1000), where=where[:60] if longest>LIMITS['stretch'] else '')

def parameters(
    tree, # of a module
) -> int: # of the function with most, commands excepted
    "The largest number of parameters of a public function or method"
    def count(o):
        if o.name.startswith('_') and o.name!='__init__' or any(getattr(d, 'id', '')=='command' for d in o.decorator_list): return 0
        return len([a for a in (*o.args.posonlyargs, *o.args.args, *o.args.kwonlyargs) if a.arg not in ('self', 'cls')])
    return max([count(o) for o in ast.walk(tree) if isinstance(o, FUNCTIONS)], default=0)

def module_row(
    path:Path, # module
) -> dict: # one row of the report
    "The measures of one module"
    source = path.read_text()
    tree = ast.parse(source)
    names = [ast.literal_eval(o.value) for o in tree.body if isinstance(o, ast.Assign) and getattr(o.targets[0], 'id', '')=='__all__' and isinstance(o.value, ast.List)]
    calls = [ast.unparse(o.func) for o in ast.walk(tree) if isinstance(o, ast.Call)]
    tokens = [t.string for t in tokenize.generate_tokens(io.StringIO(source).readline) if t.type==tokenize.OP]
    inner = [o for f in ast.walk(tree) if isinstance(f, FUNCTIONS) for o in f.body if isinstance(o, (ast.Import, ast.ImportFrom))]
    face = path.stem=='__init__' # looks names up, that is what it is for
    return dict(module=path.stem, lines=sum(bool(o.strip()) for o in source.splitlines()), names=len(names[0]) if names else 0,
        parameters=parameters(tree), string_imports=0 if face else sum(c.split('.')[-1] in ('import_module', '__import__') for c in calls),
        inner_imports=len(inner), semicolons=tokens.count(';'), lambdas_named=sum(isinstance(o, ast.Assign) and isinstance(o.value, ast.Lambda) for o in ast.walk(tree)),
        patches=sum(getattr(getattr(d, 'func', d), 'id', '') in ('patch', 'patch_to') for o in ast.walk(tree) if isinstance(o, FUNCTIONS) for d in o.decorator_list))

def print_table(
    rows:list, # of dicts with the same keys
):
    "Print rows as columns of equal width"
    widths = {k: max(len(k), *(len(str(r[k])) for r in rows)) for k in rows[0]}
    for r in [{k: k for k in widths}, *rows]: print('  '.join(str(r[k]).rjust(w) for k,w in widths.items()))

def broken(
    notebooks:list, # rows
    modules:list, # rows
) -> list: # of str, one a limit that is not kept
    "The limits, and who does not keep them"
    found = [f'{r["notebook"]}: {k} {r[k]}, at most {LIMITS[k]}' for r in notebooks for k in ('cells', 'stretch') if r[k]>LIMITS[k]]
    found += [f'{r["module"]}.py: {k} {r[k]}, at most {LIMITS[k]}' for r in modules for k in ('lines', 'string_imports', 'semicolons', 'parameters') if r[k]>LIMITS[k]]
    older = [r for r in modules if r['module'] not in LATER]
    sums = {f'{which}_{k}': sum(r[k] for r in rows) for which,rows in (('older', older), ('all', modules)) for k in ('lines', 'names')}
    return found + [f'the package: {k} {v:,}, at most {LIMITS[k]:,}' for k,v in sums.items() if v>LIMITS[k]]

@call_parse
def main(
    limits:bool=False, # exit with code 1 if a limit is not kept
):
    "Print the measures of every notebook and module as tables, then the limits that are not kept"
    cfg = get_config()
    notebooks = [notebook_row(p) for p in sorted(cfg.nbs_path.glob('[!_.]*.ipynb'))]
    modules = [module_row(p) for p in sorted(cfg.lib_path.glob('*.py')) if p.stem!='_modidx']
    print_table(notebooks)
    print()
    print_table(modules)
    print()
    for what,rows in (('older modules', [r for r in modules if r['module'] not in LATER]), ('modules', modules)):
        print(f'{len(rows)} {what}, {sum(r["lines"] for r in rows):,} lines that are not blank, {sum(r["names"] for r in rows)} public names')
    for o in (missed := broken(notebooks, modules)): print('LIMIT', o)
    print(f'{len(missed)} limits not kept')
    if limits and missed: raise SystemExit(1)
