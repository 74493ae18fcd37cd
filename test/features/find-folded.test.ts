import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { findFolded } from '../../server/src/features/find-folded.ts'
import { contextOf, fixture } from '../support/fixture.ts'

describe('finding with folding', () => {
  it('finds other spellings of a word', () => {
    check('في [|أستانا|] و[|أستانة|] و[|استانه|] و[|أَسْتـانا|]', 'أستانة')
    check('[|Astana|] [|astana|] [|Ástana|]', 'ASTANA')
    check('سنة [|٢٠٢٤|] و[|2024|]', '2024')
    check('[|عبد الله|] و[|عبدالله|]', 'عبدالله')
    check('[|«أمس»|] و[|"أمس"|]', '"أمس"')
  })

  it('finds parts of words, also of one that is still being typed', () => {
    check('[|الخارجي|]ة و[|الخارجي|]ون', 'الخارجي')
    check('[|مكتبه|]م و[|مكتبة|]', 'مكتبه')
    check('و[|علوش|]', 'علوش')
  })

  it('finds over the edges of tags, emphasis, line breaks and escapes, with all that stands there', () => {
    check('قال [|محمد [علوش|]](person:a) اليوم', 'محمد علوش')
    check('قال [[|محمد](person:a) علوش|]', 'محمد علوش')
    check('**[|محمد** علوش|]', 'محمد علوش')
    check('[|محمد\nعلوش|]', 'محمد علوش')
    check('> [|محمد\n> علوش|]', 'محمد علوش')
    check('[|a\\*b|]', 'a*b')
    check('[|a &amp; b|]', 'a & b')
    check('[علوش](person:a)', 'person')
  })

  it('finds in the title, in code and tables, and in nothing else of the front matter', () => {
    check('---\ntitle: مسار [|أستانا|]\nnote: أستانا\n---\n\n`[|أستانا|]`\n\n| [|أستانا|] |\n|---|\n| x |\n', 'أستانة')
    check('---\ntitle: "مسار [|أستانا|]"\n---\n', 'أستانة')
  })

  it('does not find over the end of a block', () => {
    check('محمد\n\nعلوش\n\n- محمد\n- علوش\n', 'محمد علوش')
  })

  it('finds what is nothing but marks as it is written, and nothing for nothing', () => {
    check('مح[|ـ|]مد محم[|ـ|]د', 'ـ')
    check('محمد علوش', '')
    check('محمد علوش', ' ')
  })

  it('keeps CRLF, astral characters and half pairs apart', () => {
    check('[|😀 محمد\r\nعلوش|]\r\n', '😀 محمد علوش')
    check('\ud800[|محمد|]', 'محمد')
  })

  it('finds every word of any article where it stands', () => {
    const word = fc.constantFrom('أستانا', 'محمد', 'عَلُّوش', '**x**', '[علوش](person:a)', '`c`', '\n', '\n\n', '> ', '😀')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const read = fixture(words.join(' ').replace(/^\s+/, ''))
        const { source } = read.document
        const found = findFolded(contextOf(read), 'علوش') ?? []
        const texts = found.map((range) => source.slice(source.span(range)))
        assert.equal(texts.length, words.filter((one) => one === 'عَلُّوش' || one === '[علوش](person:a)').length)
        for (const text of texts) assert.ok(text === 'علوش' || text === 'عَلُّوش', text)
      }),
      { numRuns: 300 },
    )
  })
})

/** The marked spans are what is found. */
function check(text: string, sought: string): void {
  const read = fixture(text)
  const { source } = read.document
  const found = (findFolded(contextOf(read), sought) ?? []).map((range) => source.span(range))
  assert.deepEqual(found, read.file.spans, text)
}
