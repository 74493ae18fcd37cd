import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { userInterface } from './user-interface-in-browser.ts'
import type { UserInterfacePage } from './user-interface-page.ts'

declare const page: UserInterfacePage

describe('The front matter form of the seed editor', () => {
  const ui = userInterface()

  it('writes what is typed into the form, and keeps focus and caret', async () => {
    const title = ui.tab.getByLabel('Title')
    await title.focus()
    await ui.tab.keyboard.press('Home')
    await ui.tab.keyboard.type('خبر: ')
    await ui.tab.keyboard.press('Enter')
    await ui.has('title: خبر: موسكو')
    await ui.tab.keyboard.type('عاجل ')
    await ui.tab.evaluate(() => page.settle())
    await ui.has('title: خبر: عاجل موسكو')
    assert.equal(await title.evaluate((input) => document.activeElement === input), true)
    assert.equal(await title.evaluate((input) => (input as HTMLTextAreaElement).selectionStart), 'خبر: عاجل '.length)
  })

  it('keeps what is typed when the front matter changes at the same time', async () => {
    const title = ui.tab.getByLabel('Title')
    await title.focus()
    await ui.tab.keyboard.press('End')
    await ui.tab.keyboard.type(' الآن')
    await ui.tab.evaluate(() => {
      const from = page.text().indexOf('status: draft')
      page.view.dispatch({ changes: { from, insert: 'assignee: سلمى\n' }, filter: false })
    })
    assert.match(await title.inputValue(), /الآن$/)
    await ui.tab.evaluate(() => page.settle())
    await ui.has('أستانا الآن\n')
    assert.match(await ui.text(), /assignee: سلمى\n/)
  })

  it('writes nothing of a composition before it has ended', async () => {
    const title = ui.tab.getByLabel('Title')
    await title.focus()
    await ui.tab.keyboard.press('End')
    const input = await ui.tab.context().newCDPSession(ui.tab)
    await input.send('Input.imeSetComposition', { text: ' قي', selectionStart: 3, selectionEnd: 3 })
    const before = await ui.text()
    await ui.tab.evaluate(() => page.settle())
    await ui.tab.evaluate(() => page.tell())
    assert.equal(await ui.text(), before)
    assert.match(await title.inputValue(), / قي$/)
    await input.send('Input.insertText', { text: ' قيل' })
    await ui.tab.keyboard.press('Enter')
    await ui.has('أستانا قيل\n')
  })

  it('keeps what is typed to itself, and leaves to VS Code the keys of its commands', async () => {
    await ui.tab.evaluate(() => window.addEventListener('keydown', ({ code }) => page.heard.push(code)))
    await ui.tab.getByLabel('Title').focus()
    for (const key of ['KeyE', 'Control+KeyK', 'Alt+KeyE']) await ui.tab.keyboard.press(key)
    assert.deepEqual(
      (await ui.tab.evaluate(() => page.heard)).filter((code) => code.startsWith('Key')),
      ['KeyK', 'KeyE'],
    )
  })

  it('takes a day from the month by keys', async () => {
    await ui.tab.getByRole('button', { name: 'Choose a date' }).click()
    await ui.tab.keyboard.press('ArrowRight')
    await ui.tab.keyboard.press('PageDown')
    await ui.tab.keyboard.press('Enter')
    await ui.has('date: 2024-11-10')
    assert.equal(await ui.tab.getByRole('dialog').count(), 0)
    assert.match((await ui.tab.locator('.seed-date-field').textContent()) ?? '', /November 10, 2024.*1446/)
  })

  it('adds a topic by its name and takes another out', async () => {
    await ui.tab.getByLabel('Topics').pressSequentially('المساع')
    await ui.tab.getByRole('option', { name: 'المساعدات' }).click()
    await ui.has('topics: [astana-process, idlib, aid]')
    await ui.tab.getByRole('button', { name: 'Remove إدلب' }).click()
    await ui.has('topics: [astana-process, aid]')
  })

  it('shows a finding at its field', async () => {
    await ui.tab.evaluate(() => page.find({ 'Not a title.': 'موسكو تعلن' }))
    assert.equal(await ui.tab.locator('[data-key=title] .seed-finding').first().textContent(), 'Not a title.')
    assert.equal(await ui.tab.getByLabel('Title').getAttribute('aria-invalid'), 'true')
  })

  it('keeps the front matter from what is typed over the whole text', async () => {
    await ui.tab.evaluate(() => page.view.focus())
    await ui.tab.keyboard.press('Control+A')
    await ui.tab.keyboard.press('Delete')
    const left = await ui.text()
    assert.match(left, /^---\ntitle: [\s\S]*related: \[astana-17\]\n---\n/)
    assert.doesNotMatch(left, /ردود/)
  })

  it('shows the YAML and the form again', async () => {
    await ui.tab.getByRole('button', { name: 'Show YAML' }).click()
    await ui.tab.locator('.cm-line', { hasText: 'status: draft' }).waitFor()
    await ui.tab.getByRole('button', { name: 'Show form' }).click()
    await ui.tab.getByLabel('Title').waitFor()
  })
})
