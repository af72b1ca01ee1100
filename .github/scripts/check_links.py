"Check that `_docs` and README.md stand on their own: local targets exist, nothing is loaded from elsewhere"
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote,urlsplit

from fastcore.script import call_parse
from nbdev.config import get_config

LOADED = {('video','poster'), ('object','data'), ('use','href'),
          *((tag,'src') for tag in 'script img iframe source video audio'.split())}
LOADING_RELS = {'stylesheet', 'icon', 'preload', 'modulepreload', 'manifest'}

class Page(HTMLParser):
    "The links, the loaded files and the anchors of one HTML page"
    def __init__(self,
        path:Path, # an HTML file
    ):
        super().__init__()
        self.links,self.loads,self.anchors = [],[],{'', 'top'}
        self.feed(path.read_text(encoding='utf-8'))

    def handle_starttag(self, tag, attrs):
        d = {k: v or '' for k,v in attrs}
        self.anchors |= {unquote(d[k]) for k in ('id','name') if k in d}
        self.loads += [d[k] for t,k in LOADED if t==tag and k in d]
        rels = set(d.get('rel', '').split())
        if tag=='link' and LOADING_RELS & rels: self.loads.append(d['href'])
        if tag=='a' and 'href' in d: self.links.append(d['href'])

    def __repr__(self): return f'Page({len(self.links)} links, {len(self.loads)} loads)'

def is_external(
    url:str, # as written in a page
) -> bool: # does it name another place than a file of the site?
    "True for addresses with a scheme or a host, `data:` and `mailto:` too"
    parts = urlsplit(url)
    return bool(parts.scheme or parts.netloc)

def problem(
    url:str, # a local link
    source:Path, # the file it is written in
    root:Path, # the site, or the repository
    pages:dict, # path of each HTML page -> its `Page`
) -> str: # what is wrong, empty if nothing is
    "Follow a local `url` from `source` to a file under `root`, and to the anchor in it"
    parts = urlsplit(url)
    target = (source.parent/unquote(parts.path)).resolve() if parts.path else source
    if not target.is_relative_to(root): return 'leaves the site'
    if target.is_dir(): target = target/'index.html'
    if not target.exists(): return 'no such file'
    if target in pages and unquote(parts.fragment) not in pages[target].anchors: return 'no such anchor'
    return ''

def style_urls(
    path:Path, # a stylesheet
) -> list: # addresses it loads
    "What a stylesheet takes from other files: fonts, pictures, imports"
    text = re.sub(r'/\*.*?\*/', '', path.read_text(encoding='utf-8'), flags=re.S)
    return re.findall(r'(?:url\(\s*["\']?|@import\s+["\'])([^"\')\s]+)', text)

def markdown_urls(
    path:Path, # a Markdown file
) -> list: # addresses it links to or shows
    "Links and pictures of a Markdown file, outside code"
    text = re.sub(r'```.*?```|`[^`\n]*`', '', path.read_text(encoding='utf-8'), flags=re.S)
    return re.findall(r'\]\(\s*([^)\s]+)', text) + re.findall(r'(?:src|href)="([^"]+)"', text)

def check_site(
    out:Path, # the site
    home:str, # its public address
) -> tuple: # (problems, external links, number of local links)
    "Check the pages and stylesheets of the site at `out`; a link to `home` would leave an offline copy"
    pages = {f: Page(f) for f in sorted(out.rglob('*.html'))}
    loads = [(f,u) for f,p in pages.items() for u in p.loads]
    loads += [(f,u) for f in sorted(out.rglob('*.css')) for u in style_urls(f)]
    links = [(f,u) for f,p in pages.items() for u in p.links]
    local = [(f,u) for f,u in loads+links if not is_external(u)]
    bad = [(f,u,why) for f,u in local if (why:=problem(u, f, out, pages))]
    bad += [(f,u,'loaded from elsewhere') for f,u in loads if is_external(u) and not u.startswith('data:')]
    bad += [(f,u,'leaves the site for its public copy') for f,u in links if u.startswith(home)]
    external = {u for _,u in links if is_external(u) and not u.startswith(home)}
    return bad,external,len(local)

def check_readme(
    path:Path, # README.md
) -> tuple: # (problems, external links, number of local links)
    "Check that what README.md shows and links to lies in the repository"
    urls = markdown_urls(path)
    local = [u for u in urls if not is_external(u)]
    bad = [(path,u,why) for u in local if (why:=problem(u, path, path.parent, {}))]
    return bad,set(urls)-set(local),len(local)

@call_parse
def main():
    "Check the site and README.md; external links are listed, never fetched; exit code 1 on a broken one"
    cfg = get_config()
    root,out = cfg.config_path.resolve(),cfg.doc_path.resolve()
    if not out.exists(): raise SystemExit('no site in _docs: run .github/scripts/docs_build.py')
    checks = check_site(out, cfg.doc_host+cfg.doc_baseurl),check_readme(root/'README.md')
    bad,external = [b for c in checks for b in c[0]],set().union(*(c[1] for c in checks))
    for u in sorted(external): print('external, not fetched:', u)
    for f,u,why in bad: print(f'BROKEN {f.relative_to(root)}: {u} ({why})')
    print(f'{sum(c[2] for c in checks)} local links, {len(external)} external, {len(bad)} broken')
    if bad: raise SystemExit(1)
