"""Write a stub `oodflows/NAME.pyi` beside each module: types for editors and checkers, and full docstrings.

The words and units that stand in a comment beside each parameter become the docstring's sections of parameters and returns,
in the form of numpydoc. Nothing is imported: the stubs are read off the source, private base classes included."""
import ast, io, re, sys, textwrap, tokenize
from pathlib import Path

from fastcore.script import call_parse
from nbdev.config import get_config

sys.path.insert(0, str(Path(__file__).parents[2]))
from oodflows import _FACE

FUNCTIONS = ast.FunctionDef, ast.AsyncFunctionDef
KEPT = {'property', 'cached_property', 'staticmethod', 'classmethod', 'abstractmethod', 'dataclass', 'overload'} # decorators that a type checker must see
SAID = {'callable': 'Callable[..., Any]', 'any': 'Any'} # builtins that stand for a type in an annotation
HEAD = {'collections.abc': ('Callable', 'Iterator'), 'contextlib': ('AbstractContextManager',), 'typing': ('Any', 'NamedTuple', 'Self')} # what stubs may need besides

def comments_of(
    source:str, # of a module
) -> dict: # line -> the comment that ends it
    "The comments of a module by line"
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {t.start[0]: t.string.lstrip('# ').strip() for t in tokens if t.type==tokenize.COMMENT and not t.string.startswith('# %%')}

def type_of(
    node, # expression of an annotation, or None
    default=None, # expression of the default
) -> str: # as a type checker wants it, empty if nothing is known
    "An annotation in full: `T = None` may be None, `callable` is a type"
    if node is None: return ''
    text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ast.unparse(node)
    text = re.sub(r'(?<![\w.])(callable|any)(?![\w.])', lambda m: SAID[m[0]], text)
    none = isinstance(default, ast.Constant) and default.value is None
    return f'{text} | None' if none and 'None' not in text and text!='Any' else text

def guess(
    node, # expression of a value
    known:dict, # name -> type, of parameters
) -> str: # its type, `Any` where that is not plain
    "The type of a value that is assigned"
    if isinstance(node, ast.Constant) and node.value is not None: return type(node.value).__name__
    if isinstance(node, ast.JoinedStr): return 'str'
    if isinstance(node, ast.Compare) or isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not): return 'bool'
    if isinstance(node, (ast.Dict, ast.DictComp)): return 'dict[Any, Any]'
    if isinstance(node, (ast.List, ast.ListComp)): return 'list[Any]'
    if isinstance(node, ast.Name): return known.get(node.id) or 'Any'
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        made = {'dict': 'dict[Any, Any]', 'list': 'list[Any]', 'sorted': 'list[Any]', 'tuple': 'tuple[Any, ...]', 'Path': 'Path',
                'int': 'int', 'float': 'float', 'str': 'str', 'bool': 'bool', 'len': 'int'}
        name = node.func.id
        return made.get(name) or (name if name[0].isupper() and name in known else 'Any')
    if isinstance(node, ast.Call) and ast.unparse(node.func)=='nn.Parameter': return 'nn.Parameter'
    return 'Any'

def own_nodes(
    func, # a function
): # yields the nodes of its body, without those of functions inside it
    "Walk a function, not its inner functions"
    queue = list(func.body)
    while queue:
        node = queue.pop()
        yield node
        if not isinstance(node, (*FUNCTIONS, ast.ClassDef, ast.Lambda)): queue += ast.iter_child_nodes(node)

def parameters(
    func, # a function
    method:bool, # leave out `self`?
) -> list: # of (name with stars, annotation, default)
    "The parameters of a function in order; `None` for no default"
    a = func.args
    plain = [*a.posonlyargs, *a.args]
    pairs = list(zip(plain, [None]*(len(plain)-len(a.defaults)) + a.defaults))
    found = [(p.arg, p, d) for p,d in pairs][1 if method else 0:]
    if a.vararg: found.append(('*'+a.vararg.arg, a.vararg, None))
    found += [(p.arg, p, d) for p,d in zip(a.kwonlyargs, a.kw_defaults)]
    if a.kwarg: found.append(('**'+a.kwarg.arg, a.kwarg, None))
    return found

def is_bound(
    func, # a function
    inside:bool, # of a class?
) -> bool: # does its first parameter go without saying?
    "Whether a function takes `self` or `cls`"
    return inside and not any(getattr(d, 'id', '')=='staticmethod' for d in func.decorator_list)

def section(
    title:str, # such as 'Parameters'
    entries:list, # of (name, type, words)
) -> list: # of lines
    "One section of a docstring, as numpydoc has it"
    if not entries: return []
    lines = ['', title, '-'*len(title)]
    for name,kind,words in entries:
        lines.append(' : '.join(o for o in (name, kind) if o))
        lines += textwrap.wrap(words, 100, initial_indent='    ', subsequent_indent='    ')
    return lines

