// The live figures: each takes an empty element and the tools below, and answers while the reader plays.
//
//   start(document, {flow: 'the text of flow.mjs', base: 'folder of NAME.js/'})
//
// finds every element with `data-live="draw"` (or another name of FIGURES), and fills it when it comes near. Flows run
// in a worker; their weights and the test images are scripts that put base64 or JSON into `oodflows`, because a page
// that was opened as a file may load scripts and nothing else. The same code runs on the site and in notebooks.

const SIDE = 28, SIZE = SIDE*SIDE
const LOCAL = 'realnvp_fashionmnist_mini', KEYHOLE = 'realnvp_bottleneck_mini'

// --- Tools

/** What a worker does beside the flows' own methods: {id, flow, source, call, args} comes, {id, result} or {id, error} goes. */
function serve() {
  const opened = {}
  const own = {
    /** Move along the line between the latents of two images, `steps` pictures. */
    between(flow, a, b, steps, random) {
      const [za, zb] = [a, b].map(x => flow.encode(x, random).latents)
      return Array.from({length: steps}, (_, k) => {
        const w = k/(steps - 1)
        return flow.decode(za.map((z, s) => z.map((v, i) => (1 - w)*v + w*zb[s][i])))
      })
    },
    /** Latents laid out as the image: of one draw of the noise, and the mean of many. */
    latents(flow, x, draws, random) {
      const all = Array.from({length: draws}, () => flow.latentImage(flow.encode(x, random).latents))
      return {one: all[0], mean: all[0].map((_, i) => all.reduce((sum, z) => sum + z[i], 0)/draws)}
    },
    /** How much the shift of coupling `k` at pixel `i` changes with each pixel of `near` that it may see, by differences. */
    influence(flow, x, k, i, near, random) {
      let coupling, input, count = 0
      flow.walk(x, random, (layer, before) => {
        if (layer.st && count++ === k) [coupling, input] = [layer, before]
      })
      const inside = new Map(Array.from(coupling.where, (place, at) => [place, at])), here = inside.get(i)
      const t = moved => coupling.st(moved)[1][here], map = new Float64Array(flow.dims)
      for (const j of near) {
        if (!inside.has(j) || coupling.moved[inside.get(j)]) continue
        const [up, down] = [.05, -.05].map(d => input.map((v, p) => p === inside.get(j) ? v + d : v))
        map[j] = (t(up) - t(down))/.1
      }
      return map
    },
  }
  onmessage = async ({data: {id, flow, source, call, args = []}}) => {
    try {
      if (source) opened[flow] = openFlow(source)
      const it = await opened[flow], given = args.map(a => a?.seed === undefined ? a : noise(a.seed))
      const result = !call ? it.shape : call in own ? own[call](it, ...given) : it[call](...given)
      postMessage({id, result})
    } catch (e) {
      postMessage({id, error: e instanceof FlowError ? e.message : `The flow could not be run: ${e.message}`})
    }
  }
}

/** A worker with flows in it, and the scripts that bring their weights. */
function makeTools({flow, base}) {
  const waiting = new Map(), opened = {}, scripts = {}
  let worker, last = 0
  const post = message => new Promise((done, fail) => {
    if (!worker) {
      const source = `${flow.replace(/^export /gm, '')}\n(${serve})()`
      worker = new Worker(URL.createObjectURL(new Blob([source], {type: 'text/javascript'})))
      worker.onmessage = ({data: {id, result, error}}) => {
        const [yes, no] = waiting.get(id)
        waiting.delete(id)
        error ? no(new Error(error)) : yes(result)
      }
    }
    waiting.set(++last, [done, fail])
    worker.postMessage({id: last, ...message})
  })
  const script = name => scripts[name] ??= new Promise((done, fail) => {
    if (globalThis.oodflows?.[name]) return done(globalThis.oodflows[name])
    const element = make('script', {src: `${base}${name}.js`})
    element.onload = () => done(globalThis.oodflows[name])
    element.onerror = () => fail(new Error(`The file ${name}.js, which this figure needs, could not be loaded.`))
    document.head.append(element)
  })
  return {
    data: () => script('data'),
    /** Call a method of a flow, in the worker; its weights are fetched before the first call. */
    async ask(name, call, ...args) {
      opened[name] ??= script(name).then(source => post({flow: name, source}))
      await opened[name]
      return post({flow: name, call, args})
    },
  }
}

/** An element with attributes, listeners (`onclick`) and children. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [k, v] of Object.entries(attributes)) k.startsWith('on') ? element.addEventListener(k.slice(2), v) : element.setAttribute(k, v)
  element.append(...children)
  return element
}
const button = (text, act, more = {}) => make('button', {type: 'button', onclick: act, ...more}, text)
function slider(text, {min, max, step, value}, act) {
  const shown = make('output', {}, String(value)), input = make('input', {type: 'range', min, max, step, value, 'aria-label': text})
  input.addEventListener('input', () => {
    shown.textContent = input.value
    act(Number(input.value))
  })
  const label = make('label', {class: 'live-slider'}, make('span', {}, text), input, shown)
  label.set = v => {
    input.value = v
    shown.textContent = input.value
  }
  return label
}
const choice = (text, options, act) => make('label', {class: 'live-choice'}, make('span', {}, text),
  make('select', {'aria-label': text, onchange: e => act(e.target.value)}, ...Object.entries(options).map(([value, say]) => make('option', {value}, say))))

/** Run `work` for the newest of many requests: while one is on its way, only the last that came is kept. */
function newest(work, failed) {
  let busy = false, again = null
  return async function go(...args) {
    if (busy) return void (again = args)
    busy = true
    try { await work(...args) } catch (e) { failed(e.message) }
    busy = false
    if (again) {
      const next = again
      again = null
      go(...next)
    }
  }
}

// --- Pictures

