import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import type { RegistryFile } from '../../server/src/corpus/document.ts'
import { nameTables } from '../../server/src/corpus/name-tables.ts'
import { readArticle } from '../../server/src/corpus/read-article.ts'
import { readRegistryFile } from '../../server/src/corpus/read-document.ts'
import { withWords } from '../../server/src/find/article-blocks.ts'
import { hitsIn } from '../../server/src/find/block-hits.ts'
import { isAtLeast } from '../../server/src/find/confidence.ts'
import { findMentions } from '../../server/src/find/find-mentions.ts'
import type { Confidence } from '../../server/src/find/found-mention.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { Source } from '../../server/src/text/source.ts'
import { articleOf, fixture } from '../support/fixture.ts'

const settings = readSettings(undefined)

const names = [
  'طرطوس',
  'الأمم المتحدة',
  'اللاذقية',
  'اليمن',
  'الصين',
  'رجب طيب أردوغان',
  'نور سلطان نزارباييف',
  'Sergei Lavrov',
  'هيئة تحرير الشام',
]

const registry = `
//- entities/all.yaml
org:
${names.map((name, at) => `  e${at}: { name: ${name} }`).join('\n')}
`

/** Every particle that may stand before a name, and what of the name it takes. */
const conjunctions = ['', 'و', 'ف']
const prepositions = ['', 'ب', 'ل', 'ك']

