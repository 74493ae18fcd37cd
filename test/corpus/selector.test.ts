import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { articleOf, fixture } from '../support/fixture.ts'

describe('selector', () => {
  it('finds whole words, also behind particles', () => {
    check('exact: موسكو', 'قالت [|موسكو|] إن و[|موسكو|] وب[|موسكو|] لا موسكوي ولا تموسكو')
    check('exact: الكازاخستانية', '[العاصمة [|الكازاخستانية|]](place:astana)')
  })

  it('takes runs of white space and canonical equivalents as equal', () => {
    check('exact: "محمد  علوش"', 'قال [|محمد\nعلوش|]')
    check('exact: caf\u00e9', 'le [|cafe\u0301|] noir')
    check('exact: محمد علوش', 'قال [|محمد **علوش|]**')
  })

  it('looks through markup but never across blocks', () => {
    check('exact: محمد علوش', 'محمد\n\nعلوش')
    check('exact: أ ب', '- أ\n- ب\n')
  })

  it('chooses by occurrence, prefix, suffix and in', () => {
    check('{ exact: هنا, occurrence: 2 }', 'هنا و[|هنا|] وهنا')
    check('{ exact: هنا, occurrence: all }', '[|هنا|] و[|هنا|]')
    check('{ exact: هنا, prefix: من }', 'هنا ومن [|هنا|]')
    check('{ exact: هنا, suffix: كان }', 'هنا و[|هنا|] كان')
    check('{ exact: هنا, in: place:a }', 'هنا [من [|هنا|]](place:a) [هنا](place:b)')
  })

  it('finds the pieces of a discontinuous mention in order', () => {
    check('exact: [شمال, سوريا]', '[|شمال|] وشرق [|سوريا|] ولا سوريا شمال')
    check('exact: [شمال, العراق]', 'شمال سوريا')
  })

  it('finds nothing for what is not there or says nothing', () => {
    check('exact: غائب', 'نص')
    check('exact: ""', 'نص')
    check('ref: place:a', 'نص')
    check('{ exact: نص, occurrence: 7 }', 'نص')
    check('{ exact: نص, occurrence: x }', 'نص')
  })

  it('is sought once for all that want the same', () => {
    const entries = Array.from({ length: 100 }, () => '  - { exact: هنا }\n').join('')
    const { selectors } = articleOf(fixture(`---\nnot-mentions:\n${entries}---\n\nهنا وهنا\n`))
    assert.equal(selectors.length, 100)
    assert.equal(new Set(selectors.map(({ hits }) => hits)).size, 1)
    assert.equal(selectors[99]?.hits.length, 2)
  })

  it('stays in place in files with CRLF and BOM', () => {
    const text =
      '\ufeff---\r\nmentions:\r\n  - exact: محمد علوش\r\n    ref: person:a\r\n---\r\n\r\nقال محمد\r\nعلوش\r\n'
    const [selector] = articleOf(fixture(text)).selectors
    const [[span] = []] = selector?.chosen ?? []
    assert.equal(span && text.slice(span.start, span.end), 'محمد\r\nعلوش')
  })
})

/** The marked spans of the body are the pieces that the selector chooses. */
function check(selector: string, body: string): void {
  const flow = selector.startsWith('{') ? selector : `{ ${selector} }`
  const read = fixture(`---\nmentions: [${flow}]\n---\n\n${body}\n`)
  const [found] = articleOf(read).selectors
  assert.ok(found, 'the selector is read')
  assert.deepEqual(found.chosen.flat(), read.file.spans)
}
