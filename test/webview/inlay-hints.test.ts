import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { editorInBrowser } from './editor-in-browser.ts'
import type { FrameInNode } from './frame-in-node.ts'
import { arabic, drawn, english, glued, putCaret } from './seed-editor-driving.ts'

describe('Inlay hints in the seed editor', () => {
  const open = editorInBrowser()

  it('are drawn behind their tags, and none where there are none', async () => {
    const { page, frame } = await open(`${arabic}\n\nنهاية\n`)
    await drawn(page)
    assert.equal(await page.locator('.seed-hint').count(), 0)
    await show(page, frame)
    assert.equal(
      await textWithHints(page),
      'قال علوش‹mohammed-alloush› في أستانا‹astana› إن الجولة‹astana-22› حول سوريا‹syria› تبدأ اليوم‹2024-11-11›، وبإيران‹iran› وفد.',
    )
    frame.send({ kind: 'hints', version: 0, hints: [] })
    await page.locator('.seed-hint').first().waitFor({ state: 'detached' })
  })

  it('leave words whole, and lines as high as they were', async () => {
    const { page, frame } = await open(`${glued}\n\nنهاية\n`)
    await drawn(page)
    const before = await heights(page)
    await show(page, frame)
    assert.equal(await textWithHints(page), 'وصل السوريون‹syria› وبروسيا‹russia› كلهم، ثم لـسوريا‹syria› عادوا.')
    assert.deepEqual(await heights(page), before)
  })

  it('stand beside their own words, where these run the other way too', async () => {
    const { page, frame } = await open(`${english}\n\n${arabic} ثم [Vershinin](person:sergey-vershinin) نعم\n`)
    await drawn(page)
    await show(page, frame)
    const apart = await page.evaluate(() => {
      const tags = [...document.querySelectorAll('.seed-tag')]
      return [...document.querySelectorAll('.seed-hint')].map((hint) => {
        const box = hint.getBoundingClientRect()
        const before = tags.findLast((tag) => tag.compareDocumentPosition(hint) & Node.DOCUMENT_POSITION_FOLLOWING)
        const word = before?.getBoundingClientRect() ?? box
        return Math.round(
          /\p{Script=Arabic}/u.test(before?.textContent ?? '') ? word.left - box.right : box.left - word.right,
        )
      })
    })
    assert.equal(apart.length, 10)
    for (const gap of apart) assert.ok(gap >= 0 && gap < 12, `${apart}`)
  })

  it('wait behind letters that are typed onto their tag, and stay before a new word', async () => {
    const line = 'في [أستانا](place:astana) نعم'
    const { page, frame } = await open(`${line}\n`)
    await show(page, frame)
    // From now on the server is silent: what is drawn is what the editor makes of the last answer.
    frame.hints = undefined
    await putCaret(frame, 0, line.indexOf(' نعم'))
    await page.keyboard.type('ية')
    assert.equal(await textWithHints(page), 'في أستاناية‹astana› نعم')
    await page.keyboard.type(' ثم')
    assert.equal(await textWithHints(page), 'في أستاناية‹astana› ثم نعم')
  })

  it('go with their tag, and let a click through to what stands beside', async () => {
    const line = 'في [أستانا](place:astana) نعم'
    const { page, frame } = await open(`${line}\n`)
    await show(page, frame)
    const told = frame.selections.length
    await page.locator('.seed-hint').click()
    await frame.until(() => frame.selections.length > told)
    assert.equal(frame.selections.at(-1)?.range.start.character, line.indexOf(' نعم'))
    frame.hints = undefined
    frame.edit({ from: 3, to: line.indexOf(' نعم'), insert: '' })
    await page.locator('.seed-hint').waitFor({ state: 'detached' })
  })
})

/** Has the server's hints told, and resolves when they are drawn. */
async function show(page: Page, frame: FrameInNode): Promise<void> {
  frame.hints = { entity: 'id', dates: true }
  frame.tellViews()
  await drawn(page, '.seed-hint')
}

/** The first line with its hints in ‹›. */
const textWithHints = (page: Page): Promise<string> =>
  page
    .locator('.cm-line')
    .first()
    .evaluate((line) => {
      const copy = line.cloneNode(true) as HTMLElement
      for (const hint of copy.querySelectorAll('.seed-hint bdi')) hint.textContent = `‹${hint.textContent}›`
      return (copy.textContent ?? '').replace(/[\u061c\u200e]/g, '')
    })

const heights = (page: Page): Promise<readonly number[]> =>
  page.locator('.cm-line').evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height))
