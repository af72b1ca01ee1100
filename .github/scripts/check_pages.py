"Open every page of `_docs` in a headless Chromium: errors, requests off the site, pictures, formulas, search, dark mode, phone"
import os,shutil,subprocess
from pathlib import Path

from docs_build import unpacked
from fastcore.script import call_parse
from nbdev.config import get_config

PLAYWRIGHT = 'playwright-core@1.64.1'
BROWSERS = 'chromium chromium-browser google-chrome'.split()

@call_parse
def main(
    shots:Path=None, # folder for screenshots of every page: light, dark, phone
    libs:Path=None, # folder that keeps what npm delivers (default: `.cache` in the repository)
):
    "Run `check_pages.mjs` with the first browser that is installed; exit code 1 if a page is broken"
    cfg = get_config()
    browser = os.environ.get('CHROMIUM') or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not browser: raise SystemExit(f'no browser: install one of {", ".join(BROWSERS)}, or set CHROMIUM')
    package = unpacked(PLAYWRIGHT, libs or cfg.config_path/'.cache')
    script = Path(__file__).with_suffix('.mjs')
    command = ['node', script, cfg.doc_path, package, *([shots] if shots else [])]
    raise SystemExit(subprocess.run(command, env=os.environ|{'CHROMIUM': browser}).returncode)
