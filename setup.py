"Packaging: everything is read from settings.ini; edit there, not here"
import re, shlex
from configparser import ConfigParser
from pathlib import Path
import setuptools

config = ConfigParser(delimiters=['='])
config.read('settings.ini', encoding='utf-8')
cfg = config['DEFAULT']

copied = 'version description keywords author author_email'.split()
needed = copied + 'lib_name lib_path license status min_python audience language git_url branch doc_host doc_baseurl'.split()
missing = [o for o in needed if o not in cfg]
if missing: raise SystemExit(f'settings.ini lacks: {" ".join(missing)}')

stages = 'Planning Pre-Alpha Alpha Beta Production/Stable Mature Inactive'.split()
pythons = '3.11 3.12 3.13 3.14'.split()
suffix = '_requirements'
extras = {k.removesuffix(suffix): shlex.split(v) for k,v in cfg.items() if k.endswith(suffix)}

def on_pypi(
    readme:str, # with links to files of the repository
) -> str: # with links to the same on the web
    "PyPI shows README.md without the repository around it: links lead to the repository, pictures come from it"
    home,raw = f'{cfg["git_url"]}/blob/{cfg["branch"]}/',f'{cfg["git_url"]}/raw/{cfg["branch"]}/'
    text = re.sub(r'(!\[[^]]*\]\(|src=")(?![a-z]+:|#)', rf'\g<1>{raw}', readme)
    return re.sub(r'((?<!!)\[[^]]*\]\()(?![a-z]+:|#)', rf'\g<1>{home}', text)

setuptools.setup(
    name = cfg['lib_name'],
    license_expression = cfg['license'],
    license_files = ['LICENSE', f'{cfg["lib_path"]}/bundled/LICENSES.md'],
    classifiers = [
        f'Development Status :: {cfg["status"]} - {stages[int(cfg["status"])-1]}',
        'Intended Audience :: ' + cfg['audience'],
        'Natural Language :: ' + cfg['language'],
        'Typing :: Typed',
        *('Programming Language :: Python :: '+o for o in pythons[pythons.index(cfg['min_python']):])],
    url = cfg['git_url'],
    project_urls = {'Documentation': cfg['doc_host']+cfg['doc_baseurl'], 'Issues': cfg['git_url']+'/issues',
                    'Changelog': f'{cfg["git_url"]}/blob/{cfg["branch"]}/CHANGELOG.md'},
    packages = setuptools.find_packages(include=[cfg['lib_path']]),
    package_data = {cfg['lib_path']: ['bundled/**', 'weights/**', 'live/**', 'claims.json', 'field.json', 'py.typed', '*.pyi']},
    install_requires = shlex.split(cfg['requirements']),
    extras_require = extras,
    python_requires = '>=' + cfg['min_python'],
    long_description = on_pypi(Path('README.md').read_text(encoding='utf-8')),
    long_description_content_type = 'text/markdown',
    zip_safe = False,
    entry_points = {
        'console_scripts': cfg['console_scripts'].split(),
        'nbdev': [f'{cfg["lib_path"]}={cfg["lib_path"]}._modidx:d']}, # lets nbdev link names to pages
    **{o: cfg[o] for o in copied})
