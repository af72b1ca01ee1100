"Run pyright on the code that README and the chapters for users show: what an editor tells somebody who types it"
import json,re,subprocess,sys,tempfile
from pathlib import Path

from fastcore.script import call_parse
from nbdev.config import get_config

PAGES = 'index 00_paradox extending glossary'.split()

def shown_code(
    path:Path, # notebook
) -> str: # Python
    "The code cells of a notebook that a reader sees, without magic"
    cells = [''.join(c['source']) for c in json.loads(path.read_text())['cells'] if c['cell_type']=='code']
    seen = [s for s in cells if not re.search(r'^#\|\s*(hide|echo: false|eval: false)', s, re.M)]
    return '\n\n'.join(re.sub(r'^\s*[!%].*$', 'pass', s, flags=re.M) for s in seen)

@call_parse
def main(
    names:str='', # notebooks without `.ipynb`, separated by blanks (default: those for users)
):
    "Print pyright's errors cell by cell; exit code 1 if there is one"
    cfg = get_config()
    chosen = names.split() or PAGES
    with tempfile.TemporaryDirectory() as d:
        for n in chosen: (Path(d)/f'page_{n}.py').write_text(shown_code(cfg.nbs_path/f'{n}.ipynb')+'\n')
        settings = dict(typeCheckingMode='basic', reportUnusedExpression=False, reportMissingModuleSource=False, extraPaths=[str(cfg.config_path.resolve())])
        (Path(d)/'pyrightconfig.json').write_text(json.dumps(settings))
        found = subprocess.run(['pyright', '--outputjson', '--pythonpath', sys.executable, '--project', d], capture_output=True, text=True)
        report = json.loads(found.stdout)
        for o in report['generalDiagnostics']:
            file = Path(o['file'])
            line = o['range']['start']['line']
            print(f'{file.stem} {o["severity"]}: {o["message"]}\n    {file.read_text().splitlines()[line].strip()}')
    counts = report['summary']
    print(f'pyright: {counts["errorCount"]} errors, {counts["warningCount"]} warnings in {counts["filesAnalyzed"]} files')
    if counts['errorCount'] or counts['filesAnalyzed']!=len(chosen): raise SystemExit(1)
