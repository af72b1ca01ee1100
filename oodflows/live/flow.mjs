// Normalizing flows without Python: what `export_web` wrote, in a browser, in a worker of one, or in Node.
//
//   const flow = await openFlow(source)         // a file by export_web: ArrayBuffer, Uint8Array or base64
//   const found = flow.encode(pixels, noise(7)) // bits, latents, the bits of every pixel
//   flow.decode(found.latents)                  // the very same pixels
//   flow.sample(noise(7), .8)                   // a draw at temperature 0.8
//   flow.trace(pixels, noise(7))                // what every coupling saw and did
//
// One input at a time, in the order (C, H, W). Between layers numbers are float64, inside networks float32.

export class FlowError extends Error {}

const count = shape => shape.reduce((a, b) => a*b, 1)
const zeros = n => new Float64Array(n)
/** `into`, with each of `numbers` at its place. */
function place(into, places, numbers) {
  numbers.forEach((v, i) => { into[places[i]] = v })
  return into
}
const sigmoid = v => 1/(1 + Math.exp(-v))

/** Uniform numbers in [0, 1) from a seed (mulberry32). */
export function noise(seed) {
  let state = seed >>> 0
  return () => {
    state = state + 0x6D2B79F5 >>> 0
    let a = Math.imul(state ^ state >>> 15, state | 1)
    a ^= a + Math.imul(a ^ a >>> 7, a | 61)
    return ((a ^ a >>> 14) >>> 0)/2**32
  }
}

/** A normal number (Box and Muller 1958). */
export const normal = random => Math.sqrt(-2*Math.log(1 - random()))*Math.cos(2*Math.PI*random())

// --- The file: gzip of a line that names the format, a line of JSON, and all numbers

const NUMBERS = {f4: Float32Array, f2: Uint16Array, i1: Int8Array, i2: Int16Array, u1: Uint8Array}

function fromHalf(bits) {
  const exponent = bits >> 10 & 31, fraction = bits & 1023
  return (bits >> 15 ? -1 : 1)*(exponent ? 2**(exponent - 25)*(1024 + fraction) : 2**-24*fraction)
}

/** Tensors as {data, shape}; rows are multiplied by the numbers of another, `rows`. */
function readTensors(list, buffer, start) {
  const raw = list.map(({form, at, shape}) => {
    const kind = NUMBERS[form], from = start + at
    const numbers = new kind(buffer.slice(from, from + count(shape)*kind.BYTES_PER_ELEMENT))
    return Float32Array.from(numbers, form === 'f2' ? fromHalf : undefined)
  })
  return list.map(({shape, rows}, k) => {
    const width = count(shape.slice(1)), data = raw[k]
    return {shape, data: rows === undefined ? data : data.map((v, i) => v*raw[rows][Math.floor(i/width)])}
  })
}

/** A Flow from a file of `export_web`; FlowError if it is none. */
export async function openFlow(source) {
  try {
    const bytes = typeof source === 'string' ? Uint8Array.from(atob(source), c => c.charCodeAt(0)) : source
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    const buffer = await new Response(plain).arrayBuffer(), all = new Uint8Array(buffer)
    const first = all.indexOf(10), second = all.indexOf(10, first + 1)
    const [format, json] = [[0, first], [first + 1, second]].map(ends => new TextDecoder().decode(all.subarray(...ends)))
    if (format !== 'oodflows web 1') throw 0
    const described = JSON.parse(json)
    return new Flow(described, readTensors(described.tensors, buffer, second + 1))
  } catch (e) {
    throw e instanceof FlowError ? e : new FlowError('This file of weights is damaged, or export_web did not write it.')
  }
}

// --- Networks: every part takes and gives {data: Float32Array, shape: [C, H, W]}

/** `one[p] += sum of w[k]*x[at[k] + p]`, and `two[p]` likewise with v. */
function addTaps(one, two, x, w, v, at) {
  for (let k = 0; k < at.length; k += 4) {
    const a = at[k], b = at[k + 1], c = at[k + 2], d = at[k + 3]
    const w0 = w[k], w1 = w[k + 1], w2 = w[k + 2], w3 = w[k + 3], v0 = v[k], v1 = v[k + 1], v2 = v[k + 2], v3 = v[k + 3]
    for (let p = 0; p < one.length; p++) {
      const e = x[a + p], f = x[b + p], g = x[c + p], h = x[d + p]
      one[p] += w0*e + w1*f + w2*g + w3*h
      two[p] += v0*e + v1*f + v2*g + v3*h
    }
  }
}