const GREY = v => [v, v, v]
const MINUS = [0, 114, 178], PLUS = [213, 94, 0]
/** Blue below zero, orange above, the colour of the page at zero. */
const signed = (limit, paper) => v => {
  const w = Math.min(Math.abs(v)/limit, 1), end = v < 0 ? MINUS : PLUS
  return paper.map((p, c) => p + w*(end[c] - p))
}
/** From the colour of the page to orange. */
const heat = (low, high, paper) => v => {
  const w = Math.min(Math.max((v - low)/(high - low), 0), 1)
  return paper.map((p, c) => p + w*(PLUS[c] - p))
}
const paperOf = element => {
  const [r, g, b] = getComputedStyle(element).getPropertyValue('--live-paper').trim().split(' ').map(Number)
  return [r, g, b]
}
function canvas(label, more = {}) { return make('canvas', {width: SIDE, height: SIDE, role: 'img', 'aria-label': label, ...more}) }
function paint(element, values, colour = GREY) {
  const context = element.getContext('2d'), image = context.createImageData(element.width, element.height)
  values.forEach((v, i) => image.data.set([...colour(v), 255], 4*i))
  context.putImageData(image, 0, 0)
}
const figure = (picture, caption) => make('figure', {class: 'live-panel'}, picture, make('figcaption', {}, caption))

/** Test images by set, from base64. */
function unpacked({images}) {
  return Object.fromEntries(Object.entries(images).map(([name, text]) => {
    const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0))
    return [name, Array.from({length: bytes.length/SIZE}, (_, i) => bytes.slice(i*SIZE, (i + 1)*SIZE))]
  }))
}
const SINGULAR = {clothes: 'garment', digits: 'digit', letters: 'letter'}

/** A row of test images to choose from. */
function gallery(images, choose, n = 6) {
  const row = make('div', {class: 'live-gallery'})
  for (const [name, list] of Object.entries(images)) {
    const group = make('div', {role: 'group', 'aria-label': name})
    list.slice(0, n).forEach((pixels, i) => {
      const picture = canvas('', {'aria-hidden': true})
      paint(picture, pixels)
      const pick = button('', () => choose(pixels, name, i), {'aria-label': `${SINGULAR[name]} ${i + 1}`, title: `a ${SINGULAR[name]} that the flow never saw`})
      pick.append(picture)
      group.append(pick)
    })
    row.append(group)
  }
  return row
}

/** Sets of sorted numbers as a histogram with room for a marker; `mark(v)` moves it. */
function histogram(sets, [low, high], label, limit) {
  const bins = 48, kinds = Object.keys(sets), bars = []
  const counts = kinds.map(k => {
    const n = new Array(bins).fill(0)
    for (const v of sets[k]) n[Math.min(Math.max(Math.floor((v - low)/(high - low)*bins), 0), bins - 1)]++
    return n.map(c => c/sets[k].length)
  })
  const top = Math.max(...counts.flat())
  counts.forEach((n, k) => {
    const points = n.flatMap((c, i) => [[i, c], [i + 1, c]]).map(([x, c]) => `${x/bins*100},${100 - 95*c/top}`)
    bars.push(`<polygon class="live-${kinds[k]}" points="0,100 ${points.join(' ')} 100,100"/>`)
  })
  const at = v => `${Math.min(Math.max((v - low)/(high - low)*100, 0), 100)}%`
  const plot = make('div', {class: 'live-plot'})
  plot.innerHTML = `<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${bars.join('')}</svg>`
  const marker = make('div', {class: 'live-marker', hidden: ''}), line = make('div', {class: 'live-limit'}, make('span', {}, 'threshold'))
  line.style.left = at(limit)
  plot.append(line, marker)
  const ticks = Array.from({length: 5}, (_, i) => low + (high - low)*i/4)
  const axis = make('div', {class: 'live-axis', 'aria-hidden': true}, ...ticks.map(v => make('span', {}, v.toFixed(v % 1 ? 1 : 0))))
  const legend = make('div', {class: 'live-legend'}, ...kinds.map(k => make('span', {class: `live-${k}`}, k)))
  const whole = make('div', {}, legend, plot, axis, make('div', {class: 'live-label'}, label))
  whole.mark = v => {
    marker.hidden = false
    marker.style.left = at(v)
  }
  return whole
}
const quantile = (sorted, q) => sorted[Math.min(Math.floor(q*sorted.length), sorted.length - 1)]
const percent = v => v === 1 ? 'all' : v === 0 ? 'none' : v >= .995 ? 'more than 99 %' : v < .005 ? 'less than 1 %' : `${Math.round(100*v)} %`
const shareAbove = (sorted, v) => sorted.filter(o => o > v).length/sorted.length

// --- Draw: what does the likelihood say, and what does a better question?

const EDITS = {
  invert: x => x.map(v => 255 - v),
  blur: x => x.map((_, p) => {
    const [i, j] = [Math.floor(p/SIDE), p % SIDE]
    let sum = 0
    for (const [a, wa] of [[-1, 1], [0, 2], [1, 1]]) for (const [b, wb] of [[-1, 1], [0, 2], [1, 1]])
      if (i + a >= 0 && i + a < SIDE && j + b >= 0 && j + b < SIDE) sum += wa*wb*x[(i + a)*SIDE + j + b]
    return Math.round(sum/16)
  }),
  shift: (x, down, right) => x.map((_, p) => {
    const [i, j] = [Math.floor(p/SIDE) - down, p % SIDE - right]
    return i >= 0 && i < SIDE && j >= 0 && j < SIDE ? x[i*SIDE + j] : 0
  }),
}

