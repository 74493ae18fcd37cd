import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, it } from 'mocha'
import type { FrameLocator } from 'playwright-core'
import { insist } from '../support/insist.ts'
import { ROOT } from '../support/project.ts'
import { journeyIn } from './journey.ts'
import { clickBehind, eventually, placeOf, selectedIn, textEditorShows } from './seed-editor-driving.ts'

const ARTICLE = 'moscow-prepares-astana-22.seed.md'
const BEFORE = 'الخاص ب[سوريا](place:syria)، وفق ما أعلن'
const AFTER = 'الخاص ب[سوريا](place:syria) و[علوش](person:mohammed-alloush) معًا، وفق ما أعلن'

// What a person does in the seed editor, with the text editor of the same article beside it. The steps build on each other.
for (const theme of ['light', 'dark'] as const) {
  describe(`The seed editor, ${theme}`, () => {
    const journey = journeyIn(theme)
    const editor = (): FrameLocator => journey().workbench.preview
    const file = () => path.join(journey().folder, 'articles', ARTICLE)

    it('opens an article from right to left, names in colour, its front matter as a form', async () => {
      const { workbench, picture } = journey()
      await workbench.openFile(ARTICLE)
      await workbench.rest()
      await picture('text-editor', workbench.page.locator('.part.editor'))
      await workbench.runCommand('Seedbed: Open in Seed Editor')
      await editor().locator('.cm-line .seed-tag.seed-person').first().waitFor()
      await editor().getByRole('textbox', { name: 'Title' }).waitFor()
      const line = editor().locator('.cm-line').filter({ hasText: 'شرعت' })
      assert.equal(await line.evaluate((node) => getComputedStyle(node).direction), 'rtl')
      assert.doesNotMatch((await line.textContent()) ?? '', /[[\]()]|place:/)
      await workbench.rest()
      await picture('seed-editor', workbench.page.locator('.part.editor'))
    })

    it('says on hover who someone is', async () => {
      const { workbench, picture } = journey()
      await editor().locator('.seed-person').filter({ hasText: 'فيرشينين' }).first().hover()
      const card = editor().locator('.cm-tooltip').filter({ hasText: 'Deputy Foreign Minister of Russia' })
      await card.waitFor()
      await picture('seed-editor-hover', workbench.page.locator('.part.editor'))
      await workbench.rest()
      await card.waitFor({ state: 'hidden' })
    })

    it('takes what is typed in the middle of a paragraph, and the text editor beside it follows', async () => {
      const { workbench } = journey()
      const { page } = workbench
      await editor().getByRole('button', { name: 'Text editor' }).click()
      await textEditorShows(workbench.page, BEFORE)
      await clickBehind(editor(), 'سوريا', '،')
      await page.keyboard.type(' وعلوش معًا')
      await textEditorShows(page, 'ب[سوريا](place:syria) وعلوش معًا، وفق')
    })

    it('tags a name by the palette', async () => {
      const { workbench, picture } = journey()
      const { page } = workbench
      // What was typed has moved another name under the pointer: its card would cover this one.
      await workbench.rest()
      await editor().locator('.cm-tooltip-hover').waitFor({ state: 'hidden' })
      // A double click takes the name and leaves the particle.
      await insist(async () => {
        const { x, y } = await placeOf(editor(), 'علوش معًا', 0.25)
        await page.mouse.dblclick(x, y)
        assert.equal(await selectedIn(editor()), 'علوش')
      })
      await editor().locator('.cm-content').press('Control+Shift+T')
      const palette = editor().getByRole('listbox')
      await palette.getByRole('option', { name: /علوش/ }).first().waitFor()
      await picture('seed-editor-palette', page.locator('.part.editor'))
      await page.keyboard.press('1')
      await textEditorShows(page, AFTER)
      await editor()
        .locator('.seed-person')
        .filter({ hasText: /^علوش$/ })
        .first()
        .waitFor()
    })

    it('undoes and redoes what was done in either editor', async () => {
      const { workbench } = journey()
      const { page } = workbench
      const alloush = editor()
        .locator('.seed-person')
        .filter({ hasText: /^علوش$/ })
      await editor().locator('.cm-content').press('Control+z')
      await textEditorShows(page, 'ب[سوريا](place:syria) وعلوش معًا، وفق')
      await editor().locator('.cm-content').press('Control+y')
      await textEditorShows(page, AFTER)
      await page
        .locator('.editor-group-container .view-line')
        .filter({ hasText: AFTER.slice(0, 12) })
        .first()
        .click()
      await page.keyboard.press('Control+z')
      await alloush.waitFor({ state: 'detached' })
      await editor().locator('.cm-line').filter({ hasText: 'وعلوش معًا' }).waitFor()
      await page.keyboard.press('Control+y')
      await editor()
        .locator('.seed-person')
        .filter({ hasText: /^علوش$/ })
        .first()
        .waitFor()
    })

    it('saves exactly what was written', async () => {
      await editor().locator('.cm-content').press('Control+s')
      const expected = (await readFile(path.join(ROOT, 'seeds/articles', ARTICLE), 'utf8')).replace(BEFORE, AFTER)
      await eventually(() => readFile(file(), 'utf8'), expected)
    })

    it('goes with F12 to the record', async () => {
      const { workbench } = journey()
      const { x, y } = await placeOf(editor(), 'سيرغي فيرشينين', 0.5)
      await workbench.page.mouse.click(x, y)
      await editor().locator('.cm-content').press('F12')
      await workbench.fileIsActive('people.yaml')
      await workbench.lineIsShown('sergey-vershinin:')
    })
  })
}
