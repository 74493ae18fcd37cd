import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import type { AtlasEntity, AtlasNetwork } from '../../server/src/protocol/atlas.ts'
import { someNetwork, withoutNodes } from '../support/networks.ts'
import { networkInBrowser, settled, showNetwork } from './network-in-browser.ts'
import type { NetworkPage } from './network-page.ts'

declare const page: NetworkPage

const entity = (ref: string, name: string, mentions: number): AtlasEntity => ({
  ref,
  type: ref.split(':')[0] ?? '',
  name,
  nameInEnglish: ref.split(':')[1] ?? '',
  mentions,
  articles: mentions,
})

const talks: AtlasNetwork = {
  nodes: [
    entity('place:astana', 'أستانا', 1200),
    entity('person:vershinin', 'سيرغي فيرشينين', 40),
    entity('org:un', 'الأمم المتحدة', 30),
    entity('event:sochi', 'قمة سوتشي', 20),
    entity('agreement:truce', 'اتفاق خفض التصعيد', 10),
    entity('place:alone', 'نيرب', 3),
  ],
  links: [
    { a: 0, b: 1, articles: 12 },
    { a: 0, b: 2, articles: 20 },
    { a: 0, b: 3, articles: 9 },
    { a: 1, b: 4, articles: 2 },
  ],
  more: [
    { type: 'person', entities: 1204, mentions: 3400 },
    { type: 'place', entities: 80, mentions: 112 },
  ],
  moreLinks: 17,
}

