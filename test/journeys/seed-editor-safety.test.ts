import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, it } from 'mocha'
import type { FrameLocator, Locator } from 'playwright-core'
import { journeyIn } from './journey.ts'
import { eventually, seedEditor, textEditorShows } from './seed-editor-driving.ts'

const ARTICLE = 'typed.seed.md'
/** With a byte order mark, and line ends as Windows has them. */
const TEXT = '\uFEFF---\r\ntitle: كتابة\r\nlang: ar\r\n---\r\n\r\nقال [علوش](person:mohammed-alloush) اليوم\r\n'

// VS Code asks about a document that is closed only where it has what its file has not; what was typed a moment ago has to be there by then.
describe('The seed editor, closed in haste', () => {
  const journey = journeyIn('light', { 'files.autoSave': 'off' })
  const editor = (): FrameLocator => seedEditor(journey().workbench.page)
  const file = () => path.join(journey().folder, ARTICLE)
  const tabs = (): Locator =>
    journey().workbench.page.locator(`.editor-group-container .tab[data-resource-name="${ARTICLE}"]`)

  const open = async (): Promise<void> => {
    const { page, openAsBefore, runCommand } = journey().workbench
    // An article opens again in the editor in which it was closed.
    await openAsBefore(ARTICLE)
    const lines = page.locator('.editor-group-container.active .view-line')
    await lines.or(page.locator('iframe.webview.ready')).first().waitFor()
    if (await lines.first().isVisible()) await runCommand('Seedbed: Open in Seed Editor')
    await editor().locator('.seed-person').first().waitFor()
    await eventually(async () => String(await tabs().count()), '1')
  }

  /** VS Code has heard that there is something to save, however slow the machine; that it is told at once, and not after a rest, is tried in the editor's own tests. */
  const isDirty = (): Promise<void> => journey().workbench.page.locator('.tab.active.dirty').waitFor()

  /** Closes the tab by its button, is asked, and saves. */
  const closeSaving = async (): Promise<void> => {
    const { page } = journey().workbench
    await page.mouse.down()
    await page.mouse.up()
    await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Save', exact: true }).click()
    await tabs().waitFor({ state: 'detached' })
  }

  for (const { how, before, typed } of [
    { how: 'the first letter since it was saved', before: '', typed: 'ق' },
    { how: 'the first word since it was saved', before: '', typed: 'وقال' },
    { how: 'a word more', before: 'وقال ', typed: 'ثم' },
  ]) {
    it(`is asked about, and saved whole: ${how}`, async () => {
      const { page } = journey().workbench
      await writeFile(file(), TEXT)
      await open()
      await editor().locator('.cm-content').press('Control+Home')
      if (before !== '') {
        await page.keyboard.type(before)
        await isDirty()
      }
      // The pointer is on the button before, so that nothing but the letters tells that there are some.
      await page.locator('.tab.active .tab-actions a').hover()
      await page.keyboard.type(typed)
      await isDirty()
      await closeSaving()
      await eventually(() => readFile(file(), 'utf8'), TEXT.replace('---\r\n\r\n', `---\r\n${before}${typed}\r\n`))
    })
  }

  it('is asked about, and saved whole: what was typed into the form, where the pointer leaves it', async () => {
    const { page } = journey().workbench
    await writeFile(file(), TEXT)
    await open()
    const title = editor().locator('[data-key=title] textarea')
    await title.hover()
    await title.press('End')
    await page.keyboard.type('قال')
    await page.locator('.tab.active .tab-actions a').hover()
    await isDirty()
    await closeSaving()
    await eventually(() => readFile(file(), 'utf8'), TEXT.replace('كتابة', 'كتابةقال'))
  })

  it('has in the text editor that takes its place what was typed into the form', async () => {
    const { page, runCommand } = journey().workbench
    await writeFile(file(), TEXT)
    await open()
    await editor().locator('[data-key=title] textarea').press('End')
    await page.keyboard.type('قال')
    await page.keyboard.press('Control+K')
    await page.keyboard.press('Alt+E')
    await textEditorShows(page, 'كتابةقال')
    // What is not saved keeps its tab.
    assert.equal(await tabs().count(), 2)
    await runCommand('File: Save')
    await eventually(() => readFile(file(), 'utf8'), TEXT.replace('كتابة', 'كتابةقال'))
    await runCommand('View: Close All Editors')
    await tabs().waitFor({ state: 'detached' })
  })

  it('takes the place of the text editor, and that takes its place again', async () => {
    const { page, runCommand } = journey().workbench
    await open()
    await eventually(async () => String(await tabs().count()), '1')
    await editor().locator('.cm-line').filter({ hasText: 'اليوم' }).click()
    await runCommand('Seedbed: Open in Text Editor')
    await page.locator('.editor-group-container.active .view-line').first().waitFor()
    // The caret is where it was.
    await page.locator('#status\\.editor\\.selection').filter({ hasText: 'Ln 6' }).waitFor()
    await eventually(async () => String(await tabs().count()), '1')
    await page.locator('iframe.webview.ready').waitFor({ state: 'detached' })
  })

  it('leaves a text editor that has what is not saved, and nobody is asked', async () => {
    const { page, runCommand } = journey().workbench
    await page.locator('.editor-group-container.active .view-line').last().click()
    await page.keyboard.type('x')
    await page.locator('.tab.active.dirty').waitFor()
    await runCommand('Seedbed: Open in Seed Editor')
    await editor().locator('.seed-person').first().waitFor()
    assert.equal(await tabs().count(), 2)
    assert.equal(await page.locator('.monaco-dialog-box').count(), 0)
  })
})
