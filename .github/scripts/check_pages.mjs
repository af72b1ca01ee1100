// Open every page of the site in Chromium and check what only a browser can tell:
//     node check_pages.mjs SITE PLAYWRIGHT [SHOTS]
// SITE is a folder of HTML pages, PLAYWRIGHT the unpacked npm package playwright-core, SHOTS a folder for screenshots.
// CHROMIUM names the browser (default /usr/bin/chromium). Exit code 1 if anything is wrong.
import {createServer} from 'node:http'
import {createRequire} from 'node:module'
import {mkdirSync, readFileSync, readdirSync, statSync} from 'node:fs'
import {extname, join, normalize, resolve} from 'node:path'

const [site, playwright, shots] = process.argv.slice(2).map(o => resolve(o))
const {chromium} = createRequire(import.meta.url)(playwright)
const LIMIT = 2e6                                   // bytes of one page with its pictures, styles, fonts and scripts
const SHARED = /site_libs\/(widgets|live)\//       // fetched once, and only where a widget or a live figure is scrolled to; check_live.mjs weighs the latter
const PHONE = {width: 390, height: 844}, DESK = {width: 1280, height: 900}
const TYPES = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
               '.png': 'image/png', '.webp': 'image/webp', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.woff': 'font/woff'}
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
               '--disable-component-update', '--disable-sync', '--hide-scrollbars']

const problems = []
const wrong = (page, what) => { problems.push(`${page}: ${what}`) }

// --- The site, on a port of its own

const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)).replace(/\/$/, '/index.html')
    const file = join(site, path)
    let body
    try { body = file.startsWith(site) && statSync(file).isFile() && readFileSync(file) } catch { body = null }
    response.writeHead(body ? 200 : 404, {'content-type': TYPES[extname(file)] ?? 'application/octet-stream'})
    response.end(body || 'not found')
})
await new Promise(done => server.listen(0, '127.0.0.1', done))
const home = `http://127.0.0.1:${server.address().port}`
const pages = readdirSync(site).filter(o => o.endsWith('.html')).sort()

// --- One page

async function watched(context, name) {
    "A browser page that notes what goes wrong and what it weighs"
    const page = await context.newPage(), weight = new Map()
    page.on('console', o => o.type() === 'error' && wrong(name, `console: ${o.text().slice(0, 200)}`))
    page.on('pageerror', o => wrong(name, `error: ${String(o).slice(0, 200)}`))
    page.on('response', async o => {
        if (o.status() >= 400) wrong(name, `${o.status()} ${o.url()}`)
        else weight.set(o.url(), (await o.body().catch(() => '')).length)
    })
    await page.route(o => !o.href.startsWith(home) && !/^(data|blob|about):/.test(o.protocol), route => {
        wrong(name, `request off the site: ${route.request().url().slice(0, 120)}`)
        return route.abort()
    })
    return [page, weight]
}

const scrolled = page => page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 800) {
        scrollTo({top: y, behavior: 'instant'})
        await new Promise(done => setTimeout(done, 15))
    }
    scrollTo({top: 0, behavior: 'instant'})
    const late = new Promise(done => setTimeout(done, 8000))           // a picture that never comes is named below
    await Promise.all([...document.images].map(o => Promise.race([o.decode().catch(() => 0), late])))
})

const facts = page => page.evaluate(() => {
    const text = o => o.textContent.trim().slice(0, 60)
    const all = (css, keep = () => true) => [...document.querySelectorAll(css)].filter(keep)
    return {
        title: document.title,
        blank: all('main img', o => !o.complete || !o.naturalWidth).map(o => o.src.slice(0, 80)),
        mute: all('main img', o => !o.alt.trim() && !o.src.startsWith('blob:')).map(o => o.src.slice(0, 80)),
        rawMath: all('main .math', o => !o.querySelector('.katex')).map(text),
        badMath: all('.katex-error').map(text),
        loose: all('main p, main li, main td, main figcaption').flatMap(o => [...o.childNodes]).filter(o => o.nodeType === 3 && /\\[a-z]{3,}/.test(o.data)).map(text),
        ids: all('[id]').map(o => o.id),
        links: all('a[href]').map(o => o.href),
    }
})

