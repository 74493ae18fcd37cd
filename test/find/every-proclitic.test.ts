import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { findMentions } from '../../server/src/find/find-mentions.ts'
import type { FoundMention } from '../../server/src/find/found-mention.ts'
import { sameKey } from '../../server/src/language/fold.ts'
import { articleOf, fixture } from '../support/fixture.ts'

/*
 * Not a sample but all there is: each name behind each particle of the closed list, spelt by each rule of the fold (docs/format.md §3). Of each is looked at where
 * the label begins and ends, and whose name it is.
 */

const names = [
  'أستانا',
  'إدلب',
  'آرال',
  'اللاذقية',
  'اليمن',
  'الأمم المتحدة',
  'هيئة كبار العلماء',
  'مصطفى كركوكي',
  'ميناء 1234567890',
  'سوخوي-34',
  'مسار "البحيرة"',
  'Tallinn',
] as const

/** A particle in front of a name: what is written before the label, and the label. */
interface Split {
  readonly before: string
  readonly label: string
  /** Whether the text has an article that the name has not. */
  readonly isOther?: true
}

const conjunctions = ['', 'و', 'ف']
const prepositions = ['', 'ب', 'ل', 'ك']

/** A name behind all particles of the closed list, the article behind all others among them. */
const splitsOf = (name: string): readonly Split[] => [
  { before: 'أ', label: name },
  ...conjunctions.flatMap((conjunction) =>
    prepositions.flatMap((preposition): readonly Split[] => {
      const particle = conjunction + preposition
      const isLam = preposition === 'ل'
      if (name.startsWith('ال')) {
        if (!isLam) return [{ before: particle, label: name }]
        // The alef goes; of three lams one goes too: للاذقية.
        return [{ before: particle + (name.startsWith('الل') ? '' : 'ل'), label: name.slice(2) }]
      }
      const behindArticle = isLam ? { before: `${particle}ل`, label: name } : { before: particle, label: `ال${name}` }
      return [
        { before: particle, label: name },
        { ...behindArticle, isOther: true },
      ]
    }),
  ),
]

/** What a rule makes of words: spellings, none where it does not concern them. */
type Rule = (words: string) => readonly string[]

const range = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at))

/** The first of the places where `found` is, the last, and all of them. */
const replacing =
  (found: RegExp, written: string | ((found: string) => string)): Rule =>
  (words) => {
    const change = (one: string): string => (typeof written === 'string' ? one + written : written(one))
    const places = [...words.matchAll(found)]
    const each = [places[0], places.at(-1)].flatMap((place) => {
      if (!place) return []
      const [one] = place
      return [words.slice(0, place.index) + change(one) + words.slice(place.index + one.length)]
    })
    return places.length === 0 ? [] : [...each, words.replaceAll(found, change)]
  }

const letter = /\p{Script=Arabic}/gu
/** No letter that NFC would join with a hamza or madda, and none that has one: U+0653..U+0655 make another letter of these. */
const plainLetter = /[بتثجحخدذرزسشصضطظعغفقكلمن]/gu
const insideWord = /\p{L}(?=\p{L})/gu
const deepInside = /\p{L}(?=\p{L}{2})/gu

const marks = [...range(0x64e, 0x652), ...range(0x656, 0x65f), '\u0670', ...range(0x610, 0x61a)]
const quranicMarks = [...range(0x6d6, 0x6dc), ...range(0x6df, 0x6e4), ...range(0x6e7, 0x6e8), ...range(0x6ea, 0x6ed)]
const vowels = range(0x64e, 0x650)
const hidden = [
  '\u00ad',
  '\u061c',
  ...range(0x200b, 0x200f),
  ...range(0x202a, 0x202e),
  '\u2060',
  ...range(0x2066, 0x2069),
  '\ufeff',
]
const spaces = ['\u00a0', ...range(0x2000, 0x200a), '\u202f', '\u205f', '\u3000', '\t', '  ', '\u200f ', ' \u200f']

