import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { isEdtfProblem, readEdtf } from '../../../server/src/language/edtf.ts'
import { lint } from '../../../server/src/lint/lint.ts'
import { malformedTag } from '../../../server/src/lint/rules/malformed-tag.ts'
import { isId, isUnresolved } from '../../../server/src/schema/ids.ts'
import { parse } from '../../../server/src/syntax/parse.ts'
import { applyEdits } from '../../../server/src/text/edit.ts'
import { fixture, nothingOutside } from '../../support/fixture.ts'
import { ruleTable } from '../../support/rule-table.ts'

const registry = `//- entities/a.yaml
place:
  syria: { name: سوريا }
  idlib-city: { name: إدلب }
  rif-dimashq: { name: ريف دمشق }
  raqqa: { name: الرقة }
  walid: { name: وليد }
`

ruleTable(malformedTag, {
  reports: {
    'a space before the parenthesis': {
      text: 'في [|[إدلب] (place:idlib)|] أمس.\n',
      says: ['Delete the space between “]” and “(”', 'لا يُقرأ هذا وسمًا. احذف المسافة بين'],
      severity: 'error',
    },
    'a space behind the colon': {
      text: 'في [|[إدلب](place: idlib)|] أمس.\n',
      says: ['This is not read as a tag. Delete the space after the colon.', 'احذف المسافة بعد النقطتين.'],
    },
    'an invisible character': {
      text: 'في [|[إدلب]\u200f(place:idlib)|] أمس.\n',
      says: ['Delete the invisible character', 'احذف الحرف الخفي'],
    },
    'the wrong colon': { text: 'في [|[إدلب](place؛idlib)|] أمس.\n', says: ['Write “:” after the type'] },
    'a link with the wrong colon in a heading': '## في [|[إدلب](place;idlib "role=x")|]\n',
    'curly brackets': { text: 'في [|[إدلب]{place:idlib}|] أمس.\n', says: ['round brackets'] },
    'the wrong way round': { text: 'في [|(place:idlib)[إدلب]|] أمس.\n', says: ['Write the label first'] },
    'a comma between attributes': {
      text: '[|[حلب](place:aleppo "role=speaker، cert=low")|]\n',
      says: ['This tag is not read as it was meant. Write “;” between attributes.'],
    },
    'a date in words': {
      text: 'يوم [|[الاثنين](date:11 نوفمبر 2024)|].\n',
      says: ['It should be “[الاثنين](date:2024-11-11)”'],
    },
    'a date that says nothing': {
      text: 'يوم [|[الاثنين](date:غدا أو بعده)|].\n',
      says: ['Write a day as “2024-10-09”', 'اكتب اليوم هكذا'],
    },
    'a type in Arabic': {
      text: 'في [|[إدلب](مكان:idlib)|] أمس.\n',
      says: ['Write the type in Latin letters', 'اكتب النوع بالحروف اللاتينية'],
    },
    'curly quotes': {
      text: 'قال [|[علوش](person:alloush “role=speaker”)|] أمس.\n',
      says: ['Put the attributes between straight quotation marks'],
    },
    'an Arabic question mark': { text: 'قال [|[علوش](person:؟)|] أمس.\n', says: ['Write “?”'] },
    'words behind a known id': {
      text: `//- a.seed.md\n[|[سوريا](place:syria role)|]\n${registry}`,
      says: ['Put a note between two quotation marks', 'ضع الملاحظة بين علامتي اقتباس'],
    },
    'a wrong bracket': {
      text: 'في [|[حلب}(place:aleppo)|] أمس.\n',
      says: ['Put the label in square brackets and the id in round ones.'],
    },
    'a quotation mark among the attributes': {
      text: '[|[أ](place:a "note=لقبه "ب" هنا")|]\n',
      says: ['Write “\\"” for a quotation mark among the attributes.'],
    },
    'a missing opening parenthesis': {
      text: 'قال [|[علوش]person:alloush)|] أمس.\n',
      says: ['Add “(” before the type.', 'أضف القوس «(» قبل النوع.'],
    },
    'in a heading': '## في [|[إدلب] (place:idlib)|]\n',
    'of a type of the corpus':
      '//- a.seed.md\n[|[أ] (agreement:a)|]\n//- seedbed.yaml\ntypes: { agreement: { like: event } }\n',
    'of a date': 'قال [|[أمس] (date:2022-01-27)|] إن.\n',
  },
  accepts: {
    tags: 'قال [علوش](person:alloush "role=speaker") في [إدلب](place:?).\n',
    code: '`[إدلب] (place:idlib)`\n\n    [إدلب] (place:idlib)\n',
    'types that are none': 'انظر [1] (note:x) هنا.\n',
    'types that are none, with other slips':
      'انظر [أ](note؛x) و[ب]{note:x} و(note:x)[ج] و[د](\u200fnote:x) و[ه](ملاحظة:x).\n',
    'ordinary links': 'انظر [1](http://example.org) و[2](ملف.md) و[3](\u200fhttps://example.org) و[4](mailto:a@b.c).\n',
    'a time, a ratio and an abbreviation in brackets':
      'في الساعة [العاشرة] (10:30) بنسبة [واحد](1:2) (انظر: المرجع)[1] و(راجع: الملحق)[ب] و[كذا] (ص: 5).\n',
    'footnotes behind brackets': 'قال (place:aleppo)[^1] إن.\n\n[^1]: مكان: حلب\n',
    'words of a type in prose': 'الـ[مكان]: (مكان: إدلب) و[المكان] (مكان:إدلب) وperson: x و(event; org).\n',
    'a definition': '[مكان]: place؛x\n\n[أ][مكان]\n',
    'marks in a label': 'في [\u200fإدلب\u200e](place:idlib).\n',
    'words in brackets': 'قال [بيدرسون] (المبعوث الأممي) إن.\n',
  },
  fixes: {
    'a space before the parenthesis': ['في [إدلب] (place:idlib) أمس.\n', 'في [إدلب](place:idlib) أمس.\n'],
    'a space behind the colon': ['في [إدلب](place: idlib) أمس.\n', 'في [إدلب](place:idlib) أمس.\n'],
    'curly quotes': [
      'قال [علوش](person:alloush “role=speaker”) أمس.\n',
      'قال [علوش](person:alloush "role=speaker") أمس.\n',
    ],
    'an Arabic question mark': ['قال [علوش](person:؟) أمس.\n', 'قال [علوش](person:?) أمس.\n'],
    'an Arabic question mark before an Arabic slug': [
      'قال [علوش](person:؟علوش) أمس.\n',
      'قال [علوش](person:?alush) أمس.\n',
    ],
    'an Arabic id behind a space': ['قال [علوش] (person:علوش) أمس.\n', 'قال [علوش](person:alush) أمس.\n'],
    'capitals behind a space': ['قال [علوش](person: Alloush) أمس.\n', 'قال [علوش](person:alloush) أمس.\n'],
    'a comma before attributes': ['[حلب](place:aleppo, role=speaker)\n', '[حلب](place:aleppo "role=speaker")\n'],
    'a comma between attributes': [
      '[حلب](place:aleppo "role=speaker، cert=low")\n',
      '[حلب](place:aleppo "role=speaker; cert=low")\n',
    ],
    'an invisible character': ['في [حلب](\u200fplace:aleppo) أمس.\n', 'في [حلب](place:aleppo) أمس.\n'],
    'a date in words': ['[يوم](date:11 نوفمبر 2024)\n', '[يوم](date:2024-11-11)\n'],
    'a span with spaces': ['[يومي](date:2024-11-11 / 2024-11-12)\n', '[يومي](date:2024-11-11/2024-11-12)\n'],
    'the wrong colon': ['[حلب](place؛aleppo)\n', '[حلب](place:aleppo)\n'],
    'the wrong colon before an Arabic id': ['[حلب](place؛حلب)\n', '[حلب](place:hlb)\n'],
    'curly brackets': ['[حلب]{place:aleppo}\n', '[حلب](place:aleppo)\n'],
    'the wrong way round': ['(place:aleppo)[حلب]\n', '[حلب](place:aleppo)\n'],
    'a type in Arabic': ['[إدلب](مكان:idlib "role=x")\n', '[إدلب](place:idlib "role=x")\n'],
    'a type in Arabic with the article': ['[إدلب](المكان:إدلب)\n', '[إدلب](place:idlb)\n'],
    'a date tag in Arabic': ['[أ](تاريخ:2024-11-11)\n', '[أ](date:2024-11-11)\n'],
    'a type of the corpus in Arabic': [
      '//- a.seed.md\n[أ](اتفاق:a)\n//- seedbed.yaml\ntypes: { agreement: { like: event, label: { ar: اتفاق } } }\n',
      '[أ](agreement:a)\n',
    ],
    'a wrong bracket at the end': ['[حلب](place:aleppo] هنا\n', '[حلب](place:aleppo) هنا\n'],
    'a wrong bracket behind the label': ['[حلب}(place:aleppo)\n', '[حلب](place:aleppo)\n'],
    'a word behind a known id': [
      `//- a.seed.md\n[سوريا](place:syria role)\n${registry}`,
      '[سوريا](place:syria "role")\n',
    ],
    'words behind a known id': [
      `//- a.seed.md\n[سوريا](place:syria مذكور في البيان)\n${registry}`,
      '[سوريا](place:syria "مذكور في البيان")\n',
    ],
    'a word behind a known id with a capital': [
      `//- a.seed.md\n[سوريا](place:Syria role)\n${registry}`,
      '[سوريا](place:syria "role")\n',
    ],
    'words between a known id and its attributes': [
      `//- a.seed.md\n[سوريا](place:syria مذكور "role=x")\n${registry}`,
      '[سوريا](place:syria "role=x; note=مذكور")\n',
    ],
    'words that are a known id when joined': [
      `//- a.seed.md\n[ريف دمشق](place:rif dimashq)\n${registry}`,
      '[ريف دمشق](place:rif-dimashq)\n',
    ],
    'words of which no id is known': [
      '[حلب](place:al aleppo)\n',
      '[حلب](place:al-aleppo)\n',
      '[حلب](place:al "aleppo")\n',
    ],
    'quotes inside the attributes': [
      '[علوش](person:alloush "note=لقبه "أبو فلان" في الحي")\n',
      '[علوش](person:alloush "note=لقبه \\"أبو فلان\\" في الحي")\n',
    ],
    'attributes quoted one by one': [
      '[أ](place:a "role=victim"; "cert=low")\n',
      '[أ](place:a "role=victim; cert=low")\n',
    ],
    'a capital and a space': ['[حلب](Place: aleppo)\n', '[حلب](place:aleppo)\n'],
    'a label that ends with a parenthesis': ['[قرية (النيرب)(place:nayrab)\n', '[قرية (النيرب)](place:nayrab)\n'],
    'a name behind a space': [
      `//- a.seed.md\n[إدلب](place: إدلب)\n${registry}`,
      '[إدلب](place:idlib-city)\n',
      '[إدلب](place:idlb)\n',
    ],
    'a name of two words behind a space': [
      `//- a.seed.md\n[الرئيس](place: ريف دمشق)\n${registry}`,
      '[الرئيس](place:rif-dimashq)\n',
    ],
    'a particle before a label without its bracket': [
      `//- a.seed.md\nفي حمص وإدلب](place:idlib-city)\n${registry}`,
      'في حمص و[إدلب](place:idlib-city)\n',
    ],
    'a particle with the article before a label without its bracket': [
      `//- a.seed.md\nقال للرقة](place:raqqa)\n${registry}`,
      'قال لل[رقة](place:raqqa)\n',
    ],
    'a name that only looks as if it had a particle': [
      `//- a.seed.md\nقال وليد](place:walid)\n${registry}`,
      'قال [وليد](place:walid)\n',
    ],
    'a missing parenthesis': ['في [إدلب](place:idlib أمس.\n', 'في [إدلب](place:idlib) أمس.\n'],
  },
})

