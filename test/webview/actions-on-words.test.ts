import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import type { FromEditor } from '../../client/webview/messages/seed-editor.ts'
import { editorInBrowser } from './editor-in-browser.ts'
import { drawn, putCaret } from './seed-editor-driving.ts'

const article = `---
title: عنوان
date: 2024-10-09
lang: ar
source: { name: مصدر, url: "https://example.org/1" }
---

قال [علوش](person:mohammed-alush) إنه في [أستانا](place:astana) اليوم.

نهاية
`
const paragraph = 7

describe('What was found in the markup of a tag', () => {
  const open = editorInBrowser()

  for (const [where, character] of [
    ['before the tag', 4],
    ['in its words', 7],
    ['behind the tag', 33],
  ] as const) {
    it(`can be mended with the caret ${where}`, async () => {
      const { page, frame } = await open(article)
      await drawn(page)
      await page.locator('.cm-lintRange').first().waitFor()
      await putCaret(frame, paragraph, character)
      await page.keyboard.press('Control+.')
      const action = page.locator('.seed-actions [role=option]', { hasText: 'mohammed-alloush' })
      await action.first().waitFor()
      assert.equal(await action.count(), 1)
      await action.first().click()
      await frame.until(() => frame.deeds.some(({ kind }) => kind === 'codeAction'))
    })
  }

  it('is in a list that stays as it was opened, where what can be done unasked is answered late', async () => {
    const { page, frame } = await open(article.replace('alush', 'alloush'))
    await drawn(page)
    const hear = frame.hear.bind(frame)
    const unasked = new Promise<FromEditor>((resolve) => {
      frame.hear = (message) => {
        const isUnasked = message.kind === 'ask' && message.question.kind === 'codeActions' && !message.question.asked
        if (isUnasked) resolve(message)
        else hear(message)
      }
    })
    await putCaret(frame, paragraph, 7)
    const late = await unasked
    await page.keyboard.press('Control+.')
    const titles = page.locator('.seed-actions [role=option]')
    await titles.first().waitFor()
    const before = await titles.allTextContents()
    hear(late)
    assert.deepEqual(await titles.allTextContents(), before)
  })

  it('is told in the card that a click on the words opens', async () => {
    const { page, frame } = await open(article)
    await drawn(page)
    await page.locator('.cm-lintRange').first().waitFor()
    await putCaret(frame, paragraph + 2, 0)
    await page.locator('.seed-unknown').click()
    const said = page.locator('.seed-card .seed-finding-message')
    await said.first().waitFor()
    assert.equal(await said.count(), 1)
    assert.match((await said.textContent()) ?? '', /mohammed-alush/)
    await page.keyboard.press('Escape')
    await page.locator('.seed-place').click()
    await page.locator('.seed-card', { hasText: 'أستانا' }).waitFor()
    assert.equal(await said.count(), 0)
  })

  it('is told by F8 below its line, and makes room for the list of what can be done', async () => {
    const { page, frame } = await open(article)
    await drawn(page)
    await page.locator('.cm-lintRange').first().waitFor()
    await putCaret(frame, paragraph, 0)
    await page.keyboard.press('F8')
    const card = page.locator('.cm-tooltip', { has: page.locator('.seed-finding-message') })
    await card.waitFor()
    await standsBelow(page, '.seed-finding-card')
    await page.keyboard.press('Control+.')
    await page.locator('.seed-actions').waitFor()
    await card.waitFor({ state: 'detached' })
    await standsBelow(page, '.seed-actions')
  })
})

/**
 * Resolves when what has opened stands some pixels below the words that it speaks of: CodeMirror puts a tooltip far above the page until it has measured
 * where it goes.
 */
const standsBelow = (page: Page, what: string): Promise<unknown> =>
  page.waitForFunction((sought) => {
    const words = document.querySelector('.cm-lintRange')?.getBoundingClientRect()
    const opened = document.querySelector(sought)?.closest('.cm-tooltip')?.getBoundingClientRect()
    return words !== undefined && opened !== undefined && opened.top - words.bottom >= 5
  }, what)
