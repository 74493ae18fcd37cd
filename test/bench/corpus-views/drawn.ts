import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import type { AtlasQuestion } from '../../../client/webview/messages/atlas.ts'
import { ATLAS, ATLAS_ARTICLES, ATLAS_CARD, ATLAS_COUNTRIES } from '../../../server/src/protocol/atlas.ts'
import { openAtlas } from '../../webview/atlas-in-browser.ts'
import type { GeneratedCorpus } from '../corpus.ts'
import type { Driven } from '../driver.ts'
import type { Measurements } from '../statistics.ts'

/**
 * The page of the atlas in a browser, answered by a server. `drawn`: from the page's question until a frame has been drawn with all three pictures.
 * `drawn brushed`: the same after a place has been chosen; the rest that the page waits for is not counted.
 */
export async function drawAtlas(
  browser: Browser,
  built: string,
  { connection }: Driven,
  { folder }: GeneratedCorpus,
  measured: Measurements,
): Promise<void> {
  let asked = 0
  let answered = 0
  const answer = async (question: AtlasQuestion): Promise<unknown> => {
    if (question.kind === 'fonts') return null
    if (question.kind === 'atlas') asked = performance.now()
    const { kind, ...params } = question
    const answer = await connection.sendRequest(methods[kind], params)
    if (kind === 'atlas') answered = performance.now()
    return answer
  }
  const uri = pathToFileURL(join(folder, 'seedbed.yaml')).href
  const { page } = await openAtlas(browser, built, { answer, language: 'ar', state: { uri } })
  await nextFrame(page)
  const drawn = performance.now()
  measured.add('page', 'drawn', drawn - asked)
  measured.add('page', 'answered', answered - asked)
  const before = asked
  await page.locator('[data-mark^="place:"]').first().press(' ')
  await page.locator('main[aria-busy=true]').waitFor({ state: 'attached' })
  await page.locator('main[aria-busy=false]').waitFor({ state: 'attached' })
  await nextFrame(page)
  if (asked === before) throw new Error('Choosing a place asks nothing.')
  measured.add('page', 'drawn brushed', performance.now() - asked)
  await page.context().close()
}

const methods = { atlas: ATLAS, articles: ATLAS_ARTICLES, card: ATLAS_CARD, countries: ATLAS_COUNTRIES } as const

const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))