def entry(
    name:str, # of a parameter
    node, # which carries the annotation
    default, # expression, or None
    comments:dict, # line -> words
) -> tuple: # (name, type, words)
    "What is known of one parameter"
    kind = type_of(node.annotation, None)
    if default is not None: kind = ', '.join(o for o in (kind, f'default {ast.unparse(default)}') if o)
    return name, kind, comments.get((default or node).end_lineno, '')

def returned(
    func, # a function
) -> str: # its return annotation, as a type checker wants it
    "What a function returns; a generator or a context manager gives its own kind"
    kind,names = type_of(func.returns),{getattr(d, 'id', getattr(d, 'attr', '')) for d in func.decorator_list}
    if 'contextmanager' in names: return 'AbstractContextManager[Any]'
    nodes = list(own_nodes(func))
    if any(isinstance(o, (ast.Yield, ast.YieldFrom)) for o in nodes): return kind if 'Iter' in kind else 'Iterator[Any]'
    if kind or any(isinstance(o, ast.Return) and o.value is not None for o in nodes): return kind or 'Any'
    raises = isinstance(func.body[-1], ast.Raise) # an abstract method
    return 'Any' if raises else 'None'

def doc_of(
    words:str, # docstring as it stands in the source
    sections:list, # more lines
    pad:str, # indentation
) -> list: # of lines
    "A docstring, quoted and indented"
    lines = [o.replace('\\', '\\\\').replace('"""', "'''") for o in (*(words or '').splitlines(), *sections)]
    while lines and not lines[0]: lines.pop(0)
    if not lines: return []
    return [f'{pad}"""{lines[0]}' + ('"""' if len(lines)==1 else ''), *[(pad+o).rstrip() for o in lines[1:]], *([f'{pad}"""'] if len(lines)>1 else [])]

def function_lines(
    func, # a function
    comments:dict, # line -> words
    inside:bool=False, # of a class?
) -> list: # of lines
    "The stub of a function or a method"
    pad,bound = '    ' if inside else '',is_bound(func, inside)
    names = [d.id for d in func.decorator_list if getattr(d, 'id', '') in KEPT]
    setters = [ast.unparse(d) for d in func.decorator_list if getattr(d, 'attr', '')=='setter']
    made = ast.parse(f'def f({ast.unparse(func.args)}): ...').body[0]
    defaults = dict(zip([p.arg for p in [*made.args.posonlyargs, *made.args.args]][::-1], made.args.defaults[::-1]))
    defaults |= {p.arg: d for p,d in zip(made.args.kwonlyargs, made.args.kw_defaults) if d}
    for p in [*made.args.posonlyargs, *made.args.args, *made.args.kwonlyargs, *filter(None, (made.args.vararg, made.args.kwarg))]:
        kind = type_of(p.annotation, defaults.get(p.arg))
        p.annotation = ast.parse(kind, mode='eval').body if kind else None
    for kind in ('defaults', 'kw_defaults'): # a value that is no literal says nothing to a checker
        setattr(made.args, kind, [d if d is None or isinstance(d, (ast.Constant, ast.UnaryOp)) else ast.Constant(...) for d in getattr(made.args, kind)])
    if bound and made.args.args: made.args.args[0].annotation = None # `self` of a patched method
    entries = [entry(n, p, d, comments) for n,p,d in parameters(func, bound)]
    itself = inside and func.returns and comments.get(func.returns.end_lineno, '').startswith('itself') # of a subclass: that class
    gives = 'Self' if itself else returned(func)
    result = [('', type_of(func.returns), comments.get(func.returns.end_lineno, ''))] if func.returns else []
    told = any(o[2] for o in (*entries, *result)) and func.name!='__init__' # the class's own docstring has those
    doc = doc_of(ast.get_docstring(func), section('Parameters', entries) + section('Returns', result) if told else [], pad+'    ')
    lines = [f'{pad}@{o}' for o in names+setters]
    head = f'{pad}def {func.name}({ast.unparse(made.args)}) -> {gives}:'
    return [*lines, *([head, *doc, f'{pad}    ...'] if doc else [head+' ...'])]

