import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { FrameLocator } from 'playwright-core'
import { journeyIn } from './journey.ts'
import { eventually } from './seed-editor-driving.ts'

const ARTICLE = 'moscow-prepares-astana-22.seed.md'

// A corpus as three pictures: a time is brushed, and the map and the network follow.
for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'ar'],
] as const) {
  describe(`The atlas, ${theme}`, () => {
    const journey = journeyIn(theme, { 'seedbed.language': language })
    const atlas = (): FrameLocator =>
      journey().workbench.page.locator('iframe.webview.ready').last().contentFrame().frameLocator('#active-frame')
    const count = async (): Promise<string> => (await atlas().locator('.seed-count').textContent()) ?? ''
    const said = (words: string): string => (language === 'ar' ? words : (english[words] ?? words))
    const places = (): Promise<readonly string[]> =>
      atlas()
        .locator('.seed-map [data-mark]')
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-mark') ?? '').toSorted())
    const nodes = (): Promise<number> => atlas().locator('.seed-network .seed-node').count()

    it('shows the article that is open: where it leads, when, and with whom', async () => {
      const { workbench } = journey()
      await workbench.openFile(ARTICLE)
      await workbench.runCommand('Seedbed: Show Atlas: Map, Timeline, Network')
      await atlas().locator('.seed-map [data-mark="place:astana"]').waitFor()
      await atlas().locator('.seed-network .seed-node').first().waitFor()
      await atlas().locator('.seed-timeline .seed-event').first().waitFor()
      await eventually(count, said('المقالات: 1'))
    })

    it('shows the whole corpus', async () => {
      const { workbench, picture } = journey()
      await atlas()
        .getByRole('button', { name: said('المجموعة'), exact: true })
        .click()
      await eventually(count, said('المقالات: 5'))
      await atlas().locator('.seed-network progress').waitFor({ state: 'hidden' })
      await workbench.page.mouse.move(5, 5)
      await workbench.rest()
      await picture('atlas', workbench.page.locator('.editor-group-container.active'))
    })

    it('has map and network follow a time that is brushed', async () => {
      const { workbench, picture } = journey()
      const { mouse } = workbench.page
      const before = { places: await places(), nodes: await nodes() }
      const { x, y, width } = await atlas()
        .locator('.seed-time-brush .overlay')
        .boundingBox()
        .then((box) => box ?? assert.fail())
      // The first two of eight years, which lie where reading begins.
      const at = (share: number): number => x + width * (language === 'ar' ? 1 - share : share)
      await mouse.move(at(0.002), y + 20)
      await mouse.down()
      await mouse.move(at(0.15), y + 20, { steps: 4 })
      await mouse.move(at(0.3), y + 20, { steps: 4 })
      await mouse.up()
      await eventually(count, said('المقالات: 2 من 5'))
      assert.ok((await places()).length < before.places.length)
      await eventually(async () => String((await nodes()) < before.nodes), 'true')
      await atlas().locator('.seed-network progress').waitFor({ state: 'hidden' })
      await workbench.rest()
      await picture('atlas-brushed', workbench.page.locator('.editor-group-container.active'))
    })

    it('leads to an article from a place', async () => {
      const { workbench } = journey()
      const mark = atlas().locator('.seed-map .seed-type-place').first()
      await mark.click()
      const link = atlas().locator('.seed-menu .seed-article-link').first()
      const title = await link.locator('.seed-article-title').textContent()
      await link.click()
      await workbench.page.locator('.tab.active[data-resource-name$=".seed.md"]').waitFor()
      assert.notEqual(title, '')
    })

    it('is as it was left when its tab is shown again', async () => {
      const { workbench } = journey()
      await workbench.page.locator('.tab', { hasText: said('الأطلس') }).click()
      await eventually(count, said('المقالات: 2 من 5'))
      assert.equal(await atlas().locator('.seed-chip').count(), 1)
    })
  })
}

const english: Readonly<Record<string, string>> = {
  'المقالات: 1': 'Articles: 1',
  'المقالات: 5': 'Articles: 5',
  'المقالات: 2 من 5': 'Articles: 2 of 5',
  المجموعة: 'Corpus',
  الأطلس: 'Atlas',
}