/** Convolution of a padded copy, in one go; what falls between its rows is dropped. */
function conv({data: x, shape: [channels, h, w]}, {weight, bias, stride, pad}) {
  const [outs, , kh, kw] = weight.shape, wide = w + 2*pad, plane = (h + 2*pad)*wide
  const padded = new Float32Array(channels*plane)
  for (let c = 0; c < channels; c++) for (let i = 0; i < h; i++)
    padded.set(x.subarray((c*h + i)*w, (c*h + i + 1)*w), c*plane + (i + pad)*wide + pad)
  const rows = h + 2*pad - kh + 1, cols = wide - kw + 1, shape = [outs, Math.ceil(rows/stride), Math.ceil(cols/stride)]
  const taps = channels*kh*kw, at = new Int32Array(Math.ceil(taps/4)*4)   // what fills it up has no weight
  for (let k = 0; k < taps; k++) at[k] = Math.floor(k/(kh*kw))*plane + Math.floor(k/kw)%kh*wide + k%kw
  const weights = o => {
    const filled = new Float32Array(at.length)
    if (o < outs) filled.set(weight.data.subarray(o*taps, (o + 1)*taps))
    return filled
  }
  const data = new Float32Array(count(shape))
  for (let o = 0, q = 0; o < outs; o += 2) {
    const sums = [o, o + 1].map(c => new Float32Array((rows - 1)*wide + cols).fill(bias ? bias.data[c] : 0))
    addTaps(...sums, padded, weights(o), weights(o + 1), at)
    for (const sum of sums.slice(0, outs - o)) for (let i = 0; i < rows; i += stride)
      for (let j = 0; j < cols; j += stride) data[q++] = sum[i*wide + j]
  }
  return {data, shape}
}

/** Transposed convolution. */
function spread({data: x, shape: [channels, h, w]}, {weight, bias, stride, pad, size: [H, W]}) {
  const [, outs, kh, kw] = weight.shape, data = new Float32Array(outs*H*W)
  for (let o = 0; bias && o < outs; o++) data.fill(bias.data[o], o*H*W, (o + 1)*H*W)
  for (let k = 0; k < weight.data.length; k++) {
    const o = Math.floor(k/(kh*kw))%outs, c = Math.floor(k/(kh*kw*outs)), up = Math.floor(k/kw)%kh - pad, left = k%kw - pad
    for (let i = 0; i < h; i++) for (let j = 0; j < w; j++) {
      const row = i*stride + up, col = j*stride + left
      if (row >= 0 && row < H && col >= 0 && col < W) data[(o*H + row)*W + col] += weight.data[k]*x[(c*h + i)*w + j]
    }
  }
  return {data, shape: [outs, H, W]}
}

function linear({data: x}, {weight, bias, shape}) {
  const data = new Float32Array(weight.shape[0])
  for (let o = 0, k = 0; o < data.length; o++) {
    let sum = bias ? bias.data[o] : 0
    for (let i = 0; i < x.length; i++) sum += weight.data[k++]*x[i]
    data[o] = sum
  }
  return {data, shape}
}

const CURVES = {relu: v => v > 0 ? v : 0, leaky: (v, slope) => v > 0 ? v : slope*v, tanh: Math.tanh, sigmoid,
                silu: v => v*sigmoid(v), scale: (v, by) => v*by}
const PAIRS = {add: (a, b) => a + b, sub: (a, b) => a - b, mul: (a, b) => a*b}
const each = ({data, shape}, f) => ({data: data.map(f), shape})
const PARTS = {
  conv, spread, linear,
  curve: (x, {kind, by}) => each(x, v => CURVES[kind](v, by)),
  pair: (a, b, {kind}) => each(a, (v, i) => PAIRS[kind](v, b.data[i])),
  norm: (x, {scale, shift}) => {
    const size = count(x.shape.slice(1))
    return each(x, (v, i) => v*scale.data[i/size | 0] + shift.data[i/size | 0])
  },
  reshape: ({data}, {shape}) => ({data, shape}),
  constant: ({value}) => value,
  cat: (...args) => ({shape: args.pop().shape, data: Float32Array.from(args.flatMap(o => [...o.data]))}),
}

/** A network's answer: each part takes the results of earlier ones; the input is number 0. */
function run(parts, x) {
  const results = [x]
  for (const part of parts) results.push(PARTS[part.op](...part.of.map(i => results[i]), part))
  return results.at(-1)
}

// --- Layers: `forward` gives numbers and the log-det of each, `inverse` numbers, all Float64Array

