"Build the site into `_docs` without Quarto, for reading offline, and README.md from `index.ipynb`"
import ast,base64,hashlib,io,json,re,shutil,subprocess,sys,tarfile
from pathlib import Path
from urllib.parse import quote

from fastcore.script import call_parse
from nbdev import doclinks
from nbdev.config import get_config
from nbdev.quarto import refresh_quarto_yml
from nbdev.serve import proc_nbs
from PIL import Image
from smalldocs.layout import KATEX
from smalldocs.site import build

PACKAGES = ('katex@0.16.11', '@jupyter-widgets/html-manager@1.0.15')
VIEW,STATE = (f'application/vnd.jupyter.widget-{o}+json' for o in ('view','state'))
HARMLESS = ('html-math-method', 'format.html.grid') # for Quarto; smalldocs always uses KaTeX, and styles.css has the widths
PARTS = {'Start': range(10), 'Build': range(10, 20), 'Train': range(20, 30), 'Story': range(30, 40), # by the number of a notebook
         'Judge': range(40, 50), 'Beyond pictures': range(50, 60), 'At work': range(60, 90), 'Foundations': range(90, 100)}
UNNUMBERED = {'index.ipynb': 'Start', 'extending.ipynb': 'At work', 'glossary.ipynb': 'At work'}
DIGITS = '①②③④⑤⑥⑦⑧⑨⑩'

# The script that draws widgets weighs as much as a page; it is fetched when the first widget comes near
LATER = """addEventListener('load', () => new IntersectionObserver((seen, watch) => {
  if (!seen.some(o => o.isIntersecting)) return;
  watch.disconnect();
  const script = document.createElement('script');
  script.src = '%ssite_libs/widgets/embed.js';
  script.onload = () => dispatchEvent(new Event("load")); // what it waits for has long been
  document.head.append(script);
}, {rootMargin: '600px'}).observe(document.querySelector('.jupyter-widgets-view')), {once: true})"""

# Pages opened as files may load a script, but not fetch JSON
FETCH = """const r = await fetch(offset + "search.json");
      index = await r.json();"""
LOAD = """index = await new Promise((done, fail) => {
        const script = Object.assign(document.createElement("script"), { src: offset + "search.js", onerror: fail });
        script.onload = () => done(window.searchIndex);
        document.head.append(script);
      });"""

# --- Libraries from npm