const overflow = page => page.evaluate(() => {
    // what sticks out of the window must lie in a box that scrolls; a page that clips it would hide it
    const scrolls = o => o && (/auto|scroll/.test(getComputedStyle(o).overflowX) || scrolls(o.parentElement))
    const late = [...document.querySelectorAll('main :is(p, li, pre, table, img, figure, .katex-display, .widget-subarea, h1, h2, h3)')]
        .filter(o => o.getBoundingClientRect().right > innerWidth + 1 && !scrolls(o.parentElement) && !scrolls(o))
        .map(o => `${o.tagName.toLowerCase()} sticks out of a phone: ${o.textContent.trim().slice(0, 60)}`)
    const wide = document.documentElement.scrollWidth - innerWidth
    return wide > 0 ? [`${wide} px wider than a phone`, ...late] : late
})

async function shoot(page, name) {
    if (!shots) return
    mkdirSync(shots, {recursive: true})
    await page.screenshot({path: join(shots, `${name}.png`)})
}

async function check(browser, name) {
    "Load one page on a desk and on a phone; its anchors, links and weight"
    const context = await browser.newContext({viewport: DESK, colorScheme: 'light'})
    const [page, weight] = await watched(context, name)
    await page.goto(`${home}/${name}`, {waitUntil: 'load'})
    await scrolled(page)
    await page.waitForFunction(() => !document.querySelector('.jupyter-widgets-view') || document.querySelector('.widget-subarea *'), null, {timeout: 8000})
        .catch(() => wrong(name, 'widgets not drawn'))
    await shoot(page, `${name}-light`)
    const found = await facts(page)
    if (!found.title) wrong(name, 'has no title')
    for (const o of found.blank) wrong(name, `picture not loaded: ${o}`)
    for (const o of found.mute) wrong(name, `picture without a text that describes it: ${o}`)
    for (const o of [...found.rawMath, ...found.badMath, ...found.loose]) wrong(name, `formula not rendered: ${o}`)
    const bytes = [...weight].filter(([url]) => !SHARED.test(url)).reduce((sum, [, n]) => sum + n, 0)
    if (bytes > LIMIT) wrong(name, `weighs ${(bytes/1e6).toFixed(2)} MB`)
    await page.setViewportSize(PHONE)
    await page.waitForTimeout(shots ? 400 : 60)          // the sidebar slides out of a picture
    for (const o of await overflow(page)) wrong(name, o)
    await shoot(page, `${name}-phone`)
    await context.close()
    return [name, {...found, bytes}]
}

// --- Across pages

function checkLinks(found) {
    const ids = new Map([...found].map(([name, o]) => [name, new Set(o.ids)]))
    let count = 0
    for (const [name, o] of found) for (const link of o.links.filter(l => l.startsWith(home))) {
        const {pathname, hash} = new URL(link), target = pathname.slice(1) || 'index.html', id = decodeURIComponent(hash.slice(1))
        count++
        try { statSync(join(site, target)) } catch { wrong(name, `link to nothing: ${target}`); continue }
        if (id && ids.has(target) && !ids.get(target).has(id)) wrong(name, `no such anchor: ${target}#${id}`)
    }
    return count
}

async function checkSearch(browser) {
    const context = await browser.newContext({viewport: DESK})
    const [page] = await watched(context, 'search')
    await page.goto(home)
    await page.fill('input[type=search]', 'cycle mask')
    const results = page.locator('.smalldocs-search-results a')
    await results.first().waitFor({timeout: 5000}).catch(() => wrong('search', 'no result for: cycle mask'))
    await page.waitForTimeout(200)
    const targets = await results.evaluateAll(all => all.map(o => o.getAttribute('href')))
    if (!targets.some(o => /masks\.html|inductive_biases\.html/.test(o))) wrong('search', `cycle mask leads to: ${targets.slice(0, 5)}`)
    await shoot(page, 'search')
    if (targets.length) {
        await results.first().click()
        await page.waitForURL(o => o.pathname.length > 1 && !o.pathname.endsWith('index.html'), {timeout: 5000}).catch(() => wrong('search', 'a result does not open'))
    }
    await context.close()
    return targets.length
}

