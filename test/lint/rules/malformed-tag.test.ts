import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { isEdtfProblem, readEdtf } from '../../../server/src/language/edtf.ts'
import { lint } from '../../../server/src/lint/lint.ts'
import { malformedTag } from '../../../server/src/lint/rules/malformed-tag.ts'
import { isId, isUnresolved } from '../../../server/src/schema/ids.ts'
import { parse } from '../../../server/src/syntax/parse.ts'
import { applyEdits } from '../../../server/src/text/edit.ts'
import { fixture } from '../../support/fixture.ts'
import { ruleTable } from '../../support/rule-table.ts'

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
    'a missing parenthesis': ['في [إدلب](place:idlib أمس.\n', 'في [إدلب](place:idlib) أمس.\n'],
  },
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
    assert.ok(mended > 1000)
  })
})

const slipped = fc
  .tuple(
    fc.constantFrom('[أ](', '[أ](', '[أ] (', '[أ]\u200f(', '[أ]{', '[أ(', 'أ](', '(أ)['),
    fc.constantFrom('person:', 'place؛', 'article:', 'event: ', 'org;\u200f', 'date:', 'date: ', 'مكان:'),
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
    ),
    fc.constantFrom(')', ')', ')', ']', '}', ''),
  )
  .map((parts) => `---\n---\nقال ${parts.join('')} إن`)

/** Asserts it of each fix, and says how many there were. */
function assertSound(text: string): number {
  const given = fixture(`//- a.seed.md\n${text}\n`)
  const [document] = [...given.corpus.documents()]
  assert.ok(document)
  const fixes = lint(document, given.corpus, [malformedTag]).flatMap(({ span, fixes = [] }) =>
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
