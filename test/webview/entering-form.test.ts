import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { userInterface } from './user-interface-in-browser.ts'
import type { UserInterfacePage } from './user-interface-page.ts'

declare const page: UserInterfacePage

describe('ArrowUp in the seed editor', () => {
  const ui = userInterface()

  for (const [how, first, at] of [
    ['an empty first line', '', 0],
    ['the start of the first line', 'قال علوش إنه عائد', 0],
    ['the midst of the first line', 'قال علوش إنه عائد', 8],
  ] as const) {
    it(`goes from ${how} into the form`, async () => {
      await ui.tab.evaluate(
        ([words, offset]) => {
          const from = page.text().indexOf('\n---\n') + '\n---\n'.length
          page.view.dispatch({ changes: { from, insert: words }, filter: false })
          page.view.focus()
          page.view.dispatch({ selection: { anchor: from + offset } })
        },
        [first, at] as const,
      )
      await ui.tab.keyboard.press('ArrowUp')
      assert.equal(await isInForm(), true)
    })
  }

  it('goes through the rows of a first line that is long before it leaves it', async () => {
    await ui.tab.evaluate(() => {
      const from = page.text().indexOf('\n---\n') + '\n---\n'.length
      page.view.dispatch({ changes: { from, insert: 'قال علوش إنه عائد '.repeat(20) }, filter: false })
      page.view.focus()
      page.view.dispatch({ selection: { anchor: page.view.state.doc.lineAt(from).to - 1 } })
    })
    let steps = 0
    for (; steps < 20 && !(await isInForm()); steps++) await ui.tab.keyboard.press('ArrowUp')
    assert.ok(steps > 2 && steps < 20, `${steps} steps`)
  })

  const isInForm = () => ui.tab.evaluate(() => document.activeElement?.closest('.seed-form-place') != null)
})