const colours = page => page.evaluate(() => {
    const parts = o => (o.match(/[\d.]+/g) ?? []).map((v, i) => Number(v)*(o.startsWith('color(') && i < 3 ? 255 : 1))
    const light = rgb => { const [r, g, b] = rgb.map(v => (v /= 255) <= .03928 ? v/12.92 : ((v + .055)/1.055)**2.4); return .2126*r + .7152*g + .0722*b }
    const ground = o => {                           // colours that let others through are laid over them
        const [r, g, b, a = 1] = parts(getComputedStyle(o).backgroundColor)
        if (a === 1) return [r, g, b]
        const under = o.parentElement ? ground(o.parentElement) : [255, 255, 255]
        return [r, g, b].map((v, i) => a*v + (1 - a)*under[i])
    }
    const contrast = o => {
        const [a, b] = [light(parts(getComputedStyle(o).color).slice(0, 3)), light(ground(o))]
        return (Math.max(a, b) + .05)/(Math.min(a, b) + .05)
    }
    const kinds = {prose: 'main p', code: 'main pre code', comment: 'main pre .co', string: 'main pre .st', keyword: 'main pre .kw', number: 'main pre .dv',
                   link: 'main p a', sidebar: '.sidebar-link', contents: '#TOC a', caption: 'figcaption', table: 'main td'}
    const pairs = Object.entries(kinds).map(([k, css]) => [k, document.querySelector(css)]).filter(([, o]) => o)
    return {ground: getComputedStyle(document.body).backgroundColor, contrast: Object.fromEntries(pairs.map(([k, o]) => [k, contrast(o)]))}
})

async function checkDark(browser) {
    const context = await browser.newContext({viewport: DESK, colorScheme: 'light'})
    const [page] = await watched(context, 'dark')
    const name = pages.find(o => o.startsWith('latent')) ?? pages[0]
    await page.goto(`${home}/${name}`)
    const light = await colours(page)
    await page.click('.quarto-color-scheme-toggle')
    await page.waitForTimeout(300)
    const dark = await colours(page)
    if (light.ground === dark.ground) wrong('dark', `the switch changes nothing: ${dark.ground}`)
    await page.reload()
    await page.waitForTimeout(300)
    if ((await colours(page)).ground !== dark.ground) wrong('dark', 'forgotten by the next page')
    for (const [mode, {contrast}] of Object.entries({light, dark}))
        for (const [kind, value] of Object.entries(contrast)) if (value < 4.5) wrong(mode, `contrast of ${kind} is ${value.toFixed(1)}`)
    if (shots) for (const o of pages) { await page.goto(`${home}/${o}`); await page.waitForTimeout(150); await shoot(page, `${o}-dark`) }
    await context.close()
}

// --- All of it

const began = Date.now()
const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: FLAGS})
const found = new Map()
const queue = [...pages]
const worker = async () => { for (let o; (o = queue.shift());) found.set(...await check(browser, o)) }
await Promise.all([worker(), worker()])
const links = checkLinks(found)
const results = await checkSearch(browser)
await checkDark(browser)
await browser.close()
server.close()

const heavy = [...found].sort((a, b) => b[1].bytes - a[1].bytes).slice(0, 3).map(([name, o]) => `${name} ${(o.bytes/1e6).toFixed(2)} MB`)
for (const o of problems) console.log('BROKEN', o)
console.log(`${pages.length} pages, ${links} links, ${results} results for "cycle mask", heaviest: ${heavy.join(', ')}; ${((Date.now() - began)/1000).toFixed(0)} s, ${problems.length} problems`)
process.exit(problems.length ? 1 : 0)