def fields_of(
    cls, # a class
) -> dict: # attribute -> type
    "Attributes that a class sets in `__init__` or in its body"
    fields = {}
    for o in cls.body:
        if isinstance(o, ast.Assign):
            for t in o.targets:
                names = t.elts if isinstance(t, ast.Tuple) else [t]
                values = o.value.elts if isinstance(t, ast.Tuple) and isinstance(o.value, ast.Tuple) else [o.value]*len(names)
                fields |= {n.id: guess(v, {}) for n,v in zip(names, values) if isinstance(n, ast.Name)}
    inits = [o for o in cls.body if isinstance(o, FUNCTIONS) and o.name=='__init__']
    for func in inits:
        known = {n.lstrip('*'): type_of(p.annotation, d) for n,p,d in parameters(func, True)}
        for o in own_nodes(func):
            if isinstance(o, ast.Call) and getattr(o.func, 'attr', '')=='register_buffer' and isinstance(o.args[0], ast.Constant):
                fields.setdefault(o.args[0].value, 'torch.Tensor')
            targets = o.targets if isinstance(o, ast.Assign) else []
            for t in targets:
                names = t.elts if isinstance(t, ast.Tuple) else [t]
                values = o.value.elts if isinstance(t, ast.Tuple) and isinstance(o.value, ast.Tuple) else [None if len(names)>1 else o.value]*len(names)
                for n,v in zip(names, values):
                    mine = isinstance(n, ast.Attribute) and getattr(n.value, 'id', '')=='self'
                    if mine and not n.attr.startswith('_'): fields.setdefault(n.attr, guess(v, known))
    return fields

def class_lines(
    cls, # a class
    comments:dict, # line -> words
    patched:list, # functions that the module adds to the class
) -> list: # of lines
    "The stub of a class: fields, methods, and the parameters of its making in its docstring"
    methods = [o for o in cls.body if isinstance(o, FUNCTIONS)]+patched
    inits = [o for o in methods if o.name=='__init__']
    declared = [o for o in cls.body if isinstance(o, ast.AnnAssign)]
    entries = [entry(n, p, d, comments) for f in inits for n,p,d in parameters(f, True)]
    entries = entries or [entry(o.target.id, o, o.value, comments) for o in declared]
    sections = section('Parameters', entries) if any(o[2] for o in entries) else []
    kept = [ast.unparse(d) for d in cls.decorator_list if (getattr(d, 'id', None) or getattr(getattr(d, 'func', None), 'id', ''))=='dataclass']
    taken = {o.target.id for o in declared}|{o.name for o in methods}
    fields = {k: v for k,v in fields_of(cls).items() if k not in taken}
    body = [*doc_of(ast.get_docstring(cls), sections, '    '), *[f'    {k}: {v}' for k,v in fields.items()]]
    for o in declared:
        plain = o.value is None or isinstance(o.value, ast.Constant)
        value = '' if o.value is None else f' = {ast.unparse(o.value)}' if plain else ' = ...'
        body.append(f'    {o.target.id}: {type_of(o.annotation, o.value)}{value}')
    for o in methods: body += function_lines(o, comments, inside=True)
    bases = ', '.join([ast.unparse(b) for b in (*cls.bases, *(k.value for k in cls.keywords))])
    return [*[f'@{o}' for o in kept], f'class {cls.name}({bases}):' if bases else f'class {cls.name}:', *(body or ['    ...'])]

def patched_class(
    func, # a function of a module
) -> str: # the class it is added to, empty for a plain function
    "Which class a function becomes a method of, by `patch` or `patch_to`"
    for d in func.decorator_list:
        if isinstance(d, ast.Call) and getattr(d.func, 'id', '')=='patch_to': return d.args[0].id
        if (getattr(d, 'id', '') or getattr(getattr(d, 'func', None), 'id', ''))=='patch':
            return ast.unparse(func.args.args[0].annotation)
    return ''

def public_names(
    tree, # a module
) -> list: # of str
    "What the module's `__all__` holds"
    found = [o.value for o in tree.body if isinstance(o, ast.Assign) and getattr(o.targets[0], 'id', '')=='__all__']
    return ast.literal_eval(found[0]) if found else []

def needed_classes(
    tree, # a module
    public:list, # its public names
) -> set: # of names, private bases among them
    "The classes of a stub: the public ones, and those they are grown from"
    classes,wanted = {o.name: o for o in tree.body if isinstance(o, ast.ClassDef)},set()
    queue = [n for n in public if n in classes]
    while queue:
        name = queue.pop()
        if name in wanted: continue
        wanted.add(name)
        queue += [b.id for b in classes[name].bases if isinstance(b, ast.Name) and b.id in classes]
    return wanted

