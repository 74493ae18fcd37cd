import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import type { Deed } from '../../client/webview/messages/seed-editor.ts'
import { editorInBrowser } from './editor-in-browser.ts'
import type { FrameInNode } from './frame-in-node.ts'
import { drawn, putCaret, select } from './seed-editor-driving.ts'

const article = `---
title: عنوان
date: 2024-10-09
lang: ar
---

قال خالد المصطفى إن [علوش](person:mohammed-alloush) و[جبلة](place:?) بخير، ثم تحدث أبو تيسير.

نهاية
`
const paragraph = 6
const at = (words: string) => (article.split('\n')[paragraph] ?? '').indexOf(words)
const spanOf = (words: string) => ({
  start: { line: paragraph, character: at(words) },
  end: { line: paragraph, character: at(words) + words.length },
})

describe('The registry from the seed editor', () => {
  const open = editorInBrowser()

  it('makes a new entity of words that nobody has, as the type that is chosen in the palette', async () => {
    const { page, frame } = await open(article)
    await drawn(page)
    await select(frame, spanOf('خالد المصطفى'))
    await page.keyboard.press('Control+Shift+T')
    const group = page.getByRole('group', { name: 'إنشاء «خالد المصطفى» بوصفه' })
    const person = group.getByRole('option', { name: /شخص/ })
    await person.waitFor()
    assert.match((await person.textContent()) ?? '', /entities\/people\.yaml/)
    await page.keyboard.press((await person.getAttribute('aria-keyshortcuts')) ?? '')
    assert.deepEqual(await deed(frame, 'createEntity'), {
      kind: 'createEntity',
      range: spanOf('خالد المصطفى'),
      type: 'person',
    })
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    assert.equal(frame.document.text, article)
  })

  it('offers another entity in one row where somebody has the name', async () => {
    const { page, frame } = await open(article.replace('أبو تيسير', 'محمد علوش'))
    await drawn(page)
    await select(frame, { ...spanOf('أبو تيسير'), end: { line: paragraph, character: at('أبو تيسير') + 9 } })
    await page.keyboard.press('Control+Shift+T')
    const another = page.getByRole('option', { name: 'كيان آخر…' })
    await another.click()
    const { type } = await deed(frame, 'createEntity')
    assert.equal(type, undefined)
  })

  it('offers the record that is missing in the card of its tag, by keys alone', async () => {
    const { page, frame } = await open(article)
    await drawn(page)
    await putCaret(frame, paragraph, at('جبلة') + 2)
    await page.keyboard.press('Alt+Enter')
    const card = page.getByRole('dialog')
    await card.getByRole('button', { name: 'إنشاء كيان…' }).waitFor()
    await page.waitForFunction(() => document.activeElement?.textContent === 'إنشاء كيان…')
    await page.keyboard.press('Enter')
    assert.deepEqual((await deed(frame, 'createEntity')).range, spanOf('جبلة'))
    assert.equal(await card.count(), 0)
    assert.equal(await hasFocus(page), true)
  })

  it('renames who is known, and lists what else can be done, from the card', async () => {
    const { page, frame } = await open(article)
    await drawn(page)
    await putCaret(frame, paragraph, at('علوش') + 2)
    await page.keyboard.press('Alt+Enter')
    const card = page.getByRole('dialog')
    await card.getByRole('button', { name: 'إعادة تسمية…' }).waitFor()
    assert.equal(await card.getByRole('button', { name: 'إنشاء كيان…' }).count(), 0)
    await card.getByRole('button', { name: 'المزيد…' }).click()
    const list = page.getByRole('listbox', { name: 'الإجراءات' })
    await list.waitFor()
    for (const what of ['دمج', 'فصل', 'تغيير نوع', 'نقل']) {
      assert.ok((await list.getByRole('option', { name: new RegExp(what) }).count()) > 0, what)
    }
    const merging = list.getByRole('option', { name: /دمج/ })
    while ((await merging.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const { action } = await deed(frame, 'codeAction')
    assert.equal(action.command?.command, 'seedbed.mergeEntities')
  })

  it('offers words that are no name of their entity to its names, to whoever asks', async () => {
    const { page, frame } = await open(article.replace('[علوش]', '[أبو همام]'))
    await drawn(page)
    await putCaret(frame, paragraph, at('علوش') + 2)
    await page.keyboard.press('Control+.')
    await page
      .getByRole('option', { name: /أبو همام/ })
      .first()
      .waitFor()
  })

  it('has the caret where VS Code’s menu was opened, and tells VS Code that it was on the text', async () => {
    const { page, frame } = await open(article)
    await drawn(page)
    await putCaret(frame, paragraph + 2, 0)
    await page.locator('.seed-person').click({ button: 'right' })
    await frame.until(() => frame.selections.at(-1)?.range.start.line === paragraph)
    const { start } = frame.selections.at(-1)?.range ?? spanOf('علوش')
    assert.ok(start.character >= at('علوش') && start.character <= at('علوش') + 4, String(start.character))
    assert.equal(
      await page
        .locator('.seed-person')
        .first()
        .evaluate((one) => one.closest<HTMLElement>('[data-vscode-context]')?.getAttribute('data-vscode-context')),
      '{"webviewSection":"text"}',
    )
  })

  for (const command of ['actions', 'rename'] as const) {
    it(`carries out VS Code’s command “${command}”`, async () => {
      const { page, frame } = await open(article)
      await drawn(page)
      await putCaret(frame, paragraph, at('علوش') + 2)
      const hear = frame.hear.bind(frame)
      const asked = new Promise<string>((resolve) => {
        frame.hear = (message) => {
          if (message.kind === 'ask' && ['codeActions', 'rename'].includes(message.question.kind)) {
            if (message.question.kind !== 'codeActions' || message.question.asked) resolve(message.question.kind)
          }
          hear(message)
        }
      })
      frame.send({ kind: 'command', command })
      assert.equal(await asked, command === 'rename' ? 'rename' : 'codeActions')
    })
  }
})

const hasFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.classList.contains('cm-content') ?? false)

/** The first deed of a kind that the editor has asked for. */
async function deed<Kind extends Deed['kind']>(
  frame: FrameInNode,
  kind: Kind,
): Promise<Extract<Deed, { readonly kind: Kind }>> {
  const found = () => frame.deeds.find((one): one is Extract<Deed, { readonly kind: Kind }> => one.kind === kind)
  await frame.until(() => found() !== undefined)
  const one = found()
  assert.ok(one)
  return one
}
