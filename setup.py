"Packaging: everything is read from settings.ini; edit there, not here"
import shlex
from configparser import ConfigParser
from pathlib import Path
import setuptools

config = ConfigParser(delimiters=['='])
config.read('settings.ini', encoding='utf-8')
cfg = config['DEFAULT']

copied = 'version description keywords author author_email'.split()
needed = copied + 'lib_name lib_path license status min_python audience language git_url'.split()
missing = [o for o in needed if o not in cfg]
if missing: raise SystemExit(f'settings.ini lacks: {" ".join(missing)}')

licences = {'apache2': 'Apache-2.0', 'mit': 'MIT', 'bsd3': 'BSD-3-Clause'}
stages = 'Planning Pre-Alpha Alpha Beta Production/Stable Mature Inactive'.split()
pythons = '3.11 3.12 3.13 3.14'.split()
suffix = '_requirements'
extras = {k.removesuffix(suffix): shlex.split(v) for k,v in cfg.items() if k.endswith(suffix)}

setuptools.setup(
    name = cfg['lib_name'],
    license = licences.get(cfg['license'], cfg['license']),
    classifiers = [
        f'Development Status :: {cfg["status"]} - {stages[int(cfg["status"])-1]}',
        'Intended Audience :: ' + cfg['audience'],
        'Natural Language :: ' + cfg['language'],
        *('Programming Language :: Python :: '+o for o in pythons[pythons.index(cfg['min_python']):])],
    url = cfg['git_url'],
    packages = setuptools.find_packages(include=[cfg['lib_path']]),
    package_data = {cfg['lib_path']: ['bundled/**', 'weights/**', 'claims.json']},
    install_requires = shlex.split(cfg['requirements']),
    extras_require = extras,
    python_requires = '>=' + cfg['min_python'],
    long_description = Path('README.md').read_text(encoding='utf-8'),
    long_description_content_type = 'text/markdown',
    zip_safe = False,
    entry_points = {
        'console_scripts': cfg['console_scripts'].split(),
        'nbdev': [f'{cfg["lib_path"]}={cfg["lib_path"]}._modidx:d']}, # lets nbdev link names to pages
    **{o: cfg[o] for o in copied})