/** A canvas of 28 x 28 pixels that mouse, finger and keys draw on; `changed()` is called after each stroke. */
function drawing(changed) {
  const board = canvas('Your picture, 28 by 28 pixels. Draw with mouse or finger; or move with the arrow keys and press space to draw.',
                       {tabindex: 0, class: 'live-board', role: 'application'})
  const it = {board, pixels: new Uint8Array(SIZE), ink: 255, cursor: [14, 14]}
  it.show = () => {
    paint(board, it.pixels)
    if (document.activeElement !== board || !it.keys) return
    const context = board.getContext('2d')
    context.fillStyle = '#E69F00'
    context.fillRect(it.cursor[1], it.cursor[0], 1, 1)
  }
  it.set = pixels => {
    it.pixels = Uint8Array.from(pixels)
    it.show()
    changed()
  }
  /** A soft round pen, about two pixels wide. */
  const dab = (row, col) => {
    for (let i = Math.floor(row) - 2; i <= row + 2; i++) for (let j = Math.floor(col) - 2; j <= col + 2; j++) {
      if (i < 0 || j < 0 || i >= SIDE || j >= SIDE) continue
      const w = Math.min(Math.max(1.9 - Math.hypot(i + .5 - row, j + .5 - col), 0), 1), p = i*SIDE + j
      it.pixels[p] = it.ink ? Math.max(it.pixels[p], Math.round(255*w)) : Math.round(it.pixels[p]*(1 - w))
    }
  }
  let from = null
  const place = e => {
    const box = board.getBoundingClientRect()
    return [(e.clientY - box.top)/box.height*SIDE, (e.clientX - box.left)/box.width*SIDE]
  }
  const stroke = e => {
    const to = place(e), n = Math.ceil(2*Math.hypot(to[0] - from[0], to[1] - from[1])) + 1
    for (let k = 1; k <= n; k++) dab(from[0] + (to[0] - from[0])*k/n, from[1] + (to[1] - from[1])*k/n)
    from = to
    it.show()
    changed()
  }
  board.addEventListener('pointerdown', e => {
    board.setPointerCapture(e.pointerId)
    it.keys = false
    from = place(e)
    stroke(e)
    e.preventDefault()
  })
  board.addEventListener('pointermove', e => { if (from) stroke(e) })
  for (const end of ['pointerup', 'pointercancel']) board.addEventListener(end, () => { from = null })
  board.addEventListener('keydown', e => {
    const step = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}[e.key]
    if (!step && e.key !== ' ') return
    e.preventDefault()
    it.keys = true
    if (step) it.cursor = it.cursor.map((v, k) => Math.min(Math.max(v + step[k], 0), SIDE - 1))
    if (e.key === ' ' || e.shiftKey) {
      dab(it.cursor[0] + .5, it.cursor[1] + .5)
      changed()
    }
    it.show()
  })
  board.addEventListener('blur', it.show)
  board.addEventListener('focus', it.show)
  return it
}

/** A picture file as 28 x 28 grey pixels, and a sentence about what was done to it. */
async function readPicture(file) {
  let bitmap
  try { bitmap = await createImageBitmap(file) } catch { throw new Error(`${file.name} is no picture that this browser can read.`) }
  const small = canvas(''), context = small.getContext('2d'), side = Math.min(bitmap.width, bitmap.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, (bitmap.width - side)/2, (bitmap.height - side)/2, side, side, 0, 0, SIDE, SIDE)
  const {data} = context.getImageData(0, 0, SIDE, SIDE)
  const pixels = Uint8Array.from({length: SIZE}, (_, i) => Math.round(.299*data[4*i] + .587*data[4*i + 1] + .114*data[4*i + 2]))
  const fits = bitmap.width === SIDE && bitmap.height === SIDE
  return [pixels, fits ? '' : `${file.name} has ${bitmap.width} x ${bitmap.height} pixels; its middle was reduced to 28 x 28 grey ones.`]
}

async function draw(root, tools, {detector = true} = {}) {
  const data = await tools.data(), images = unpacked(data)
  const sets = data.bits[LOCAL], limit = quantile(sets.clothes, .95)
  const says = make('p', {class: 'live-says', 'aria-live': 'polite'}, 'The flow is being loaded …'), note = make('p', {class: 'live-note', role: 'status'})
  const bits = make('strong', {class: 'live-number', 'data-bits': ''}, '…')
  const plot = histogram(sets, [0, 8], 'bits per dimension: fewer is more likely', limit)
  const strange = data.bits.ratio, cut = quantile(strange.clothes, .95)
  const better = histogram(strange, [0, 8], 'bits per dimension, keyhole flow less the first: more is stranger', cut)
  const answer = make('p', {class: 'live-says', 'aria-live': 'polite'}), p = make('strong', {class: 'live-number'}, '…')

  const judge = newest(async () => {
    const pixels = picture.pixels, {bits: b} = await tools.ask(LOCAL, 'encode', pixels, {seed: 1})
    bits.textContent = b.toFixed(2)
    bits.dataset.bits = b
    bits.dataset.pixels = Array.from(pixels).join()
    plot.mark(b)
    says.replaceChildren(`Likelier than ${percent(shareAbove(sets.clothes, b))} of the ${sets.clothes.length} clothes here, which it has not seen. A threshold that lets 95 % of them pass says: `,
                         make('b', {}, b <= limit ? 'one of ours.' : 'a stranger.'))
    if (!detector) return
    const ratio = (await tools.ask(KEYHOLE, 'encode', pixels, {seed: 1})).bits - b
    const rank = (1 + strange.clothes.filter(v => v >= ratio).length)/(1 + strange.clothes.length)
    p.textContent = rank < .01 ? rank.toFixed(3) : rank.toFixed(2)
    better.mark(ratio)
    answer.replaceChildren(`So strange are ${percent(strange.clothes.filter(v => v >= ratio).length/strange.clothes.length)} of the ${strange.clothes.length} clothes: that is the conformal p-value. At an alarm for 5 % of clothes it says: `,
                           make('b', {}, rank <= .05 ? 'a stranger.' : 'one of ours.'))
  }, message => { note.textContent = message })

  const picture = drawing(() => {
    blend.set(0)
    judge()
  })
  let base = null
  const other = images.clothes[3]
  const blend = slider('mix in a garment', {min: 0, max: 1, step: .05, value: 0}, w => {
    base ??= picture.pixels
    picture.pixels = base.map((v, i) => Math.round((1 - w)*v + w*other[i]))
    picture.show()
    judge()
  })
  const set = blend.set
  blend.set = v => {
    base = null
    set(v)
  }
  const pens = [['draw', 255], ['erase', 0]].map(([text, ink]) => button(text, e => {
    picture.ink = ink
    for (const pen of pens) pen.setAttribute('aria-pressed', pen === e.target)
  }, {'aria-pressed': ink > 0}))
  const edit = (text, act, label = text) => button(text, () => picture.set(act(picture.pixels)), {'aria-label': label})
  const moves = [['←', 0, -1, 'left'], ['↑', -1, 0, 'up'], ['↓', 1, 0, 'down'], ['→', 0, 1, 'right']]
  const upload = make('input', {type: 'file', accept: 'image/*', 'aria-label': 'your own picture', onchange: async e => {
    try {
      const [pixels, said] = await readPicture(e.target.files[0])
      note.textContent = said
      picture.set(pixels)
    } catch (error) { note.textContent = error.message }
  }})
  root.replaceChildren(make('div', {class: 'live-draw live-first'},
    make('p', {class: 'live-lead'}, 'This flow has seen 60,000 clothes and nothing else. ', make('b', {}, 'Draw a digit'), ', or take a picture that it never saw.'),
    gallery(images, pixels => picture.set(pixels), 5), picture.board,
    make('div', {class: 'live-edit'},
      make('div', {class: 'live-tools'}, ...pens, edit('clear', x => x.map(() => 0)), edit('invert', EDITS.invert), edit('blur', EDITS.blur),
        ...moves.map(([sign, down, right, say]) => edit(sign, x => EDITS.shift(x, down, right), `move ${say}`))),
      blend, make('label', {class: 'live-upload'}, 'your own picture ', upload), note),
    make('div', {class: 'live-answers'},
      make('div', {}, make('p', {class: 'live-head'}, 'Ask how likely it is: ', bits, ' bits/dim'), plot, says),
      ...detector ? [make('div', {}, make('p', {class: 'live-head'}, 'Ask a better question: p = ', p),
        make('p', {class: 'live-says'}, 'A second flow sees its pictures through a keyhole of 24 numbers, so it has to know clothes as a whole. How many bits more does it need than the first?'),
        better, answer)] : [])))
  picture.set(images.clothes[0])
}

