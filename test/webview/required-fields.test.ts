import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Locator, Page } from 'playwright-core'
import { articleForm } from '../../server/src/features/article-form.ts'
import { contextOf, fixture } from '../support/fixture.ts'
import { editorInBrowser } from './editor-in-browser.ts'
import type { OpenEditor } from './editor-page.ts'

const article = '---\ntitle: موسكو تعلن التحضير لجولة جديدة\nlang: ar\n---\n\nأعلن نائب وزير الخارجية.\n'

/** The field of a key. */
const field = (page: Page, label: string): Locator => page.locator('.seed-field', { has: page.getByLabel(label) })

describe('A required field of the form', () => {
  const open = editorInBrowser()

  /** The form comes, as the server makes it in a corpus that requires some keys besides. */
  async function withForm({ page, frame }: OpenEditor, required: string): Promise<void> {
    const corpus = `//- seedbed.yaml\nfront-matter: { required: [${required}] }\n//- a.seed.md\n`
    const form = articleForm(contextOf(fixture(`${corpus}<|>${frame.document.text}`), 'ar'))
    assert.ok(form)
    frame.send({ kind: 'form', version: 0, form })
    await page.locator('.seed-form').waitFor()
  }

  it('says itself that it is missing, and is gone to', async () => {
    const editor = await open(article)
    await withForm(editor, 'summary')
    const { page } = editor
    const date = field(page, 'التاريخ')
    await date.locator('li.seed-finding').waitFor()
    assert.match((await date.locator('li.seed-finding').textContent()) ?? '', /المفتاح .*date.* ناقص/)
    assert.equal(await page.locator('.seed-form > .seed-findings li').count(), 0)
    assert.equal(await page.getByLabel('التاريخ').getAttribute('aria-invalid'), 'true')
    await page.locator('.cm-content').focus()
    await page.keyboard.press('F8')
    assert.equal(await page.getByLabel('التاريخ').evaluate((input) => input === document.activeElement), true)
  })

  it('is shown and starred, whatever it holds', async () => {
    const editor = await open(article.replace('lang: ar', 'lang: ar\nsummary: خلاصة\ndate: 2024'))
    await withForm(editor, 'summary, note, source')
    const { page } = editor
    const starred = await page.locator('.seed-field:visible', { has: page.locator('.seed-required') }).allTextContents()
    assert.deepEqual(
      starred.map((text) => /^[^*]+(?= \*)/.exec(text)?.[0]),
      ['العنوان', 'التاريخ', 'المصدر', 'الخلاصة', 'ملاحظة'],
    )
  })
})
