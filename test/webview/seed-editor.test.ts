import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import type { Range } from 'vscode-languageserver-types'
import { type EditorBrowser, type OpenEditor, startEditorBrowser } from './editor-page.ts'

const arabic =
  'قال [علوش](person:mohammed-alloush "role=speaker") في [أستانا](place:astana) إن [الجولة](event:astana-22) حول [سوريا](place:syria) تبدأ [اليوم](date:2024-11-11)، وب[إيران](place:iran) وفد.'
const english =
  'In [أستانا](place:astana) [الجولة](event:astana-22) the [Syrian government](org:syrian-government) said it left.'
const glued = 'وصل ال[سوري](place:syria)ون وب[روسيا](place:russia) كلهم، ثم ل[ـسوريا](place:syria) عادوا.'
const kinds = `${arabic}\n\n[جهة](org:syrian-government) [أحد](person:?) [تقرير](article:astana-11-announced) [x](nosuch:one)\n\nنهاية\n`

describe('The seed editor in a browser', () => {
  let browser: EditorBrowser
  let editor: OpenEditor | undefined

  before(async () => {
    browser = await startEditorBrowser()
  })
  after(() => browser.close())
  afterEach(async () => {
    assert.deepEqual(editor?.errors ?? [], [])
    await editor?.page.context().close()
    editor = undefined
  })

  const open = async (article: string, look?: Parameters<EditorBrowser['open']>[1]): Promise<OpenEditor> => {
    editor = await browser.open(article, look)
    return editor
  }

  describe('lays out a paragraph as a browser does', () => {
    for (const [what, paragraph] of Object.entries({
      'in Arabic, with tags, over several rows': `${arabic} ${arabic}`,
      'in English, with Arabic names': english,
      'with a tag inside a word': glued,
      'with numbers and code':
        'في 2024-11-11 قال «12.5%» من `code-x` [علوش](person:mohammed-alloush) و[أستانا](place:astana).',
    })) {
      it(what, async () => {
        const { page } = await open(`${paragraph}\n\nنهاية\n`)
        await drawn(page)
        const [inEditor, inParagraph] = await page.evaluate(wordPlaces, shownText(paragraph))
        assert.ok(inEditor && inParagraph && inEditor.length > 3)
        assert.deepEqual(inEditor.map(wordAndRow), inParagraph.map(wordAndRow))
        inEditor.forEach(({ word, left, right }, index) => {
          const other = inParagraph[index]
          const apart = Math.max(Math.abs(left - (other?.left ?? 0)), Math.abs(right - (other?.right ?? 0)))
          assert.ok(apart < 1, `${word} stands ${apart} pixels elsewhere`)
        })
      })
    }

    it('from right to left, and an English one from left to right', async () => {
      const { page } = await open(`${arabic}\n\n${english}\n\nنهاية\n`)
      await drawn(page)
      const directions = await page
        .locator('.cm-line')
        .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).direction))
      // An empty line follows the language of the article.
      assert.deepEqual(directions, ['rtl', 'rtl', 'ltr', 'rtl', 'rtl', 'rtl'])
    })
  })

  describe('hides what marks a tag', () => {
    it('until the caret enters it', async () => {
      const { page, frame } = await open(`${arabic}\n\nنهاية\n`)
      await drawn(page)
      assert.equal(await lineText(page, 0), shownText(arabic))
      await putCaret(editor, 0, arabic.indexOf('أستانا') + 2)
      assert.equal(await lineText(page, 0), shownText(arabic).replace('أستانا', '[أستانا](place:astana)'))
      await putCaret(editor, 2, 3)
      assert.equal(await lineText(page, 0), shownText(arabic))
      frame.send({ kind: 'command', command: 'toggleMarkup' })
      await page.waitForFunction(() => document.querySelector('.cm-line')?.textContent?.includes('](person:'))
      assert.equal(await lineText(page, 0), arabic)
    })

    it('and signs of Markdown until the caret comes to their line or words', async () => {
      const { page } = await open('## عنوان **مهم** هنا\n\n> اقتباس *مائل* هنا\n\nنهاية\n\n---\n')
      await putCaret(editor, 4, 0)
      await drawn(page, '.seed-heading-2')
      assert.deepEqual([await lineText(page, 0), await lineText(page, 2)], ['عنوان مهم هنا', 'اقتباس مائل هنا'])
      // Of a line across the page nothing is left but its height.
      assert.ok(await page.locator('.seed-thematic-break').isVisible())
      await putCaret(editor, 0, 4)
      assert.deepEqual([await lineText(page, 0), await lineText(page, 2)], ['## عنوان مهم هنا', 'اقتباس مائل هنا'])
      await putCaret(editor, 2, 11)
      assert.deepEqual([await lineText(page, 0), await lineText(page, 2)], ['عنوان مهم هنا', '> اقتباس *مائل* هنا'])
    })
  })

  describe('moves and edits', () => {
    it('from tag to tag, and back', async () => {
      const { page, frame } = await open('قال [علوش](person:mohammed-alloush) في [أستانا](place:astana) نعم\n')
      await drawn(page)
      await putCaret(editor, 0, 0)
      const steps: (number | undefined)[] = []
      for (const command of ['nextTag', 'nextTag', 'previousTag'] as const) {
        const told = frame.selections.length
        frame.send({ kind: 'command', command })
        await frame.until(() => frame.selections.length > told)
        steps.push(frame.selections.at(-1)?.range.start.character)
      }
      assert.deepEqual(steps, [5, 40, 5])
    })

    it('by arrow keys, in the order that is seen, past a hidden target at one stroke', async () => {
      const line = 'قال [علوش](person:mohammed-alloush) في [أستانا](place:astana) ABC نعم'
      const { page, frame } = await open(`${line}\n\nنهاية\n`)
      await drawn(page)
      await putCaret(editor, 0, 0)
      const seen: number[] = []
      for (let at = 0; at < line.length; ) {
        const told = frame.selections.length
        await page.keyboard.press('ArrowLeft')
        await frame.until(() => frame.selections.length > told)
        at = frame.selections.at(-1)?.range.start.character ?? line.length
        if (frame.selections.at(-1)?.range.start.line !== 0) break
        seen.push(at)
      }
      const targets = [...line.matchAll(/\]\([^)]*\)/g)].map(
        (found) => [found.index, found.index + found[0].length] as const,
      )
      assert.ok(
        seen.every((at) => !targets.some(([from, to]) => from < at && at < to)),
        'the caret stood in a target',
      )
      const latin = line.indexOf('ABC')
      const expected = Array.from({ length: line.length }, (_, index) => index + 1)
        .filter((at) => !targets.some(([from, to]) => from < at && at < to))
        .map((at) => (at > latin && at < latin + 3 ? latin + latin + 3 - at : at))
      assert.deepEqual(
        seen.toSorted((a, b) => a - b),
        expected.toSorted((a, b) => a - b),
      )
      assert.deepEqual(seen.slice(0, 10), expected.slice(0, 10))
    })

    it('types in the middle of a paragraph with tags, in groups of a word', async () => {
      const { page, frame } = await open(`${arabic}\n\nنهاية\n`)
      await drawn(page)
      const at = arabic.indexOf(' في [أستانا]')
      await putCaret(editor, 0, at)
      await page.keyboard.type(' ثم عاد')
      const expected = `${arabic.slice(0, at)} ثم عاد${arabic.slice(at)}\n\nنهاية\n`
      await frame.until(() => frame.document.text === expected)
      assert.equal(await lineText(page, 0), shownText(expected.split('\n')[0] ?? ''))
      assert.ok(frame.groups.length <= 4, `${frame.groups.length} groups`)
    })

    it('deletes what is seen beside a tag, and leaves the tag whole', async () => {
      const { page, frame } = await open('قال [علوش](person:mohammed-alloush) في الرياض\n')
      await drawn(page)
      await putCaret(editor, 0, 35)
      await page.keyboard.press('Backspace')
      await frame.until(() => frame.document.text.startsWith('قال [علو](person:mohammed-alloush) في'))
      // From the label into what follows.
      await select(editor, { start: { line: 0, character: 7 }, end: { line: 0, character: 37 } })
      await page.keyboard.press('Delete')
      await frame.until(() => frame.document.text === 'قال [عل](person:mohammed-alloush) الرياض\n')
      await select(editor, { start: { line: 0, character: 5 }, end: { line: 0, character: 7 } })
      await page.keyboard.press('Backspace')
      await frame.until(() => frame.document.text === 'قال  الرياض\n')
    })

    it('copies the Markdown of what is selected', async () => {
      const { page } = await open(`${arabic}\n\nنهاية\n`)
      await drawn(page)
      await select(editor, { start: { line: 0, character: 0 }, end: { line: 0, character: arabic.length } })
      await page.keyboard.press('Control+c')
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), arabic)
    })

    it('keeps a composition while the server answers and others edit', async () => {
      const { page, frame } = await open(`${arabic}\n\nنهاية\n`)
      await drawn(page)
      await putCaret(editor, 0, 0)
      const input = await page.context().newCDPSession(page)
      for (const text of ['م', 'مر', 'مرح']) {
        await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
        frame.edit({
          from: frame.document.text.length - 1,
          to: frame.document.text.length - 1,
          insert: `${text.length}`,
        })
      }
      assert.equal(frame.groups.length, 0, 'a composition is not sent before its end')
      await input.send('Input.insertText', { text: 'مرحبا ' })
      await frame.until(() => frame.document.text === `مرحبا ${arabic}\n\nنهاية123\n`)
      assert.equal(await lineText(page, 0), `مرحبا ${shownText(arabic)}`)
    })

    it('gives undo, redo and save to VS Code', async () => {
      const { page, frame } = await open('أول\n')
      await putCaret(editor, 0, 3)
      await page.keyboard.type(' ثان')
      await page.keyboard.press('Control+z')
      await frame.until(() => frame.deeds.length === 1)
      await page.waitForFunction(() => document.querySelector('.cm-line')?.textContent === 'أول ')
      await page.keyboard.press('Control+y')
      await page.keyboard.press('Control+s')
      await frame.until(() => frame.deeds.length === 3)
      assert.deepEqual(
        frame.deeds.map(({ kind }) => kind),
        ['undo', 'redo', 'save'],
      )
      assert.equal(frame.document.text, 'أول ثان\n')
    })
  })

  describe('asks the server', () => {
    it('which word a double click selects', async () => {
      const { page, frame } = await open('ثم تحدث وعلوش في المؤتمر\n')
      await drawn(page, '.cm-line')
      const box = await page.evaluate(boxOf, 'وعلوش')
      await page.mouse.dblclick(box.x, box.y)
      await frame.until(() =>
        frame.selections.some(({ range }) => range.start.character === 9 && range.end.character === 13),
      )
      assert.equal(await page.evaluate(() => String(getSelection())), 'علوش')
    })

    it('what stands under the pointer, and follows the links of the card', async () => {
      const { page, frame } = await open(`${arabic}\n\nنهاية\n`)
      await drawn(page)
      await page.locator('.seed-person').first().hover()
      const card = page.locator('.seed-explanation')
      await card.waitFor()
      assert.match((await card.textContent()) ?? '', /محمد علوش/)
      await card.locator('a').first().click()
      await frame.until(() => frame.deeds.some(({ kind }) => kind === 'open'))
    })

    it('what can be written at the caret', async () => {
      const { page, frame } = await open('قال \n')
      await putCaret(editor, 0, 4)
      await page.keyboard.type('[علوش](person:moh')
      await page.keyboard.press('Control+Space')
      const option = page.locator('.cm-tooltip-autocomplete [role=option]').first()
      await option.waitFor()
      // Keys that were pressed before a list was seen are not meant for it.
      await page.waitForFunction(() => document.querySelector('.cm-tooltip-autocomplete [aria-selected]'))
      await option.click()
      await frame.until(() => /^قال \[علوش\]\(person:mohammed-alloush\)/.test(frame.document.text))
    })

    it('goes to the next finding and says what it is, and does what can be done there', async () => {
      const { page, frame } = await open('قال محمّـــد علوش، ثم [أحمد](persn:x) .\n')
      await page.locator('.cm-lintRange').first().waitFor()
      await putCaret(editor, 0, 0)
      await page.keyboard.press('F8')
      const said = page.locator('.seed-finding-card')
      await said.waitFor()
      assert.match((await said.textContent()) ?? '', /\p{L}{3}/u)
      await page.keyboard.press('Control+.')
      const list = page.getByRole('listbox')
      await list.waitFor()
      const titles = await list.getByRole('option').allInnerTexts()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await frame.until(() => frame.deeds.some(({ kind }) => kind === 'codeAction'))
      const deed = frame.deeds.find(({ kind }) => kind === 'codeAction')
      assert.equal(deed?.kind === 'codeAction' && deed.action.title, titles[1 % titles.length])
    })
  })

  it('opens an article of a megabyte and draws what is in view alone', async () => {
    const paragraphs = Math.ceil(1_000_000 / (Buffer.byteLength(arabic) + 2))
    const { page, frame } = await open(`${arabic}\n\n`.repeat(paragraphs), { quick: true })
    await drawn(page)
    assert.ok((await page.locator('.cm-line').count()) < 300)
    await putCaret(editor, paragraphs, 3)
    await page.keyboard.type('نص ')
    await frame.until(() => frame.document.text.split('\n')[paragraphs]?.slice(3).startsWith('نص ') ?? false)
  })

  for (const theme of ['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'] as const) {
    it(`draws names with enough contrast in ${theme}`, async () => {
      const { page } = await open(kinds, { theme })
      await drawn(page)
      const { ground, colours } = await page.evaluate(coloursOfTags)
      assert.ok(colours.length >= 7)
      for (const { name, colour } of colours)
        assert.ok(contrast(colour, ground) >= 4.5, `${name}: ${contrast(colour, ground)}`)
    })
  }
})

