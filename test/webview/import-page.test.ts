import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Locator } from 'playwright-core'
import { textOf } from '../support/project.ts'
import { importInBrowser } from './import-in-browser.ts'

const captured = (name: string): string => textOf(`docs/walkthrough/captured/${name}.txt`)

describe('the page on which an import is reviewed, in a browser', () => {
  const open = importInBrowser()

  it('shows the text from top to bottom with what becomes of each block, and the seed file beside it', async () => {
    const { page, seedFile } = await open({ text: captured('bridge') })
    const fates = await page
      .locator('.import-block')
      .evaluateAll((blocks) => blocks.map((block) => (block as HTMLElement).dataset.fate))
    assert.deepEqual(
      [fates.filter((fate) => fate === 'cut').length, fates.filter((fate) => fate === 'field').length],
      [4, 2],
    )
    assert.ok(fates.includes('kept'))
    assert.equal(await page.getByRole('status').textContent(), 'In the body: 6. Cut: 4.')
    assert.match((await page.locator('[data-fate=cut] .import-fate').first().textContent()) ?? '', /^Cut: /)
    assert.match(
      await seedFile(),
      /^---\ntitle: لماذا تأخر افتتاح جسر “الوادي” للمرة الثالثة؟\ndate: XXXX\nsource: \{ name: شبكة الساحل الإخبارية \}\n---\n\nلم تفلح/,
    )
  })

  it('shows what is cut in the middle of a paragraph, and counts it', async () => {
    const { page, seedFile } = await open({
      text: 'توسعة الميناء القديم في المدينة\n\nقالت وزارة النقل إن المرحلة الأولى من توسعة الميناء ستبدأ في\n\nصفحة ١ من ٣\n\nالشهر المقبل، وإن العمال سيعملون في ثلاث نوبات كل يوم من الأسبوع حتى\n\nصفحة ٢ من ٣\n\nنهاية السنة الحالية.\n',
    })
    assert.match(await seedFile(), /ستبدأ في الشهر المقبل، .* حتى نهاية السنة الحالية\.\n$/)
    assert.deepEqual(await page.locator('.import-within [role=deletion]').allTextContents(), [
      'صفحة ١ من ٣',
      'صفحة ٢ من ٣',
    ])
    assert.match((await page.locator('.import-within').first().textContent()) ?? '', /Cut within: .*page/)
    assert.equal(await page.getByRole('status').textContent(), 'In the body: 1. Cut: 2.')
  })

  it('keeps what is checked, leaves out what is unchecked, and writes the values that are typed', async () => {
    const { page, seedFile } = await open({ text: captured('bridge') })
    assert.ok(!(await seedFile()).includes('تيليغرام'))
    await page.getByRole('checkbox', { name: /تابعونا/ }).check()
    assert.match(await seedFile(), /---\n\nتابعونا على تيليغرام\n\nلم تفلح/)
    await page.getByRole('checkbox', { name: /رأي المهندسين/ }).uncheck()
    assert.ok(!(await seedFile()).includes('رأي المهندسين'))
    await page.getByRole('checkbox', { name: 'Write “Source”', exact: true }).uncheck()
    assert.ok(!(await seedFile()).includes('source:'))
    assert.match((await page.locator('.import-block', { hasText: 'شبكة الساحل' }).textContent()) ?? '', /left out/)
    await page.getByRole('textbox', { name: 'Date', exact: true }).fill('2021-05-03')
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Jisr')
    assert.match(await seedFile(), /^---\ntitle: Jisr\ndate: 2021-05-03\n---\n/)
    assert.equal(await page.locator('.import-path').textContent(), 'articles/jisr.seed.md')
  })

  it('says what is wrong with a value, and creates nothing of nothing', async () => {
    const { page, seedFile } = await open({ text: 'سطر واحد لا غير' })
    await page.getByRole('textbox', { name: 'Date', exact: true }).fill('2021-13-03')
    await seedFile()
    assert.match((await page.locator('[data-key=date] .import-slip').textContent()) ?? '', /no such month/)
    for (const box of await page.locator('.import-block input').all()) await box.uncheck()
    await page.getByText('Nothing is left in the body.').waitFor()
    assert.ok(await page.getByRole('button', { name: 'Create Article' }).isDisabled())
  })

  it('creates nothing with a value that is wrong, however quickly that is asked for, and goes to the field', async () => {
    const { page, told, seedFile } = await open({ text: captured('bridge') })
    const date = page.getByRole('textbox', { name: 'Date', exact: true })
    for (const [wrong, why] of [
      ['أمس', /no date/],
      ['2024-13-45', /no such month/],
    ] as const) {
      await date.fill(wrong)
      await page.getByRole('textbox', { name: 'Title', exact: true }).focus()
      await page.keyboard.press('Control+Enter')
      await page.getByText('Not created yet. Fields to look at: 1.').waitFor()
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'field-date')
      assert.equal(await date.getAttribute('aria-invalid'), 'true')
      assert.match((await page.locator('[data-key=date] .import-slip[role=alert]').textContent()) ?? '', why)
      assert.deepEqual(told, [])
    }
    await page.getByRole('checkbox', { name: 'Write “Date”', exact: true }).uncheck()
    assert.match(await seedFile(), /^date: XXXX$/m)
    await page.getByRole('button', { name: 'Create Article' }).click()
    await page.waitForFunction(() => true)
    const [create] = told
    assert.deepEqual(create?.kind === 'create' && create.choices.leftOut, ['date'])
  })

  it('asks for what the corpus requires, with what it knows, before anything is created', async () => {
    const corpus = `//- seedbed.yaml
lang: ar
front-matter:
  required: [topics, desk, checked, source]
  fields: { desk: { enum: [north, south] }, checked: { type: boolean } }
topics: { water: { en: Water }, roads: { en: Roads } }
`
    const { page, told, seedFile } = await open({
      text: 'عنوان ما\n\nجملة من كلمات كثيرة تكفي لأن تكون فقرة في مقالة من المقالات كلها.',
      corpus,
    })
    const row = (key: string): Locator => page.locator(`[data-key="${key}"]`)
    for (const key of ['topics', 'desk', 'checked', 'source.name'])
      assert.equal(await row(key).locator('.import-certainty').textContent(), 'asked for', key)
    assert.equal(await row('topics').locator('[aria-invalid]').count(), 0)
    await page.getByRole('button', { name: 'Create Article' }).click()
    await page.getByText('Not created yet. Fields to look at: 4.').waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'field-source-name')
    await page.getByRole('textbox', { name: 'Source', exact: true }).fill('جريدة')
    await page.getByRole('button', { name: 'Water', exact: true }).click()
    await page.getByRole('button', { name: 'Roads', exact: true }).click()
    assert.equal(await page.getByRole('textbox', { name: 'Topics', exact: true }).inputValue(), 'water, roads')
    await page.getByRole('button', { name: 'Water', exact: true }).press('Space')
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Water')
    await page.getByRole('button', { name: 'south', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Write “checked”', exact: true }).uncheck()
    assert.match(await seedFile(), /^source: \{ name: جريدة \}\ntopics: \[roads\]\ndesk: south\n---$/m)
    assert.equal(await row('checked').locator('.import-certainty').textContent(), 'for later')
    await page.getByRole('button', { name: 'Create Article' }).click()
    await page.waitForFunction(() => true)
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['create'],
    )
  })

  it('is used with keys alone: arrows, Ctrl+Enter', async () => {
    const { page, told, seedFile } = await open({ text: captured('bridge') })
    await page.locator('.import-block input').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    assert.match(await seedFile(), /تابعونا على تيليغرام/)
    await page.keyboard.press('Control+Enter')
    await page.waitForFunction(() => true)
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['create'],
    )
  })

  it('is left with Escape, but not once there is something to lose: then by its button', async () => {
    const fresh = await open({ text: captured('bridge') })
    await fresh.page.keyboard.press('Escape')
    await fresh.page.waitForFunction(() => true)
    assert.deepEqual(fresh.told, [{ kind: 'cancel' }])
    await fresh.page.context().close()
    const { page, told, seedFile } = await open({ text: captured('bridge') })
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('جسر')
    await page.keyboard.press('Escape')
    assert.match(await seedFile(), /title: جسر/)
    assert.deepEqual(told, [])
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.waitForFunction(() => true)
    assert.deepEqual(told, [{ kind: 'cancel' }])
  })

  it('tells which lines of the site are to be remembered, where that is wished', async () => {
    const { page, told } = await open({ text: captured('bridge') })
    await page.getByRole('checkbox', { name: /Remember the lines/ }).check()
    await page.locator('main[aria-busy=false]').waitFor()
    await page.getByRole('button', { name: 'Create Article' }).click()
    await page.waitForFunction(() => true)
    const [create] = told
    assert.deepEqual(create?.kind === 'create' && create.lines, [
      'تابعونا على تيليغرام',
      'تصميم واستضافة وتطوير شركة نقطة لحلول الويب 2021',
    ])
  })

  it('names the article that the corpus has already', async () => {
    const text = captured('ports')
    const corpus = `//- seedbed.yaml\nlang: ar\n//- articles/ports.seed.md\n---\ntitle: المرافئ\ndate: 2023-02\n---\n\n${text.split('\n').slice(2).join('\n\n')}`
    const { page, told } = await open({ text, corpus })
    await page.getByRole('button', { name: 'المرافئ' }).click()
    await page.getByRole('button', { name: 'Create It All the Same' }).waitFor()
    assert.equal(told[0]?.kind, 'openTwin')
  })

  it('is as it was left when the window is loaded anew', async () => {
    const first = await open({ text: captured('bridge') })
    await first.page.getByRole('checkbox', { name: /تابعونا/ }).check()
    await first.page.getByRole('textbox', { name: 'Title', exact: true }).fill('جسر')
    const left = await first.seedFile()
    const { kept } = first
    await first.page.context().close()
    const again = await open({ text: captured('bridge'), ...(kept ? { kept } : {}) })
    assert.equal(await again.seedFile(), left)
  })

  it('reads nothing of a page as markup', async () => {
    const { page, seedFile } = await open({
      format: 'html',
      text: '<html><body><article><h1>عنوان <b>الصفحة</b> هنا</h1><p>&lt;img src=x onerror=alert(1)&gt; نص طويل يكفي لأن يكون فقرة في مقالة، وفيه كلمات كثيرة لا بأس بها.</p></article></body></html>',
    })
    assert.equal(await page.locator('main img').count(), 0)
    assert.match(await seedFile(), /img src=x/)
  })
})