// --- Bend: two couplings in the plane, the grid that they bend, and the change of area

/** The flow of the figure: (x + t) e^s, with s = a tanh(2u) and t = b sin(2u) of the other coordinate u. */
function planeFlow(x, [a1, b1, a2, b2], share) {
  const s1 = share*a1*Math.tanh(2*x[0]), y = (x[1] + share*b1*Math.sin(2*x[0]))*Math.exp(s1)
  const s2 = share*a2*Math.tanh(2*y), z = (x[0] + share*b2*Math.sin(2*y))*Math.exp(s2)
  return {z: [z, y], s: [s1, s2], logdet: s1 + s2}
}

async function bend(root) {
  const REACH = 3, SCREEN = 300
  const values = [.6, .5, -.4, .6], point = [.8, -.5]
  let share = 1
  const boards = ['data x: what the flow finds likely is dark', 'latent z: the grid, bent; dark is likely under N(0, I)'].map((label, k) =>
    canvas(label, {width: SCREEN, height: SCREEN, class: 'live-plane', ...k ? {} : {tabindex: 0, role: 'application',
      'aria-label': 'The plane of x with a square; move it with pointer or arrow keys.'}}))
  const told = make('p', {class: 'live-says', 'aria-live': 'polite'})
  const toScreen = ([u, v]) => [(u + REACH)/(2*REACH)*SCREEN, (REACH - v)/(2*REACH)*SCREEN]
  const of = x => planeFlow(x, values, share)

  function lines(context, through, colour) {
    context.strokeStyle = colour
    for (const along of [0, 1]) for (let k = -6; k <= 6; k++) {
      context.lineWidth = k ? .7 : 1.6
      context.beginPath()
      for (let i = 0; i <= 80; i++) {
        const u = -REACH + 2*REACH*i/80, x = along ? [u, k/2] : [k/2, u]
        context[i ? 'lineTo' : 'moveTo'](...toScreen(through(x)))
      }
      context.stroke()
    }
  }
  const corners = () => [[0, 0], [.5, 0], [.5, .5], [0, .5]].flatMap(([a, b], i, all) => {
    const [c, d] = all[(i + 1) % 4]
    return Array.from({length: 12}, (_, k) => [point[0] + a + (c - a)*k/12, point[1] + b + (d - b)*k/12])
  })
  function square(context, through) {
    context.beginPath()
    corners().forEach((x, i) => context[i ? 'lineTo' : 'moveTo'](...toScreen(through(x))))
    context.closePath()
    context.fillStyle = '#E69F00'
    context.fill()
  }
  function show() {
    const ink = getComputedStyle(root).color, paper = paperOf(root), dark = ink.match(/\d+/g).slice(0, 3).map(Number)
    boards.forEach((board, k) => {
      const context = board.getContext('2d'), image = context.createImageData(SCREEN, SCREEN)
      for (let i = 0; i < SCREEN; i += 3) for (let j = 0; j < SCREEN; j += 3) {
        const x = [(j + 1.5)/SCREEN*2*REACH - REACH, REACH - (i + 1.5)/SCREEN*2*REACH]
        const {z, logdet} = k ? {z: x, logdet: 0} : of(x)
        const w = Math.min(.55*Math.exp(-(z[0]**2 + z[1]**2)/2 + logdet), .85)
        for (let a = i; a < i + 3; a++) for (let b = j; b < j + 3; b++) image.data.set([...paper.map((p, c) => p + w*(dark[c] - p)*.6), 255], 4*(a*SCREEN + b))
      }
      context.putImageData(image, 0, 0)
      lines(context, k ? x => of(x).z : x => x, '#56B4E9')
      square(context, k ? x => of(x).z : x => x)
    })
    const middle = [point[0] + .25, point[1] + .25], {s, logdet} = of(middle)
    const path = corners().map(x => of(x).z)
    const area = Math.abs(path.reduce((sum, [a, b], i) => {
      const [c, d] = path[(i + 1) % path.length]
      return sum + (a*d - b*c)/2
    }, 0))
    told.replaceChildren('The square has area 0.25; its image ', make('b', {}, area.toFixed(3)), `. The couplings scale by ${s.map(v => Math.exp(v).toFixed(2)).join(' and ')}, so log |det J| = ${s.map(v => v.toFixed(2)).join(' + ').replace('+ -', '− ')} = `,
      make('b', {'data-logdet': logdet}, logdet.toFixed(2)), ` in its middle, and 0.25 · exp(${logdet.toFixed(2)}) = ${(.25*Math.exp(logdet)).toFixed(3)}.`)
  }
  const follow = e => {
    const box = boards[0].getBoundingClientRect()
    point[0] = (e.clientX - box.left)/box.width*2*REACH - REACH - .25
    point[1] = REACH - (e.clientY - box.top)/box.height*2*REACH - .25
    show()
  }
  let held = false
  boards[0].addEventListener('pointerdown', e => {
    held = true
    boards[0].setPointerCapture(e.pointerId)
    follow(e)
  })
  boards[0].addEventListener('pointermove', e => { if (held) follow(e) })
  for (const end of ['pointerup', 'pointercancel']) boards[0].addEventListener(end, () => { held = false })
  boards[0].addEventListener('keydown', e => {
    const step = {ArrowUp: [0, .1], ArrowDown: [0, -.1], ArrowLeft: [-.1, 0], ArrowRight: [.1, 0]}[e.key]
    if (!step) return
    e.preventDefault()
    point.forEach((v, k) => { point[k] = Math.min(Math.max(v + step[k], -REACH), REACH - .5) })
    show()
  })
  const names = ['first coupling: s, how much it stretches', 'first coupling: t, how much it shifts', 'second coupling: s', 'second coupling: t']
  const sliders = names.map((name, k) => slider(name, {min: -1, max: 1, step: .05, value: values[k]}, v => {
    values[k] = v
    show()
  }))
  root.replaceChildren(make('div', {class: 'live-row'}, ...boards.map((board, k) => figure(board, ['data x: dark where the flow finds it likely', 'latent z: the same grid, bent; the prior is round'][k]))),
    told, make('div', {class: 'live-sliders'}, slider('how far the flow has bent', {min: 0, max: 1, step: .02, value: 1}, v => {
      share = v
      show()
    }), ...sliders))
  show()
  watchColours(root, show)
}

