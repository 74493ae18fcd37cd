import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { editorInBrowser } from './editor-in-browser.ts'
import type { FrameInNode } from './frame-in-node.ts'
import { drawn, putCaret } from './seed-editor-driving.ts'

const line = 'قال **محمد [محمد علوش](person:mohammed-alloush "role=speaker")** نعم'
const text = `# عنوان\n\n${line}\n\n# آخر\n\nنهاية\n`

describe('The selection of the seed editor', () => {
  const open = editorInBrowser()

  it('grows by steps, over a tag as a whole, and shrinks by the same', async () => {
    const { page, frame } = await open(text)
    await drawn(page)
    await putCaret(frame, 2, line.indexOf('لوش'))
    const grown: string[] = []
    for (let step = 0; step < 5; step++)
      grown.push(await pressed(frame, () => page.keyboard.press('Shift+Alt+ArrowRight')))
    assert.deepEqual(grown, [
      'علوش',
      'محمد علوش',
      '[محمد علوش](person:mohammed-alloush "role=speaker")',
      '**محمد [محمد علوش](person:mohammed-alloush "role=speaker")**',
      line,
    ])
    const shrunk: string[] = []
    for (let step = 0; step < 5; step++)
      shrunk.push(await pressed(frame, () => page.keyboard.press('Shift+Alt+ArrowLeft')))
    assert.deepEqual(shrunk, [...grown.slice(0, -1).toReversed(), ''])
    assert.equal(frame.selections.at(-1)?.range.start.character, line.indexOf('لوش'))
  })

  it('grows to the section and to all, and no further', async () => {
    const { page, frame } = await open(text)
    await putCaret(frame, 2, 1)
    const grown: string[] = []
    for (let step = 0; step < 4; step++)
      grown.push(await pressed(frame, () => page.keyboard.press('Shift+Alt+ArrowRight')))
    assert.deepEqual(grown, ['قال', line, `# عنوان\n\n${line}\n\n`, text])
    const told = frame.selections.length
    await page.keyboard.press('Shift+Alt+ArrowRight')
    assert.equal(await pressed(frame, () => page.keyboard.press('Shift+Alt+ArrowLeft')), grown[2])
    assert.equal(frame.selections.length, told + 1)
  })

  it('takes two quick strokes as two steps, and begins anew where the caret has gone elsewhere', async () => {
    const { page, frame } = await open(text)
    await drawn(page)
    await putCaret(frame, 2, line.indexOf('لوش'))
    const told = frame.selections.length
    for (const key of ['Shift', 'Alt']) await page.keyboard.down(key)
    await Promise.all([page.keyboard.press('ArrowRight'), page.keyboard.press('ArrowRight')])
    for (const key of ['Alt', 'Shift']) await page.keyboard.up(key)
    await frame.until(() => frame.selections.length > told && selected(frame) === 'محمد علوش')
    await putCaret(frame, 2, 1)
    assert.equal(await pressed(frame, () => page.keyboard.press('Shift+Alt+ArrowRight')), 'قال')
  })

  it('takes what is selected already for a step', async () => {
    const { page, frame } = await open(text)
    await drawn(page)
    const from = line.indexOf('[محمد علوش]') + 1
    const told = frame.selections.length
    const [start, end] = [from, from + 'محمد علوش'.length].map((character) => ({ line: 2, character }))
    assert.ok(start && end)
    frame.send({ kind: 'reveal', range: { start, end } })
    await frame.until(() => frame.selections.length > told)
    const whole = '[محمد علوش](person:mohammed-alloush "role=speaker")'
    assert.equal(await pressed(frame, () => page.keyboard.press('Shift+Alt+ArrowRight')), whole)
    assert.equal(await pressed(frame, () => page.keyboard.press('Shift+Alt+ArrowLeft')), 'محمد علوش')
  })
})

/** What is selected after a key that selects something. */
async function pressed(frame: FrameInNode, press: () => Promise<void>): Promise<string> {
  const told = frame.selections.length
  await press()
  await frame.until(() => frame.selections.length > told)
  return selected(frame)
}

function selected(frame: FrameInNode): string {
  const { range } = frame.selections.at(-1) ?? {}
  const lines = text.split('\n')
  const offset = ({ line: number, character }: { readonly line: number; readonly character: number }): number =>
    lines.slice(0, number).join('\n').length + (number > 0 ? 1 : 0) + character
  return range ? text.slice(offset(range.start), offset(range.end)) : ''
}
