import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import type { FromEditor } from '../../client/webview/messages/seed-editor.ts'
import { editorInBrowser } from './editor-in-browser.ts'
import { told } from './editor-page.ts'
import type { FrameInNode } from './frame-in-node.ts'
import { putCaret } from './seed-editor-driving.ts'

describe('The list of suggestions', () => {
  const open = editorInBrowser()

  /** An editor with the caret behind a word, and what it asks about completion. */
  const begun = async () => {
    const { page, frame } = await open('قال \n')
    await putCaret(frame, 0, 4)
    return { page, frame, asked: questionsOf(frame) }
  }

  it('stays from the bracket through a whole name, and has the name at its head', async () => {
    const { page, frame, asked } = await begun()
    await page.keyboard.type('[')
    await options(page).first().waitFor()
    await watch(page)
    for (const letter of 'علوش') {
      await page.keyboard.type(letter)
      await typed(frame, letter)
      await options(page).first().waitFor()
    }
    await shows(page, 'علوش')
    assert.equal(await page.evaluate(timesGone), 0, 'the list was gone in between')
    assert.ok(asked.filter(({ again }) => again).length > 0)
    assert.deepEqual([asked[0]?.trigger, asked[0]?.again], ['[', undefined])
    await page.keyboard.press('Enter')
    await frame.until(() => /^قال \[[^\]]*علوش\]\(person:mohammed-alloush\)/.test(frame.document.text))
  })

  for (const [how, words] of [
    ['behind a particle', '[وعلو'],
    ['through several words', '[محمد علو'],
    ['in Latin letters', '[alloush'],
  ] as const) {
    it(`goes on ${how}`, async () => {
      const { page, frame } = await begun()
      await page.keyboard.type(words, { delay: 20 })
      await typed(frame, words)
      await shows(page, 'علوش')
      await options(page).first().click()
      await typed(frame, '](person:mohammed-alloush)')
    })
  }

  it('that was asked for by its key goes on too', async () => {
    const { page, frame } = await begun()
    await page.keyboard.type('[عل')
    await options(page).first().waitFor()
    await page.keyboard.press('Escape')
    await gone(page)
    await page.keyboard.press('Control+Space')
    await options(page).first().waitFor()
    await watch(page)
    await page.keyboard.type('وش')
    await typed(frame, 'علوش')
    await shows(page, 'علوش')
    assert.equal(await page.evaluate(timesGone), 0)
  })

  it('is closed by Escape until the next sign that opens one', async () => {
    const { page, frame, asked } = await begun()
    await page.keyboard.type('[ع')
    await options(page).first().waitFor()
    await page.keyboard.press('Escape')
    await gone(page)
    // What was asked before has been asked by then.
    await typed(frame, '[ع')
    await told(page)
    const before = asked.length
    await page.keyboard.type('لوش')
    await typed(frame, 'علوش')
    assert.equal(asked.length, before)
    assert.equal(await options(page).count(), 0)
    await page.keyboard.type('](')
    await options(page).first().waitFor()
  })

  it('comes back when a letter too many is deleted, and goes when all is', async () => {
    const { page, frame } = await begun()
    await page.keyboard.type('[علوشقق')
    await typed(frame, 'قق')
    await gone(page)
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await shows(page, 'علوش')
    for (let time = 0; time < 5; time++) await page.keyboard.press('Backspace')
    await gone(page)
    await page.keyboard.type('قد')
    await typed(frame, 'قال قد')
    assert.equal(await options(page).count(), 0)
  })

  it('does not open in the rest of the sentence', async () => {
    const { page, frame, asked } = await begun()
    await page.keyboard.type('[علوش]')
    await frame.until(() => asked.at(-1)?.at.character === 'قال [علوش]'.length)
    await told(page)
    await gone(page)
    const before = asked.length
    await page.keyboard.type(' وعلوش أيضا ثم')
    await typed(frame, 'أيضا')
    await told(page)
    await gone(page)
    assert.ok(asked.slice(before).every(({ again }) => !again))
  })

  it('narrows while an answer is late, so that Enter takes what is seen', async () => {
    const { page, frame } = await begun()
    await page.keyboard.type('[')
    await options(page).first().waitFor()
    await page.keyboard.type('محمد')
    await shows(page, 'محمد')
    const held = holdAnswers(frame)
    await watch(page)
    await page.keyboard.type(' عل')
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.cm-tooltip-autocomplete [role=option]')].every((one) =>
        one.textContent?.includes('محمد عل'),
      ),
    )
    await held.release()
    await shows(page, 'علوش')
    assert.equal(await page.evaluate(timesGone), 0)
    await page.keyboard.press('Enter')
    await frame.until(() => frame.document.text.includes('](person:mohammed-alloush)'))
  })

  it('keeps the chosen row when a new answer comes', async () => {
    const { page, frame } = await begun()
    await page.keyboard.type('[')
    await options(page).first().waitFor()
    await page.keyboard.type('م')
    await typed(frame, '[م')
    const held = holdAnswers(frame)
    await page.keyboard.type('ح')
    await page.waitForFunction(() => document.querySelectorAll('.cm-tooltip-autocomplete [role=option]').length > 1)
    await page.keyboard.press('ArrowDown')
    const chosen = page.locator('.cm-tooltip-autocomplete [aria-selected] .cm-completionLabel')
    const before = await chosen.textContent()
    await held.release()
    await typed(frame, '[مح')
    await told(page)
    assert.equal(await chosen.textContent(), before)
  })
})

type Asked = Extract<Extract<FromEditor, { kind: 'ask' }>['question'], { kind: 'completion' }>

/** What is asked about completion from now on. */
function questionsOf(frame: FrameInNode): readonly Asked[] {
  const asked: Asked[] = []
  const hear = frame.hear.bind(frame)
  frame.hear = (message) => {
    if (message.kind === 'ask' && message.question.kind === 'completion') asked.push(message.question)
    hear(message)
  }
  return asked
}

/** Keeps answers back until they are let go; at least one has been asked for then. */
function holdAnswers(frame: FrameInNode): { release(): Promise<void> } {
  const hear = frame.hear.bind(frame)
  const held: FromEditor[] = []
  let open = false
  let wake = (): void => {}
  const asked = new Promise<void>((resolve) => {
    wake = resolve
  })
  frame.hear = (message) => {
    if (open || message.kind !== 'ask') hear(message)
    else {
      held.push(message)
      wake()
    }
  }
  return {
    release: async () => {
      await asked
      open = true
      for (const message of held) hear(message)
    },
  }
}

const options = (page: Page) => page.locator('.cm-tooltip-autocomplete [role=option]')

/** Resolves when the list begins with something, and can be chosen from: not while the server is still asked. */
const shows = (page: Page, words: string): Promise<void> =>
  page
    .locator('.cm-tooltip-autocomplete:not(.cm-tooltip-autocomplete-disabled) [role=option]')
    .first()
    .filter({ hasText: words })
    .waitFor()

const gone = (page: Page): Promise<void> => page.locator('.cm-tooltip-autocomplete').waitFor({ state: 'detached' })

/** Resolves when the frame has what was typed. */
const typed = (frame: FrameInNode, text: string): Promise<void> => frame.until(() => frame.document.text.includes(text))

/** Counts from now on how often the list goes away. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const counts = window as unknown as { gone: number }
    counts.gone = 0
    new MutationObserver(() => {
      if (!document.querySelector('.cm-tooltip-autocomplete')) counts.gone++
    }).observe(document.body, { childList: true, subtree: true })
  })

const timesGone = (): number => (window as unknown as { readonly gone: number }).gone