/** Draw again when the page changes between light and dark. */
function watchColours(root, show) {
  new MutationObserver(show).observe(document.documentElement, {attributes: true, attributeFilter: ['class']})
}

// --- Masks that one clicks

async function masks(root) {
  const N = 14, half = N/2
  const KINDS = {
    checkerboard: (i, j) => (i + j) % 2 ? 1 : 2, horizontal: i => i < half ? 1 : 2, vertical: (i, j) => j < half ? 1 : 2,
    quadrants: (i, j) => i < half && j < half ? 1 : i < half ? 2 : 0, random: () => Math.random() < .5 ? 1 : 2,
  }
  const NAMES = ['neither', 'seen', 'changed']
  let state = new Array(N*N).fill(0), here = 0
  const told = make('p', {class: 'live-says', 'aria-live': 'polite'})
  const cells = state.map((_, p) => {
    const cell = make('button', {type: 'button', tabindex: p ? -1 : 0})
    cell.addEventListener('pointerdown', e => {
      painting = state[p] = (state[p] + 1) % 3
      show()
      e.preventDefault()
    })
    cell.addEventListener('pointerenter', e => {
      if (e.buttons !== 1 || painting === null) return
      state[p] = painting
      show()
    })
    return cell
  })
  let painting = null
  const grid = make('div', {class: 'live-mask', role: 'group', 'aria-label': `a mask of ${N} by ${N} pixels; arrow keys move, space changes a pixel`}, ...cells)
  grid.addEventListener('keydown', e => {
    const step = {ArrowUp: -N, ArrowDown: N, ArrowLeft: -1, ArrowRight: 1}[e.key]
    if (e.key === ' ' || e.key === 'Enter') {
      state[here] = (state[here] + 1) % 3
      show()
    } else if (step && here + step >= 0 && here + step < N*N) {
      cells[here].tabIndex = -1
      here += step
      cells[here].tabIndex = 0
      cells[here].focus()
    } else return
    e.preventDefault()
  })
  document.addEventListener('pointerup', () => { painting = null })
  function show() {
    const seen = state.flatMap((v, p) => v === 1 ? [[Math.floor(p/N), p % N]] : [])
    const far = state.map((v, p) => v === 2 ? Math.min(...seen.map(([i, j]) => Math.abs(i - Math.floor(p/N)) + Math.abs(j - p % N))) : null)
    cells.forEach((cell, p) => {
      cell.className = `live-${NAMES[state[p]]}`
      cell.textContent = state[p] === 2 && Number.isFinite(far[p]) ? far[p] : ''
      cell.setAttribute('aria-label', `row ${Math.floor(p/N) + 1}, column ${p % N + 1}: ${NAMES[state[p]]}${state[p] === 2 ? `, ${far[p]} steps from a seen pixel` : ''}`)
    })
    const found = far.filter(v => v !== null)
    told.replaceChildren(!seen.length ? 'Nothing is seen: the coupling moves every picture alike.' : !found.length ? 'Nothing is changed: the coupling does nothing.'
      : `${found.length} pixels are changed. The nearest pixel that the conditioner may see is ${Math.max(...found)} ${Math.max(...found) === 1 ? 'step' : 'steps'} away at most, ${(found.reduce((a, b) => a + b)/found.length).toFixed(1)} on average` +
        (Math.max(...found) === 1 ? ': every hidden pixel can be guessed from its neighbours.' : '.'))
  }
  const start = kind => {
    state = state.map((_, p) => KINDS[kind](Math.floor(p/N), p % N))
    show()
  }
  root.replaceChildren(make('div', {class: 'live-row'}, grid, make('div', {class: 'live-right'},
    make('p', {class: 'live-lead'}, 'Click pixels, or drag over them: dark is ', make('b', {}, 'seen'), ', light is ', make('b', {}, 'changed'), ' (the number: steps to the nearest seen pixel), grey is neither.'),
    make('div', {class: 'live-tools'}, ...Object.keys(KINDS).map(kind => button(kind, () => start(kind))),
      button('swap', () => {
        state = state.map(v => v ? 3 - v : 0)
        show()
      })), told)))
  start('checkerboard')
}

