// Play with the live figures of the built site in Chromium, as a reader would:
//     node check_live.mjs SITE PLAYWRIGHT CASES FOUND [SHOTS]
// SITE is a folder of HTML pages, PLAYWRIGHT the unpacked npm package playwright-core, CASES a JSON file {script, flows}: the text
// of flow.mjs, and for each flow its file (base64) with inputs and noise; FOUND the file to write: what the flows said, the
// picture that was drawn by mouse on the start page and its number, and times in milliseconds.
import {createRequire} from 'node:module'
import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {loadavg} from 'node:os'
import {pathToFileURL} from 'node:url'

const [site, playwright, cases, out, shots] = process.argv.slice(2).map(o => resolve(o))
const {chromium} = createRequire(import.meta.url)(playwright)
const flags = ['--no-sandbox', '--disable-gpu', '--hide-scrollbars']
const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: flags})
const problems = [], address = name => pathToFileURL(join(site, name)).href
const ready = '.live [data-bits]:not([data-bits=""])'

async function open(name, {width = 1280, height = 900, dark = false, route = () => {}} = {}) {
    const context = await browser.newContext({viewport: {width, height}, colorScheme: dark ? 'dark' : 'light'}), page = await context.newPage()
    page.on('console', o => o.type() === 'error' && problems.push(`${name}: ${o.text().slice(0, 200)}`))
    page.on('pageerror', o => problems.push(`${name}: ${String(o).slice(0, 200)}`))
    await route(page)
    const began = Date.now()
    await page.goto(address(name))
    return [page, () => Date.now() - began]
}

const say = page => page.locator('.live [data-bits]').evaluate(o => ({bits: Number(o.dataset.bits), pixels: o.dataset.pixels, shown: o.textContent}))
const changed = async (page, before) => {
    await page.waitForFunction(o => document.querySelector('.live [data-bits]').dataset.pixels !== o, before.pixels, {timeout: 60000, polling: 5})
    return say(page)
}

/** Texts of an element whose contrast with what lies below is under 4.5 (WCAG 2.2, AA). */
const pale = place => place.evaluate(root => {
    const parts = o => (o.match(/[\d.]+/g) ?? []).map((v, i) => Number(v)*(o.startsWith('color(') && i < 3 ? 255 : 1))
    const light = rgb => { const [r, g, b] = rgb.map(v => (v /= 255) <= .03928 ? v/12.92 : ((v + .055)/1.055)**2.4); return .2126*r + .7152*g + .0722*b }
    const ground = o => {
        const [r, g, b, a = 1] = parts(getComputedStyle(o).backgroundColor)
        if (a === 1) return [r, g, b]
        const under = o.parentElement ? ground(o.parentElement) : [255, 255, 255]
        return [r, g, b].map((v, i) => a*v + (1 - a)*under[i])
    }
    const own = o => [...o.childNodes].some(n => n.nodeType === 3 && n.data.trim())
    return [...root.querySelectorAll('*')].filter(o => own(o) && o.offsetParent && o.tagName !== 'OPTION').flatMap(o => {
        const [a, b] = [light(parts(getComputedStyle(o).color).slice(0, 3)), light(ground(o))], ratio = (Math.max(a, b) + .05)/(Math.min(a, b) + .05)
        return ratio < 4.5 ? [`${o.textContent.trim().slice(0, 30)}: contrast ${ratio.toFixed(1)}`] : []
    })
})

// --- The start page, opened as a file: first picture, a digit drawn by mouse, and by keys

const [page, since] = await open('index.html')
await page.locator('[data-live="draw"]').scrollIntoViewIfNeeded()
await page.waitForSelector('.live-board', {timeout: 60000})
const first = since()
await page.waitForSelector(ready, {timeout: 60000})
const number = since()
await page.getByRole('button', {name: 'clear'}).first().click()
await page.waitForTimeout(1500)
let before = await say(page)
const board = page.locator('.live-board').first(), box = await board.boundingBox()
const at = (row, col) => [box.x + col/28*box.width, box.y + row/28*box.height]
const seven = [[6, 8], [6, 20], [12, 16], [23, 12]]
await page.mouse.move(...at(...seven[0]))
await page.mouse.down()
for (const place of seven.slice(1)) await page.mouse.move(...at(...place), {steps: 6})
await page.mouse.up()
await page.waitForTimeout(3000)
const drawn = await say(page)
if (drawn.pixels === before.pixels) problems.push('the mouse drew nothing')

// a short stroke more, and the time until the number has changed
const times = []
for (let k = 0; k < 5; k++) {
    before = await say(page)
    const start = Date.now()
    await page.mouse.move(...at(16, 6 + 2*k))
    await page.mouse.down()
    await page.mouse.up()
    await changed(page, before)
    times.push(Date.now() - start)
    await page.waitForTimeout(800)
}
before = await say(page)
await board.focus()
for (const key of ['ArrowUp', 'ArrowUp', 'Space']) await page.keyboard.press(key)
await changed(page, before).catch(() => problems.push('the keys drew nothing'))

