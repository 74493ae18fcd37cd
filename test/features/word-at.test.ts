import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { wordAt } from '../../server/src/features/word-at.ts'
import { asked, fixture } from '../support/fixture.ts'

describe('the word at a place', () => {
  it('is a word with its harakat and tatweel', () => {
    check('قال مُحَـمَّ<|>د اليوم', 'مُحَـمَّد')
    check('<|>كتاب جديد', 'كتاب')
    check('كتاب<|> جديد', 'كتاب')
    check('من حل<|>ب، ثم', 'حلب')
    check('the cease<|>fire', 'ceasefire')
    check('سنة 20<|>24.', '2024')
  })

  it('is without a particle where the rest is a known name and the whole is not', () => {
    const cases = [
      ['وعلو<|>ش', 'علوش'],
      ['و<|>علوش', 'علوش'],
      ['وَعَلُّو<|>ش', 'عَلُّوش'],
      ['بإد<|>لب', 'إدلب'],
      ['وبأست<|>انة', 'أستانة'],
      ['لـأستا<|>نا', 'أستانا'],
      ['بالقاه<|>رة', 'القاهرة'],
      ['القاه<|>رة', 'القاهرة'],
      ['للقاه<|>رة', 'قاهرة'],
      ['والرو<|>سية', 'الروسية'],
    ] as const
    for (const [text, word] of cases) check(text, word)
  })

  it('is whole where the whole is a known name, or nothing is known of the rest', () => {
    check('قال بل<|>ال', 'بلال')
    check('وقا<|>ل', 'وقال')
    check('ولي<|>د', 'وليد')
    // لال is a name too; the whole is one as well.
    check('بل<|>ال', 'بلال')
  })

  it('is without a particle where the rest begins a longer name that stands there', () => {
    check('وور<|>زارة الخارجية', 'وورزارة')
    check('ووزا<|>رة الخارجية الروسية', 'وزارة')
    check('وزا<|>رة الخارجية', 'وزارة')
    check('ووزا<|>رة الصحة', 'ووزارة')
    check('ووزا<|>رة\nالخارجية', 'ووزارة')
    check('للأم<|>م المتحدة', 'أمم')
  })

  it('is whole in the label of a tag', () => {
    check('[وعلو<|>ش](person:?)', 'وعلوش')
  })

  it('is found in the front matter too', () => {
    assert.equal(wordOf('---\ntitle: قال وعلو<|>ش\n---\n'), 'علوش')
  })

  it('is none between signs', () => {
    assert.equal(wordOf('كتاب ، <|> ، جديد'), undefined)
  })
})

const registry = `
//- entities/a.yaml
person:
  alloush: { name: { ar: محمد علوش }, aliases: [علوش] }
  bilal: { name: { ar: بلال } }
  lal: { name: { ar: لال } }
place:
  idlib: { name: { ar: إدلب } }
  astana: { name: { ar: أستانا }, aliases: [أستانة] }
  cairo: { name: { ar: القاهرة } }
  russia: { name: { ar: روسيا }, aliases: [{ text: روسي, use: adjective }] }
org:
  mfa: { name: { ar: وزارة الخارجية } }
  un: { name: { ar: الأمم المتحدة } }
`

function wordOf(text: string): string | undefined {
  const read = fixture(`//- a.seed.md\n${text}${registry}`)
  const range = asked(read, (context) => wordAt(context, read.offset))
  const { source } = read.document
  return range && source.slice(source.span(range))
}

/** The word at the cursor, in the middle of a paragraph too. */
function check(text: string, word: string): void {
  assert.equal(wordOf(`${text}\n`), word, text)
  assert.equal(wordOf(`---\ntitle: t\n---\n\nجاء **${text}** أمس\n`), word, text)
}
