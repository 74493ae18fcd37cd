import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Locator } from 'playwright-core'
import { editorInBrowser } from './editor-in-browser.ts'
import { arabic, drawn, putCaret } from './seed-editor-driving.ts'

describe('The lines of the seed editor', () => {
  const open = editorInBrowser()

  it('draw the sign of a list as a bullet until the caret comes to its line, and numbers as they are', async () => {
    const { page, frame } = await open('بداية\n\n- وفد روسيا\n* second\n+ ثالث\n\n1. أول\n\nنهاية\n')
    await putCaret(frame, 8, 0)
    await drawn(page, '.seed-bullet')
    const lines = page.locator('.cm-line')
    assert.deepEqual(await Promise.all([2, 3, 4, 6].map((line) => bullets(lines.nth(line)))), [1, 1, 1, 0])
    // It stands where the line begins, and the text, for those who copy or hear it, is as it was.
    assert.equal(await sideOfBullet(lines.nth(2)), 'right')
    assert.equal(await sideOfBullet(lines.nth(3)), 'left')
    assert.equal(await lines.nth(2).textContent(), '- وفد روسيا')
    assert.equal(await lines.nth(6).textContent(), '1. أول')
    await putCaret(frame, 2, 6)
    assert.deepEqual(await Promise.all([2, 3, 4].map((line) => bullets(lines.nth(line)))), [0, 1, 1])
  })

  it('step in clearly with each depth of a list', async () => {
    const { page, frame } = await open('- وفد\n  - روسيا\n    - موسكو\n- English\n  - nested\n\nنهاية\n')
    await putCaret(frame, 6, 0)
    await drawn(page, '.seed-depth-3')
    const starts = await page.locator('.cm-line').evaluateAll((lines) =>
      lines.slice(0, 5).map((line) => {
        const { paddingInlineStart, fontSize } = getComputedStyle(line)
        return Number.parseFloat(paddingInlineStart) / Number.parseFloat(fontSize)
      }),
    )
    const [first = 0, second = 0, third = 0, again = 0, nested = 0] = starts
    assert.ok(second - first >= 1.2 && third - second >= 1.2 && nested - again >= 1.2, starts.join(' '))
    assert.equal(again, first)
  })

  it('are monospaced where they are YAML', async () => {
    const { page } = await open('---\ntitle: عنوان\n---\n\nنص\n')
    await drawn(page, '.seed-front-matter')
    const fonts = await page
      .locator('.cm-line')
      .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).fontFamily.includes('monospace')))
    assert.deepEqual(fonts, [true, true, true, false, false, false])
  })

  it('break no id that has room in a line of its own, and such as have none wherever they must', async () => {
    const long = `[علوش](person:${'very-long-'.repeat(30)}id)`
    const { page, frame } = await open(`${`${arabic} `.repeat(4)}\n\n${long}\n`)
    await drawn(page)
    frame.send({ kind: 'command', command: 'toggleMarkup' })
    await page.locator('.seed-isolate[dir="ltr"]').first().waitFor()
    for (const width of [900, 520]) {
      await page.setViewportSize({ width, height: 700 })
      const heights = await page.locator('.seed-isolate[dir="ltr"]').evaluateAll((nodes) =>
        nodes.map((node) => {
          const range = document.createRange()
          range.selectNodeContents(node)
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
        }),
      )
      assert.ok(heights.length > 20)
      assert.deepEqual(
        heights.slice(0, -1).filter((lines) => lines > 1),
        [],
        `at ${width}`,
      )
      assert.ok((heights.at(-1) ?? 0) > 1)
      assert.ok(
        await page.locator('.cm-content').evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth),
      )
    }
  })

  it('keep the space before which one is broken, and how far in it begins', async () => {
    const { page, frame } = await open('قال علوش هنا\n\n  - عنصر\n')
    await putCaret(frame, 0, 3)
    await page.keyboard.press('Enter')
    await frame.until(() => frame.document.text.startsWith('قال\n علوش هنا'))
    await putCaret(frame, 3, 8)
    await page.keyboard.press('Enter')
    await frame.until(() => frame.document.text === 'قال\n علوش هنا\n\n  - عنصر\n  \n')
    await putCaret(frame, 3, 0)
    await page.keyboard.press('Enter')
    await frame.until(() => frame.document.text === 'قال\n علوش هنا\n\n\n  - عنصر\n  \n')
  })

  it('scroll, and the page around them does not', async () => {
    const { page } = await open(`${arabic}\n\n`.repeat(30))
    await drawn(page)
    for (const height of [700, 333]) {
      await page.setViewportSize({ width: 700, height })
      const scrolled = await page.evaluate(() => {
        window.scrollTo(0, 50)
        document.body.scrollTop = 50
        return [window.scrollY, document.body.scrollTop, document.querySelector('.cm-scroller')?.scrollTop]
      })
      assert.deepEqual(scrolled, [0, 0, 0])
    }
  })
})

const bullets = (line: Locator): Promise<number> => line.locator('.seed-bullet').count()

/** Where the bullet stands beside the words of its line. */
const sideOfBullet = (line: Locator): Promise<'left' | 'right'> =>
  line.evaluate((element) => {
    const bullet = element.querySelector('.seed-bullet')?.getBoundingClientRect()
    const range = document.createRange()
    range.selectNodeContents(element.lastChild ?? element)
    return bullet && bullet.left >= range.getBoundingClientRect().right - 1 ? 'right' : 'left'
  })