describe('The network of an atlas', () => {
  const open = networkInBrowser()

  it('says of each node what it is, how often it is mentioned and with whom', async () => {
    const tab = await open({ language: 'ar' })
    await showNetwork(tab, talks)
    assert.deepEqual(await tab.getByRole('option').evaluateAll(names), [
      'أستانا، مكان، الإشارات: 1,200، مع: الأمم المتحدة وسيرغي فيرشينين وقمة سوتشي',
      'سيرغي فيرشينين، شخص، الإشارات: 40، مع: أستانا واتفاق خفض التصعيد',
      'الأمم المتحدة، منظمة، الإشارات: 30، مع: أستانا',
      'قمة سوتشي، حدث، الإشارات: 20، مع: أستانا',
      'اتفاق خفض التصعيد، اتفاق، الإشارات: 10، مع: سيرغي فيرشينين',
      'نيرب، مكان، الإشارات: 3، بلا روابط هنا',
    ])
    const list = tab.getByRole('listbox')
    assert.match((await list.getAttribute('aria-label')) ?? '', /الكيانات: 6، الروابط: 4/)
    assert.equal(
      await tab.locator('.seed-picture-note').textContent(),
      'لم يُرسم: شخص 1,204 (الإشارات: 3,400) ومكان 80 (الإشارات: 112) وروابط أضعف: 17',
    )
  })

  it('says so in English with English names', async () => {
    const tab = await open({ language: 'en' })
    await showNetwork(tab, talks, { names: 'english' })
    assert.equal(
      (await tab.getByRole('option').evaluateAll(names))[0],
      'astana, Place, mentions: 1,200, together with un, vershinin, and sochi',
    )
    assert.deepEqual(await tab.locator('.seed-legend li').allInnerTexts(), [
      'Person',
      'Place',
      'Organisation',
      'Event',
      'Agreement',
      'Size: mentions. Lines: articles that mention both.',
    ])
    assert.equal(
      await tab.locator('.seed-picture-note').textContent(),
      'Not drawn: Person 1,204 (mentions: 3,400), Place 80 (mentions: 112), and weaker links: 17',
    )
  })

  it('tells types apart without colours, by shapes of the same area', async () => {
    const tab = await open()
    const all = ['person', 'place', 'org', 'event', 'agreement', 'law', 'ship', 'work'].map((type) =>
      entity(`${type}:x`, 'س', 9),
    )
    await showNetwork(tab, { nodes: all, links: [], more: [], moreLinks: 0 })
    const shapes = await tab.locator('.seed-node > .seed-mark-shape').evaluateAll((paths) =>
      paths.map((path) => {
        const shape = path as SVGPathElement
        const step = shape.getTotalLength() / 400
        const points = Array.from({ length: 400 }, (_, index) => shape.getPointAtLength(index * step))
        return {
          d: shape.getAttribute('d'),
          area: Math.abs(
            points.reduce((sum, { x, y }, index) => {
              const next = points[(index + 1) % points.length] ?? { x, y }
              return sum + (x * next.y - next.x * y) / 2
            }, 0),
          ),
        }
      }),
    )
    assert.equal(new Set(shapes.map(({ d }) => d)).size, all.length)
    const [first] = shapes
    for (const { area } of shapes) assert.ok(Math.abs(area / (first?.area ?? 1) - 1) < 0.03, `${area}`)
  })

  it('has no name upon another, none cut off, and those of what is mentioned most', async () => {
    const tab = await open()
    await showNetwork(tab, someNetwork(300, 600))
    const boxes = await labels(tab)
    assert.ok(boxes.length > 30, `${boxes.length}`)
    const room = await tab.locator('.seed-picture-room').evaluate((element) => element.getBoundingClientRect().toJSON())
    for (const [index, a] of boxes.entries()) {
      assert.ok(a.left >= room.left && a.right <= room.right && a.top >= room.top && a.bottom <= room.bottom, a.name)
      // The first few are named in any crowd.
      for (const b of boxes.slice(index + 1).filter(({ rank }) => rank > 4 || a.rank > 4))
        assert.ok(
          a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom,
          `${a.name} ${b.name}`,
        )
    }
    const ranks = new Set(boxes.map(({ rank }) => rank))
    assert.deepEqual(
      [0, 1, 2, 3].filter((rank) => !ranks.has(rank)),
      [],
    )
  })

  it('names more when it is zoomed, and all again by a button and a key', async () => {
    const tab = await open({ language: 'en' })
    await showNetwork(tab, someNetwork(300, 600))
    const first = await places(tab)
    for (let times = 0; times < 4; times++) await tab.getByRole('button', { name: 'Zoom in' }).click()
    const zoomed = await places(tab)
    assert.ok(spread(zoomed) > 4 * spread(first))
    await tab.getByRole('button', { name: 'Show all' }).click()
    assert.deepEqual(await places(tab), first)
    await tab.locator('.seed-node').first().focus()
    await tab.keyboard.press('+')
    assert.ok(spread(await places(tab)) > 1.4 * spread(first))
    await tab.keyboard.press('0')
    assert.deepEqual(await places(tab), first)
  })

  it('is one stop of the Tab key, and every node is reached by keys from there', async () => {
    const tab = await open()
    const network = someNetwork(40, 80)
    await showNetwork(tab, network)
    await tab.locator('.seed-node').first().focus()
    const seen = new Set<string | null>()
    for (const _ of network.nodes) {
      seen.add(await focused(tab))
      assert.equal(await tab.locator('.seed-node[tabindex="0"]').getAttribute('data-node'), await focused(tab))
      await tab.keyboard.press('PageDown')
    }
    assert.equal(seen.size, network.nodes.length)
    await tab.keyboard.press('Home')
    assert.equal(await focused(tab), network.nodes[0]?.ref)
    await tab.keyboard.press('End')
    assert.equal(await focused(tab), network.nodes.at(-1)?.ref)
    await tab.keyboard.press('Shift+Tab')
    assert.equal(await focused(tab), null)
  })

  it('goes by an arrow to a neighbour that lies there', async () => {
    const tab = await open()
    await showNetwork(tab, talks)
    const at = await places(tab)
    const [astana, ...others] = at
    const linked = others.slice(0, 3)
    const [one] = linked
    assert.ok(astana && one)
    const [dx, dy] = [one.x - astana.x, one.y - astana.y]
    const key = Math.abs(dx) > Math.abs(dy) ? (dx > 0 ? 'ArrowRight' : 'ArrowLeft') : dy > 0 ? 'ArrowDown' : 'ArrowUp'
    await tab.locator('.seed-node').first().focus()
    await tab.keyboard.press(key)
    const there = await focused(tab)
    assert.ok(
      linked.some(({ ref }) => ref === there),
      `${there}`,
    )
  })

  it('tells what is pointed at and what is pressed, by the pointer and by keys', async () => {
    const tab = await open()
    await showNetwork(tab, talks)
    await tab.locator('[data-node="org:un"]').hover()
    await tab.locator('[data-node="org:un"]').click()
    await tab.locator('[data-node="event:sochi"]').focus()
    await tab.keyboard.press('Enter')
    await tab.keyboard.press(' ')
    const told = await tab.evaluate(() => page.told)
    assert.deepEqual(told.pressed, ['click org:un', 'Enter event:sochi', '  event:sochi'])
    assert.ok(told.pointed.includes('org:un'))
    assert.equal(told.pointed.at(-1), 'event:sochi')
  })

  it('sets off what is pointed at elsewhere with its neighbours, and what is chosen', async () => {
    const tab = await open()
    await showNetwork(tab, talks, { brush: { refs: ['org:un'] } })
    const chosen = () =>
      tab
        .locator('[role=option][aria-selected=true]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-node')))
    assert.deepEqual(await chosen(), ['org:un'])
    await tab.evaluate(() => page.highlight('person:vershinin'))
    const near = () =>
      tab.locator('.seed-node.seed-near').evaluateAll((all) => all.map((one) => one.getAttribute('data-node')))
    assert.deepEqual(await near(), ['place:astana', 'agreement:truce'])
    assert.equal(await tab.locator('.seed-node-label.seed-pointed').textContent(), 'سيرغي فيرشينين')
    await tab.evaluate(() => page.highlight())
    assert.deepEqual(await near(), [])
    assert.equal(await tab.locator('.seed-has-pointed').count(), 0)
  })

  it('keeps the focus and the places when a brush leaves fewer', async () => {
    const tab = await open()
    const network = someNetwork(60, 150)
    await showNetwork(tab, network)
    const kept = network.nodes[6]?.ref ?? ''
    await tab.locator(`[data-node="${kept}"]`).focus()
    await showNetwork(
      tab,
      withoutNodes(network, (index) => index % 2 === 0),
    )
    assert.equal(await focused(tab), kept)
    assert.equal(await tab.locator('.seed-node').count(), 30)
  })

  it('lies as it lay after a reload, zoomed as it was', async () => {
    const tab = await open({ language: 'en' })
    const network = someNetwork(50, 100)
    await showNetwork(tab, network)
    await tab.getByRole('button', { name: 'Zoom in' }).click()
    const before = await places(tab)
    await tab.reload()
    await tab.waitForFunction(() => 'page' in window)
    await showNetwork(tab, network)
    const after = await places(tab)
    const moved = after.map(({ x, y }, index) => Math.hypot(x - (before[index]?.x ?? 0), y - (before[index]?.y ?? 0)))
    assert.ok(Math.max(...moved) < 1, `${moved}`)
  })

  it('is laid out in a worker, and shows only the network that was given last', async () => {
    const tab = await open({ reducedMotion: false })
    await tab.evaluate(
      ([first, second]) => {
        page.show(first)
        page.show(second)
      },
      [someNetwork(300, 2000), talks] as const,
    )
    await settled(tab)
    assert.equal(tab.workers().length, 1)
    assert.equal(await tab.locator('.seed-node').count(), talks.nodes.length)
    assert.equal(await tab.locator('.seed-progress').isVisible(), false)
  })

  it('moves nothing where readers want no motion until all lies where it stays', async () => {
    const tab = await open({ reducedMotion: true })
    const frames = await tab.evaluate(
      async (network) => {
        page.show(network)
        const [first] = document.querySelectorAll('.seed-node')
        const seen = new Set<string>()
        while (document.querySelector('.seed-is-moving')) {
          seen.add(first?.getAttribute('transform') ?? '')
          await new Promise(requestAnimationFrame)
        }
        return [...seen]
      },
      someNetwork(300, 2000),
    )
    assert.deepEqual(frames, [''])
  })

  it('says that there is nothing where nothing is', async () => {
    const tab = await open({ language: 'ar' })
    await showNetwork(tab, talks)
    await showNetwork(tab, { nodes: [], links: [], more: [], moreLinks: 0 })
    assert.equal(await tab.locator('.seed-picture-empty').textContent(), 'لا يُذكر أي كيان في هذه المقالات.')
    assert.equal(await tab.locator('.seed-node').count(), 0)
    assert.equal(await tab.locator('.seed-legend').isVisible(), false)
  })

  it('can be read in forced colours', async () => {
    const tab = await open({ forcedColors: true, theme: 'vscode-high-contrast' })
    await showNetwork(tab, talks)
    const [shape, ground] = await tab.evaluate(() => {
      const mark = document.querySelector('.seed-node > .seed-mark-shape')
      return [mark ? getComputedStyle(mark).fill : '', getComputedStyle(document.body).backgroundColor]
    })
    assert.notEqual(shape, ground)
  })
})

