import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { byDate, concordanceInBrowser, linesOf, URI } from './concordance-page.ts'

describe('The bar of a concordance', () => {
  const open = concordanceInBrowser()
  const wanted = ({ asked }: { readonly asked: readonly { readonly kind: string }[] }): unknown => {
    const last = asked.findLast(({ kind }) => kind === 'open')
    return last && 'wanted' in last ? last.wanted : undefined
  }

  it('asks what to show where nobody has said it', async () => {
    const { page, frame, until } = await open(linesOf(20), { first: { uri: URI } })
    await page.getByText('اختر كيانًا أو اكتب كلمات').waitFor()
    assert.ok(await page.getByRole('grid').isHidden())
    const field = page.getByRole('combobox', { name: /الكيان: اسم/ })
    assert.ok(await field.evaluate((input) => input === document.activeElement))
    await page.getByRole('option', { name: 'علي حسن' }).waitFor()
    await field.fill('عال')
    await page.locator('.seed-option', { hasText: 'علي حسن' }).waitFor({ state: 'detached' })
    assert.deepEqual(await page.locator('.seed-option bdi').allTextContents(), ['عالية', 'علياء · person:alia'])
    await field.press('ArrowDown')
    await field.press('Enter')
    await page.getByRole('grid').waitFor()
    await until(({ kept }) => kept.length > 1)
    assert.deepEqual(wanted(frame), { ...byDate, query: { kind: 'entity', ref: 'person:alia' } })
    assert.equal(frame.kept.at(-1)?.uri, URI)
    assert.equal(await field.inputValue(), 'عالية')
    await page.getByRole('grid').focus()
    // What was typed is not its name: what the server calls it is.
    assert.equal(await field.inputValue(), 'علي حسن')
  })

  it('shows what a command asks for, an entity by its name', async () => {
    const { page, frame } = await open(linesOf(20))
    const field = page.getByRole('combobox', { name: /الكيان: اسم/ })
    await page.locator('.concordance-told', { hasText: 'الأسطر: 20، المقالات: 7' }).waitFor()
    assert.equal(await field.inputValue(), 'علي حسن')
    frame.show({
      uri: URI,
      wanted: { query: { kind: 'folded', text: 'أستانا' }, sort: 'after', isDescending: true, grouping: 'year' },
    })
    const text = page.getByRole('textbox', { name: /كلمات، ولا عبرة/ })
    await text.waitFor()
    assert.equal(await text.inputValue(), 'أستانا')
    assert.equal(await page.getByLabel('الترتيب').inputValue(), 'after')
    assert.equal(await page.getByLabel('التجميع').inputValue(), 'year')
    assert.equal(await page.getByRole('button', { name: 'تنازلي' }).getAttribute('aria-pressed'), 'true')
  })

  it('asks anew for another order, another grouping, other words', async () => {
    const { page, frame, until } = await open(linesOf(20))
    await page.getByLabel('الترتيب').selectOption('before')
    await page.getByLabel('التجميع').selectOption('keyWord')
    await page.getByRole('button', { name: 'تنازلي' }).click()
    await until(({ id }) => id === 4)
    const order = { sort: 'before', isDescending: true, grouping: 'keyWord' }
    assert.deepEqual(wanted(frame), { ...byDate, ...order })
    await page.getByLabel('اعرض كل').selectOption('regex')
    const field = page.getByRole('textbox', { name: /نمط/ })
    await field.fill('(?:جولة|الجولة)')
    assert.equal(frame.id, 4)
    await field.press('Enter')
    await until(({ id }) => id === 5)
    assert.deepEqual(wanted(frame), { ...order, query: { kind: 'regex', pattern: '(?:جولة|الجولة)' } })
    await page.getByLabel('اعرض كل').selectOption('text')
    await until(({ id }) => id === 6)
    assert.deepEqual(wanted(frame), { ...order, query: { kind: 'text', text: '(?:جولة|الجولة)' } })
  })

  it('says beside the field what is wrong with a pattern, until it is right', async () => {
    const { page, frame } = await open(linesOf(20))
    frame.answer = (question) =>
      question.kind === 'open' && question.wanted.query.kind === 'regex' && question.wanted.query.pattern === '('
        ? { refusal: 'القوس ( في العمود 1 لا يُغلق.' }
        : frame.usual(question)
    await page.getByLabel('اعرض كل').selectOption('regex')
    const field = page.getByRole('textbox', { name: /نمط/ })
    await field.fill('(')
    await field.press('Enter')
    const alert = page.getByRole('alert')
    await alert.getByText('القوس').waitFor()
    assert.equal(await field.getAttribute('aria-invalid'), 'true')
    assert.equal(await field.getAttribute('aria-describedby'), await alert.getAttribute('id'))
    assert.ok(await page.getByRole('grid').isHidden())
    const [above, below] = [await field.boundingBox(), await alert.boundingBox()]
    assert.ok(above && below && below.y >= above.y + above.height && below.y - above.y - above.height < 20)
    await field.fill('()')
    await field.press('Enter')
    await page.getByRole('grid').waitFor()
    assert.ok(await alert.isHidden())
  })

  it('says how far a long search is, and ends it when that is wanted', async () => {
    const { page, frame, until } = await open(linesOf(20))
    await page.locator('.concordance-told', { hasText: '20' }).waitFor()
    frame.answer = (question) => (question.kind === 'open' ? undefined : frame.usual(question))
    await page.getByLabel('الترتيب').selectOption('after')
    const bar = page.getByRole('progressbar')
    await bar.waitFor()
    const number = frame.asked.length
    frame.tell({ kind: 'progress', number, share: 0.4 })
    await page.locator('progress[value="0.4"]').waitFor()
    await page.getByRole('button', { name: 'إلغاء', exact: true }).click()
    await until(({ cancelled }) => cancelled.length === 1)
    assert.deepEqual(frame.cancelled, [number])
    await page.getByText('أُلغي البحث.').waitFor()
    assert.ok(await bar.isHidden())
    // What was shown is there still.
    assert.equal(await page.locator('.concordance-line').count(), 20)
  })

  it('shows what was asked last, though what was asked before is answered later', async () => {
    const { page, frame, until } = await open(linesOf(20))
    await page.locator('.concordance-told', { hasText: '20' }).waitFor()
    const late: number[] = []
    frame.answer = (question) => {
      if (question.kind !== 'open' || question.wanted.sort !== 'after') return frame.usual(question)
      late.push(frame.asked.length)
      return undefined
    }
    await page.getByLabel('الترتيب').selectOption('after')
    await until(() => late.length === 1)
    frame.lines = linesOf(3)
    await page.getByLabel('الترتيب').selectOption('before')
    await page.locator('.concordance-told', { hasText: 'الأسطر: 3' }).waitFor()
    assert.deepEqual(frame.cancelled, late)
    frame.tell({
      kind: 'answer',
      number: late[0] ?? 0,
      answer: { id: 99, title: 'x', total: 7, articles: 1, groups: [] },
    })
    await page.getByRole('grid').press('Control+a')
    await page.locator('.concordance-chosen', { hasText: '3' }).waitFor()
  })

  it('is reached by F from the lines, and left by Escape', async () => {
    const { page, until } = await open(linesOf(20))
    const grid = page.getByRole('grid')
    await grid.press('f')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role'))
    assert.equal(await focused(), 'combobox')
    await page.locator('.seed-option').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    assert.equal(await focused(), 'grid')
    await until(({ done }) => done.length === 0)
  })

  it('says that nothing was found, that there is more, and that nobody answers', async () => {
    const { page, frame } = await open([])
    await page.getByText('لا نتيجة.').waitFor()
    assert.ok(await page.getByRole('button', { name: 'تصدير CSV…' }).isHidden())
    frame.lines = linesOf(30)
    frame.answer = (question) => {
      const usual = frame.usual(question)
      return question.kind === 'open' ? { ...(usual as object), isCut: true } : usual
    }
    await page.getByLabel('الترتيب').selectOption('after')
    await page.getByText('يظهر أول 30 سطر فقط.').waitFor()
    frame.answer = () => undefined
    await page.getByLabel('الترتيب').selectOption('before')
    await page.getByRole('progressbar').waitFor()
    // As a message brings what is not there.
    frame.tell({ kind: 'answer', number: frame.asked.length, answer: undefined })
    await page.getByText('لا يجيب خادم اللغة').waitFor()
  })
})
