import { type Page, chromium as playwright } from 'playwright-core'
import { editorView } from '../../server/src/features/editor-view.ts'
import { chromium } from '../editor/scripts.ts'
import { contextOf, fixture } from '../support/fixture.ts'
import { startEditorBrowser } from '../webview/editor-page.ts'
import { writeEditorSection } from './page.ts'
import { type Measured, printTable, rowOf } from './row.ts'
import { longArticle } from './seed-editor/long-article.ts'
import { note, noted } from './seed-editor/opening.ts'
import { openPeer, type Peer } from './seed-editor/peers.ts'
import { typeInto } from './seed-editor/typing.ts'
import { Measurements } from './statistics.ts'

/*
 * The benchmark of the seed editor: `node out/test/bench/seed-editor.js`, with `--no-page` to leave docs/performance.md as it is. The bundle runs in
 * Chromium without a window, against the core in this process; peers take turns with it.
 */

const ROUNDS = 3
const KEYS = 60
const OPENINGS = 5
const peers: readonly Peer[] = ['CodeMirror', 'textarea']
const sizes = [
  ['50 KB', 50_000],
  ['1 MB', 1_000_000],
] as const

const measured = new Measurements()
const editors = await startEditorBrowser()
const plain = await playwright.launch({ executablePath: chromium(), args: ['--no-sandbox'] })
for (let round = 1; round <= ROUNDS; round++) {
  for (let opening = 0; opening < OPENINGS; opening++) await openShort()
  for (const [size, bytes] of sizes) {
    const text = longArticle(bytes)
    await typeHere(text, size)
    if (size === sizes[0][0]) await typeAmongSuggestions(withoutTags(text), size)
    for (const peer of peers) await typeThere(peer, text, size)
    makeViews(text, size)
  }
}
await editors.close()
await plain.close()

const table = rows().map(rowOf)
printTable(table)
if (!process.argv.includes('--no-page')) writeEditorSection(table, ROUNDS)

async function openShort(): Promise<void> {
  const { page } = await editors.open(longArticle(5_000), { quick: true, prepare: note })
  measured.add('seedbed', 'opened', (await noted(page)).opened)
  await page.context().close()
}

async function typeHere(text: string, size: string): Promise<void> {
  const { page } = await editors.open(text, { quick: true, prepare: note })
  await noted(page)
  // In a paragraph that is in view, behind the form of the front matter.
  await page.locator('.cm-line').nth(5).click()
  await typed(page, 'seedbed', size)
  measured.add('seedbed', `view in the page ${size}`, ...(await noted(page)).views)
  await page.context().close()
}

/** Where all names of the article are suggested, and told anew after each group. */
async function typeAmongSuggestions(text: string, size: string): Promise<void> {
  const { page, frame } = await editors.open(text, { quick: true })
  frame.tellsSuggestions = true
  frame.tellViews()
  await page.locator('.seed-suggested').first().waitFor()
  await page.locator('.cm-line').nth(5).click()
  await typed(page, 'suggesting', size)
  await page.context().close()
}

function withoutTags(text: string): string {
  return text.replace(/\[([^[\]]*)\]\([a-z]+:[^)]*\)/g, '$1')
}

async function typeThere(peer: Peer, text: string, size: string): Promise<void> {
  const page = await openPeer(plain, peer, text)
  await page.keyboard.press('Control+Home')
  await typed(page, peer, size)
  await page.close()
}

async function typed(page: Page, who: string, size: string): Promise<void> {
  const { painted, busy } = await typeInto(page, KEYS)
  measured.add(who, `painted ${size}`, ...painted)
  measured.add(who, `busy ${size}`, busy)
}

/** What the server does for one view, besides reading the text, which it does for all. */
function makeViews(text: string, size: string): void {
  for (let time = 0; time < 5; time++) {
    const context = contextOf(fixture(`//- a.seed.md\n${text}\n`))
    const began = performance.now()
    const view = JSON.stringify(editorView(context))
    measured.add('seedbed', `view made ${size}`, performance.now() - began)
    measured.add('seedbed', `view bytes ${size}`, Buffer.byteLength(view) / 1000)
  }
}

function rows(): readonly Measured[] {
  const ours = (what: string) => measured.of('seedbed', what)
  return [
    { metric: '5 KB opened: from the text’s message to drawn tags', ours: ours('opened'), goal: { most: 300 } },
    ...sizes.flatMap(([size]): readonly Measured[] => {
      const [small] = sizes
      const painted = { ours: ours(`painted ${size}`), ...(size === small[0] ? { goal: { most: 16 } } : {}) }
      return [
        ...peers.flatMap((peer): readonly Measured[] => {
          const reference = [peer, measured.of(peer, `painted ${size}`)] as const
          return [
            { metric: `keystroke to painted, ${size}, p50`, ours: ours(`painted ${size}`), reference },
            { metric: `keystroke to painted, ${size}, p95`, share: 0.95, ...painted, reference },
            {
              metric: `thread busy for a keystroke, ${size}`,
              ours: ours(`busy ${size}`),
              reference: [peer, measured.of(peer, `busy ${size}`)],
            },
          ]
        }),
        ...(size === small[0]
          ? [
              {
                metric: `keystroke to painted, ${size} without tags, all suggested, p95`,
                share: 0.95,
                ours: measured.of('suggesting', `painted ${size}`),
                goal: { most: 16 },
                reference: ['with all tags', ours(`painted ${size}`)] as const,
              },
            ]
          : []),
        { metric: `view after a rest, ${size}: made by the server`, ours: ours(`view made ${size}`) },
        { metric: `view after a rest, ${size}: sent`, unit: 'KB', ours: ours(`view bytes ${size}`) },
        { metric: `view after a rest, ${size}: taken by the page`, ours: ours(`view in the page ${size}`) },
      ]
    }),
  ]
}
