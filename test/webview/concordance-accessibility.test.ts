import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { editorTagKinds } from '../../server/src/protocol/editor-view.ts'
import { concordanceInBrowser, lineOf } from './concordance-page.ts'
import { faintWords, type Theme, themes } from './themes.ts'

/** What each part is called, in both languages. */
const names = {
  en: {
    grid: 'Concordance',
    search: 'Search',
    toolbar: 'With the chosen lines',
    columns: ['Date', 'Article', 'Key word in context'],
    selects: ['Show every', 'Sort by', 'Group by'],
    untagged: 'not tagged',
  },
  ar: {
    grid: 'الكشاف السياقي',
    search: 'البحث',
    toolbar: 'الأسطر المختارة',
    columns: ['التاريخ', 'المقالة', 'الكلمة في سياقها'],
    selects: ['اعرض كل', 'الترتيب', 'التجميع'],
    untagged: 'بلا وسم',
  },
} as const

const { ref: _ref, kind: _kind, ...bare } = lineOf(1, { before: 'قال ', after: ' إنه' })
const lines = [lineOf(0, { before: 'وقال ', after: ' إنه سيشارك.' }), bare]
const groups = [{ label: '2024', from: 0, count: 2 }]

for (const language of ['en', 'ar'] as const) {
  const name = names[language]

  describe(`A concordance for those who do not see it (${language})`, () => {
    const open = concordanceInBrowser()

    it('has a role and a name for each part, and for every control', async () => {
      const { page } = await open(lines, { language, groups })
      await page.locator('.concordance-key bdi').first().waitFor()
      await page.getByRole('grid').press('Space')
      for (const [role, called] of [
        ['search', name.search],
        ['grid', name.grid],
        ['toolbar', name.toolbar],
        ...name.columns.map((column) => ['columnheader', column] as const),
        ...name.selects.map((select) => ['combobox', select] as const),
      ] as const)
        assert.equal(await page.getByRole(role, { name: called, exact: true }).count(), 1, `${role} ${called}`)
      const tree = await page.locator('body').ariaSnapshot()
      const nameless = tree
        .split('\n')
        .filter((line) =>
          /^ *- (?:button|textbox|combobox|option|row|grid|toolbar|search)(?: \[[^\]]*\])*:?$/.test(line),
        )
      assert.deepEqual(nameless, [])
    })

    it('says of a line the words in the order in which they are read, then where they stand', async () => {
      const { page } = await open(lines, { language, groups })
      await page.locator('.concordance-key bdi').first().waitFor()
      const grid = page.getByRole('grid')
      const label = async () => {
        const active = await grid.getAttribute('aria-activedescendant')
        return page.locator(`#${active}`).getAttribute('aria-label')
      }
      const where = 'الجولة الثانية والعشرون – 2024-11-12'
      assert.equal(await label(), `وقال علي حسن إنه سيشارك. – ${where} – person:ali`)
      await grid.press('ArrowDown')
      assert.equal(await label(), `قال علي حسن إنه – ${where} – ${name.untagged}`)
      await grid.press('Home')
      assert.equal(await label(), '2024 – 2')
      const parts = await page
        .locator('[data-row="1"] [role=gridcell]')
        .evaluateAll((cells) => cells.map(({ className }) => className.split(' ')[0]))
      assert.deepEqual(
        parts,
        ['date', 'title', 'before', 'key', 'after'].map((part) => `concordance-${part}`),
      )
    })

    it('counts its rows and says which are chosen', async () => {
      const { page } = await open(lines, { language, groups })
      await page.locator('.concordance-key bdi').first().waitFor()
      const grid = page.getByRole('grid')
      assert.equal(await grid.getAttribute('aria-rowcount'), '4')
      assert.equal(await grid.getAttribute('aria-multiselectable'), 'true')
      await grid.press('Space')
      const rows = await page
        .getByRole('row')
        .evaluateAll((all) => all.map((row) => [row.ariaRowIndex, row.ariaSelected, row.ariaExpanded]))
      assert.deepEqual(rows, [
        ['1', null, null],
        ['2', 'false', 'true'],
        ['3', 'true', null],
        ['4', 'false', null],
      ])
      for (const told of ['.concordance-told', '.concordance-chosen'])
        assert.equal(await page.locator(told).getAttribute('aria-live'), 'polite')
    })

    it('is gone through by Tab in the order in which it is seen, and the focus is seen', async () => {
      const { page } = await open(lines, { language })
      await page.locator('.concordance-key bdi').first().waitFor()
      await page.locator('#kind').focus()
      const parts = []
      for (let presses = 0; presses < 12 && parts.at(-1) !== 'grid'; presses++) {
        const [part, isSeen] = await page.evaluate(() => {
          const { activeElement: at } = document
          const shown = at?.matches('[role=grid]') ? document.querySelector('.concordance-active') : at
          const { outlineStyle = 'none', outlineWidth = '0px' } = shown ? getComputedStyle(shown) : {}
          return [at?.getAttribute('role') ?? at?.id ?? '', outlineStyle !== 'none' && outlineWidth !== '0px'] as const
        })
        assert.ok(isSeen, `the focus is not seen in ${part}`)
        parts.push(part)
        await page.keyboard.press('Tab')
      }
      assert.deepEqual(
        parts.filter((part) => part !== ''),
        ['kind', 'combobox', 'sort', 'grouping', 'grid'],
      )
    })
  })
}

describe('The look of a concordance', () => {
  const open = concordanceInBrowser()
  const all = [
    ...editorTagKinds.map((kind, number) => lineOf(number, { kind })),
    bare,
    lineOf(20, { isStale: true }),
  ].map((line, number) => ({ ...line, number }))

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`has enough contrast in every word, chosen or not (${theme})`, async () => {
      const { page } = await open(all, {
        theme,
        colours: themes[theme],
        groups: [{ label: '2024', from: 0, count: 10 }],
      })
      await page.locator('.concordance-key bdi').first().waitFor()
      assert.deepEqual(await page.evaluate(faintWords, 4.5), [])
      await page.getByRole('grid').press('Control+a')
      assert.deepEqual(await page.evaluate(faintWords, 4.5), [])
    })
  }

  it('tells tagged words from others, and chosen lines from others, without colours', async () => {
    const { page } = await open([lineOf(0), { ...bare, number: 1 }])
    await page.emulateMedia({ forcedColors: 'active' })
    await page.locator('.concordance-key bdi').first().waitFor()
    const lines = await page
      .locator('.concordance-line .concordance-key bdi')
      .evaluateAll((keys) => keys.map((key) => getComputedStyle(key).textDecorationStyle))
    assert.deepEqual(lines, ['solid', 'dotted'])
    await page.getByRole('grid').press('Space')
    const grounds = await page
      .locator('.concordance-line > .concordance-box')
      .evaluateAll((boxes) => boxes.map((box) => getComputedStyle(box).backgroundColor))
    assert.notEqual(grounds[0], grounds[1])
  })
})
