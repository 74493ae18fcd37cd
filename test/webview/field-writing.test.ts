import assert from 'node:assert/strict'
import { Text } from '@codemirror/state'
import { describe, it } from 'mocha'
import { FieldWriting } from '../../client/webview/seed-editor/field-writing.ts'
import type { SetFieldAnswer } from '../../server/src/protocol/article-form.ts'

/** A form's writing with these answers, one for each question. */
function writingWith(...answers: readonly (SetFieldAnswer | undefined | Error)[]) {
  const asked: string[] = []
  const put: string[] = []
  const doc = Text.of(['---', 'title: *x', '---'])
  return {
    asked,
    put,
    writing: new FieldWriting({
      text: () => doc,
      ask: async (key, value) => {
        const answer = answers[asked.length]
        asked.push(`${key}=${String(value)}`)
        if (answer instanceof Error) throw answer
        return answer
      },
      put: (edits) => put.push(...edits.map(({ newText }) => newText)),
    }),
  }
}

const edit = (newText: string): SetFieldAnswer => [
  { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, newText },
]

describe('Writing the values of the form', () => {
  it('puts in what the server answers, and is content with a value that is there already', async () => {
    const { writing, put } = writingWith(edit('a'), [])
    assert.deepEqual(await Promise.all([writing.write('title', 'a'), writing.write('title', 'a')]), [true, true])
    assert.deepEqual(put, ['a'])
  })

  it('does not take a refusal for success, and does not ask again', async () => {
    const { writing, asked, put } = writingWith('refused', edit('b'))
    assert.equal(await writing.write('title', 'a'), false)
    assert.deepEqual([asked, put], [['title=a'], []])
  })

  it('asks again where the text has changed meanwhile, and gives up in the end', async () => {
    const { writing, asked, put } = writingWith(undefined, edit('a'))
    assert.equal(await writing.write('title', 'a'), true)
    assert.deepEqual([asked.length, put], [2, ['a']])
    assert.equal(await writingWith().writing.write('title', 'a'), false)
  })

  it('goes on after an error, one after the other', async () => {
    const { writing, asked, put } = writingWith(new Error('gone'), edit('b'))
    assert.deepEqual(await Promise.all([writing.write('title', 'a'), writing.write('date', 'b')]), [false, true])
    await writing.settled()
    assert.deepEqual([asked, put], [['title=a', 'date=b'], ['b']])
  })
})