const names = (all: readonly Element[]): readonly (string | null)[] => all.map((one) => one.getAttribute('aria-label'))

const focused = (tab: Page): Promise<string | null> =>
  tab.evaluate(() => document.activeElement?.getAttribute('data-node') ?? null)

/** Where nodes stand, in pixels of the picture. */
const places = (tab: Page): Promise<readonly { readonly ref: string; readonly x: number; readonly y: number }[]> =>
  tab.locator('.seed-node').evaluateAll((nodes) =>
    nodes.map((node) => {
      const [x = 0, y = 0] = (node.getAttribute('transform')?.match(/-?[\d.]+/g) ?? []).map(Number)
      return { ref: node.getAttribute('data-node') ?? '', x, y }
    }),
  )

/** The names that are seen, where they stand, and which node of how many each is of. */
const labels = (tab: Page) =>
  tab.evaluate(() => {
    const order = [...document.querySelectorAll('.seed-node')].map((node) => node.getAttribute('data-node'))
    return [...document.querySelectorAll('.seed-node-label:not([visibility=hidden])')].map((label) => {
      // A line of this font is higher than its letters, and a name has a seam that may lie upon another's.
      const { left, right, top, bottom } = label.getBoundingClientRect()
      const [seam, middle, half] = [2, (top + bottom) / 2, 7]
      return {
        name: label.textContent ?? '',
        left: left + seam,
        right: right - seam,
        top: middle - half,
        bottom: middle + half,
        rank: order.indexOf(label.getAttribute('data-ref')),
      }
    })
  })

const spread = (all: readonly { readonly x: number }[]): number =>
  Math.max(...all.map(({ x }) => x)) - Math.min(...all.map(({ x }) => x))