// --- Latents: one draw and the mean of many, a walk between two images, samples

async function latents(root, tools) {
  const images = unpacked(await tools.data()), note = make('p', {class: 'live-note', role: 'status'})
  const views = ['the picture', 'one draw', 'mean of 16'].map(o => canvas(o))
  const walk = Array.from({length: 7}, (_, k) => canvas(`step ${k} of 6 from one picture to the other`))
  const samples = Array.from({length: 8}, (_, k) => canvas(`sample ${k + 1}`))
  let ends = [images.clothes[0], images.digits[0]], turn = 0, temperature = .7
  const failed = message => { note.textContent = message }
  const look = newest(async () => {
    const paper = paperOf(root)
    paint(views[0], picture.pixels)
    const {one, mean} = await tools.ask(LOCAL, 'latents', picture.pixels, 16, {seed: 1})
    paint(views[1], one, signed(3, paper))
    paint(views[2], mean, signed(2, paper))
  }, failed)
  const go = newest(async () => {
    const steps = await tools.ask(LOCAL, 'between', ...ends, walk.length, {seed: 1})
    steps.forEach((x, k) => paint(walk[k], x))
  }, failed)
  const draw = newest(async () => {
    for (const [k, board] of samples.entries()) paint(board, await tools.ask(LOCAL, 'sample', {seed: k + 1}, temperature))
  }, failed)
  const picture = drawing(look)
  const walked = gallery(images, pixels => {
    ends[turn] = pixels
    turn = 1 - turn
    go()
  }, 4)
  root.replaceChildren(
    make('div', {class: 'live-draw'}, make('div', {class: 'live-left'}, picture.board, make('div', {class: 'live-tools'}, button('clear', () => picture.set(new Uint8Array(SIZE))))),
      make('div', {class: 'live-right'}, make('p', {class: 'live-lead'}, 'Draw, or take a picture: its outline shows in the latents, more plainly in their mean.'), gallery(images, pixels => picture.set(pixels)),
        make('div', {class: 'live-grid live-three'}, ...views.map((o, k) => figure(o, ['x', 'z, one draw', 'z, mean of 16 draws'][k]))))),
    make('p', {class: 'live-head'}, 'Along the line between two latents'), make('p', {class: 'live-lead'}, 'Choose one end, then the other:'), walked,
    make('div', {class: 'live-strip'}, ...walk),
    make('p', {class: 'live-head'}, 'Samples'), slider('temperature', {min: 0, max: 1.4, step: .1, value: temperature}, v => {
      temperature = v
      draw()
    }), make('div', {class: 'live-strip'}, ...samples), note)
  picture.set(images.clothes[1])
  await go()
  await draw()
  watchColours(root, look)
}

// --- Couplings: mask, s, t, output, and what a prediction looks at

async function couplings(root, tools) {
  const images = unpacked(await tools.data()), note = make('p', {class: 'live-note', role: 'status'})
  const NAMES = {input: 'input', mask: 'mask: light is changed', s: 's, log-scale', t: 't, shift', output: 'output', map: 'what t of the marked pixel looks at'}
  const views = Object.fromEntries(Object.keys(NAMES).map(k => [k, canvas(NAMES[k], k === 't' || k === 'input' ? {tabindex: 0, class: 'live-pick'} : {})]))
  const told = make('p', {class: 'live-says', 'aria-live': 'polite'})
  let name = LOCAL, pixels = images.clothes[0], k = 0, mark = 14*SIDE + 14, steps = []
    const failed = message => { note.textContent = message }
  const show = newest(async () => {
    const paper = paperOf(root), step = steps[k]
    const pale = step.input.map(v => (v + 3)*255/6)
    paint(views.input, pale.map(v => Math.min(Math.max(v, 0), 255)))
    paint(views.output, step.output.map(v => Math.min(Math.max((v + 3)*255/6, 0), 255)))
    paint(views.mask, step.mask.map(v => v ? 235 : 70))
    paint(views.s, step.s, signed(2, paper))
    paint(views.t, step.t, signed(3, paper))
    for (const o of [views.t, views.input, views.map]) outline(o)
    if (!step.mask[mark]) {
      paint(views.map, new Array(SIZE).fill(0), signed(1, paper))
      outline(views.map)
      told.textContent = 'This coupling leaves the marked pixel as it is: choose one that the mask shows light.'
      return
    }
    const near = Array.from({length: SIZE}, (_, j) => j).filter(j => name !== LOCAL || Math.max(Math.abs(Math.floor(j/SIDE) - Math.floor(mark/SIDE)), Math.abs(j % SIDE - mark % SIDE)) <= 10)
    const map = await tools.ask(name, 'influence', pixels, k, mark, near, {seed: 1})
    const all = map.reduce((sum, v) => sum + Math.abs(v), 0)
    const neighbours = [[-1, 0], [1, 0], [0, -1], [0, 1]].map(([a, b]) => mark + a*SIDE + b).filter(j => j >= 0 && j < SIZE)
    const share = neighbours.reduce((sum, j) => sum + Math.abs(map[j]), 0)/(all || 1)
    paint(views.map, map, signed(Math.max(...map.map(Math.abs)) || 1, paper))
    outline(views.map)
    told.replaceChildren(`Coupling ${k + 1} of ${steps.length}: `, make('b', {}, percent(share)), ' of what its shift at the marked pixel depends on lies in the four neighbours.')
  }, failed)
  function outline(o) {
    const context = o.getContext('2d')
    context.fillStyle = '#E69F00'
    context.fillRect(mark % SIDE, Math.floor(mark/SIDE), 1, 1)
  }
  const again = newest(async () => {
    steps = await tools.ask(name, 'trace', pixels, {seed: 1})
    k = Math.min(k, steps.length - 1)
    which.querySelector('input').max = steps.length
    which.set(k + 1)
    await show()
  }, failed)
  for (const o of [views.t, views.input]) {
    o.addEventListener('pointerdown', e => {
      const box = o.getBoundingClientRect()
      mark = Math.floor((e.clientY - box.top)/box.height*SIDE)*SIDE + Math.floor((e.clientX - box.left)/box.width*SIDE)
      show()
    })
    o.addEventListener('keydown', e => {
      const step = {ArrowUp: -SIDE, ArrowDown: SIDE, ArrowLeft: -1, ArrowRight: 1}[e.key]
      if (!step || mark + step < 0 || mark + step >= SIZE) return
      e.preventDefault()
      mark += step
      show()
    })
  }
  const which = slider('coupling', {min: 1, max: 10, step: 1, value: 1}, v => {
    k = v - 1
    show()
  })
  root.replaceChildren(make('p', {class: 'live-lead'}, 'Choose a picture and a coupling; then click a pixel in the input or in t.'), gallery(images, x => {
    pixels = x
    again()
  }, 5), make('div', {class: 'live-sliders'}, which, choice('flow', {[LOCAL]: 'local: checkerboard and channels', [KEYHOLE]: 'keyhole: 24 numbers in the middle'}, v => {
    name = v
    again()
  })), make('div', {class: 'live-grid'}, ...Object.keys(NAMES).map(o => figure(views[o], NAMES[o]))), told, note)
  await again()
  watchColours(root, show)
}

