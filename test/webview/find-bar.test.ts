import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { userInterface } from './user-interface-in-browser.ts'
import type { UserInterfacePage } from './user-interface-page.ts'

declare const page: UserInterfacePage

describe('The find bar of the seed editor', () => {
  const ui = userInterface()

  it('finds in any spelling, counts, and replaces all in one step', async () => {
    await ui.tab.evaluate(() => page.view.focus())
    await ui.tab.keyboard.press('Control+H')
    await ui.tab.keyboard.type('أستانا')
    await ui.tab.locator('.seed-find-count', { hasText: '1 of 3' }).waitFor()
    await ui.tab.keyboard.press('Enter')
    await ui.tab.getByLabel('Replace with').fill('نور سلطان')
    await ui.tab.getByRole('button', { name: 'Replace all' }).click()
    const now = await ui.text()
    assert.equal(now.split('نور سلطان').length - 1, 3)
    assert.match(now, /^---\ntitle: .*أستانا\n/)
    await ui.tab.keyboard.press('Escape')
    assert.equal(await ui.tab.getByRole('search').count(), 0)
  })

  it('is gone through by Tab: what finds, what replaces, then the buttons', async () => {
    await ui.tab.evaluate(() => page.view.focus())
    await ui.tab.keyboard.press('Control+H')
    await ui.tab.keyboard.type('أستانا')
    await ui.tab.keyboard.press('Tab')
    await ui.tab.keyboard.type('نور سلطان')
    assert.equal(await ui.tab.getByLabel('Replace with').inputValue(), 'نور سلطان')
    await ui.tab.keyboard.press('Shift+Tab')
    assert.equal(await focused(), 'Find, in any spelling')
    for (const name of ['Replace with', 'Previous', 'Next']) {
      await ui.tab.keyboard.press('Tab')
      assert.equal(await focused(), name)
    }
    // What replaces stands below what finds.
    const [above, below] = await ui.tab
      .locator('.seed-find input')
      .evaluateAll((inputs) => inputs.map((input) => input.getBoundingClientRect()))
    assert.ok(above && below && below.top >= above.bottom && below.left === above.left)
  })

  const focused = () => ui.tab.evaluate(() => document.activeElement?.getAttribute('aria-label'))

  it('leaves what crosses the markup of a tag or a line as it is when it replaces', async () => {
    await ui.tab.evaluate(() => {
      const changes = {
        from: page.text().length,
        insert: '\nعلي حسن ثم [علي](person:ali) حسن ثم **علي** حسن ثم علي\nحسن ثم [علي حسن](person:ali).\n',
      }
      page.view.dispatch({ changes })
      page.view.focus()
    })
    await ui.tab.keyboard.press('Control+H')
    await ui.tab.keyboard.type('علي حسن')
    await ui.tab.locator('.seed-find-count', { hasText: '1 of 5' }).waitFor()
    const replacement = ui.tab.getByLabel('Replace with')
    await replacement.fill('سلمى')
    // The first is replaced; the next three are passed; the last is replaced.
    for (const left of [4, 4, 4, 4, 3]) {
      await replacement.press('Enter')
      assert.equal(await ui.tab.evaluate(() => page.matches()), left)
    }
    const kept = '[علي](person:ali) حسن ثم **علي** حسن ثم علي\nحسن'
    assert.ok((await ui.text()).endsWith(`\nسلمى ثم ${kept} ثم [سلمى](person:ali).\n`), await ui.text())
    await ui.tab.getByRole('button', { name: 'Replace all' }).click()
    assert.equal(await ui.tab.locator('.seed-find-count').textContent(), 'Replaced: 0')
    assert.ok((await ui.text()).endsWith(`\nسلمى ثم ${kept} ثم [سلمى](person:ali).\n`))
  })

  it('replaces what stands in the bar, and not what was found before, however soon it is told to', async () => {
    await ui.tab.evaluate(() => page.view.focus())
    await ui.tab.keyboard.press('Control+H')
    await ui.tab.keyboard.type('أستانا')
    await ui.tab.locator('.seed-find-count', { hasText: '1 of 3' }).waitFor()
    await ui.tab.getByLabel('Replace with').fill('القمة')
    const before = await ui.text()
    await ui.tab.evaluate(() => {
      const [sought, replacement] = document.querySelectorAll<HTMLInputElement>('.seed-find input')
      if (!sought || !replacement) return
      sought.value = 'الجولة'
      sought.dispatchEvent(new Event('input', { bubbles: true }))
      replacement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }))
    })
    await ui.has('القمة')
    assert.equal(await ui.text(), before.replace('الجولة', 'القمة'))
  })

  it('undoes in the inputs of the bar what was typed into them', async () => {
    await ui.tab.evaluate(() => {
      page.view.focus()
      window.addEventListener('keydown', ({ code }) => page.heard.push(code))
    })
    await ui.tab.keyboard.press('Control+H')
    const before = await ui.text()
    const replacement = ui.tab.getByLabel('Replace with')
    await replacement.focus()
    await ui.tab.keyboard.type('سلمى')
    await ui.tab.keyboard.press('Control+Z')
    assert.notEqual(await replacement.inputValue(), 'سلمى')
    await ui.tab.keyboard.press('Control+Shift+Z')
    await ui.tab.keyboard.press('Control+Y')
    assert.equal(await replacement.inputValue(), 'سلمى')
    assert.equal(await ui.text(), before)
    const heard = await ui.tab.evaluate(() => page.heard)
    assert.deepEqual(
      heard.filter((code) => /^Key[ZY]$/.test(code)),
      [],
    )
    assert.deepEqual(await ui.tab.evaluate(() => page.deeds), [])
  })
})
