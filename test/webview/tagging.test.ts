import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { userInterface } from './user-interface-in-browser.ts'
import type { UserInterfacePage } from './user-interface-page.ts'

declare const page: UserInterfacePage

describe('Tagging in the seed editor', () => {
  const ui = userInterface()

  it('tags the selected words by a digit, and the next ones alike', async () => {
    await ui.select('أستانة')
    await ui.tab.keyboard.press('Control+Shift+T')
    await ui.tab.getByRole('listbox').waitFor()
    await ui.tab.keyboard.press('1')
    await ui.has('[أستانة](place:astana)')
    await ui.select('Astana')
    await ui.tab.keyboard.press('Control+Shift+R')
    await ui.has('[Astana](place:astana)')
  })

  it('goes through the palette by arrows, and closes it by Escape with the caret in the text', async () => {
    await ui.select('أستانة')
    await ui.tab.keyboard.press('Control+Shift+T')
    await ui.tab.getByRole('listbox').waitFor()
    await ui.tab.keyboard.press('ArrowDown')
    assert.match((await ui.tab.locator('[role=option][aria-selected=true]').textContent()) ?? '', /مسار أستانا/)
    await ui.tab.keyboard.press('Escape')
    assert.equal(await ui.tab.getByRole('listbox').count(), 0)
    assert.equal(await ui.tab.evaluate(() => page.view.hasFocus), true)
    await ui.select('أستانة')
    await ui.tab.keyboard.press('Control+Shift+T')
    await ui.tab.getByRole('listbox').waitFor()
    await ui.tab.keyboard.press('ArrowUp')
    await ui.tab.keyboard.press('Enter')
    await ui.has('[أستانة](event:?)')
  })

  it('opens the card of a tag by its key, from which the tag goes', async () => {
    await ui.select('الأمم')
    await ui.tab.keyboard.press('Alt+Enter')
    const card = ui.tab.getByRole('dialog')
    await card.getByRole('button', { name: 'Untag' }).click()
    await ui.has('رحبت الأمم المتحدة بالإعلان')
    assert.equal(await ui.tab.evaluate(() => page.view.hasFocus), true)
  })

  it('opens the card by a click on a tag, and the record from it', async () => {
    await ui.tab.locator('.seed-org').click()
    await ui.tab.getByRole('dialog').getByRole('button', { name: 'Open record' }).click()
    assert.deepEqual(await ui.tab.evaluate(() => page.deeds.map(({ kind }) => kind)), ['definition'])
  })

  it('offers to tag what has been selected by the mouse', async () => {
    const line = ui.tab.locator('.cm-line', { hasText: 'رحبت' })
    const box = await line.boundingBox()
    assert.ok(box)
    await ui.tab.mouse.dblclick(box.x + box.width - 12, box.y + box.height / 2)
    await ui.tab.locator('.seed-tag-button button').click()
    await ui.tab.getByRole('listbox').waitFor()
    await ui.tab.keyboard.press('3')
    await ui.has('[رحبت](person:?)')
  })
})