describe('names in running text', () => {
  it('are found behind every particle, which stays outside', () => {
    for (const name of names) {
      for (const conjunction of conjunctions) {
        for (const preposition of prepositions) {
          const { before, label } = glued(conjunction + preposition, name)
          isFound(`في ${before}`, label, ' أمس', 'sure')
          isFound(before, label, '')
          // A particle that stands apart, as before quotation marks, takes nothing of the name.
          if (before !== '') isFound(`${conjunction}${preposition}ـ`, name, '')
        }
      }
      isFound('أ', name, '؟')
    }
  })

  it('have exact places whatever marks stand in and around them', () => {
    const mark = fc.constantFrom('\u064e', '\u0651', '\u0640', '\u200c', '\u200f', '\u0650\u0651', '')
    const space = fc.constantFrom(' ', '\u00a0', ' \u200f', '  ', '\u2009')
    const around = fc.constantFrom('كلمة ', '𐎀𐎁 ', '👍🏽 ', '«', 'نصّ\u00a0', '(', 'أُ، ')
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...conjunctions),
        fc.infiniteStream(mark),
        fc.infiniteStream(space),
        around,
        (name, conjunction, marks, spaces, before) => {
          const isArabic = /\p{Script=Arabic}/u.test(name)
          // A mark belongs to the letter before it: none stands before the first.
          const decorated = Array.from(name, (letter) =>
            letter === ' ' ? spaces.next().value : isArabic ? letter + marks.next().value : letter,
          ).join('')
          isFound(before + conjunction, decorated, '، وبعد 𐎀')
        },
      ),
      { numRuns: 500 },
    )
  })

  it('are spelt with any form of a letter that is the same to readers', () => {
    for (const [written, name] of [
      ['الامم المتحده', 'الأمم المتحدة'],
      ['اﻷمم المتحدة', 'الأمم المتحدة'],
      ['رجب طيب اردوغان', 'رجب طيب أردوغان'],
      ['رجب طيّب إردوغان', 'رجب طيب أردوغان'],
      ['هيئة تحرير الشام', 'هيئة تحرير الشام'],
      ['نور سلطان نزاربایيف', 'نور سلطان نزارباييف'],
      ['SERGEI LAVROV', 'Sergei Lavrov'],
    ] as const) {
      assert.deepEqual(
        found(written).map(({ name: one }) => one),
        [name],
      )
    }
  })

  it('are never found across blocks and signs, and never overlap, in any text', () => {
    const piece = fc.constantFrom(
      ...names,
      ...names.flatMap((name) => name.split(' ')),
      ' ',
      '\n\n',
      '،',
      '"',
      '«',
      '»',
      'و',
      'لل',
      'ب',
      '[',
      '](org:e1)',
      '`',
      '**',
      '# ',
      '\u0640',
      '\u064e',
      '𐎀',
      '- ',
      '3',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        let end = 0
        for (const { span, label } of mentionsIn(text)) {
          assert.ok(span.start >= end && span.end > span.start && span.end <= text.length)
          assert.ok(!/[،\n#`]/u.test(label), label)
          end = span.end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('of a registry that is edited are those of one that is read anew, and only what changed is indexed', () => {
    const records = Array.from({ length: 300 }, (_, at) => `  r${at}: { name: اسم${at} الأول }`)
    const text = `org:\n${records.join('\n')}\n`
    const uri = 'file:///corpus/entities/all.yaml'
    let source = new Source(uri, 1, text)
    let file: RegistryFile = readRegistryFile(source, settings)
    const bottom = tablesOf(file)[0]?.table
    assert.equal(bottom?.size, 300)
    for (let step = 0; step < 12; step++) {
      const at = source.text.indexOf(`r${step * 7}:`)
      source = source.apply(
        [{ range: source.range({ start: at, end: at }), text: `new${step}: { name: جديد${step} }\n  ` }],
        step + 2,
      )
      file = readRegistryFile(source, settings, file)
      const [base, top] = tablesOf(file)
      assert.equal(base?.table, bottom)
      assert.ok(
        (top?.table.size ?? Number.POSITIVE_INFINITY) <= 3 * (step + 1),
        `${top?.table.size} names for ${step + 1}`,
      )
      const sentence = `قال جديد${step} واسم3 الأول وجديد99`
      assert.deepEqual(
        refsIn(sentence, file),
        refsIn(sentence, readRegistryFile(new Source(uri, 1, source.text), settings)),
      )
      assert.deepEqual(refsIn(sentence, file), [`org:new${step}`, 'org:r3'])
    }
  })

  it('are sought in a block once, as long as neither it nor the table changes', () => {
    const file = readRegistryFile(
      new Source('file:///corpus/entities/a.yaml', 1, 'org:\n  a: { name: طرطوس }\n'),
      settings,
    )
    const [first] = tablesOf(file)
    assert.ok(first)
    const text = withWords('في طرطوس')
    const hits = hitsIn(first.table, text)
    assert.equal(hits.length, 1)
    assert.equal(hitsIn(first.table, text), hits)
  })
})

/** A particle glued to a name: ل takes the alef of ال. */
function glued(particle: string, name: string): { readonly before: string; readonly label: string } {
  if (!particle.endsWith('ل') || !name.startsWith('ال')) return { before: particle, label: name }
  return name.startsWith('الل')
    ? { before: particle, label: name.slice(2) }
    : { before: `${particle}ل`, label: name.slice(2) }
}

function isFound(before: string, name: string, after: string, least: Confidence = 'doubtful'): void {
  const text = `${before}${name}${after}`
  const [only, ...others] = found(text)
  assert.ok(only && others.length === 0, `${text}: ${JSON.stringify([only, ...others])}`)
  assert.ok(isAtLeast(only.confidence, least), `${text}: ${only.confidence}`)
  const end = before.length + name.replace(/[\u200c\u200f]+$/u, '').length
  assert.deepEqual([only.start, only.end], [before.length, end], text)
}

function found(text: string) {
  return mentionsIn(text).map(({ span, candidates: [{ name, confidence }] }) => ({ ...span, name, confidence }))
}

const read = fixture(`//- seed.seed.md\n<|>\n${registry}`)

function mentionsIn(text: string) {
  const article = readArticle(new Source(articleOf(read).uri, 1, text), settings)
  return findMentions(article, read.corpus.knowing(article))
}

const corpusOf = (file: RegistryFile): Corpus => Corpus.empty('file:///corpus', settings).apply({ open: [file] })

const tablesOf = (file: RegistryFile) => nameTables(corpusOf(file))

function refsIn(text: string, file: RegistryFile): readonly string[] {
  const article = readArticle(new Source('file:///corpus/a.seed.md', 1, text), settings)
  return findMentions(article, corpusOf(file).knowing(article)).map(({ candidates: [{ ref }] }) => ref)
}