/** Inverse and log|det| of a matrix, by Gauss and Jordan. */
function invert(matrix, n) {
  const a = Array.from({length: n}, (_, i) => Array.from({length: 2*n}, (_, j) => j < n ? matrix[i*n + j] : +(j - n === i)))
  let logdet = 0
  for (let c = 0; c < n; c++) {
    let best = c
    for (let r = c; r < n; r++) if (Math.abs(a[r][c]) > Math.abs(a[best][c])) best = r
    const row = a[best], pivot = row[c]
    a[best] = a[c]
    a[c] = row.map(v => v/pivot)
    logdet += Math.log(Math.abs(pivot))
    for (let r = 0; r < n; r++) if (r !== c) {
      const factor = a[r][c]
      a[r] = a[r].map((v, j) => v - factor*a[c][j])
    }
  }
  return [a.flatMap(row => row.slice(n)), logdet]
}

/** A matrix times the channels of every pixel. */
function mixed(matrix, n, x) {
  const size = x.length/n, out = zeros(x.length)
  for (let k = 0; k < n*n; k++) for (let p = 0; p < size; p++) out[(k/n | 0)*size + p] += matrix[k]*x[k%n*size + p]
  return out
}

/** The map through knots, linear between and beyond them: value, log of slope. */
function piecewise(v, from, to) {
  let i = 0
  while (i < from.length - 2 && from[i + 1] < v) i++
  const slope = (to[i + 1] - to[i])/(from[i + 1] - from[i])
  return [to[i] + (v - from[i])*slope, Math.log(slope)]
}

const LAYERS = {
  dequantize: ({margin}) => ({
    forward: (x, random) => [x.map(v => (v + Math.min(Math.max(random(), margin), 1 - margin))/256),
                             zeros(x.length).fill(-Math.log(256))],
    inverse: z => Uint8Array.from(z, v => Math.min(Math.max(Math.floor(v*256), 0), 255))}),
  logit: ({alpha}) => ({
    forward: (x, _, p = x.map(v => alpha + (1 - 2*alpha)*v)) =>
      [p.map(v => Math.log(v/(1 - v))), p.map(v => Math.log((1 - 2*alpha)/(v*(1 - v))))],
    inverse: z => z.map(v => (sigmoid(v) - alpha)/(1 - 2*alpha))}),
  move: ({order}) => ({
    forward: x => [Float64Array.from(order, i => x[i]), zeros(x.length)],
    inverse: z => place(zeros(z.length), order, z)}),
  affine: ({shift: {data: shift}, scale: {data: scale}, size}) => ({
    forward: x => [x.map((v, i) => (v + shift[i/size | 0])*scale[i/size | 0]), x.map((_, i) => Math.log(scale[i/size | 0]))],
    inverse: z => z.map((v, i) => v/scale[i/size | 0] - shift[i/size | 0])}),
  mix: ({matrix: {data, shape: [n]}}) => {
    const [back, logdet] = invert(data, n)
    return {forward: x => [mixed(data, n, x), zeros(x.length).fill(logdet/n)], inverse: z => mixed(back, n, z)}
  },
  quantile: ({x: {data: x}, y: {data: y}}) => {
    const knots = i => x.subarray(i*y.length, (i + 1)*y.length)
    return {
      forward: a => [0, 1].map(k => a.map((v, i) => piecewise(v, knots(i), y)[k])),
      inverse: z => z.map((v, i) => piecewise(v, y, knots(i))[0])}
  },
  coupling: ({mask, net, rescale, shape, size}) => {
    const half = shape[0] >> 1, ends = [[0, half*size], [half*size, shape[0]*size]], slab = mask.kind === 'channel'
    const [changed, seen] = mask.flip ? ends.reverse() : ends
    const moved = slab ? zeros(shape[0]*size).fill(1, ...changed) : Float64Array.from(mask.changed.data)
    const st = x => {
      const data = Float32Array.from(slab ? x.subarray(...seen) : x.map((v, i) => v*mask.seen.data[i]))
      const answer = run(net, {data, shape: [data.length/size, ...shape.slice(1)]}).data, n = answer.length/2
      const at = slab ? changed[0] : 0
      return [moved.map((m, i) => m && rescale.data[i - at]*Math.tanh(answer[i - at])), moved.map((m, i) => m && answer[n + i - at])]
    }
    return {
      st, moved,
      forward: (x, _, [s, t] = st(x)) => [x.map((v, i) => (v + t[i])*Math.exp(s[i])), s],
      inverse: (z, [s, t] = st(z)) => z.map((v, i) => v*Math.exp(-s[i]) - t[i])}
  },
}

