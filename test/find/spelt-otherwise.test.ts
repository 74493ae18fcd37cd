import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import type { RegistryFile } from '../../server/src/corpus/document.ts'
import { readArticle } from '../../server/src/corpus/read-article.ts'
import { readRegistryFile } from '../../server/src/corpus/read-document.ts'
import { findMentions } from '../../server/src/find/find-mentions.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { Source } from '../../server/src/text/source.ts'
import { foundIn } from './found-in.ts'

const records = `org:
  prisoners: { name: هيئة شؤون الأسرى }
place:
  astana: { name: أستانا, kind: city }
  nur-sultan: { name: نور سلطان }
  syria: { name: سوريا, aliases: [{ text: سوري, use: adjective }] }
  cafe: { name: Café de Paris }
  lodz: { name: Łódź }
  muller: { name: Müller }
person:
  mistura: { name: ستيفان دي ميستورا }
  ali: { name: علي }
  yolkin: { name: Пётр Ёлкин }
  raouf: { name: رؤوف }
  same-1: { name: رئيف المؤمن }
  same-2: { name: رؤيف المؤمن }
`

const expect = (text: string, ...found: readonly string[]): void =>
  assert.deepEqual(foundIn(text, records), found, text)

describe('names that are spelt otherwise than in the registry', () => {
  it('are found, and never surely', () => {
    expect('هيئة شئون الأسرى', 'هيئة شئون الأسرى -> prisoners?')
    expect('وبهيئة شئون الاسري وهيئة شؤون الأسرى', 'هيئة شئون الاسري -> prisoners?', 'هيئة شؤون الأسرى -> prisoners')
    expect('Cafe de Paris and Muller', 'Cafe de Paris -> cafe?', 'Muller -> muller?')
    expect('Петр Елкин', 'Петр Елкин -> yolkin?')
  })

  it('are longer than names that stand in them', () => {
    const more = `${records}  house: { name: هيئة شؤون سوريا }\n`
    assert.deepEqual(foundIn('هيئة شئون سوريا في سوريا', more), ['هيئة شئون سوريا -> house?', 'سوريا -> syria'])
    assert.deepEqual(foundIn('سوريا الكبري', `${records}  party: { name: سورية الكبرى }\n`), ['سوريا الكبري -> party?'])
  })

  it('are found where words are written as one', () => {
    expect('في نورسلطان', 'نورسلطان -> nur-sultan?')
    expect('ستيفان دي ميستورا', 'ستيفان دي ميستورا -> mistura')
    expect('ستيفانديميستورا', 'ستيفانديميستورا -> mistura?')
  })

  it('say little in one Arabic word, a short one, or as two names', () => {
    expect('في أستانة وأستانه', 'أستانة -> astana??', 'أستانه -> astana??')
    expect('in Lodz', 'Lodz -> lodz??')
    expect('رءوف', 'رءوف -> raouf??')
    expect('رءيف المؤمن', 'رءيف المؤمن -> same-1??')
  })

  it('are none of three letters, no adjectives, and nothing in names that are spelt as they should be', () => {
    expect('على الطريق')
    expect('قوات سورية')
    expect('دعم سوريًا')
    assert.deepEqual(
      foundIn('أستانة', `${records}  other: { name: أستانة الكبرى }\nevent:\n  talks: { name: أستانة }\n`),
      ['أستانة -> talks'],
    )
  })

  it('are found alike in a registry that is edited and one that is read anew', () => {
    const settings = readSettings(undefined)
    const uri = 'file:///corpus/entities/all.yaml'
    const others = Array.from({ length: 300 }, (_, at) => `  r${at}: { name: اسم${at} الأول }`).join('\n')
    const text = `org:\n${others}\n`
    const at = text.indexOf('r7:')
    const source = new Source(uri, 1, text)
    const edited = source.apply(
      [{ range: source.range({ start: at, end: at }), text: 'new: { name: هيئة شؤون الأسرى }\n  ' }],
      2,
    )
    const refs = (file: RegistryFile): readonly string[] => {
      const corpus = Corpus.empty('file:///corpus', settings).apply({ open: [file] })
      const article = readArticle(new Source('file:///corpus/a.seed.md', 1, 'هيئة شئون الأسرى واسم9 الأول'), settings)
      return findMentions(article, corpus.knowing(article)).map(({ candidates: [{ ref }] }) => ref)
    }
    const found = ['org:new', 'org:r9']
    assert.deepEqual(refs(readRegistryFile(edited, settings, readRegistryFile(source, settings))), found)
    assert.deepEqual(refs(readRegistryFile(new Source(uri, 1, edited.text), settings)), found)
  })
})
