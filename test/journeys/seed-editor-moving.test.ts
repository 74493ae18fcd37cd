import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, it } from 'mocha'
import type { FrameLocator } from 'playwright-core'
import { journeyIn } from './journey.ts'
import { eventually, placeOf, seedEditor, selectedIn } from './seed-editor-driving.ts'

const ARTICLE = 'moving.seed.md'
const FRONT = '---\r\ntitle: حركة\r\nlang: ar\r\n---\r\n\r\n'
const LINE = 'قال [علوش](person:mohammed-alloush) في [أستانا](place:astana) إنه عائد'
/** With a byte order mark, and line ends as Windows has them. */
const text = (line: string): string => `\uFEFF${FRONT}${line}\r\n\r\nخاتمة\r\n`

describe('Two seed editors of one article', () => {
  const journey = journeyIn('light', { 'files.autoSave': 'off' })
  const editor = (number = 0): FrameLocator => seedEditor(journey().workbench.page, number)
  const file = () => path.join(journey().folder, 'articles', ARTICLE)
  const line = (number = 0) => editor(number).locator('.cm-line').filter({ hasText: 'قال' })

  it('let the caret go where the arrow points, past tags and through them', async () => {
    const { workbench, folder } = journey()
    const { page } = workbench
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await writeFile(path.join(folder, 'articles', ARTICLE), text(LINE))
    await workbench.openFile(ARTICLE)
    await workbench.runCommand('Seedbed: Open in Seed Editor')
    await editor().locator('.seed-place').first().waitFor()
    for (const markup of [false, true]) {
      if (markup) await editor().locator('.cm-content').press('Control+/')
      const start = await placeOf(editor(), 'قال', 0)
      await page.mouse.click(start.x - 2, start.y)
      await page.keyboard.press('Home')
      let last = await caretIn(editor())
      let steps = 0
      let measured = 0
      for (; steps < 200; steps++) {
        await page.keyboard.press('ArrowLeft')
        const now = await caretIn(editor())
        if (now.line !== last.line) break
        // At the start of a line browsers do not say where it is; where brackets appear or hide, what stands behind them moves.
        if (now.x !== undefined && last.x !== undefined && now.signs === last.signs) {
          measured++
          assert.ok(now.x < last.x, `${JSON.stringify(last)} -> ${JSON.stringify(now)}`)
        }
        last = now
      }
      // Each letter is a step; so is each sign where all of them are shown.
      assert.ok(measured > (markup ? 0.8 * LINE.length : 20), `${measured} of ${steps}`)
      if (markup) await editor().locator('.cm-content').press('Control+/')
    }
  })

  it('select over a tag, and copy it with its markup', async () => {
    const { page } = journey().workbench
    const start = await placeOf(editor(), 'قال', 0)
    await page.mouse.click(start.x - 2, start.y)
    await page.keyboard.press('Home')
    // The edges of a tag are stops too: within it and outside.
    for (let tries = 0; tries < 20 && (await selectedIn(editor())) !== 'قال علوش في'; tries++) {
      await page.keyboard.press('Shift+ArrowLeft')
    }
    await page.keyboard.press('Control+C')
    await eventually(
      () => page.evaluate(() => navigator.clipboard.readText()),
      'قال [علوش](person:mohammed-alloush) في',
    )
  })

  it('follow each other, and undo what was done in either', async () => {
    const { page, runCommand } = journey().workbench
    await runCommand('View: Split Editor Right')
    await editor(1).locator('.seed-place').first().waitFor()
    const shown = (line: string) => line.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    const both = async (expected: string) => {
      await eventually(async () => (await line(0).textContent()) ?? '', shown(expected))
      await eventually(async () => (await line(1).textContent()) ?? '', shown(expected))
    }
    await clickAtEnd(editor(1))
    await page.keyboard.type(' غدا ')
    await both(`${LINE} غدا `)
    await clickAtEnd(editor(0))
    await page.keyboard.type('أو بعده.')
    await both(`${LINE} غدا أو بعده.`)
    // Undone where it was not written: the document has one history.
    for (let tries = 0; tries < 20 && (await line(0).textContent()) !== shown(LINE); tries++) {
      const before = await line(0).textContent()
      await editor(1).locator('.cm-content').press('Control+z')
      await changed(() => line(0).textContent(), before)
    }
    await both(LINE)
    await clickAtEnd(editor(1))
    await page.keyboard.type(' غدا.')
    await editor(0).locator('.cm-content').press('Control+s')
    await eventually(() => readFile(file(), 'utf8'), text(`${LINE} غدا.`))
    await both(`${LINE} غدا.`)
  })

  it('print by a page that the browser opens', async () => {
    await editor(0).getByRole('button', { name: 'Print…' }).click()
    // Where the browser is VS Code's own no second one opens; the page is what it would be given.
    await eventually(async () => String((await filesNamed('moving.html')).length), '1')
    const [written = ''] = await filesNamed('moving.html')
    const html = await readFile(written, 'utf8')
    assert.deepEqual(
      [/<html lang="ar" dir="rtl"/, /علوش<\/span>/, /<script/].map((sought) => sought.test(html)),
      [true, true, false],
    )
  })
})

interface Caret {
  /** From the left of the page. */
  readonly x: number | undefined
  /** Which line of the text it is in. */
  readonly line: number
  /** How many signs of markup are shown. */
  readonly signs: number
}

/** Where the caret is drawn. */
const caretIn = (editor: FrameLocator): Promise<Caret> =>
  editor.locator('.cm-content').evaluate(async (content) => {
    await new Promise((done) => requestAnimationFrame(done))
    const selection = window.getSelection()
    if (!selection?.focusNode) throw new Error('no caret')
    const range = document.createRange()
    range.setStart(selection.focusNode, selection.focusOffset)
    const [box] = range.getClientRects()
    const line = [...content.querySelectorAll('.cm-line')].findIndex((one) => one.contains(selection.focusNode))
    const signs = content.querySelectorAll('.seed-markup').length
    return { ...(box ? { x: box.left } : { x: undefined }), line, signs }
  })

async function clickAtEnd(editor: FrameLocator): Promise<void> {
  const { x, y } = await placeOf(editor, 'قال', 0.5)
  await editor.locator('body').evaluate(() => window.focus())
  const page = editor.locator('body').page()
  await page.mouse.click(x, y)
  await page.keyboard.press('End')
}

/** Asks until the answer is another. */
async function changed(ask: () => Promise<string | null>, before: string | null): Promise<void> {
  for (let tries = 60; tries > 0 && (await ask()) === before; tries--) await new Promise((done) => setTimeout(done, 50))
}

/** Where the editors of tests keep files of this name. */
async function filesNamed(name: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const folder of await readdir(tmpdir())) {
    if (!folder.startsWith('seedbed-editor-')) continue
    const all = await readdir(path.join(tmpdir(), folder), { recursive: true }).catch(() => [])
    for (const one of all) if (path.basename(one) === name) found.push(path.join(tmpdir(), folder, one))
  }
  return found
}