def unpacked(
    package:str, # npm name and version, `name@version`
    cache:Path, # folder that keeps one sub-folder per package
) -> Path: # the package's files
    "Fetch `package` from npm into `cache`, unless it is there already"
    folder = cache/package.strip('@').replace('/', '-')
    if (folder/'package').exists(): return folder/'package'
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(['npm', 'pack', '--silent', package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(next(folder.glob('*.tgz'))) as t: t.extractall(folder, filter='data')
    return folder/'package'

def copy_katex(
    package:Path, # npm's katex
    out:Path, # the site
):
    "Put the stylesheet, the scripts and the fonts of KaTeX into `site_libs/katex`"
    src,dst = package/'dist',out/'site_libs'/'katex'
    names = ['katex.min.css', 'katex.min.js', 'contrib/auto-render.min.js']
    names += [f'fonts/{f.name}' for f in (src/'fonts').glob('*.woff2')]
    for o in names:
        (dst/o).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(src/o, dst/o)

def copy_widgets(
    package:Path, # npm's html-manager
    out:Path, # the site
):
    "Put the script that draws saved widgets into `site_libs/widgets`"
    dst = out/'site_libs'/'widgets'
    dst.mkdir(parents=True)
    shutil.copy(package/'dist'/'embed.js', dst)

# --- Notebooks

def html_name(
    name:str, # file name of a notebook, such as `93_data.ipynb`
) -> str: # the name nbdev's links use, such as `data.ipynb`
    "Drop the number of a notebook's `name`: the rule of nbdev's own links"
    return re.sub(r'^\d+[a-zA-Z0-9]*_', '', name.lower())

def page_names(
    nbs:Path, # folder of notebooks
) -> dict: # notebook's file name -> its page's name, both ending in `.ipynb`
    "Match each notebook in `nbs` with its page, and refuse two notebooks that claim one page"
    names = {f.name: html_name(f.name) for f in sorted(nbs.glob('[!_.]*.ipynb'))}
    if len(set(names.values()))<len(names): raise SystemExit(f'two notebooks make the same page: {names}')
    return names

def part_of(
    name:str, # file name of a notebook
) -> str: # a key of `PARTS`
    "The part of the book that a notebook belongs to"
    found = re.match(r'\d+', name)
    parts = [k for k,v in PARTS.items() if found and int(found[0]) in v] or [UNNUMBERED.get(name)]
    if not parts[0]: raise SystemExit(f'{name} has no number, and UNNUMBERED does not say where it belongs')
    return parts[0]

def title_of(
    path:Path, # notebook
) -> str: # without the hash
    "The title of a notebook"
    return ''.join(json.loads(path.read_text())['cells'][0]['source']).splitlines()[0].lstrip('# ')

def path_of(
    cfg, # nbdev's settings
) -> list: # of file names of notebooks
    "The chapters that a newcomer reads in two hours, in order: `two_hours` in settings.ini"
    names = [f'{o}.ipynb' for o in cfg.two_hours.split()]
    if lost := [o for o in names if not (cfg.nbs_path/o).exists()]: raise SystemExit(f'two_hours in settings.ini leads to {lost}')
    return names

def sidebar_entry(
    name:str, # file name of a notebook
    cfg, # nbdev's settings
) -> list: # of lines of YAML
    "A page in the sidebar; those of the path carry their place on it"
    names = path_of(cfg)
    if name not in names: return [f'          - {name}']
    return [f'          - text: "{DIGITS[names.index(name)]} {title_of(cfg.nbs_path/name)}"', f'            href: {name}']

def sidebar_text(
    names:list, # file names of notebooks
    cfg, # nbdev's settings
) -> str: # YAML
    "The sidebar in `PARTS`, each in order of reading, the start page first"
    order = sorted(names, key=lambda o: (o!='index.ipynb', o))
    parts = {k: [o for o in order if part_of(o)==k] for k in PARTS}
    lines = [[f'      - section: {k}', '        contents:', *sum((sidebar_entry(o, cfg) for o in v), [])] for k,v in parts.items() if v]
    return '\n'.join(['website:', '  sidebar:', '    contents:', *sum(lines, []), ''])

def path_text(
    name:str, # file name of a notebook
    cfg, # nbdev's settings
) -> str: # Markdown, empty off the path
    "Where a chapter stands on the path of two hours, with the chapters around it"
    names = path_of(cfg)
    if name not in names: return ''
    i = names.index(name)
    def link(o): return f'[{title_of(cfg.nbs_path/o)}]({o})'
    around = [f'after {link(names[i-1])}'] if i else []
    around += [f'before {link(names[i+1])}'] if i+1<len(names) else []
    return f'{DIGITS[i]} of ten on the [path of two hours](index.ipynb#a-path-of-two-hours), {", ".join(around)}.'

def badge_text(
    name:str, # file name of a notebook
    cfg, # nbdev's settings
) -> str: # Markdown, one line
    "Links that open a notebook on Colab and on Binder"
    slug,path = cfg.git_url.split('github.com/')[1],f'{cfg.nbs_path.name}/{name}'
    places = {'Open in Colab': ('https://colab.research.google.com/assets/colab-badge.svg',
                                f'https://colab.research.google.com/github/{slug}/blob/{cfg.branch}/{path}'),
              'Open on Binder': ('https://mybinder.org/badge_logo.svg',
                                 f'https://mybinder.org/v2/gh/{slug}/{cfg.branch}?labpath={quote(path, "")}')}
    return ' '.join(f'[![{k}]({image})]({link})' for k,(image,link) in places.items())

def start_cells(
    name:str, # file name of a notebook
    cfg, # nbdev's settings
) -> list: # of two cells
    "What stands below the title: the badges, the place on the path, and a cell that makes the notebook run on Colab"
    install = f"""#| hide
#| eval: false
import os
if 'COLAB_RELEASE_TAG' in os.environ: # Binder has installed everything already
    !git clone -q --depth 1 {cfg.git_url}
    %pip install -q './{cfg.repo}[notebook]'
    %cd {cfg.repo}/{cfg.nbs_path.name}"""
    code = dict(cell_type='code', execution_count=None, id='colab', metadata={}, outputs=[], source=install.splitlines(True))
    text = '\n\n'.join(filter(None, (badge_text(name, cfg), path_text(name, cfg))))
    return [dict(cell_type='markdown', id='badges', metadata={}, source=text.splitlines(True)), code]

def add_badges(
    path:Path, # notebook
    cfg, # nbdev's settings
):
    "Put the badges and the install cell below the title of a notebook, in place of older ones"
    nb = json.loads(path.read_text())
    rest = [o for o in nb['cells'] if o.get('id') not in ('badges', 'colab')]
    nb['cells'] = rest[:1]+start_cells(path.name, cfg)+rest[1:]
    text = json.dumps(nb, indent=1, ensure_ascii=False)+'\n'
    if text!=path.read_text(): path.write_text(text)

def is_mixed(
    source:str, # source of a code cell
) -> bool: # does it import, and do more than import and define?
    "True for a cell that the docs step runs again, because of an import, and whose stored output it drops"
    if re.search(r'^\s*#\s*\|\s*(export|hide\b|eval:\s*false)|^\s*[!%]', source, re.M): return False
    tree = ast.parse(source)
    imports = any(isinstance(o, (ast.Import, ast.ImportFrom)) for o in ast.walk(tree))
    idle = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef)
    return imports and not all(isinstance(o, idle) for o in tree.body)

def mixed_imports(
    path:Path, # notebook
) -> list: # one message per cell that should be split in two
    "Cells of a notebook that both import and compute"
    cells = json.loads(path.read_text())['cells']
    sources = [''.join(c['source']) for c in cells if c['cell_type']=='code']
    firsts = [s.splitlines()[0] for s in sources if is_mixed(s)]
    return [f'{path.name}: imports and other code in one cell: {o}' for o in firsts]

def ends_in_export(
    path:Path, # notebook
) -> bool: # is the last cell that it shows an exported one?
    "nbdev looks at the cell after each definition: there must be one"
    sources = [''.join(c['source']) for c in json.loads(path.read_text())['cells']]
    shown = [s for s in sources if not re.match(r'#\s*\|\s*hide', s)]
    return bool(re.match(r'#\s*\|\s*export', shown[-1]))

def rename_pages(
    src:Path, # processed notebooks
    names:dict, # notebook's file name -> its page's name
):
    "Rename the notebooks in `src` as nbdev's links expect, and every mention of them"
    known = '|'.join(map(re.escape, sorted(names, key=len, reverse=True)))
    pattern = re.compile(rf'(?<!/)(?<!%2F)(?:{known})') # links to the repository keep the notebooks' names
    for f in [*src.rglob('*.ipynb'), *src.rglob('*.yml'), *src.rglob('*.qmd')]:
        text = pattern.sub(lambda m: names[m[0]], f.read_text())
        if f.suffix=='.ipynb': text = re.sub(r'^ *"output-file: .*\n', '', text, flags=re.M)
        f.write_text(text)
        if f.name in names: f.rename(f.with_name(names[f.name]))

def view_html(
    data:dict, # one stored output by mime type, with a widget view
) -> dict: # the same as HTML
    "What `html-manager` replaces by the live widget"
    script = f'<script type="{VIEW}">{json.dumps(data[VIEW])}</script>'
    return {'text/html': [f'<div class="jupyter-widgets-view">{script}</div>']}

def state_cell(
    state:dict, # the widgets' saved state
    up:str, # path from the page to the site's root
) -> dict: # a code cell whose output carries the state and loads the script
    "A cell at the end of a page that brings its saved widgets to life"
    body = json.dumps({'version_major': 2, 'version_minor': 0, **state}).replace('</', '<\\/')
    html = (f'<script type="{STATE}">{body}</script>'
            f'<script>{LATER % up}</script>')
    output = dict(output_type='display_data', metadata={}, data={'text/html': [html]})
    return dict(cell_type='code', id='widgets', metadata={}, execution_count=None,
                source=['#| echo: false'], outputs=[output])

def embed_widgets(
    path:Path, # processed notebook
    up:str, # path from its page to the site's root
):
    "Turn saved widget views of a notebook into HTML that needs no kernel"
    nb = json.loads(path.read_text())
    state = nb['metadata'].get('widgets', {}).get(STATE)
    views = [o for c in nb['cells'] for o in c.get('outputs', []) if VIEW in o.get('data', {})]
    if not views or not state: return
    for o in views: o['data'] = view_html(o['data'])
    nb['cells'].append(state_cell(state, up))
    path.write_text(json.dumps(nb))

def is_experiment(
    path:Path, # notebook
) -> bool: # does it ask a question, rather than define a module?
    "Chapters of experiments have a number and export nothing"
    cells = json.loads(path.read_text())['cells']
    return path.name[:2].isdigit() and not any(re.match(r'#\s*\|\s*default_exp', ''.join(c['source'])) for c in cells)

def summary_of(
    cell:dict, # code cell
) -> str: # what stands in place of its code, empty for a cell that stays open
    "Imports, definitions and what draws a figure can wait behind a click"
    source = ''.join(cell['source'])
    if re.search(r'^\s*#\s*\|\s*(echo|code-fold|hide|include)\b|^\s*[!%]', source, re.M): return ''
    body = ast.parse(source).body
    if body and all(isinstance(o, (ast.Import, ast.ImportFrom)) for o in body): return 'Imports'
    if any('image/png' in o.get('data', {}) for o in cell.get('outputs', [])): return 'Code of the figure'
    named = [o.name for o in body if isinstance(o, (ast.FunctionDef, ast.ClassDef))]
    return f'Code: {", ".join(named)}' if named else ''

def fold_code(
    path:Path, # processed notebook of an experiment
):
    "Fold the code that a reader of results does not need"
    nb = json.loads(path.read_text())
    for cell in (c for c in nb['cells'] if c['cell_type']=='code'):
        if summary := summary_of(cell):
            source = ''.join(cell['source'])
            cell['source'] = f'#| code-fold: true\n#| code-summary: "{summary}"\n{source}'.splitlines(True)
    path.write_text(json.dumps(nb, indent=1)) # a line a key, as rename_pages expects

def prepared(
    cfg, # nbdev's settings
    names:dict, # notebook's file name -> its page's name
) -> Path: # folder that smalldocs can build
    "Run nbdev's processors (links, signatures, sources) and make the result a plain website project"
    refresh_quarto_yml()
    doclinks._build_modidx()
    for n in names: add_badges(cfg.nbs_path/n, cfg)
    (cfg.nbs_path/'sidebar.yml').write_text(sidebar_text(list(names), cfg))
    cache = proc_nbs(n_workers=2, force=True)
    src = cache/'_web'
    shutil.copytree(cache, src, ignore=shutil.ignore_patterns('_web', cfg.doc_path.name))
    for n in names:
        if is_experiment(cfg.nbs_path/n): fold_code(src/n)
    rename_pages(src, names)
    for f in src.rglob('*.ipynb'): embed_widgets(f, up_from(f, src))
    return src

# --- Pages

def up_from(
    page:Path, # a file
    root:Path, # a folder above it
) -> str: # such as `../`, empty when `page` lies in `root`
    "The relative path from the folder of `page` to `root`"
    return '../'*(len(page.relative_to(root).parts)-1)

def local_styles(
    out:Path, # the site
):
    "Drop from stylesheets what they load from elsewhere, and older formats of fonts we have as woff2"
    for f in out.rglob('*.css'):
        text = re.sub(r'@import\s+url\(["\']?https?:[^)]*\)\s*;', '', f.read_text())
        f.write_text(re.sub(r',\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)', '', text))

def local_links(
    out:Path, # the site
    home:str, # its public address
):
    "Point maths at the local KaTeX, links with the public address at the local pages, and links to names that no page explains, such as private ones, nowhere"
    explained = {f.name: set(re.findall(r'\bid="([^"]+)"', f.read_text())) for f in out.rglob('*.html')}
    def or_plain(m): return m[0] if m[2] in explained.get(m[1], ()) else m[3]
    for f in out.rglob('*.html'):
        up = up_from(f, out)
        text = f.read_text().replace(KATEX, f'{up}site_libs/katex')
        text = re.sub(r'<a\b[^>]*\bhref="[^"]*#(?:\w+\.)?_[^"]*"[^>]*>(.*?)</a>', r'\1', text, flags=re.S)
        text = re.sub(r'<a\b[^>]*\bhref="(?:[^"#]*/)?([\w.-]+\.html)#([\w.]+)"[^>]*>(<code>[^<]*</code>)</a>', or_plain, text)
        text = re.sub(rf'(<a\b[^>]*\bhref="){re.escape(home)}/?"', rf'\g<1>{up}index.html"', text)
        f.write_text(re.sub(rf'(<a\b[^>]*\bhref="){re.escape(home)}/', rf'\g<1>{up}', text))

def webp(
    data:bytes, # a picture in any format
    cache:Path, # folder that keeps what was made before
) -> Path: # the same pixels as WebP
    "Store a picture without loss in less room"
    path = cache/f'{hashlib.sha256(data).hexdigest()[:16]}.webp'
    if not path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        Image.open(io.BytesIO(data)).save(path, lossless=True, quality=60, method=4)
    return path

def move_pictures(
    page:Path, # HTML with pictures inside
    cache:Path, # folder that keeps what was made before
):
    "Put the pictures of a page into files of their own, small, and fetched when they come near"
    folder = page.with_name(f'{page.stem}_files')
    def moved(m):
        made = webp(base64.b64decode(m[1]), cache)
        with Image.open(made) as im: width,height = im.size
        folder.mkdir(exist_ok=True)
        shutil.copy(made, folder)
        return f'src="{folder.name}/{made.name}" width="{width}" height="{height}" loading="lazy" decoding="async"'
    text = re.sub(r'src="data:image/png;base64,([^"]+)"(?: width="\d+")?(?: height="\d+")?', moved, page.read_text())
    page.write_text(text)

def add_cards(
    out:Path, # the site, its pictures in files
    home:str, # its public address
):
    "Name a picture for each page whose link is shared: its own first one, or that of the start page"
    def first(page): return re.search(r'<img[^>]* src="([\w-]+_files/[^"]+)"', page.read_text())
    usual = first(out/'index.html')
    for f in out.rglob('*.html'):
        if not (found := first(f) or usual): continue
        address = f'{home}/{found[1]}'
        tags = f'<meta property="og:image" content="{address}">\n<meta name="twitter:image" content="{address}">\n'
        f.write_text(f.read_text().replace('</head>', f'{tags}</head>', 1))

def move_pictures_of_text(
    page:Path, # Markdown, the page for language models
    cache:Path, # folder that keeps what was made before
):
    "Let the Markdown of a page show the same files as its HTML"
    folder = page.with_name(page.name.replace('.llms.md', '_files'))
    text = page.read_text()
    for f in sorted(folder.glob('*.png')):
        text = text.replace(f'{folder.name}/{f.name}', f'{folder.name}/{webp(f.read_bytes(), cache).name}')
        f.unlink()
    page.write_text(text)

def add_live(
    out:Path, # the site
):
    "Put the scripts of the live figures, with data and weights, into `site_libs/live`, and let the pages with a figure load them"
    from oodflows.web import write_live # not before the package is on the path
    write_live(out/'site_libs'/'live')
    for f in out.rglob('*.html'):
        text = f.read_text()
        if ' data-live="' not in text: continue
        f.write_text(text.replace('</body>', f'<script src="{up_from(f, out)}site_libs/live/live.js" defer></script>\n</body>'))

def local_search(
    out:Path, # the site
):
    "Let the search work on a site that no server serves"
    script,index = out/'site_libs'/'smalldocs.js',out/'search.json'
    text = script.read_text()
    if FETCH not in text: raise SystemExit(f'{script.name} loads its index in another way: look at FETCH in {Path(__file__).name}')
    script.write_text(text.replace(FETCH, LOAD))
    (out/'search.js').write_text(f'window.searchIndex = {index.read_text()};\n')
    index.unlink()

def local_badges(
    page:Path, # HTML
):
    "Words in place of badges, which would be fetched from elsewhere"
    page.write_text(re.sub(r'<img[^>]*src="https://(?:colab|mybinder)[^>]*>', lambda m: re.search(r'alt="([^"]*)"', m[0])[1], page.read_text()))

def readme_text(
    text:str, # the start page in Markdown
    names:dict, # notebook's file name -> its page's name
    home:str, # the site's public address
) -> str: # the same for the top of the repository
    "Point links to pages at their notebooks, and pictures at files that lie in the repository"
    notebooks = {Path(page).stem: nb for nb,page in names.items()}
    def to_notebook(m): return f'](nbs/{notebooks[m[1]]})' if m[1] in notebooks else m[0]
    text = re.sub(rf'\]\((?:{re.escape(home)}/)?([\w-]+)\.(?:html|llms\.md|ipynb)(?:#[^)]*)?\)', to_notebook, text)
    text = re.sub(r'(\]\(|src=")index_files/', r'\g<1>.github/images/', text)
    return re.sub(r'(\]\(|src=")images/', r'\g<1>nbs/images/', text)

def write_readme(
    out:Path, # the site
    root:Path, # the repository
    names:dict, # notebook's file name -> its page's name
    home:str, # the site's public address
):
    "Make README.md, and the figures it shows, from the start page"
    text = readme_text((out/'index.llms.md').read_text(), names, home)
    (root/'README.md').write_text(text.rstrip('\n') + '\n')
    images = root/'.github'/'images'
    shutil.rmtree(images, ignore_errors=True)
    if (out/'index_files').exists(): shutil.copytree(out/'index_files', images)

@call_parse
def main(
    libs:Path=None, # folder that keeps what npm delivers (default: `.cache` in the repository)
):
    "Build the site into `_docs` and README.md from `index.ipynb`; exit code 1 if something needs a hand"
    cfg = get_config()
    root,home,names = cfg.config_path,cfg.doc_host+cfg.doc_baseurl,page_names(cfg.nbs_path)
    sys.path.insert(0, str(root)) # the workers inherit it, and find the package before it is installed
    warnings = [w for n in names for w in mixed_imports(cfg.nbs_path/n)]
    if bare := [n for n in names if ends_in_export(cfg.nbs_path/n)]: raise SystemExit(f'add a closing cell, a pointer to the next chapter: {bare}')
    site = build(prepared(cfg, names))
    out = site.out
    katex,widgets = (unpacked(p, libs or root/'.cache') for p in PACKAGES)
    copy_katex(katex, out)
    copy_widgets(widgets, out)
    local_styles(out)
    local_links(out, home)
    local_search(out)
    add_live(out)
    write_readme(out, root, names, home)
    pictures = (libs or root/'.cache')/'pictures'
    for f in out.rglob('*.html'):
        local_badges(f)
        move_pictures(f, pictures)
    for f in out.rglob('*.llms.md'): move_pictures_of_text(f, pictures)
    add_cards(out, home)
    shutil.rmtree(cfg.doc_path, ignore_errors=True)
    shutil.move(out, cfg.doc_path)
    warnings += [w for w in site.warnings if not any(h in w for h in HARMLESS)]
    for w in warnings: print('warning:', w)
    print(f'{len(names)} pages in {cfg.doc_path.name}, {len(warnings)} warnings')
    if warnings: raise SystemExit(1)
