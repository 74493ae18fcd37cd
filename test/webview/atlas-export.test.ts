import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { arranged, type Rect } from '../../client/webview/atlas/export/arranged.ts'
import { fileName, publishedNames } from '../../client/webview/atlas/export/published-names.ts'
import type { AtlasDeed } from '../../client/webview/messages/atlas.ts'
import type { Atlas } from '../../server/src/protocol/atlas.ts'
import { someNetwork } from '../support/networks.ts'
import { type NetworkLook, networkInBrowser, showNetwork } from './network-in-browser.ts'
import type { NetworkPage } from './network-page.ts'

declare const page: NetworkPage

const SECRET = 'فلان الفلاني'

/** Of its entities the first is withheld, and the second is an event that names it. */
function atlas(): Atlas {
  const { nodes, ...network } = someNetwork(40, 90)
  return {
    title: `مقالة عن ${SECRET}`,
    titleInExport: 'مقالة عن ناشط مدني',
    language: 'ar',
    types: [],
    articles: 230,
    brushed: 41,
    map: { places: [], countries: [], unplaced: 0, more: 0 },
    timeline: { unit: 'day', months: [], bars: [], undated: 0, events: [], moreEvents: 0, undatedEvents: 0 },
    network: {
      ...network,
      nodes: nodes.map((node, index) => {
        if (index === 0)
          return { ...node, name: SECRET, isWithheld: true, inExport: { name: 'ناشط مدني', nameInEnglish: 'Activist' } }
        if (index === 1)
          return { ...node, name: `اعتقال ${SECRET}`, inExport: { name: 'اعتقال ناشط', nameInEnglish: 'An arrest' } }
        return node
      }),
    },
  }
}

describe('Names in an export', () => {
  it('are masked where they are withheld, or name someone who is', () => {
    const given = atlas()
    const { title, name, isMasked } = publishedNames(given, 'corpus')
    const refs = given.network.nodes.map(({ ref }) => ref)
    assert.equal(title, 'مقالة عن ناشط مدني')
    assert.deepEqual(refs.slice(0, 2).map(name), ['ناشط مدني', 'اعتقال ناشط'])
    assert.deepEqual(refs.slice(0, 3).map(isMasked), [true, true, false])
    assert.equal(publishedNames(given, 'english').name(refs[0] ?? ''), 'Activist')
    assert.equal(name('person:somebody-else'), undefined)
  })

  it('are left out where nothing stands in their place', () => {
    const given = atlas()
    const [first, ...others] = given.network.nodes
    assert.ok(first)
    const { inExport: _, ...bare } = first
    const { name } = publishedNames({ ...given, network: { ...given.network, nodes: [bare, ...others] } }, 'corpus')
    assert.equal(name(first.ref), undefined)
  })

  it('of files are such that every file system takes them', () => {
    assert.equal(fileName('الشبكة', 'أستانا: الجولة «22» / ٢٠٢٤'), 'الشبكة-أستانا-الجولة-22-٢٠٢٤')
    assert.equal(fileName(' ', '...'), 'atlas')
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 })), (parts) => {
        const name = fileName(...parts)
        assert.match(name, /^[^\s\\/:*?"<>|\p{Cc}]{1,120}$/u)
        assert.ok(new TextEncoder().encode(name).length <= 240)
        assert.equal(/\p{Cs}/u.test(name), false)
      }),
    )
  })
})

describe('Pictures on a sheet', () => {
  it('lie as on the page, and none upon another or its caption', () => {
    const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height })
    const right = arranged([rect(600, 50, 500, 300), rect(12, 50, 560, 280), rect(12, 400, 1100, 200)], {
      above: 20,
      gap: 10,
    })
    assert.deepEqual(right, {
      places: [rect(570, 20, 500, 300), rect(0, 20, 560, 280), rect(0, 350, 1100, 200)],
      width: 1100,
      height: 550,
    })
    const rects = fc.array(
      fc.record({
        x: fc.nat(2000),
        y: fc.nat(2000),
        width: fc.integer({ min: 1, max: 900 }),
        height: fc.integer({ min: 1, max: 900 }),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(rects, (given) => {
        const { places, width, height } = arranged(given, { above: 20, gap: 10 })
        for (const [index, a] of places.entries()) {
          assert.deepEqual([a.width, a.height], [given[index]?.width, given[index]?.height])
          assert.ok(a.x >= 0 && a.x + a.width <= width && a.y >= 20 && a.y + a.height <= height)
          for (const b of places.slice(index + 1)) {
            const apart =
              a.x >= b.x + b.width || b.x >= a.x + a.width || a.y - 20 >= b.y + b.height || b.y - 20 >= a.y + a.height
            assert.ok(apart)
          }
        }
      }),
    )
  })
})

