import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { after, afterEach, before, beforeEach, describe, it } from 'mocha'
import { type Browser, type Page, chromium as playwright } from 'playwright-core'
import { chromium } from '../editor/scripts.ts'
import { ROOT } from '../support/project.ts'
import type { UserInterfacePage } from './user-interface-page.ts'

declare const page: UserInterfacePage

describe('What stands around the text of the seed editor', function () {
  this.timeout(30_000)
  let browser: Browser
  let folder: string
  let tab: Page
  let errors: string[]

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'seedbed-interface-'))
    await build({
      entryPoints: {
        page: path.join(ROOT, 'test/webview/user-interface-page.ts'),
        styles: path.join(ROOT, 'client/webview/seed-editor/seed-editor.css'),
      },
      outdir: folder,
      external: ['*.woff2'],
      bundle: true,
      format: 'iife',
      target: 'es2023',
      logLevel: 'error',
    })
    const styles = readFileSync(path.join(folder, 'styles.css'), 'utf8')
    // As strict a policy as the webview's own, with the nonce that the page gives to CodeMirror.
    const policy = "default-src 'none'; script-src 'nonce-test'; style-src 'nonce-test'; img-src data:"
    const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style nonce="test">${styles}</style><body><script nonce="test" src="page.js"></script>`
    writeFileSync(path.join(folder, 'page.html'), html)
    browser = await playwright.launch({ executablePath: chromium(), args: ['--no-sandbox'] })
  })
  after(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    tab = await browser.newPage({ viewport: { width: 1000, height: 860 } })
    errors = []
    tab.on('pageerror', ({ message }) => errors.push(message))
    tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await tab.goto(`${pathToFileURL(path.join(folder, 'page.html')).href}?hijri`)
  })
  afterEach(async () => {
    await tab.close()
    assert.deepEqual(errors, [])
  })

  const text = () => tab.evaluate(() => page.text())
  const has = (words: string) =>
    tab.waitForFunction((sought) => page.text().includes(sought), words, { polling: 20, timeout: 5000 })
  const select = (words: string) =>
    tab.evaluate((sought) => {
      const from = page.text().lastIndexOf(sought)
      page.view.focus()
      page.view.dispatch({ selection: { anchor: from, head: from + sought.length } })
    }, words)

  it('tags the selected words by a digit, and the next ones alike', async () => {
    await select('أستانة')
    await tab.keyboard.press('Control+Shift+T')
    await tab.getByRole('listbox').waitFor()
    await tab.keyboard.press('1')
    await has('[أستانة](place:astana)')
    await select('Astana')
    await tab.keyboard.press('Control+Shift+R')
    await has('[Astana](place:astana)')
  })

  it('goes through the palette by arrows, and closes it by Escape with the caret in the text', async () => {
    await select('أستانة')
    await tab.keyboard.press('Control+Shift+T')
    await tab.getByRole('listbox').waitFor()
    await tab.keyboard.press('ArrowDown')
    assert.match((await tab.locator('[role=option][aria-selected=true]').textContent()) ?? '', /مسار أستانا/)
    await tab.keyboard.press('Escape')
    assert.equal(await tab.getByRole('listbox').count(), 0)
    assert.equal(await tab.evaluate(() => page.view.hasFocus), true)
    await select('أستانة')
    await tab.keyboard.press('Control+Shift+T')
    await tab.getByRole('listbox').waitFor()
    await tab.keyboard.press('ArrowUp')
    await tab.keyboard.press('Enter')
    await has('[أستانة](event:?)')
  })

  it('opens the card of a tag by its key, from which the tag goes', async () => {
    await select('الأمم')
    await tab.keyboard.press('Alt+Enter')
    const card = tab.getByRole('dialog')
    await card.getByRole('button', { name: 'Untag' }).click()
    await has('رحبت الأمم المتحدة بالإعلان')
    assert.equal(await tab.evaluate(() => page.view.hasFocus), true)
  })

  it('opens the card by a click on a tag, and the record from it', async () => {
    await tab.locator('.seed-org').click()
    await tab.getByRole('dialog').getByRole('button', { name: 'Open record' }).click()
    assert.deepEqual(await tab.evaluate(() => page.deeds.map(({ kind }) => kind)), ['definition'])
  })

  it('writes what is typed into the form, and keeps focus and caret', async () => {
    const title = tab.getByLabel('Title')
    await title.focus()
    await tab.keyboard.press('Home')
    await tab.keyboard.type('خبر: ')
    await tab.keyboard.press('Enter')
    await has('title: خبر: موسكو')
    await tab.keyboard.type('عاجل ')
    await tab.evaluate(() => page.settle())
    await has('title: خبر: عاجل موسكو')
    assert.equal(await title.evaluate((input) => document.activeElement === input), true)
    assert.equal(await title.evaluate((input) => (input as HTMLTextAreaElement).selectionStart), 'خبر: عاجل '.length)
  })

  it('keeps what is typed when the front matter changes at the same time', async () => {
    const title = tab.getByLabel('Title')
    await title.focus()
    await tab.keyboard.press('End')
    await tab.keyboard.type(' الآن')
    await tab.evaluate(() => {
      const from = page.text().indexOf('status: draft')
      page.view.dispatch({ changes: { from, insert: 'assignee: سلمى\n' }, filter: false })
    })
    assert.match(await title.inputValue(), /الآن$/)
    await tab.evaluate(() => page.settle())
    await has('أستانا الآن\n')
    assert.match(await text(), /assignee: سلمى\n/)
  })

  it('writes nothing of a composition before it has ended', async () => {
    const title = tab.getByLabel('Title')
    await title.focus()
    await tab.keyboard.press('End')
    const input = await tab.context().newCDPSession(tab)
    await input.send('Input.imeSetComposition', { text: ' قي', selectionStart: 3, selectionEnd: 3 })
    const before = await text()
    await tab.evaluate(() => page.settle())
    await tab.evaluate(() => page.tell())
    assert.equal(await text(), before)
    assert.match(await title.inputValue(), / قي$/)
    await input.send('Input.insertText', { text: ' قيل' })
    await tab.keyboard.press('Enter')
    await has('أستانا قيل\n')
  })

  it('offers to tag what has been selected by the mouse', async () => {
    const line = tab.locator('.cm-line', { hasText: 'رحبت' })
    const box = await line.boundingBox()
    assert.ok(box)
    await tab.mouse.dblclick(box.x + box.width - 12, box.y + box.height / 2)
    await tab.locator('.seed-tag-button button').click()
    await tab.getByRole('listbox').waitFor()
    await tab.keyboard.press('3')
    await has('[رحبت](person:?)')
  })

  it('takes a day from the month by keys', async () => {
    await tab.getByRole('button', { name: 'Choose a date' }).click()
    await tab.keyboard.press('ArrowRight')
    await tab.keyboard.press('PageDown')
    await tab.keyboard.press('Enter')
    await has('date: 2024-11-10')
    assert.equal(await tab.getByRole('dialog').count(), 0)
    assert.match((await tab.locator('.seed-date-field').textContent()) ?? '', /November 10, 2024.*1446/)
  })

  it('adds a topic by its name and takes another out', async () => {
    await tab.getByLabel('Topics').pressSequentially('المساع')
    await tab.getByRole('option', { name: 'المساعدات' }).click()
    await has('topics: [astana-process, idlib, aid]')
    await tab.getByRole('button', { name: 'Remove إدلب' }).click()
    await has('topics: [astana-process, aid]')
  })

  it('shows a finding at its field', async () => {
    await tab.evaluate(() => page.find({ 'Not a title.': 'موسكو تعلن' }))
    assert.equal(await tab.locator('[data-key=title] .seed-finding').first().textContent(), 'Not a title.')
    assert.equal(await tab.getByLabel('Title').getAttribute('aria-invalid'), 'true')
  })

  it('keeps the front matter from what is typed over the whole text', async () => {
    await tab.evaluate(() => page.view.focus())
    await tab.keyboard.press('Control+A')
    await tab.keyboard.press('Delete')
    const left = await text()
    assert.match(left, /^---\ntitle: [\s\S]*related: \[astana-17\]\n---\n/)
    assert.doesNotMatch(left, /ردود/)
  })

  it('shows the YAML and the form again', async () => {
    await tab.getByRole('button', { name: 'Show YAML' }).click()
    await tab.locator('.cm-line', { hasText: 'status: draft' }).waitFor()
    await tab.getByRole('button', { name: 'Show form' }).click()
    await tab.getByLabel('Title').waitFor()
  })

  it('finds in any spelling, counts, and replaces all in one step', async () => {
    await tab.evaluate(() => page.view.focus())
    await tab.keyboard.press('Control+H')
    await tab.keyboard.type('أستانا')
    await tab.locator('.seed-find-count', { hasText: '1 of 3' }).waitFor()
    await tab.keyboard.press('Enter')
    await tab.getByLabel('Replace with').fill('نور سلطان')
    await tab.getByRole('button', { name: 'Replace all' }).click()
    const now = await text()
    assert.equal(now.split('نور سلطان').length - 1, 3)
    assert.match(now, /^---\ntitle: .*أستانا\n/)
    await tab.keyboard.press('Escape')
    assert.equal(await tab.getByRole('search').count(), 0)
  })

  it('leaves what crosses the markup of a tag or a line as it is when it replaces', async () => {
    await tab.evaluate(() => {
      const changes = {
        from: page.text().length,
        insert: '\nعلي حسن ثم [علي](person:ali) حسن ثم **علي** حسن ثم علي\nحسن ثم [علي حسن](person:ali).\n',
      }
      page.view.dispatch({ changes })
      page.view.focus()
    })
    await tab.keyboard.press('Control+H')
    await tab.keyboard.type('علي حسن')
    await tab.locator('.seed-find-count', { hasText: '1 of 5' }).waitFor()
    const replacement = tab.getByLabel('Replace with')
    await replacement.fill('سلمى')
    // The first is replaced; the next three are passed; the last is replaced.
    for (const left of [4, 4, 4, 4, 3]) {
      await replacement.press('Enter')
      assert.equal(await tab.evaluate(() => page.matches()), left)
    }
    const kept = '[علي](person:ali) حسن ثم **علي** حسن ثم علي\nحسن'
    assert.ok((await text()).endsWith(`\nسلمى ثم ${kept} ثم [سلمى](person:ali).\n`), await text())
    await tab.getByRole('button', { name: 'Replace all' }).click()
    assert.equal(await tab.locator('.seed-find-count').textContent(), 'Replaced: 0')
    assert.ok((await text()).endsWith(`\nسلمى ثم ${kept} ثم [سلمى](person:ali).\n`))
  })

  it('undoes in the inputs of the bar what was typed into them', async () => {
    await tab.evaluate(() => {
      page.view.focus()
      window.addEventListener('keydown', ({ code }) => page.heard.push(code))
    })
    await tab.keyboard.press('Control+H')
    const before = await text()
    const replacement = tab.getByLabel('Replace with')
    await replacement.focus()
    await tab.keyboard.type('سلمى')
    await tab.keyboard.press('Control+Z')
    assert.notEqual(await replacement.inputValue(), 'سلمى')
    await tab.keyboard.press('Control+Shift+Z')
    await tab.keyboard.press('Control+Y')
    assert.equal(await replacement.inputValue(), 'سلمى')
    assert.equal(await text(), before)
    const heard = await tab.evaluate(() => page.heard)
    assert.deepEqual(
      heard.filter((code) => /^Key[ZY]$/.test(code)),
      [],
    )
    assert.deepEqual(await tab.evaluate(() => page.deeds), [])
  })

  it('goes through the findings by F8, into the form and out of it again', async () => {
    await tab.evaluate(() => {
      page.find({ 'No title.': 'موسكو تعلن', 'No status.': 'status: draft', 'No verb.': 'رحبت', 'No fence.': '---' })
      page.view.focus()
      page.view.dispatch({ selection: { anchor: page.view.state.doc.length } })
    })
    const shown = () =>
      tab.evaluate(() => {
        const card = document.querySelector('.seed-finding-card')
        return card ? card.textContent : document.activeElement?.closest('[data-key]')?.getAttribute('data-key')
      })
    const card = tab.locator('.seed-finding-card')
    const walk = async (key: string) => {
      await tab.keyboard.press(key)
      return shown()
    }
    const forth = ['No fence.', 'title', 'status', 'No verb.', 'No fence.']
    for (const expected of forth) assert.equal(await walk('F8'), expected)
    assert.equal(await card.isVisible(), true)
    assert.ok(await card.evaluate((dom) => dom.getBoundingClientRect().top >= 0))
    for (const expected of forth.toReversed().slice(1)) assert.equal(await walk('Shift+F8'), expected)
    assert.equal(await walk('Shift+F8'), 'No verb.')
    // Where the caret has been moved, from there on.
    await tab.evaluate(() => page.view.dispatch({ selection: { anchor: page.text().indexOf('أعلن') } }))
    assert.equal(await walk('F8'), 'No verb.')
  })

  it('accepts a suggested mention by Tab, and rejects one by Escape', async () => {
    for (const [key, left] of [
      ['Escape', 'with Astana in it'],
      ['Tab', 'with [Astana](place:astana) in it'],
    ] as const) {
      await tab.evaluate(() => {
        page.suggest('Astana')
        page.view.focus()
      })
      await tab.keyboard.press('Alt+]')
      await tab.keyboard.press(key)
      await has(left)
      assert.equal(await tab.locator('.seed-suggested').count(), 0)
    }
  })

  it('has an outline that follows the caret and leads to its headings', async () => {
    await tab.getByRole('button', { name: 'Outline' }).click()
    await select('الأمم')
    const current = tab.locator('[role=treeitem][aria-current]')
    assert.equal(await current.textContent(), 'ردود الفعل')
    await tab.getByRole('treeitem', { name: 'مسار أستانا' }).click()
    assert.equal(await current.textContent(), 'مسار أستانا')
    const indents = await tab
      .getByRole('treeitem')
      .evaluateAll((rows) => rows.map((row) => Number.parseFloat(getComputedStyle(row).paddingInlineStart)))
    assert.ok(new Set(indents).size > 1, String(indents))
  })

  it('dims all but the paragraph of the caret', async () => {
    await select('الأمم')
    await tab.getByRole('button', { name: 'Focus mode' }).click()
    assert.deepEqual(await tab.locator('.cm-line.seed-in-focus').allTextContents(), [
      'رحبت [الأمم المتحدة](org:un) بالإعلان.',
    ])
  })

  it('speaks Arabic from right to left', async () => {
    await tab.evaluate(() => page.setLanguage('ar', false))
    assert.equal(await tab.getByRole('toolbar', { name: 'محرر المقالات' }).getAttribute('dir'), 'rtl')
    await tab.getByLabel('العنوان').waitFor()
    assert.match((await tab.locator('.seed-status').textContent()) ?? '', /الكلمات: \d+/)
  })
})