// a picture of another size, and a file that is none
const upload = page.locator('.live-upload input').first(), note = page.locator('.live-note').first()
await upload.setInputFiles({name: 'words.txt', mimeType: 'image/png', buffer: Buffer.from('no picture')})
await page.waitForFunction(() => document.querySelector('.live-note').textContent.includes('no picture'), null, {timeout: 10000}).catch(() => problems.push('a file that is no picture: no sentence'))
const square = Buffer.from(await page.evaluate(() => {
    const o = Object.assign(document.createElement('canvas'), {width: 40, height: 30})
    o.getContext('2d').fillRect(5, 5, 9, 9)
    return o.toDataURL().split(',')[1]
}), 'base64')
await upload.setInputFiles({name: 'wide.png', mimeType: 'image/png', buffer: square})
await page.waitForFunction(() => document.querySelector('.live-note').textContent.includes('40 x 30'), null, {timeout: 10000}).catch(() => problems.push('a picture of another size: no sentence'))
const said = await note.textContent()
await page.context().close()

// --- Weights that are broken, and weights that are gone, are a sentence on the page

const words = []
for (const body of ['(globalThis.oodflows ??= {})["realnvp_fashionmnist_mini"] = "AAAA"', null]) {
    const [broken] = await open('index.html', {route: page => page.route('**/realnvp_fashionmnist_mini.js', route => body ? route.fulfill({contentType: 'text/javascript', body}) : route.abort())})
    await broken.locator('[data-live="draw"]').scrollIntoViewIfNeeded()
    await broken.waitForFunction(() => document.querySelector('.live-note')?.textContent.length > 20, null, {timeout: 60000}).catch(() => problems.push('broken weights: no sentence'))
    words.push(await broken.locator('.live-note').first().textContent())
    await broken.context().close()
}
const real = problems.filter(o => !o.includes('ERR_FAILED'))         // the request that was aborted above is the test's own

// --- Every page with a figure, on a desk and on a phone, light and dark; how much the weights weigh

const live = readdirSync(site).filter(o => o.endsWith('.html') && readFileSync(join(site, o), 'utf8').includes(' data-live="'))
const weights = {}
for (const name of live) for (const [kind, how] of Object.entries({desk: {}, phone: {width: 390, height: 844}, dark: {dark: true}})) {
    let bytes = 0
    const [page] = await open(name, {...how, route: page => page.on('request', o => { if (/site_libs\/live/.test(o.url())) bytes += readFileSync(new URL(o.url())).length })})
    if (kind === 'dark') await page.evaluate(() => document.documentElement.classList.add('quarto-dark'))
    for (const place of await page.locator('[data-live]').all()) {
        await place.scrollIntoViewIfNeeded()
        await place.locator('.live > *').first().waitFor({timeout: 60000})
        await page.waitForTimeout(shots ? 6000 : 1500)
        const mute = await place.evaluate(o => [...o.querySelectorAll('button, input, select, canvas')].filter(e =>
            !(e.getAttribute('aria-label') || e.textContent.trim() || e.closest('label')?.textContent.trim() || e.getAttribute('aria-hidden'))).map(e => e.outerHTML.slice(0, 80)))
        for (const o of mute) real.push(`${name}: without a label: ${o}`)
        const small = await place.evaluate(o => [...o.querySelectorAll('p, span, figcaption, button')].filter(e => e.textContent.trim() && e.offsetParent && parseFloat(getComputedStyle(e).fontSize) < 9).length)
        for (const o of await pale(place)) real.push(`${name}, ${kind}: ${o}`)
        if (small) real.push(`${name}, ${kind}: ${small} texts smaller than 9 px`)
        if (shots) {
            mkdirSync(shots, {recursive: true})
            await place.screenshot({path: join(shots, `${name}-${await place.getAttribute('data-live')}-${kind}.png`)})
        }
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 0) real.push(`${name}, ${kind}: ${wide} px too wide`)
    weights[name] = Math.max(weights[name] ?? 0, bytes)
    await page.context().close()
}

// --- The runtime itself, in this browser

const {script, flows} = JSON.parse(readFileSync(cases))
const bare = await (await browser.newContext()).newPage()
const answers = await bare.evaluate(async ({script, flows}) => {
    const {openFlow} = await import(URL.createObjectURL(new Blob([script], {type: 'text/javascript'})))
    const found = {}
    for (const [name, {file, inputs}] of Object.entries(flows)) {
        const flow = await openFlow(file)
        found[name] = inputs.map(({x, noise, latents}) => {
            let i = 0
            const began = performance.now(), {bits} = flow.encode(x, () => noise[i++])
            return {bits, ms: performance.now() - began, pixels: Array.from(flow.decode(latents))}
        })
    }
    return found
}, {script, flows})
await browser.close()
writeFileSync(out, JSON.stringify({first, number, times, drawn, said, words, weights, answers, live, load: loadavg()[0], problems: real}))
