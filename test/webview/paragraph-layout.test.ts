import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { editorInBrowser } from './editor-in-browser.ts'
import { arabic, drawn, english, glued, shownText } from './seed-editor-driving.ts'

describe('The seed editor lays out a paragraph as a browser does', () => {
  const open = editorInBrowser()

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