// --- Biases: one picture under four flows, the price of every pixel

/** Bits of every pixel under the logit and the prior alone: what a flow without couplings pays. */
const bare = (x, alpha) => Array.from(x, v => {
  const p = alpha + (1 - 2*alpha)*(v + .5)/256, y = Math.log(p/(1 - p))
  return ((y*y + Math.log(2*Math.PI))/2 - Math.log((1 - 2*alpha)/(p*(1 - p))) + Math.log(256))/Math.LN2
})

async function biases(root, tools) {
  const data = await tools.data(), images = unpacked(data), note = make('p', {class: 'live-note', role: 'status'})
  const FLOWS = {realnvp_checkerboard8_mini: 'local', [KEYHOLE]: 'keyhole', realnvp_cycle_bottleneck_mini: 'keyhole, cycle mask', realnvp_cycle_shift_mini: 'blind scale'}
  const chosen = new Set(Object.keys(FLOWS).slice(0, 2))
  const views = Object.fromEntries(Object.keys(FLOWS).map(k => [k, canvas(`price of every pixel, ${FLOWS[k]}`)]))
  const captions = Object.fromEntries(Object.keys(FLOWS).map(k => [k, make('span', {}, '')]))
  const panels = Object.fromEntries(Object.keys(FLOWS).map(k => [k, figure(views[k], '')]))
  for (const k of Object.keys(FLOWS)) panels[k].lastChild.append(make('b', {}, FLOWS[k]), make('br'), captions[k])
  const alone = canvas('price of every pixel without couplings'), price = make('span'), panel = figure(alone, '')
  panel.lastChild.append(make('b', {}, 'no coupling'), make('br'), price)
  let alpha = .05
  const showAlone = () => {
    const pixels = bare(picture.pixels, alpha)
    paint(alone, pixels, heat(2, 14, paperOf(root)))
    price.textContent = `${(pixels.reduce((a, b) => a + b)/SIZE).toFixed(2)} bits/dim from the logit and the prior alone`
  }
  const judge = newest(async () => {
    const paper = paperOf(root)
    showAlone()
    for (const k of Object.keys(FLOWS)) {
      panels[k].hidden = !chosen.has(k)
      if (!chosen.has(k)) continue
      const {bits, pixels} = await tools.ask(k, 'encode', picture.pixels, {seed: 1})
      paint(views[k], pixels, heat(2, 14, paper))
      const sets = data.bits[k]
      captions[k].textContent = `${bits.toFixed(2)} bits/dim, likelier than ${percent(shareAbove(sets.clothes, bits))} of the clothes`
    }
  }, message => { note.textContent = message })
  const picture = drawing(judge)
  const boxes = Object.entries(FLOWS).map(([k, say]) => make('label', {class: 'live-box'}, make('input', {type: 'checkbox', ...chosen.has(k) ? {checked: ''} : {}, onchange: e => {
    e.target.checked ? chosen.add(k) : chosen.delete(k)
    judge()
  }}), say))
  root.replaceChildren(make('div', {class: 'live-draw'}, make('div', {class: 'live-left'}, picture.board,
    make('div', {class: 'live-tools'}, button('clear', () => picture.set(new Uint8Array(SIZE))), button('invert', () => picture.set(EDITS.invert(picture.pixels))), button('blur', () => picture.set(EDITS.blur(picture.pixels))))),
  make('div', {class: 'live-right'}, make('p', {class: 'live-lead'}, 'Draw, or take a picture. What does each flow pay for each pixel? The page is cheap (2 bits), orange is dear (14).'), gallery(images, x => picture.set(x)),
    make('div', {class: 'live-tools'}, ...boxes), make('div', {class: 'live-grid'}, ...Object.values(panels), panel),
    slider("alpha of the logit, without couplings: how far black and white are drawn in", {min: .01, max: .45, step: .01, value: alpha}, v => {
      alpha = v
      showAlone()
    }))), note)
  picture.set(images.digits[1])
  watchColours(root, judge)
}

// --- All of it

