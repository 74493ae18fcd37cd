import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { userInterface } from './user-interface-in-browser.ts'
import type { UserInterfacePage } from './user-interface-page.ts'

declare const page: UserInterfacePage
/** All that has been announced: CodeMirror takes each announcement away again. */
declare const announced: readonly string[]

describe('Suggested mentions in the seed editor', function () {
  this.timeout(30_000)
  const ui = userInterface()
  const card = () => ui.tab.locator('.seed-suggestion')

  /** Suggests أستانة and Astana, and puts the caret at the end of the heading, before both. */
  const suggest = (): Promise<void> =>
    ui.tab.evaluate(() => {
      page.suggest({ words: 'أستانة', isSure: true }, { words: 'Astana', isSure: false })
      page.view.focus()
      page.view.dispatch({ selection: { anchor: page.text().indexOf('\n\nأعلن') } })
    })
  const selected = (): Promise<string> =>
    ui.tab.evaluate(() => {
      const { from, to } = page.view.state.selection.main
      return page.view.state.sliceDoc(from, to)
    })
  const caretBehind = (words: string): Promise<void> =>
    ui.tab.evaluate((sought) => {
      page.view.focus()
      page.view.dispatch({ selection: { anchor: page.text().lastIndexOf(sought) + sought.length } })
    }, words)

  it('have a dotted line under their words, which stay as wide as they are', async () => {
    const width = (): Promise<number> =>
      ui.tab.evaluate(() => {
        const walker = document.createTreeWalker(page.view.contentDOM, NodeFilter.SHOW_TEXT)
        const edges: DOMRect[] = []
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const line = node.parentElement?.closest('.cm-line')?.textContent ?? ''
          if (!line.startsWith('رحبت')) continue
          const range = document.createRange()
          range.selectNodeContents(node)
          edges.push(range.getBoundingClientRect())
        }
        return Math.max(...edges.map(({ right }) => right)) - Math.min(...edges.map(({ left }) => left))
      })
    const before = await width()
    // In the middle of a word: its letters are joined to those on both sides.
    await ui.tab.evaluate(() => page.suggest({ words: 'الإعلا', isSure: true }))
    const drawn = ui.tab.locator('.seed-suggested')
    await drawn.waitFor()
    assert.equal(await drawn.textContent(), 'الإعلا')
    assert.ok(Math.abs((await width()) - before) < 0.1)
    assert.match(await drawn.evaluate((one) => getComputedStyle(one).textDecoration), /^underline .*dotted/)
  })

  it('are gone through by a key, and accepted by Tab and rejected by Escape, each in one step', async () => {
    await suggest()
    await ui.tab.keyboard.press('Alt+.')
    await card().waitFor()
    assert.equal(await selected(), 'أستانة')
    assert.match((await card().textContent()) ?? '', /أستانا[\s\S]*capital of Kazakhstan[\s\S]*It is called so\./)
    await ui.tab.keyboard.press('Tab')
    await ui.has('في [أستانة](place:astana) قبل')
    // On to the next, by itself.
    await ui.tab.waitForFunction(() => document.querySelectorAll('.seed-suggested').length === 1)
    assert.equal(await selected(), 'Astana')
    await card().waitFor()
    await ui.tab.keyboard.press('Escape')
    await ui.has('not-mentions: [{ exact: Astana }]')
    assert.match(await ui.text(), /with Astana in it/)
    await card().waitFor({ state: 'detached' })
    assert.equal(await ui.tab.locator('.seed-suggested').count(), 0)
    assert.equal(await ui.tab.evaluate(() => page.view.hasFocus), true)
  })

  it('are gone through backwards, and round the ends', async () => {
    await suggest()
    for (const [key, words] of [
      ['Alt+,', 'Astana'],
      ['Alt+,', 'أستانة'],
      ['Alt+,', 'Astana'],
      ['Alt+.', 'أستانة'],
      ['Alt+.', 'Astana'],
    ] as const) {
      await ui.tab.keyboard.press(key)
      assert.equal(await selected(), words)
    }
  })

  it('are decided by keys that come before the answer of the server', async () => {
    await suggest()
    await ui.tab.evaluate(() => {
      const { view } = page
      for (const [key, code, altKey] of [
        ['.', 190, true],
        ['Tab', 9, false],
      ] as const) {
        const init = { key, keyCode: code, altKey, bubbles: true, cancelable: true }
        view.contentDOM.dispatchEvent(new KeyboardEvent('keydown', init))
      }
    })
    await ui.has('في [أستانة](place:astana) قبل')
  })

  it('show their card to a caret that has been moved there, and leave it there once accepted', async () => {
    await suggest()
    await caretBehind('أستانة ')
    await ui.tab.keyboard.press('ArrowRight')
    await card().waitFor()
    await ui.tab.keyboard.press('Tab')
    await ui.has('في [أستانة](place:astana) قبل')
    assert.equal(await selected(), '')
    await ui.tab.keyboard.type('!')
    await ui.has('في [أستانة!](place:astana) قبل')
  })

  it('leave Tab and Escape alone where nothing is suggested, and to whoever types', async () => {
    await suggest()
    await caretBehind('Astana')
    await ui.tab.keyboard.type(' x')
    await ui.tab.keyboard.press('Backspace')
    await ui.tab.keyboard.press('Backspace')
    await ui.tab.evaluate(() => page.suggest({ words: 'Astana', isSure: true }))
    const before = await ui.text()
    await ui.tab.keyboard.press('Escape')
    assert.equal(await ui.tab.evaluate(() => page.view.hasFocus), true)
    await ui.tab.keyboard.press('Tab')
    await ui.tab.waitForFunction(() => !page.view.hasFocus)
    assert.equal(await ui.text(), before)
    assert.equal(await card().count(), 0)
  })

  it('take no key from a composition', async () => {
    await suggest()
    await caretBehind('Astana ')
    await ui.tab.keyboard.press('ArrowLeft')
    await card().waitFor()
    const input = await ui.tab.context().newCDPSession(ui.tab)
    await input.send('Input.imeSetComposition', { text: 'قي', selectionStart: 2, selectionEnd: 2 })
    await ui.has('Astanaقي')
    assert.equal(await card().count(), 0)
    await ui.tab.keyboard.press('Tab')
    await ui.tab.keyboard.press('Escape')
    assert.match(await ui.text(), /with Astanaقي/)
    assert.doesNotMatch(await ui.text(), /not-mentions/)
  })

  it('take no key from a list of completions', async () => {
    await suggest()
    await caretBehind('Astana ')
    await ui.tab.keyboard.press('ArrowLeft')
    await card().waitFor()
    const before = await ui.text()
    const list = ui.tab.locator('.cm-tooltip-autocomplete')
    await ui.tab.keyboard.press('Control+Space')
    await list.locator('[aria-selected]').waitFor()
    await ui.tab.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
    assert.equal(await ui.text(), before)
    await ui.tab.keyboard.press('Control+Space')
    await list.locator('[aria-selected]').waitFor()
    // CodeMirror takes no key that comes right behind the list: that one is nobody's.
    await ui.tab.keyboard.press('Tab')
    assert.doesNotMatch(await ui.text(), /\[Astana/)
  })

  it('give way to the palette, in which something else is chosen for all of their words', async () => {
    await suggest()
    await ui.tab.keyboard.press('Alt+.')
    await card().waitFor()
    await ui.tab.keyboard.press('Control+Shift+T')
    await ui.tab.getByRole('listbox').waitFor()
    assert.equal(await card().count(), 0)
    await ui.tab.keyboard.press('Escape')
    await ui.tab.getByRole('listbox').waitFor({ state: 'detached' })
    assert.doesNotMatch(await ui.text(), /not-mentions/)
    await ui.tab.keyboard.press('Control+Shift+T')
    await ui.tab.getByRole('listbox').waitFor()
    await ui.tab.keyboard.press('2')
    await ui.has('[أستانة](event:astana-process)')
  })

  it('are decided with the mouse as well, for another candidate too', async () => {
    await suggest()
    await ui.tab.locator('.seed-suggested', { hasText: 'Astana' }).click()
    await card().getByRole('button', { name: 'مسار أستانا' }).click()
    await ui.has('with [Astana](event:astana-process) in it')
    await ui.tab.locator('.seed-suggested', { hasText: 'أستانة' }).click()
    await card().getByRole('button', { name: 'Not this' }).click()
    await ui.has('not-mentions: [{ exact: أستانة }]')
    assert.equal(await ui.tab.evaluate(() => page.view.hasFocus), true)
  })

  it('say on hover whom they would name, and why', async () => {
    await suggest()
    await ui.tab.evaluate(() => page.silence('hover'))
    await ui.tab.locator('.seed-suggested', { hasText: 'أستانة' }).hover()
    const hover = ui.tab.locator('.cm-tooltip-hover')
    await hover.waitFor()
    assert.match((await hover.textContent()) ?? '', /أستانا.*capital of Kazakhstan.*It is called so\./)
    assert.equal(await hover.getByRole('button').count(), 0)
  })

  it('go where their words are changed, and stay where what stands before them is', async () => {
    await suggest()
    await ui.tab.evaluate(() => {
      const at = page.text().lastIndexOf('Astana')
      const before = page.text().indexOf('وقال إن')
      page.view.dispatch({
        changes: [
          { from: before, to: before + 1 },
          { from: at + 3, to: at + 3, insert: 'x' },
        ],
      })
    })
    assert.deepEqual(await ui.tab.locator('.seed-suggested').allInnerTexts(), ['أستانة'])
  })

  it('are counted below the text, where all sure ones are tagged together', async () => {
    await suggest()
    const line = ui.tab.locator('.seed-status')
    await line.getByRole('button', { name: 'Suggestions: 2' }).click()
    await card().waitFor()
    assert.equal(await selected(), 'أستانة')
    await line.getByRole('button', { name: 'Tag the sure ones (1)' }).click()
    await ui.has('في [أستانة](place:astana) قبل')
    assert.match(await ui.text(), /with Astana in it/)
    assert.equal(await ui.tab.evaluate(() => page.view.hasFocus), true)
    await ui.tab.evaluate(() => page.suggest())
    assert.equal(await line.getByRole('button').count(), 0)
  })

  it('speak Arabic, from right to left, to screen readers too', async () => {
    await ui.tab.evaluate(() => {
      page.setLanguage('ar', false)
      const all: string[] = []
      Object.assign(window, { announced: all })
      const region = document.querySelector('.cm-announced') ?? document.body
      new MutationObserver(() => all.push(region.textContent ?? '')).observe(region, { childList: true })
    })
    await suggest()
    await ui.tab.keyboard.press('Alt+.')
    await card().waitFor()
    assert.equal(await card().getAttribute('dir'), 'rtl')
    assert.equal(await card().getAttribute('aria-label'), 'وسم مقترح')
    for (const name of ['مسار أستانا', 'وسم', 'ليس المقصود', 'غير ذلك…', 'التالي'])
      await card().getByRole('button', { name, exact: true }).waitFor()
    await ui.tab.waitForFunction(() =>
      announced.some((one) => /^وسم مقترح: أستانا.*هذا اسمه\. للقبول Tab، وللرفض Escape\.$/.test(one)),
    )
  })
})