describe('An exported picture', () => {
  const open = networkInBrowser()

  for (const look of [
    { language: 'ar', theme: 'vscode-dark' },
    { language: 'en', theme: 'vscode-high-contrast', forcedColors: true },
  ] as const) {
    it(`is one file that needs nothing besides (${look.theme})`, async () => {
      const tab = await opened(open, look)
      const { data } = await exported(tab, 'SVG')
      const found = await tab.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
        const all = [...parsed.querySelectorAll('*')]
        const attributes = all.flatMap(({ attributes: own }) => [...own])
        return {
          root: parsed.documentElement.localName,
          isBroken: parsed.querySelector('parsererror') !== null,
          tags: [...new Set(all.map(({ localName }) => localName))].toSorted(),
          odd: attributes
            .filter(({ name }) => /^(?:class|style|data-|on|tabindex|role|href|xlink)/.test(name))
            .filter(({ ownerElement, name }) => !(ownerElement === parsed.documentElement && name === 'role'))
            .map(({ name }) => name),
          unresolved: attributes
            .filter(({ value }) => /var\(|color-mix|currentcolor|oklch|https?:(?!\/\/www\.w3\.org)/i.test(value))
            .map(({ value }) => value),
          dangling: attributes
            .flatMap(({ value }) => [...value.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id ?? ''))
            .filter((id) => !parsed.getElementById(id)),
          doubled: all.filter(({ id }) => id !== '' && parsed.querySelectorAll(`[id="${id}"]`).length > 1).length,
          fonts: [...new Set(attributes.filter(({ name }) => name === 'font-family').map(({ value }) => value))],
        }
      }, data)
      assert.deepEqual(found, {
        root: 'svg',
        isBroken: false,
        tags: ['clipPath', 'desc', 'g', 'path', 'rect', 'svg', 'text', 'title'],
        odd: [],
        unresolved: [],
        dangling: [],
        doubled: 0,
        fonts: found.fonts,
      })
      for (const font of found.fonts)
        assert.match(font, /^"Noto Sans Arabic Variable", "Noto Sans Arabic",.*sans-serif$/)
    })
  }

  it('holds no name that is withheld, whatever the page shows, and no word that nobody has said to be harmless', async () => {
    const tab = await opened(open)
    const [first, second] = atlas().network.nodes
    await tab.evaluate((markup) => page.addMap(markup), map(first?.ref ?? '', second?.ref ?? ''))
    assert.ok((await tab.locator('body').textContent())?.includes(SECRET))
    const { data, name } = await exported(tab, 'SVG', 'The whole atlas')
    for (const text of [data, name]) {
      assert.equal(/فلان|الفلاني/.test(text), false)
      assert.equal(text.includes('سر'), false)
    }
    assert.equal(name, 'Atlas-مقالة-عن-ناشط-مدني')
    const words = await textsOf(tab, data)
    assert.equal(words.filter((word) => word === 'ناشط مدني').length, 3, `${words}`)
    assert.ok(words.includes('كازاخستان'))
    assert.ok(words.includes('Articles: 41 of 230'))
  })

  it('takes what CSS says of another hand’s picture, and leaves out what is not seen', async () => {
    const tab = await opened(open)
    await tab.evaluate((markup) => page.addMap(markup), map('', ''))
    const { data } = await exported(tab, 'SVG', 'Map')
    const drawn = await tab.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
      const told = (element: Element): string =>
        [...element.attributes]
          .map(({ name, value }) => `${name}=${value}`)
          .toSorted()
          .join(' ')
      const inside = parsed.querySelector('[clip-path="url(#map-c)"]')
      return {
        clipped: [...(inside?.children ?? [])].map((element) => `${element.localName} ${told(element)}`),
        clip: parsed.getElementById('map-c')?.innerHTML.replace(/ xmlns="[^"]*"/g, ''),
        texts: [...parsed.querySelectorAll('text')]
          .filter((one) => one.textContent === 'كازاخستان')
          .map((one) => one.getAttribute('dy')),
      }
    }, data)
    assert.deepEqual(drawn, {
      clipped: [
        'circle cx=50 cy=50 fill-opacity=0.502 fill=#ff0000 r=10',
        'rect fill=none height=20 stroke-width=2 stroke=#1f1f1f width=20 x=10 y=10',
        'line fill=#000000 stroke-width=1.5 stroke=#57606a x1=0 x2=9 y1=5 y2=5',
      ],
      clip: '<rect x="0" y="0" width="100" height="100"/>',
      texts: ['0.35em'],
    })
  })

  it('is drawn alike in a page of its own, dark on white', async () => {
    const tab = await opened(open, { theme: 'vscode-dark' })
    const { data } = await exported(tab, 'SVG')
    const alone = await tab.context().newPage()
    await alone.route('https://file.test/**', (route) => route.fulfill({ contentType: 'image/svg+xml', body: data }))
    await alone.goto('https://file.test/a.svg')
    const found = await alone.evaluate(() => {
      const [ground] = document.querySelectorAll('rect[fill]')
      const words = [...document.querySelectorAll('text')]
      const [width, height] = ['width', 'height'].map((name) => Number(document.documentElement.getAttribute(name)))
      const inside = words.filter((word) => {
        const { left, right, top, bottom } = word.getBoundingClientRect()
        return left >= 0 && right <= (width ?? 0) && top >= 0 && bottom <= (height ?? 0)
      })
      return {
        ground: ground?.getAttribute('fill'),
        ink: words[0]?.getAttribute('fill'),
        words: words.length,
        inside: inside.length,
      }
    })
    assert.equal(found.ground, '#ffffff')
    assert.equal(found.ink, '#1f1f1f')
    assert.ok(found.words > 20, `${found.words}`)
    assert.equal(found.inside, found.words)
  })

  it('is twice as large as PNG, and shows what the SVG does', async () => {
    const tab = await opened(open)
    const { data: text } = await exported(tab, 'SVG')
    const { data, format } = await exported(tab, 'PNG')
    assert.equal(format, 'png')
    const [width = 0, height = 0] = ['width', 'height'].map((name) =>
      Number(new RegExp(` ${name}="(\\d+)"`).exec(text)?.[1]),
    )
    const found = await tab.evaluate(async (base64) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      let dark = 0
      for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) dark++
      return { width: canvas.width, height: canvas.height, corner: [...pixels.slice(0, 4)], dark }
    }, data)
    assert.deepEqual([found.width, found.height], [2 * width, 2 * height])
    assert.deepEqual(found.corner, [255, 255, 255, 255])
    assert.ok(found.dark > 2000)
  })

  it('is chosen in a menu, by keys too', async () => {
    const tab = await opened(open, { language: 'ar' })
    const button = tab.getByRole('button', { name: 'تصدير' })
    await button.focus()
    await tab.keyboard.press('Enter')
    const at = () =>
      tab.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
    assert.equal(await at(), 'الشبكة: SVG')
    await tab.keyboard.press('ArrowDown')
    assert.equal(await at(), 'الأطلس كله: SVG')
    await tab.keyboard.press('ArrowLeft')
    assert.equal(await at(), 'الأطلس كله: PNG')
    await tab.keyboard.press('ArrowDown')
    await tab.keyboard.press('Home')
    assert.equal(await at(), 'الشبكة: SVG')
    await tab.keyboard.press('Escape')
    assert.equal(await at(), 'تصدير')
    assert.equal(await button.getAttribute('aria-expanded'), 'false')
    assert.equal(await tab.getByRole('menu').count(), 0)
  })
})

