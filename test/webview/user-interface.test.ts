import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { userInterface } from './user-interface-in-browser.ts'
import type { UserInterfacePage } from './user-interface-page.ts'

declare const page: UserInterfacePage

describe('What stands around the text of the seed editor', () => {
  const ui = userInterface()

  it('goes through the findings by F8, into the form and out of it again', async () => {
    await ui.tab.evaluate(() => {
      page.find({ 'No title.': 'موسكو تعلن', 'No status.': 'status: draft', 'No verb.': 'رحبت', 'No fence.': '---' })
      page.view.focus()
      page.view.dispatch({ selection: { anchor: page.view.state.doc.length } })
    })
    const shown = () =>
      ui.tab.evaluate(() => {
        const card = document.querySelector('.seed-finding-card')
        return card ? card.textContent : document.activeElement?.closest('[data-key]')?.getAttribute('data-key')
      })
    const card = ui.tab.locator('.seed-finding-card')
    const walk = async (key: string) => {
      await ui.tab.keyboard.press(key)
      return shown()
    }
    const forth = ['No fence.', 'title', 'status', 'No verb.', 'No fence.']
    for (const expected of forth) assert.equal(await walk('F8'), expected)
    assert.equal(await card.isVisible(), true)
    // CodeMirror puts a tooltip far above the page until it has measured where it goes.
    await ui.tab.waitForFunction(
      () => (document.querySelector('.seed-finding-card')?.getBoundingClientRect().top ?? -1) >= 0,
    )
    for (const expected of forth.toReversed().slice(1)) assert.equal(await walk('Shift+F8'), expected)
    assert.equal(await walk('Shift+F8'), 'No verb.')
    // Where the caret has been moved, from there on.
    await ui.tab.evaluate(() => page.view.dispatch({ selection: { anchor: page.text().indexOf('أعلن') } }))
    assert.equal(await walk('F8'), 'No verb.')
  })

  it('has an outline that follows the caret and leads to its headings', async () => {
    await ui.tab.getByRole('button', { name: 'Outline' }).click()
    await ui.select('الأمم')
    const current = ui.tab.locator('[role=treeitem][aria-current]')
    assert.equal(await current.textContent(), 'ردود الفعل')
    await ui.tab.getByRole('treeitem', { name: 'مسار أستانا' }).click()
    assert.equal(await current.textContent(), 'مسار أستانا')
  })

  it('dims all but the paragraph of the caret', async () => {
    await ui.select('الأمم')
    await ui.tab.getByRole('button', { name: 'Focus mode' }).click()
    assert.deepEqual(await ui.tab.locator('.cm-line.seed-in-focus').allTextContents(), [
      'رحبت [الأمم المتحدة](org:un) بالإعلان.',
    ])
  })

  it('speaks Arabic from right to left', async () => {
    await ui.tab.evaluate(() => page.setLanguage('ar', false))
    assert.equal(await ui.tab.getByRole('toolbar', { name: 'محرر المقالات' }).getAttribute('dir'), 'rtl')
    await ui.tab.getByLabel('العنوان').waitFor()
    assert.match((await ui.tab.locator('.seed-status').textContent()) ?? '', /الكلمات: \d+/)
  })
})
