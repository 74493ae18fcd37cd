import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { editorInBrowser } from './editor-in-browser.ts'
import { restless } from './hands.ts'
import { arabic, drawn, lineText, putCaret, select, shownText } from './seed-editor-driving.ts'

describe('In the seed editor, one moves and edits', () => {
  const open = editorInBrowser()

  it('from tag to tag, and back', async () => {
    const { page, frame } = await open('قال [علوش](person:mohammed-alloush) في [أستانا](place:astana) نعم\n')
    await drawn(page)
    await putCaret(frame, 0, 0)
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
    await putCaret(frame, 0, 0)
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
    const { page, frame } = await open(`${arabic}\n\nنهاية\n`, { prepare: restless })
    await drawn(page)
    const at = arabic.indexOf(' في [أستانا]')
    await putCaret(frame, 0, at)
    const has = (typed: string) =>
      frame.until(() => frame.document.text === `${arabic.slice(0, at)}${typed}${arabic.slice(at)}\n\nنهاية\n`)
    // What makes a saved article dirty goes at once; from then on it goes with what ends a word.
    await page.keyboard.type(' ')
    await has(' ')
    await page.keyboard.type('ثم ')
    await has(' ثم ')
    await page.keyboard.type('عاد،')
    await has(' ثم عاد،')
    assert.equal(await lineText(page, 0), shownText(`${arabic.slice(0, at)} ثم عاد،${arabic.slice(at)}`))
    assert.equal(frame.groups.length, 3)
  })

  it('deletes what is seen beside a tag, and leaves the tag whole', async () => {
    const { page, frame } = await open('قال [علوش](person:mohammed-alloush) في الرياض\n')
    await drawn(page)
    await putCaret(frame, 0, 35)
    await page.keyboard.press('Backspace')
    await frame.until(() => frame.document.text.startsWith('قال [علو](person:mohammed-alloush) في'))
    // From the label into what follows.
    await select(frame, { start: { line: 0, character: 7 }, end: { line: 0, character: 37 } })
    await page.keyboard.press('Delete')
    await frame.until(() => frame.document.text === 'قال [عل](person:mohammed-alloush) الرياض\n')
    await select(frame, { start: { line: 0, character: 5 }, end: { line: 0, character: 7 } })
    await page.keyboard.press('Backspace')
    await frame.until(() => frame.document.text === 'قال  الرياض\n')
  })

  it('copies the Markdown of what is selected', async () => {
    const { page, frame } = await open(`${arabic}\n\nنهاية\n`)
    await drawn(page)
    await select(frame, { start: { line: 0, character: 0 }, end: { line: 0, character: arabic.length } })
    await page.keyboard.press('Control+c')
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), arabic)
  })

  it('keeps a composition while the server answers and others edit', async () => {
    const { page, frame } = await open(`${arabic}\n\nنهاية\n`)
    await drawn(page)
    await putCaret(frame, 0, 0)
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
    const { page, frame } = await open('أول\n', { prepare: restless })
    await putCaret(frame, 0, 3)
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