def import_lines(
    tree, # a module
    text:str, # what the stub holds so far
) -> list: # of lines
    "The imports whose names the stub uses: the module's, and those of `HEAD`"
    used = {o.id for o in ast.walk(ast.parse(text)) if isinstance(o, ast.Name)}
    lines = [f'from {m} import {", ".join(n for n in names if n in used)}' for m,names in HEAD.items() if used & set(names)]
    ours = {n for names in HEAD.values() for n in names}
    for o in ast.walk(ast.Module([n for n in tree.body if isinstance(n, (ast.Import, ast.ImportFrom, ast.Try))], [])):
        if not isinstance(o, (ast.Import, ast.ImportFrom)): continue
        names = [n for n in o.names if (n.asname or n.name.split('.')[0]) in used-ours]
        if not names: continue
        said = ', '.join(f'{n.name} as {n.asname}' if n.asname else n.name for n in names)
        lines.append(f'from {"."*o.level}{o.module or ""} import {said}' if isinstance(o, ast.ImportFrom) else f'import {said}')
    return lines

def constant_lines(
    node, # an assignment at the top of a module
    public:list, # the module's public names
) -> list: # of lines
    "The stub of constants, and of named tuples that are made by a call"
    call = node.value
    made = isinstance(call, ast.Call) and getattr(call.func, 'id', '')=='namedtuple'
    name = getattr(node.targets[0], 'id', '')
    if made and name in public:
        fields = call.args[1].value.split() if isinstance(call.args[1], ast.Constant) else ast.literal_eval(call.args[1])
        return [f'class {name}(NamedTuple):', *[f'    {o}: Any' for o in fields]]
    names = [t for target in node.targets for t in (target.elts if isinstance(target, ast.Tuple) else [target])]
    several = len(names)>1
    return [f'{t.id}: {"Any" if several else guess(call, {})}' for t in names if getattr(t, 'id', '') in public]

def stub_text(
    source:str, # of a module
) -> str: # of its stub
    "The stub of one module"
    tree,comments = ast.parse(source),comments_of(source)
    public,patches = public_names(tree),{}
    wanted = needed_classes(tree, public)
    for o in tree.body:
        if isinstance(o, FUNCTIONS) and patched_class(o): patches.setdefault(patched_class(o), []).append(as_method(o))
    blocks = []
    for o in tree.body:
        if isinstance(o, FUNCTIONS) and o.name in public and not patched_class(o): blocks.append(function_lines(o, comments))
        elif isinstance(o, ast.ClassDef) and o.name in wanted: blocks.append(class_lines(o, comments, patches.get(o.name, [])))
        elif isinstance(o, ast.Assign): blocks.append(constant_lines(o, public))
        elif isinstance(o, ast.AnnAssign) and o.target.id in public: blocks.append([f'{o.target.id}: {type_of(o.annotation)}'])
    text = '\n\n'.join('\n'.join(b) for b in blocks if b)
    title = '\n'.join(doc_of(ast.get_docstring(tree), [], ''))
    head = '\n'.join(['from __future__ import annotations', *import_lines(tree, text)])
    return f'{title}\n{head}\n\n__all__ = {public}\n\n{text}\n'

def as_method(
    func, # a function that `patch` adds to a class
): # the same as it would stand in the class
    "Turn `patch`'s way of saying property into Python's own"
    for d in func.decorator_list:
        prop = any(k.arg=='as_prop' for k in getattr(d, 'keywords', [])) or getattr(d, 'attr', '')=='patch_property'
        if prop: func.decorator_list = [*func.decorator_list, ast.Name('property')]
    return func

def face_text(
    package:Path, # folder of the modules
) -> str: # of `__init__.pyi`
    "The stub of the package itself: the names of the face, from where they live"
    modules = sorted(p.stem for p in package.glob('[!_]*.py'))
    lines = [f'from .{m} import {", ".join(f"{n} as {n}" for n in names.split())}' for m,names in sorted(_FACE.items())]
    names = [n for names in _FACE.values() for n in names.split()]
    title = ast.get_docstring(ast.parse((package/'__init__.py').read_text()))
    return '\n'.join([f'"""{title}"""', *lines, f'from . import {", ".join(f"{m} as {m}" for m in modules)}',
                      '', f'__all__ = {names}', '__version__: str', ''])

@call_parse
def main():
    "Write the stubs of all modules, and remove those of modules that are gone"
    package = get_config().lib_path
    texts = {p.with_suffix('.pyi'): stub_text(p.read_text()) for p in sorted(package.glob('[!_]*.py'))}
    texts[package/'__init__.pyi'] = face_text(package)
    for f in package.glob('*.pyi'):
        if f not in texts: f.unlink()
    for f,text in texts.items():
        ast.parse(text)
        if not f.exists() or f.read_text()!=text: f.write_text(text)
    print(f'{len(texts)} stubs, {sum(len(t) for t in texts.values())/1000:.0f} kB')