/** A squeeze: the four corners of a block become four channels. */
function squeezed([channels, h, w]) {
  const order = []
  for (let c = 0; c < 4*channels; c++)
    for (let i = c >> 1 & 1; i < h; i += 2) for (let j = c & 1; j < w; j += 2) order.push(((c >> 2)*h + i)*w + j)
  return {kind: 'move', order, shape: [4*channels, h/2, w/2]}
}

// --- The flow

const logNormal = v => -(v*v + Math.log(2*Math.PI))/2

export class Flow {
  constructor({name, shape, layers}, tensors) {
    Object.assign(this, {name, shape, dims: count(shape), layers: [], places: []})
    const filled = o => Array.isArray(o) ? o.map(filled) : o === null || typeof o !== 'object' ? o
      : 'tensor' in o ? tensors[o.tensor] : Object.fromEntries(Object.entries(o).map(([k, v]) => [k, filled(v)]))
    let where = Int32Array.from({length: this.dims}, (_, i) => i)    // its place in the image
    for (let layer of layers.map(filled)) {
      const size = count(shape.slice(1)), keep = (shape[0] >> 1)*size
      if (layer.kind === 'squeeze') layer = squeezed(shape)
      const make = layer.kind === 'split' ? () => ({keep}) : LAYERS[layer.kind]
      if (!make) throw new FlowError(`This page is older than its file: it knows no layer "${layer.kind}".`)
      this.layers.push({...layer, where, ...make({shape, size, ...layer})})
      if (layer.order) where = Int32Array.from(layer.order, i => where[i])
      shape = layer.shape ?? shape
      if (layer.kind === 'split') {
        this.places.push(where.subarray(keep))
        where = where.subarray(0, keep)
        shape = [shape[0] >> 1, ...shape.slice(1)]
      }
    }
    this.places.push(where)
  }

  take(x) {
    const whole = this.layers[0].kind === 'dequantize', shape = this.shape.join(' x ')
    if (x?.length !== this.dims) throw new FlowError(`This flow takes ${shape} numbers, and was given ${x?.length ?? 'none'}.`)
    const fits = v => whole ? Number.isInteger(v) && v >= 0 && v <= 255 : Number.isFinite(v)
    if (!x.every(fits)) throw new FlowError(`This flow takes ${whole ? 'whole numbers from 0 to 255' : 'finite numbers'}.`)
    return Float64Array.from(x)
  }

  /** Walk the layers; `look` sees each but the splits. */
  walk(x, random, look = () => {}) {
    const early = []
    let a = this.take(x)
    for (const layer of this.layers) {
      if (layer.kind === 'split') {
        early.push(a.slice(layer.keep))
        a = a.slice(0, layer.keep)
        continue
      }
      const [after, logdet] = layer.forward(a, random)
      look(layer, a, after, early, logdet)
      a = after
    }
    return [...early, a]
  }

  /** Under noise `random()`: nats, bits (per dimension), nats by scale, bits of every number as an image (their mean
      is `bits`), and latents, one array a scale. */
  encode(x, random = () => .5) {
    const gains = zeros(this.dims), scales = this.places.map(() => 0)
    const add = (k, i, nats) => {
      scales[k] += nats
      gains[i] -= nats/Math.LN2
    }
    const latents = this.walk(x, random, ({where}, a, b, early, logdet) =>
      logdet.forEach((v, i) => add(early.length, where[i], v)))
    latents.forEach((z, k) => z.forEach((v, i) => add(k, this.places[k][i], logNormal(v))))
    const nats = scales.reduce((a, b) => a + b)
    return {nats, bits: -nats/this.dims/Math.LN2, scales, pixels: gains, latents}
  }

  /** Latents to pixels (Uint8Array) or numbers. */
  decode(latents) {
    const early = latents.slice(0, -1)
    return this.layers.reduceRight((z, {kind, inverse}) =>
      kind === 'split' ? Float64Array.from([...z, ...early.pop()]) : inverse(z), Float64Array.from(latents.at(-1)))
  }

  sample(random, temperature = 1) {
    return this.decode(this.places.map(o => Float64Array.from(o, () => temperature*normal(random))))
  }

  /** Latents laid out as the image. */
  latentImage(latents) {
    return latents.reduce((image, z, k) => place(image, this.places[k], z), zeros(this.dims))
  }

  /** What every coupling saw and did, as images: label, mask (1 where it moves), input, s, t, output. */
  trace(x, random = () => .5) {
    const steps = []
    this.walk(x, random, ({st, moved, label, where}, before, after, early) => {
      if (!st) return
      const lay = (a, others = []) => place(this.latentImage(others), where, a), [s, t] = st(before)
      steps.push({label, mask: lay(moved), input: lay(before, early), s: lay(s), t: lay(t), output: lay(after, early)})
    })
    return steps
  }
}
