import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { userInterface } from './user-interface-in-browser.ts'
import type { UserInterfacePage } from './user-interface-page.ts'

declare const page: UserInterfacePage
/** All that has been announced: CodeMirror takes each announcement away again. */
declare const announced: string[]

/** What each part is called, in both languages. */
const names = {
  en: {
    toolbar: 'Seed editor',
    text: 'Text of the article',
    form: 'About the article',
    title: 'Title',
    palette: 'Tag as',
    card: 'Tag: الأمم المتحدة',
    find: 'Find',
    outline: 'Outline',
    status: 'About the text',
    spoken: 'Organisation: الأمم المتحدة',
    untag: 'Untag',
    untagged: 'The tag has been removed.',
    tagged: 'أستانة: أستانا',
    replaceAll: 'Replace all',
    replaced: 'Replaced: 1',
  },
  ar: {
    toolbar: 'محرر المقالات',
    text: 'نص المقالة',
    form: 'بيانات المقالة',
    title: 'العنوان',
    palette: 'الوسم بوصفه',
    card: 'الوسم: الأمم المتحدة',
    find: 'بحث',
    outline: 'المخطط',
    status: 'عن النص',
    spoken: 'منظمة: الأمم المتحدة',
    untag: 'إزالة الوسم',
    untagged: 'أزيل الوسم.',
    tagged: 'أستانة: أستانا',
    replaceAll: 'استبدال الكل',
    replaced: 'استُبدل: 1',
  },
} as const

for (const language of ['en', 'ar'] as const) {
  const name = names[language]

  describe(`The seed editor for those who do not see it (${language})`, () => {
    const editor = userInterface()
    const speak = () =>
      editor.tab.evaluate((set) => {
        page.setLanguage(set, false)
        page.view.focus()
        const all: string[] = []
        Object.assign(window, { announced: all })
        const region = document.querySelector('.cm-announced')
        if (region?.getAttribute('aria-live') !== 'polite') throw new Error('Nothing is announced')
        new MutationObserver(() => all.push(region.textContent ?? '')).observe(region, { childList: true })
      }, language)
    const said = (words: string) => editor.tab.waitForFunction((sought) => announced.includes(sought), words)

    it('has a role and a name for each part', async () => {
      const { tab } = editor
      await speak()
      await tab.keyboard.press('Control+f')
      await tab.locator('.seed-toolbar button').nth(5).click()
      for (const [role, called] of [
        ['toolbar', name.toolbar],
        ['textbox', name.text],
        ['region', name.form],
        ['search', name.find],
        ['complementary', name.outline],
        ['tree', name.outline],
        ['group', name.status],
      ] as const)
        assert.equal(await tab.getByRole(role, { name: called, exact: true }).count(), 1, `${role} ${called}`)
    })

    it('has a name for every control, and no list without items', async () => {
      const { tab } = editor
      await speak()
      await tab.keyboard.press('Control+h')
      await tab.locator('.seed-toolbar button').nth(5).click()
      const tree = await tab.locator('body').ariaSnapshot()
      const nameless = tree
        .split('\n')
        .filter((line) =>
          /^ *- (?:button|textbox|combobox|checkbox|treeitem|option|dialog|search|region|toolbar)(?: \[[^\]]*\])*:?$/.test(
            line,
          ),
        )
      assert.deepEqual(nameless, [])
      assert.ok(!/^ *- list$/m.test(tree), 'a list without items')
    })

    it('says what is tagged and untagged, and what a tag means when the caret comes into it', async () => {
      const { tab } = editor
      await speak()
      await editor.select('الأمم')
      await said(name.spoken)
      await tab.keyboard.press('Alt+Enter')
      const card = tab.getByRole('dialog', { name: name.card })
      await card.getByRole('button', { name: name.untag }).click()
      await said(name.untagged)
      await editor.select('أستانة')
      await tab.keyboard.press('Control+Shift+T')
      const palette = tab.getByRole('listbox', { name: name.palette })
      await palette.waitFor()
      const active = await palette.getAttribute('aria-activedescendant')
      assert.equal(await tab.locator(`#${active}[role=option][aria-selected=true]`).count(), 1)
      await tab.keyboard.press('1')
      await said(name.tagged)
    })

    it('says what a finding is that is gone to, and how much has been replaced', async () => {
      const { tab } = editor
      await speak()
      await tab.evaluate(() => page.find({ 'لا يكفي': 'قبل نهاية' }))
      await tab.keyboard.press('F8')
      await said('لا يكفي')
      await tab.keyboard.press('Control+h')
      await tab.keyboard.type('الجولة')
      await tab.waitForFunction(() => page.matches() === 1)
      await tab.getByRole('button', { name: name.replaceAll }).click()
      await said(name.replaced)
    })
  })
}

describe('The seed editor by keyboard', () => {
  const editor = userInterface()
  const focused = () =>
    editor.tab.evaluate(() => {
      const part = ['.seed-toolbar', '.seed-find', '.seed-form', '.seed-outline', '.cm-content'].find((one) =>
        document.activeElement?.closest(one),
      )
      return part ?? 'nothing'
    })

  it('goes through all parts by Tab, in the order in which they are seen', async () => {
    const { tab } = editor
    await tab.evaluate(() => page.view.focus())
    await tab.keyboard.press('Control+f')
    await tab.getByRole('search').waitFor()
    await tab.locator('.seed-toolbar button').nth(5).click()
    await tab.locator('.seed-toolbar button').first().focus()
    const parts = [await focused()]
    for (let presses = 0; presses < 40 && parts.at(-1) !== '.seed-outline'; presses++) {
      await tab.keyboard.press('Tab')
      const part = await focused()
      if (part !== parts.at(-1)) parts.push(part)
      const isSeen = await tab.evaluate(() => {
        const { activeElement } = document
        const style = activeElement && getComputedStyle(activeElement)
        return (
          activeElement?.matches('.cm-content') || (style?.outlineStyle !== 'none' && style?.outlineWidth !== '0px')
        )
      })
      assert.ok(isSeen, `the focus is not seen in ${part}`)
    }
    assert.deepEqual(parts, ['.seed-toolbar', '.seed-find', '.cm-content', '.seed-form', '.seed-outline'])
  })

  it('leads back into the text by Escape, from every part', async () => {
    const { tab } = editor
    await tab.locator('.seed-toolbar button').nth(5).click()
    for (const part of [
      '.seed-toolbar button',
      '.seed-form textarea',
      '.seed-form select',
      '.seed-form button',
      '.seed-outline [tabindex="0"]',
    ]) {
      await tab.locator(part).first().focus()
      await tab.keyboard.press('Escape')
      assert.equal(await tab.evaluate(() => page.view.hasFocus), true, part)
    }
  })
})
