"Check an installed wheel from outside the repository: files, imports, one bundled data set, one flow"
import importlib,pkgutil,subprocess,sys
from pathlib import Path

TOOLS = 'nbdev execnb smalldocs hypothesis nbclient'.split() # for development only: users need not have them

def tracked(
    root:str, # the repository
) -> list: # paths of the package's files, such as `oodflows/data.py`
    "The package's files that git knows, generated modules and data alike"
    command = ['git', '-C', root, 'ls-files', 'oodflows']
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()

def main(
    root:str, # the repository
):
    "Import every module without the development tools, then load images and score them with a flow"
    for o in TOOLS: sys.modules[o] = None
    import oodflows
    site = Path(oodflows.__file__).parents[1]
    assert site.is_relative_to(sys.prefix), f'{site} is not where the wheel was installed'
    lost = [f for f in tracked(root) if not (site/f).is_file()]
    assert not lost, f'not in the wheel: {lost}'
    modules = [m.name for m in pkgutil.iter_modules(oodflows.__path__)]
    for m in modules: importlib.import_module(f'oodflows.{m}')
    from oodflows.data import load_images
    from oodflows.flows import create_flow
    x = load_images('FashionMNIST-mini')
    flow = create_flow('realnvp_fashionmnist_mini').eval()
    logp = flow.log_prob(x[:4])
    assert logp.shape==(4,) and logp.isfinite().all(), logp
    print(f'{len(modules)} modules, {len(x)} images, log_prob {logp.mean().item():.0f} nats before training')

if __name__=='__main__': main(sys.argv[1])
