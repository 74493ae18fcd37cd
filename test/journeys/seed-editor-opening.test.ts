import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, it } from 'mocha'
import { journeyIn } from './journey.ts'
import { seedEditor } from './seed-editor-driving.ts'

const FRONT = '---\ntitle: فتح\ndate: 2024-11-11\nlang: ar\n---\n\n'
const PARAGRAPH =
  'قال [علوش](person:mohammed-alloush) في [أستانا](place:astana) إن الجولة حول [سوريا](place:syria) تبدأ غدا، ثم غادر ومعه وفده.\n\n'
/** Articles of five kilobytes, each opened once. */
const ARTICLES = [1, 2, 3, 4, 5].map((number) => `quick-${number}.seed.md`)
const TEXT = FRONT + PARAGRAPH.repeat(Math.round(5000 / Buffer.byteLength(PARAGRAPH)))

// How long that took is printed and not judged: machines differ.
describe('The seed editor of an article of 5 KB', () => {
  const journey = journeyIn('light')

  it('opens, with its names in colour', async () => {
    const { workbench, folder } = journey()
    const { page } = workbench
    for (const name of ARTICLES) await writeFile(path.join(folder, name), TEXT)
    for (const [number, name] of ARTICLES.entries()) {
      await workbench.openFile(name)
      await workbench.rest()
      const asked = Date.now()
      await page.keyboard.press('Control+K')
      await page.keyboard.press('Alt+E')
      const tag = seedEditor(page, number).locator('.seed-place').first()
      await tag.waitFor()
      const [made, painted] = await tag.evaluate(async () => {
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
        return [performance.timeOrigin, Date.now()] as const
      })
      console.log(
        `      painted ${painted - asked} ms after the key, ${Math.round(painted - made)} ms after the page was there`,
      )
      assert.match((await tag.textContent()) ?? '', /أستانا/)
    }
  })
})
