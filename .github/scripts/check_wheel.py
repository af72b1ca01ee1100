"Check an installed wheel from outside the repository: files, size, description, imports, face, one bundled data set, one flow"
import importlib,pkgutil,re,subprocess,sys
from importlib.metadata import metadata
from pathlib import Path

TOOLS = 'nbdev execnb smalldocs hypothesis nbclient'.split() # for development only: users need not have them

def tracked(
    root:str, # the repository
) -> list: # paths of the package's files, such as `oodflows/data.py`
    "The package's files that git knows, generated modules and data alike"
    command = ['git', '-C', root, 'ls-files', 'oodflows']
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()

def check_metadata():
    "Refuse a description whose links need the repository around it, and a licence that names the code's alone"
    found = metadata('oodflows')
    links = re.findall(r'\]\(([^)\s]+)|src="([^"]+)', re.sub(r'```.*?```|`[^`\n]*`', '', found['Description'], flags=re.S))
    local = [a or b for a,b in links if not re.match('https?:|#', a or b)]
    assert not local, f'links that lead nowhere on PyPI: {local}'
    assert 'CC-BY-SA' in (found['License-Expression'] or ''), found['License-Expression']
    print(f'description: {len(links)} links, all absolute; licence: {found["License-Expression"]}')

def check_face():
    "Fetch every name of the face; `help()` and editors must be told of every parameter"
    import oodflows
    assert 'torch' not in sys.modules, 'import oodflows loads torch'
    for name in oodflows.__all__: assert getattr(oodflows, name) is not None
    assert 'pretrained' in oodflows.create_flow.__doc__ and 'Parameters' in oodflows.Flow.log_prob.__doc__

def main(
    root:str, # the repository
):
    "Fetch the face, import every module without the development tools, then load images and score them with a flow"
    for o in TOOLS: sys.modules[o] = None
    check_metadata()
    check_face()
    import oodflows
    site = Path(oodflows.__file__).parents[1]
    assert site.is_relative_to(sys.prefix), f'{site} is not where the wheel was installed'
    lost = [f for f in tracked(root) if not (site/f).is_file()]
    assert not lost, f'not in the wheel: {lost}'
    modules = [m.name for m in pkgutil.iter_modules(oodflows.__path__)]
    for m in modules: importlib.import_module(f'oodflows.{m}')
    from oodflows import create_flow,load_images
    x = load_images('FashionMNIST-mini')
    flow = create_flow('realnvp_fashionmnist_mini').eval()
    logp = flow.log_prob(x[:4])
    assert logp.shape==(4,) and logp.isfinite().all(), logp
    print(f'{len(modules)} modules, {len(x)} images, log_prob {logp.mean().item():.0f} nats before training')

if __name__=='__main__': main(sys.argv[1])