const codePoint = (character: string): string =>
  Array.from(character, (one) => `U+${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')

const swap = (pairs: Readonly<Record<string, string>>) => (found: string) => pairs[found] ?? found

const rules: Readonly<Record<string, Rule>> = {
  'as in the registry': (words) => [words],
  'decomposed letters': (words) => [words.normalize('NFD')],
  ...Object.fromEntries(
    [...marks, ...quranicMarks].map((mark): [string, Rule] => [
      `${codePoint(mark)} on a letter`,
      replacing(plainLetter, mark),
    ]),
  ),
  // At the end of a word tanwin makes another one: روسيًا is no روسيا.
  ...Object.fromEntries(
    range(0x64b, 0x64d).map((mark): [string, Rule] => [`${codePoint(mark)} in a word`, replacing(deepInside, mark)]),
  ),
  ...Object.fromEntries(
    range(0x653, 0x655).map((mark): [string, Rule] => [`${codePoint(mark)} on a letter`, replacing(plainLetter, mark)]),
  ),
  // Unicode puts the shadda behind the vowel, and writers before it; tatweel carries either.
  ...Object.fromEntries(
    vowels.flatMap((vowel) =>
      [
        `\u0651${vowel}`,
        `${vowel}\u0651`,
        `\u0651${vowel}\u0670`,
        `ـ\u0651${vowel}`,
        `\u0651ـ${vowel}`,
        `${vowel}ـ\u0651`,
      ].map((order): [string, Rule] => [`${codePoint(order)} on a letter`, replacing(letter, order)]),
    ),
  ),
  tatweel: replacing(insideWord, 'ـ'),
  'tatweel, long': replacing(insideWord, 'ــــ'),
  ...Object.fromEntries(
    hidden.map((sign): [string, Rule] => [`${codePoint(sign)} in a word`, replacing(insideWord, sign)]),
  ),
  ...Object.fromEntries(
    spaces.map((space): [string, Rule] => [`${codePoint(space)} between words`, replacing(/ /g, () => space)]),
  ),
  'no hamza on alef': replacing(/[أإآ]/g, () => 'ا'),
  'another hamza': replacing(/[أإآ]/g, swap({ أ: 'إ', إ: 'أ', آ: 'أ' })),
  wasla: replacing(/[أإآا]/g, () => 'ٱ'),
  'ى for ي': replacing(/ي(?= |$)/g, () => 'ى'),
  'ي for ى': replacing(/ى(?= |$)/g, () => 'ي'),
  'ه for ة': replacing(/ة(?= |$)/g, () => 'ه'),
  'Persian and Urdu letters': replacing(/[كيه]/g, swap({ ك: 'ک', ي: 'ی', ه: 'ہ' })),
  'other Persian and Urdu letters': replacing(/[كهة]/g, swap({ ك: 'ڪ', ه: 'ھ', ة: 'ۃ' })),
  'presentation forms': replacing(/لا|[بتسمن]/g, swap({ لا: 'ﻻ', ب: 'ﺑ', ت: 'ﺗ', س: 'ﺳ', م: 'ﻣ', ن: 'ﻧ' })),
  'Arabic figures': replacing(/\d/g, (figure) => String.fromCharCode(0x660 + Number(figure))),
  'Persian figures': replacing(/\d/g, (figure) => String.fromCharCode(0x6f0 + Number(figure))),
  dashes: (words) => Array.from('‐‑‒–—―−').flatMap((dash) => replacing(/-/g, () => dash)(words)),
  'quotation marks': (words) =>
    ['«»', '“”', '‹›', '„“'].flatMap(([open, close]) =>
      replacing(/"([^"]*)"/g, (all) => `${open}${all.slice(1, -1)}${close}`)(words),
    ),
  capitals: (words) => [words.toUpperCase(), words.toLowerCase()],
}

/** Writers put signs on particles too, and a tatweel behind them. */
const particleSpellings: Rule = (particle) => [
  particle,
  ...(particle === ''
    ? []
    : [
        `${particle}ـ`,
        Array.from(particle, (one) => `${one}\u064e`).join(''),
        Array.from(particle, (one) => `${one}\u0651\u0650`).join('ـ'),
      ]),
]

describe('each name behind each particle', () => {
  for (const [rule, spell] of Object.entries(rules)) {
    it(`is found: ${rule}`, () => {
      for (const name of names) {
        const written = splitsOf(name).flatMap(({ before, label }) =>
          [...new Set(spell(label))].map((spelt) => ({ before, label: spelt })),
        )
        if (written.length > 0) finds(name, written)
      }
    })
  }

  it('is no less sure for that', () => {
    for (const name of names) {
      const own = splitsOf(name).filter(({ isOther }) => !isOther)
      const levels = finds(name, own).map(({ candidates: [{ confidence }] }) => confidence)
      assert.deepEqual(
        levels,
        own.map(() => levels[0]),
        name,
      )
    }
  })

  it('is found whatever signs the particle has', () => {
    for (const name of names) {
      finds(
        name,
        splitsOf(name).flatMap(({ before, label }) =>
          particleSpellings(before).map((spelt) => ({ before: spelt, label })),
        ),
      )
    }
  })
})

/** Expects the name in each paragraph, and nothing else, its label where it was written and of the same key. */
function finds(name: string, written: readonly Split[]): readonly FoundMention[] {
  const start = '---\ntitle: عنوان\n---\n\n'
  const paragraphs = written.map(({ before, label }) => `نص ${before}${label} نص`)
  const read = fixture(
    `//- a.seed.md\n${start}${paragraphs.join('\n\n')}\n//- entities/all.yaml\norg:\n  one: { name: '${name}' }\n`,
  )
  const found = findMentions(articleOf(read), read.corpus)
  let offset = start.length
  const problems: string[] = []
  for (const [at, { before, label }] of written.entries()) {
    const paragraph = paragraphs[at] ?? ''
    const here = found.filter(({ span }) => span.start >= offset && span.start <= offset + paragraph.length)
    const from = offset + 'نص '.length + before.length
    if (!isThere(here, name, from, label))
      problems.push(`${paragraph}: ${JSON.stringify(here.map((one) => [one.label, one.span.start - from]))}`)
    offset += paragraph.length + 2
  }
  assert.deepEqual(problems.slice(0, 5), [], `${problems.length} of ${written.length}`)
  return found
}

function isThere([only, ...others]: readonly FoundMention[], name: string, from: number, label: string): boolean {
  if (!only || others.length > 0) return false
  const [{ ref, name: known }] = only.candidates
  const key = bare(sameKey(only.label))
  return (
    ref === 'org:one' &&
    known === name &&
    only.label === label &&
    only.span.start === from &&
    only.span.end === from + label.length &&
    key === bare(sameKey(name))
  )
}

/** Behind لل a label has lost the article of its name, behind وال it has one that the name has not. */
const bare = (key: string): string => key.replace(/^ال/, '')