/** A page with the network of the atlas above. */
async function opened(open: (look?: NetworkLook) => Promise<Page>, look: NetworkLook = {}): Promise<Page> {
  const tab = await open({ language: 'en', ...look })
  const given = atlas()
  const refs = given.network.nodes.slice(0, 1).map(({ ref }) => ref)
  await showNetwork(tab, given.network, { brush: { refs } })
  await tab.evaluate((whole) => page.setAtlas(whole), given)
  return tab
}

/** Saves a picture by the menu. */
async function exported(
  tab: Page,
  format: 'SVG' | 'PNG',
  picture?: string,
): Promise<Extract<AtlasDeed, { kind: 'save' }>> {
  const before = await tab.evaluate(() => page.told.saved.length)
  await tab.locator('.seed-export-button').click()
  const items = tab.getByRole('menuitem').and(tab.locator(`[aria-label$=": ${format}"]`))
  await (picture === undefined ? items.first() : items.and(tab.locator(`[aria-label^="${picture}"]`))).click()
  await tab.waitForFunction((count) => page.told.saved.length > count, before, { polling: 20 })
  const deed = await tab.evaluate(() => page.told.saved.at(-1))
  assert.equal(deed?.kind, 'save')
  return deed
}

const textsOf = (tab: Page, data: string): Promise<readonly string[]> =>
  tab.evaluate(
    (text) =>
      [...new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('text')].map(
        (one) => one.textContent ?? '',
      ),
    data,
  )

/** A picture that others have made, with all that has no place in a file. */
const map = (person: string, event: string): string => `
<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 400 200">
  <defs><clipPath id="c"><rect x="0" y="0" width="100" height="100"/></clipPath></defs>
  <g clip-path="url(#c)" aria-label="${SECRET}">
    <title>${SECRET}</title>
    <circle cx="50" cy="50" r="10" fill="rgb(255 0 0 / 50%)" tabindex="0" data-mark="x"/>
    <rect x="10" y="10" width="20" height="20" fill="none" stroke="var(--seed-text)" stroke-width="2"/>
    <line x1="0" y1="5" x2="9" y2="5" stroke="var(--seed-muted)" stroke-width="1.5" vector-effect="non-scaling-stroke"/>
    <rect width="400" height="200" fill="none" pointer-events="all"/>
    <circle cx="900" cy="50" r="10" fill="red"/>
    <circle cx="20" cy="50" r="10" fill="red" data-screen=""/>
    <circle cx="20" cy="50" r="10" fill="red" visibility="hidden"/>
    <foreignObject width="10" height="10"><p xmlns="http://www.w3.org/1999/xhtml">سر</p></foreignObject>
  </g>
  <text x="200" y="20" data-ref="${person}">${SECRET}</text>
  <text x="200" y="40" data-ref="${event}">اعتقال ${SECRET}</text>
  <text x="200" y="60">سر</text>
  <text x="200" y="60" data-ref="person:unknown">سر</text>
  <g data-plain=""><text x="200" y="80" dominant-baseline="central">كازاخستان</text></g>
</svg>`
