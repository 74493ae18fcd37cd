import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { editorInBrowser } from './editor-in-browser.ts'

const article =
  '---\ntitle: خبر\ndate: 2024\n---\n\nقال [محمد علوش](person:mohammed-alloush "role=speaker") إن **الجولة** قريبة.\n'

describe('The line below the text', () => {
  const open = editorInBrowser()

  it('counts of a selection what readers see, and says nothing without one', async () => {
    const { page } = await open(article, { quick: true })
    const selected = page.locator('.seed-selected')
    assert.equal(await selected.textContent(), '')
    await page.getByText('قريبة').click()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await selected.filter({ hasText: 'الكلمات: 6، الحروف: 30' }).waitFor()
    await page.keyboard.press('Home')
    await selected.filter({ hasText: /^$/ }).waitFor({ state: 'attached' })
  })
})
