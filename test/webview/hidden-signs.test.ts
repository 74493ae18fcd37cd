import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { editorInBrowser } from './editor-in-browser.ts'
import { arabic, drawn, lineText, putCaret, shownText } from './seed-editor-driving.ts'

describe('The seed editor hides what marks a tag', () => {
  const open = editorInBrowser()

  it('until the caret enters it', async () => {
    const { page, frame } = await open(`${arabic}\n\nنهاية\n`)
    await drawn(page)
    assert.equal(await lineText(page, 0), shownText(arabic))
    await putCaret(frame, 0, arabic.indexOf('أستانا') + 2)
    assert.equal(await lineText(page, 0), shownText(arabic).replace('أستانا', '[أستانا](place:astana)'))
    await putCaret(frame, 2, 3)
    assert.equal(await lineText(page, 0), shownText(arabic))
    frame.send({ kind: 'command', command: 'toggleMarkup' })
    await page.waitForFunction(() => document.querySelector('.cm-line')?.textContent?.includes('](person:'))
    assert.equal(await lineText(page, 0), arabic)
  })

  it('and signs of Markdown until the caret comes to their line or words', async () => {
    const { page, frame } = await open('## عنوان **مهم** هنا\n\n> اقتباس *مائل* هنا\n\nنهاية\n\n---\n')
    await putCaret(frame, 4, 0)
    await drawn(page, '.seed-heading-2')
    assert.deepEqual([await lineText(page, 0), await lineText(page, 2)], ['عنوان مهم هنا', 'اقتباس مائل هنا'])
    // Of a line across the page nothing is left but its height.
    assert.ok(await page.locator('.seed-thematic-break').isVisible())
    await putCaret(frame, 0, 4)
    assert.deepEqual([await lineText(page, 0), await lineText(page, 2)], ['## عنوان مهم هنا', 'اقتباس مائل هنا'])
    await putCaret(frame, 2, 11)
    assert.deepEqual([await lineText(page, 0), await lineText(page, 2)], ['عنوان مهم هنا', '> اقتباس *مائل* هنا'])
  })
})
