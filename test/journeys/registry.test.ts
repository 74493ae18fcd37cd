import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Locator } from 'playwright-core'
import { insist } from '../support/insist.ts'
import { journeyIn } from './journey.ts'
import { choose, filesIn, goToRecord } from './registry-driving.ts'

const ARTICLE = 'moscow-prepares-astana-22.seed.md'

// What the registry shows of itself: cards with pictures, counts above its records, an edit before it is made.
for (const theme of ['light', 'dark'] as const) {
  describe(`The registry as it is shown, ${theme}`, () => {
    const journey = journeyIn(theme)
    const hover = (): Locator => journey().workbench.page.locator('.monaco-hover:visible').first()
    const drawn = async (): Promise<number> =>
      hover()
        .locator('img[src^="data:image/svg+xml"]')
        .first()
        .evaluate(async (image: HTMLImageElement) => {
          await image.decode()
          return image.naturalWidth
        })

    it('has cards for cities, with a map', async () => {
      const { workbench, picture } = journey()
      await workbench.openFile(ARTICLE)
      const card = await workbench.hoverWord('[أستانا]', 'أستانا', 'Astana')
      assert.match(card, /Kazakhstan/)
      assert.ok((await drawn()) > 100)
      await picture('card-place', hover())
    })

    it('has cards for events, with a bar of time', async () => {
      const { workbench, picture } = journey()
      const card = await workbench.hoverWord('اجتماع الثاني والعشرين]', 'الثاني', 'astana-22')
      assert.match(card, /11 November 2024/)
      assert.ok((await drawn()) > 100)
      await picture('card-event', hover())
    })

    it('has cards for people', async () => {
      const { workbench, picture } = journey()
      const card = await workbench.hoverWord('فيرشينين]', 'فيرشينين', 'Vershinin')
      assert.match(card, /Deputy Foreign Minister of Russia.? \(since 2018\)/)
      await picture('card-person', hover())
    })

    it('counts above each record where it is mentioned, and lists the places', async () => {
      const { workbench, picture } = journey()
      const { page } = workbench
      await workbench.openFile('people.yaml')
      const lenses = page.locator('.codelens-decoration a')
      await lenses.filter({ hasText: '1 mention in 1 article' }).first().waitFor()
      await workbench.rest()
      await picture('code-lenses', page.locator('.editor-group-container.active'))
      await goToRecord(journey(), 'people.yaml', 'sergey-vershinin')
      const lens = lenses.filter({ hasText: '9 mentions in 3 articles' })
      await lens.waitFor()
      await workbench.rest()
      const place = page.locator('.reference-zone-widget .ref-tree .monaco-list-row').first()
      // A click is lost while the counts are drawn anew.
      await insist(async (timeout) => {
        await lens.click({ timeout })
        await place.waitFor({ timeout })
      })
      await workbench.press('Escape')
      await page.locator('.reference-zone-widget').waitFor({ state: 'hidden' })
    })

    it('shows all that a merge changes before anything is changed', async () => {
      const { workbench, folder, picture } = journey()
      const { page } = workbench
      const before = await filesIn(folder)
      await workbench.press('Control+B')
      await goToRecord(journey(), 'people.yaml', 'kairat-abdrakhmanov')
      await workbench.runCommand('Seedbed: Merge Entity into Another…')
      await page.locator('.quick-input-box input').fill('نزار')
      await choose(journey(), /nursultan-nazarbayev/)
      await choose(journey(), /^Nothing/)
      await choose(journey(), /nursultan-nazarbayev/)
      await choose(journey(), /nursultan-nazarbayev/)
      await page.locator('.multiDiffEntry').filter({ visible: true }).first().waitFor()
      await page.locator('.multiDiffEntry .char-insert, .multiDiffEntry .line-insert').first().waitFor()
      await workbench.choices(/Apply/)
      await workbench.rest()
      await picture('merge-preview')
      await choose(journey(), /Discard/)
      await page.locator('.multiDiffEntry').first().waitFor({ state: 'detached' })
      assert.deepEqual(await filesIn(folder), before)
    })
  })
}
