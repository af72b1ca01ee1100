"Measure the style of the notebooks: how long cells, functions and lines are, and how much prose there is to the code"
import ast,json,re
from pathlib import Path
from statistics import median

from fastcore.script import call_parse
from nbdev.config import get_config

def code_lines(
    source:str, # source of a cell
) -> list: # its lines that are neither blank nor directives
    "What counts as code"
    return [o for o in source.splitlines() if o.strip() and not o.lstrip().startswith('#|')]

def functions(
    source:str, # source of a code cell
) -> list: # of lengths in lines, without signature and docstring
    "How long the bodies of its functions and methods are"
    try: tree = ast.parse(re.sub(r'^\s*[!%].*$', 'pass', source, flags=re.M))
    except SyntaxError: return []
    found = [o for o in ast.walk(tree) if isinstance(o, (ast.FunctionDef, ast.AsyncFunctionDef))]
    bodies = [o.body[1:] if ast.get_docstring(o) and len(o.body)>1 else o.body for o in found]
    return [b[-1].end_lineno-b[0].lineno+1 for b in bodies]

def part(
    values:list, # numbers
    share:float, # between 0 and 1
) -> int: # the value that this share does not exceed; 0 for none
    "A quantile"
    return sorted(values)[int(share*(len(values)-1))] if values else 0

def measures(
    path:Path, # notebook
) -> dict: # one row of the report
    "The measures of one notebook"
    cells = json.loads(path.read_text())['cells']
    code = [''.join(c['source']) for c in cells if c['cell_type']=='code' and c.get('id')!='colab']
    prose = ' '.join(''.join(c['source']) for c in cells if c['cell_type']=='markdown' and c.get('id')!='badges')
    lines = [o for s in code for o in code_lines(s)]
    sizes,lengths = [len(code_lines(s)) for s in code],[n for s in code for n in functions(s)]
    pictures = [c for c in cells if any('image/png' in o.get('data', {}) for o in c.get('outputs', []))]
    described = [c for c in pictures if all(f'fig-{o}' in ''.join(c['source']) for o in ('alt', 'cap'))]
    tests = [s for s in code if re.search(r'\bassert\b|\btest_\w+\(|\bcheck_\w+\(', s)]
    return dict(notebook=path.stem, cells=len(code), lines=len(lines), cell_median=median(sizes), cell_p90=part(sizes, .9), cell_max=max(sizes),
        function_median=median(lengths) if lengths else 0, function_p90=part(lengths, .9), function_max=max(lengths, default=0),
        wide=sum(len(o)>110 for o in lines), words_per_line=round(len(prose.split())/max(len(lines), 1), 1), tests=len(tests),
        figures=len(pictures), described=len(described), kB=round(path.stat().st_size/1000))

@call_parse
def main():
    "Print the measures of every notebook as a table"
    rows = [measures(p) for p in sorted(get_config().nbs_path.glob('[!_.]*.ipynb'))]
    widths = {k: max(len(k), *(len(str(r[k])) for r in rows)) for k in rows[0]}
    for r in [{k: k for k in widths}, *rows]: print('  '.join(str(r[k]).rjust(w) for k,w in widths.items()))
