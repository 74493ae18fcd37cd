import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { userInterface } from './user-interface-in-browser.ts'
import type { UserInterfacePage } from './user-interface-page.ts'

declare const page: UserInterfacePage

describe('The outline beside the text', () => {
  const ui = userInterface()

  /** How far from the edge at which lines start the names of the rows stand, by level. */
  async function indents(language: 'en' | 'ar'): Promise<ReadonlyMap<string, number>> {
    await ui.tab.evaluate((now) => page.setLanguage(now, false), language)
    const rows = ui.tab.locator('.seed-outline-row')
    const found = await rows.evaluateAll((all) =>
      all.map((row): [string, number] => {
        const name = row.querySelector('bdi')?.getBoundingClientRect()
        const { left, right } = row.getBoundingClientRect()
        const isRtl = getComputedStyle(row).direction === 'rtl'
        return [
          row.getAttribute('aria-level') ?? '',
          Math.round(isRtl ? right - (name?.right ?? 0) : (name?.left ?? 0) - left),
        ]
      }),
    )
    return new Map(found)
  }

  it('steps in with each level, from the side at which its language begins', async () => {
    await ui.tab.getByRole('button', { name: 'Outline' }).click()
    await ui.tab.locator('.seed-outline-row').first().waitFor()
    const english = await indents('en')
    assert.ok(english.size > 1)
    const steps = [...english.values()]
    assert.equal(steps[0], 12)
    assert.ok(
      steps.every((step, index) => index === 0 || step - (steps[index - 1] ?? 0) >= 14),
      String(steps),
    )
    assert.deepEqual(await indents('ar'), english)
  })
})
