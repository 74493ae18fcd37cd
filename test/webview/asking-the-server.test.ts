import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { editorInBrowser } from './editor-in-browser.ts'
import { arabic, drawn, putCaret } from './seed-editor-driving.ts'

describe('The seed editor asks the server', () => {
  const open = editorInBrowser()

  it('which word a double click selects', async () => {
    const { page, frame } = await open('ثم تحدث وعلوش في المؤتمر\n')
    await drawn(page, '.cm-line')
    const box = await page.evaluate(boxOf, 'وعلوش')
    await page.mouse.dblclick(box.x, box.y)
    await frame.until(() =>
      frame.selections.some(({ range }) => range.start.character === 9 && range.end.character === 13),
    )
    assert.equal(await page.evaluate(() => String(getSelection())), 'علوش')
  })

  it('what stands under the pointer, and follows the links of the card', async () => {
    const { page, frame } = await open(`${arabic}\n\nنهاية\n`)
    await drawn(page)
    await page.locator('.seed-person').first().hover()
    const card = page.locator('.seed-explanation')
    await card.waitFor()
    assert.match((await card.textContent()) ?? '', /محمد علوش/)
    await card.locator('a').first().click()
    await frame.until(() => frame.deeds.some(({ kind }) => kind === 'open'))
  })

  it('what can be written at the caret', async () => {
    const { page, frame } = await open('قال \n')
    await putCaret(frame, 0, 4)
    await page.keyboard.type('[علوش](person:moh')
    await page.keyboard.press('Control+Space')
    const option = page.locator('.cm-tooltip-autocomplete [role=option]').first()
    await option.waitFor()
    // Keys that were pressed before a list was seen are not meant for it.
    await page.waitForFunction(() => document.querySelector('.cm-tooltip-autocomplete [aria-selected]'))
    await option.click()
    await frame.until(() => /^قال \[علوش\]\(person:mohammed-alloush\)/.test(frame.document.text))
  })

  it('goes to the next finding and says what it is, and does what can be done there', async () => {
    const { page, frame } = await open('قال محمّـــد علوش، ثم [أحمد](persn:x) .\n')
    await page.locator('.cm-lintRange').first().waitFor()
    await putCaret(frame, 0, 0)
    await page.keyboard.press('F8')
    const said = page.locator('.seed-finding-card')
    await said.waitFor()
    assert.match((await said.textContent()) ?? '', /\p{L}{3}/u)
    await page.keyboard.press('Control+.')
    const list = page.getByRole('listbox')
    await list.waitFor()
    const titles = await list.getByRole('option').allInnerTexts()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await frame.until(() => frame.deeds.some(({ kind }) => kind === 'codeAction'))
    const deed = frame.deeds.find(({ kind }) => kind === 'codeAction')
    assert.equal(deed?.kind === 'codeAction' && deed.action.title, titles[1 % titles.length])
  })
})

/** The middle of a word on the screen. */
function boxOf(word: string): { readonly x: number; readonly y: number } {
  const walker = document.createTreeWalker(document.querySelector('.cm-content') ?? document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const at = walker.currentNode.textContent?.indexOf(word) ?? -1
    if (at < 0) continue
    const range = document.createRange()
    range.setStart(walker.currentNode, at)
    range.setEnd(walker.currentNode, at + word.length)
    const { left, right, top, bottom } = range.getBoundingClientRect()
    return { x: (left + right) / 2, y: (top + bottom) / 2 }
  }
  return { x: 0, y: 0 }
}