describe('which fix of malformed-tag is safe', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['[سوريا](place:syria]', ['[سوريا](place:syria)']],
    ['[سوريا](place:syria role)', []],
    ['[حلب](place:al aleppo)', []],
    ['[ريف دمشق](place:rif dimashq)', ['[ريف دمشق](place:rif-dimashq)']],
    ['[إدلب](place: إدلب)', []],
    ['وإدلب](place:idlib-city)', []],
  ]
  for (const [text, safe] of cases) {
    it(text, () => {
      const given = fixture(`//- a.seed.md\n${text}\n${registry}`)
      const article = given.documents.find(({ kind }) => kind === 'article')
      assert.ok(article)
      const fixes = lint(article, given.corpus, [malformedTag], nothingOutside).flatMap(({ fixes = [] }) => fixes)
      assert.ok(fixes.length > 0)
      assert.deepEqual(
        fixes.filter((fix) => fix.safe).map(({ edits }) => applyEdits(article.source.text, edits).trimEnd()),
        safe,
      )
    })
  }
})

describe('what a fix of malformed-tag writes', () => {
  it('is a tag with nothing else wrong in it', () => {
    let mended = 0
    fc.assert(
      fc.property(slipped, (text) => {
        mended += assertSound(text)
      }),
      { numRuns: 3000 },
    )
    assert.ok(mended > 500)
  })
})