/** What readers see of a paragraph. */
const shownText = (paragraph: string): string => paragraph.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/`/g, '')

const drawn = (page: Page, what = '.seed-tag'): Promise<void> => page.locator(what).first().waitFor()

const lineText = (page: Page, line: number): Promise<string> =>
  page
    .locator('.cm-line')
    .nth(line)
    .evaluate((element) => element.textContent ?? '')

const putCaret = (editor: OpenEditor | undefined, line: number, character: number): Promise<void> =>
  select(editor, { start: { line, character }, end: { line, character } })

async function select(editor: OpenEditor | undefined, range: Range): Promise<void> {
  assert.ok(editor)
  const { frame } = editor
  const told = frame.selections.length
  frame.send({ kind: 'reveal', range })
  await frame.until(() => frame.selections.length > told)
}

interface WordPlace {
  readonly word: string
  readonly row: number
  /** In pixels from the left edge of the line. */
  readonly left: number
  readonly right: number
}

const wordAndRow = ({ word, row }: WordPlace) => ({ word, row })

/** Where the words of the first line stand in the editor, and in a paragraph of the same text beside it. */
function wordPlaces(text: string): readonly (readonly WordPlace[])[] {
  const line = document.querySelector<HTMLElement>('.cm-line')
  if (!line) return []
  const paragraph = document.createElement('p')
  paragraph.dir = 'auto'
  paragraph.textContent = text
  const { width } = line.getBoundingClientRect()
  Object.assign(paragraph.style, {
    width: `${width}px`,
    margin: '0',
    whiteSpace: 'break-spaces',
    position: 'absolute',
    top: '0',
    left: '0',
  })
  for (const code of line.querySelectorAll<HTMLElement>('.seed-code')) code.style.font = 'inherit'
  line.closest('.cm-content')?.after(paragraph)
  const places = (element: HTMLElement) => {
    const box = element.getBoundingClientRect()
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const nodes: { node: Node; start: number }[] = []
    let whole = ''
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, start: whole.length })
      whole += walker.currentNode.textContent ?? ''
    }
    const at = (offset: number, end: boolean): [Node, number] => {
      const { node, start } = nodes.findLast((one) => (end ? one.start < offset : one.start <= offset)) ?? {
        node: element,
        start: 0,
      }
      return [node, offset - start]
    }
    return [...whole.matchAll(/\S+/g)].map((word) => {
      const range = document.createRange()
      range.setStart(...at(word.index, false))
      range.setEnd(...at(word.index + word[0].length, true))
      const { left, right, top } = range.getBoundingClientRect()
      const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight)
      return {
        word: word[0],
        row: Math.floor((top - box.top) / lineHeight),
        left: left - box.left,
        right: right - box.left,
      }
    })
  }
  const found = [places(line), places(paragraph)]
  paragraph.remove()
  return found
}

/** The middle of a word on the screen. */
function boxOf(word: string): { readonly x: number; readonly y: number } {
  const walker = document.createTreeWalker(document.querySelector('.cm-content') ?? document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const at = walker.currentNode.textContent?.indexOf(word) ?? -1
    if (at < 0) continue
    const range = document.createRange()
    range.setStart(walker.currentNode, at)
    range.setEnd(walker.currentNode, at + word.length)
    const { left, right, top, bottom } = range.getBoundingClientRect()
    return { x: (left + right) / 2, y: (top + bottom) / 2 }
  }
  return { x: 0, y: 0 }
}

function coloursOfTags() {
  const colours = [...document.querySelectorAll('.seed-tag')].map((tag) => ({
    name: tag.className,
    colour: getComputedStyle(tag).color,
  }))
  return { ground: getComputedStyle(document.body).backgroundColor, colours }
}

/** The contrast of two colours as WCAG 2 reckons it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/[\d.]+/g)].map(([value]) => {
    const part = Number(value) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