const STYLE = `
.live { --live-paper: 255 255 255; --live-line: #bbb; --live-soft: #f3f3f3; margin: 1rem 0; font-size: .95rem; }
.quarto-dark .live { --live-paper: 34 34 34; --live-line: #666; --live-soft: #333; }
.live canvas { image-rendering: pixelated; width: 100%; display: block; aspect-ratio: 1; border-radius: .2rem; } .live-panel canvas { border: 1px solid var(--live-line); } .live [hidden] { display: none; }
.live-board { touch-action: none; cursor: crosshair; outline-offset: 2px; border: 1px solid var(--live-line); }
.live-plane, .live-pick { cursor: crosshair; touch-action: none; }
.live .live-plane { image-rendering: auto; border: 1px solid var(--live-line); }
.live-draw { display: grid; grid-template-columns: minmax(200px, 300px) 1fr; gap: .6rem 1.4rem; align-items: start; }
.live-first { grid-template-areas: 'lead lead' 'gallery gallery' 'board answers' 'edit answers'; grid-template-rows: auto auto auto 1fr; }
.live-first > .live-lead { grid-area: lead; font-size: 1.1rem; } .live-first > .live-gallery { grid-area: gallery; } .live-first > .live-board { grid-area: board; } .live-first > .live-edit { grid-area: edit; } .live-answers { grid-area: answers; }
.live-row { display: flex; flex-wrap: wrap; gap: .8rem; } .live-row > * { flex: 1 1 9rem; min-width: 0; } .live-row > .live-panel { max-width: 24rem; }
.live-tools { display: flex; flex-wrap: wrap; gap: .3rem; margin: .5rem 0; }
.live button { font: inherit; color: inherit; background: var(--live-soft); border: 1px solid var(--live-line); border-radius: .3rem; padding: .15rem .55rem; min-height: 2rem; min-width: 2rem; cursor: pointer; }
.live button[aria-pressed=true] { background: #1a5fb4; color: #fff; }
.live :is(button, input, select, canvas):focus-visible { outline: 2px solid #e69f00; outline-offset: 1px; }
.live-gallery { display: flex; flex-wrap: wrap; gap: .3rem .9rem; margin: .3rem 0 .6rem; } .live-gallery > div { display: flex; flex-wrap: wrap; gap: .2rem; }
.live-gallery button { padding: 0; width: 2.25rem; height: 2.25rem; background: #000; overflow: hidden; }
.live-slider, .live-choice, .live-upload { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; font-size: .85rem; margin: .2rem 0; } .live-slider input { flex: 1; min-width: 6rem; } .live-slider output { width: 2.5rem; text-align: right; }
.live-upload input { font-size: .8rem; max-width: 100%; } .live-box { margin-right: .8rem; } .live-box input { margin-right: .3rem; }
.live-sliders { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 0 1.5rem; } .live-sliders .live-slider span { flex: 1 1 100%; }
.live p { margin: .2rem 0 .4rem; } .live .live-head { font-weight: 600; margin-top: .7rem; } .live-number { font-size: 1.5rem; font-variant-numeric: tabular-nums; } .live-note { color: #b04a00; min-height: 1em; } .quarto-dark .live-note { color: #ffb680; }
.live-says[aria-live] { min-height: 3.9em; }
.live-plot { position: relative; height: 5.5rem; border-bottom: 1px solid var(--live-line); } .live-plot svg { width: 100%; height: 100%; display: block; }
.live-plot polygon { opacity: .55; } polygon.live-clothes { fill: currentcolor; } polygon.live-digits { fill: #e69f00; } polygon.live-letters { fill: #cc79a7; }
.live-marker { position: absolute; top: 0; bottom: 0; width: 3px; margin-left: -1px; background: #d55e00; transition: left .12s; } .live-marker::before { content: 'yours'; position: absolute; left: 6px; top: -2px; font-size: .75rem; font-weight: 600; color: #b04a00; background: rgb(var(--live-paper)/.8); } .quarto-dark .live-marker::before { color: #ffb680; }
.live-limit { position: absolute; top: 0; bottom: 0; border-left: 1px dashed currentcolor; } .live-limit span { position: absolute; bottom: 2px; left: 3px; font-size: .7rem; background: rgb(var(--live-paper)/.7); }
.live-axis { display: flex; justify-content: space-between; font-size: .75rem; } .live-label { font-size: .8rem; text-align: center; } .live-legend { display: flex; gap: 1rem; font-size: .8rem; }
.live-legend span::before { content: ''; display: inline-block; width: .8em; height: .8em; margin-right: .35em; background: currentcolor; opacity: .6; } .live-legend .live-digits::before { background: #e69f00; opacity: 1; } .live-legend .live-letters::before { background: #cc79a7; opacity: 1; }
.live-panel { margin: 0; } .live-panel figcaption { font-size: .8rem; margin-top: .2rem; }
.live-grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(11rem, 42%), 1fr)); gap: .7rem; } .live-three { grid-template-columns: repeat(3, 1fr); } .live-strip { display: grid; grid-template-columns: repeat(8, 1fr); gap: .2rem; }
.live-row > .live-mask, .live-row > .live-right { flex-basis: 17rem; } .live-mask { display: grid; grid-template-columns: repeat(14, 1fr); max-width: 24rem; align-self: start; touch-action: none; user-select: none; } .live .live-mask button { min-height: 0; min-width: 0; padding: 0; border-radius: 0; aspect-ratio: 1; font-size: .7rem; border-color: #888; }
.live .live-mask .live-seen { background: #333; } .live .live-mask .live-changed { background: #eee; color: #222; } .live .live-mask .live-neither { background: #999; }
@media (max-width: 620px) { .live-draw { grid-template-columns: 1fr; } .live-first { grid-template-areas: 'lead' 'gallery' 'board' 'answers' 'edit'; grid-template-rows: none; } .live-first > .live-board { max-width: 240px; margin: auto; } .live-left { max-width: 320px; } .live-strip { grid-template-columns: repeat(4, 1fr); } }
`

export const FIGURES = {draw, bend, masks, latents, couplings, biases}

/** Fill every `data-live` element of a document when it comes near. */
export function start(page, options) {
  const places = [...page.querySelectorAll('[data-live]')]
  if (!places.length) return
  page.head.append(make('style', {}, STYLE))
  const tools = makeTools(options)
  const fill = async place => {
    const root = make('div', {class: 'live', role: 'group', 'aria-label': place.dataset.title ?? 'a live figure'})
    const still = [...place.children]
    place.append(root)
    try {
      await FIGURES[place.dataset.live](root, tools, JSON.parse(place.dataset.options ?? '{}'))
      for (const o of still) o.remove()
    } catch (e) { root.replaceChildren(make('p', {class: 'live-note', role: 'status'}, e.message)) }
  }
  const watch = new IntersectionObserver(seen => {
    for (const {isIntersecting, target} of seen) if (isIntersecting) {
      watch.unobserve(target)
      fill(target)
    }
  }, {rootMargin: '400px'})
  for (const place of places) watch.observe(place)
}