const slipped = fc
  .tuple(
    fc.constantFrom('[أ](', '[أ](', '[أ] (', '[أ]\u200f(', '[أ]{', '[أ(', 'أ](', '(أ)[', '[أ][', '[أ}(', '{أ}('),
    fc.constantFrom('person:', 'Person: ', 'place؛', 'article:', 'event: ', 'org;\u200f', 'date:', 'date: ', 'مكان:'),
    fc.constantFrom(
      'x',
      'Ali',
      'a b',
      'علي',
      'محمد علي',
      '؟',
      '?علي',
      '؟a',
      '?',
      '11 نوفمبر 2024',
      '2024-11-11 / 2024-11-12',
      'x,',
      'a--b',
    ),
    fc.constantFrom(
      '',
      '',
      ' "role=x"',
      ' role=x',
      ', role=x',
      '، role=x',
      '؛ role=x',
      ' "role=x، cert=low"',
      ' “a, b=c”',
      ' «role=x؛ cert=low»',
      ' "role=x" "cert=low"',
      ' "note=لقبه "أ" هنا"',
    ),
    fc.constantFrom(')', ')', ')', ']', '}', ''),
  )
  .map((parts) => `---\n---\nقال ${parts.join('')} إن`)

/** Asserts it of each fix, and says how many there were. */
function assertSound(text: string): number {
  const given = fixture(`//- a.seed.md\n${text}\n`)
  const [document] = given.documents
  assert.ok(document)
  const fixes = lint(document, given.corpus, [malformedTag], nothingOutside).flatMap(({ span, fixes = [] }) =>
    fixes.map((fix) => ({ span, fix })),
  )
  for (const { span, fix } of fixes) {
    const after = applyEdits(document.source.text, fix.edits)
    const tree = parse(after)
    const tag = tree.tags.find((candidate) => candidate.span.start === span.start)
    assert.ok(tag, after)
    assert.deepEqual(tree.problems, [], after)
    const sound = isUnresolved(tag.id) || (tag.type === 'date' ? !isEdtfProblem(readEdtf(tag.id)) : isId(tag.id))
    assert.ok(sound, after)
    assert.ok(
      tag.attributes.every(({ value }) => !/[,،؛]/.test(value)),
      after,
    )
  }
  return fixes.length
}
