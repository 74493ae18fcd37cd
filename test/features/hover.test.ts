import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { hover } from '../../server/src/features/hover.ts'
import type { UiLanguage } from '../../server/src/language/message.ts'
import { ableClient, asked, fixture } from '../support/fixture.ts'
import { unisolated, withSample } from './sample.ts'

describe('hover', () => {
  describe('on a date that no tag has', () => {
    const article = (body: string, date = '2024-11-11') =>
      withSample(`//- articles/a.seed.md\n---\ntitle: خبر\ndate: ${date}\n---\n\n${body}\n`)

    it('says what it is, and how that is come by', () => {
      check(article('جرت يوم [|الس<|>بت|] مناورة'), [
        '**Saturday 9 November 2024**',
        '',
        '`2024-11-09`',
        'the Saturday before 2024-11-11',
        'Not tagged',
      ])
      contains(article('جرت يوم الس<|>بت مناورة'), 'السبت قبل 2024-11-11', 'ar')
    })

    it('says both where the words say two', () => {
      contains(article('[|اليوم الأ<|>حد|] سقطت'), '**Sunday 10 November 2024 or Monday 11 November 2024**')
      contains(article('[|اليوم الأ<|>حد|] سقطت'), '2024-11-11 is a Monday, not a Sunday')
    })

    it('says the part of the day, and what is not sure', () => {
      contains(article('[|صباح ال<|>يوم|] سقطت'), 'In the morning')
      contains(article('في [|الأسابيع ال<|>أخيرة|]'), 'Not tagged, and not sure')
    })

    it('counts from a tagged event of the registry', () => {
      const files = `
//- entities/e.yaml
event:
  sochi: { name: اتفاق سوتشي, date: 2018-09-17 }
//- a.seed.md
---
title: ع
date: 2018-11-19
---

ضحايا من<|>ذ التوصل إلى [اتفاق سوتشي](event:sochi).`
      contains(files, 'the event was at 2018-09-17')
    })

    it('says that it cannot be told without the date of the article', () => {
      contains('أ<|>مس', 'Counts from the date of the article, which is not known')
    })

    it('is none on names, and none in code', () => {
      for (const text of ['نقلت روسيا ال<|>يوم', '`أم<|>س`', 'ما آ<|>ب إليه']) nothing(text)
    })
  })

  describe('on a person', () => {
    const article = (body: string, date = '2024-10-09') =>
      withSample(`//- articles/a.seed.md\n---\ntitle: خبر\ndate: ${date}\n---\n\n${body}\n`)

    it('names them in both languages, with the office they held at the date of the article', () => {
      check(article('قال [|[فيرش<|>ينين](person:sergey-vershinin "role=speaker")|] إن'), [
        '**سيرغي فيرشينين · Sergey Vershinin**',
        '',
        'Person · `person:sergey-vershinin`',
        'Russian diplomat',
        'نائب وزير الخارجية · Deputy Foreign Minister (since 2018) · Ministry of Foreign Affairs of Russia',
        '[+ one other office](<file:///corpus/entities/people.yaml#L2>)',
        'Also: فيرشينين, Vershinin',
        'Mentioned once in one article · [Record](<file:///corpus/entities/people.yaml#L2>)',
      ])
    })

    it('tells the office of an earlier date', () => {
      contains(article('[فيرش<|>ينين](person:sergey-vershinin)', '2015'), 'سفير · Ambassador (until 2017)')
    })

    it('speaks Arabic to who reads Arabic', () => {
      contains(
        article('[فيرش<|>ينين](person:sergey-vershinin)'),
        'نائب وزير الخارجية (منذ عام 2018) · وزارة الخارجية الروسية',
        'ar',
      )
      contains(article('[فيرش<|>ينين](person:sergey-vershinin)'), 'ذُكر مرة واحدة في مقالة واحدة', 'ar')
    })

    it('works at every edge of the tag, on its type and on its id', () => {
      for (const tag of [
        '<|>[فيرشينين](person:sergey-vershinin)',
        '[فيرشينين](per<|>son:sergey-vershinin)',
        '[فيرشينين](person:sergey-<|>vershinin)',
        '[فيرشينين](person:sergey-vershinin)<|>',
      ]) {
        contains(article(tag), 'Sergey Vershinin')
      }
    })

    it('shows the record that a merged id leads to, and says so', () => {
      contains(article('[فيرش<|>ينين](person:old-vershinin)'), 'Merged into this record: `person:old-vershinin`')
    })

    it('says how redirects lead to no record', () => {
      const files = (registry: string) => `//- a.seed.md\n[أ<|>ب](org:a)\n//- entities/a.yaml\n${registry}`
      contains(files('org: { a: { redirect: org:b } }\n'), 'Merged into a record that does not exist.')
      contains(files('org: { a: { redirect: org:b }, b: { redirect: org:a } }\n'), 'lead back to each other')
      contains(files('org: { a: { redirect: org:b }, b: { redirect: org:a } }\n'), 'في حلقة', 'ar')
      const chain = Array.from(
        { length: 9 },
        (_, at) => `  ${at === 0 ? 'a' : `a${at}`}: { redirect: org:a${at + 1} }\n`,
      )
      contains(files(`org:\n${chain.join('')}  a9: { name: أ }\n`), 'more redirects than are followed')
    })

    it('says what is not in the registry', () => {
      check(article('[أحد<|>هم](person:nobody)'), [
        '**`person:nobody`**',
        '',
        'Person',
        'Not in the registry.',
        'Mentioned once in one article',
      ])
    })

    it('counts the mentions of an entity that one article knows', () => {
      check(article('[أحد<|>هم](person:?some-one) و[غيره](person:?some-one)'), [
        '**أحدهم**',
        '',
        'Person · `person:?some-one`',
        'Known to this article only; it needs no record.',
        'Mentioned 2 times',
      ])
    })

    it('explains a mention that is not decided', () => {
      contains(article('[أحد<|>هم](person:?)'), 'An entity that is not known yet')
      for (const language of ['en', 'ar'] as const) contains(article('[أحد<|>هم](person:?)'), '`?`', language)
      contains('---\nmentions: [{ exact: x, ref: "person:<|>?" }]\n---\n', 'An entity that is not known yet')
    })
  })

  describe('on other entities', () => {
    const article = (body: string, date = '2021-12-21') =>
      withSample(`//- articles/a.seed.md\n---\ntitle: خبر\ndate: ${date}\n---\n\n${body}\n`)

    it('says where a place lies, how it was called at the date, and the period of the name in the label', () => {
      check(article('في [نور سل<|>طان](place:astana)'), [
        '**أستانا · Astana**',
        '',
        'Place · city · `place:astana`',
        'In Kazakhstan',
        '![Map: Astana, Kazakhstan](<data:image/svg+xml>)',
        'نور سلطان: in use 23 March 2019 – 16 September 2022',
        'Also: أستانة',
        '[wikidata:Q1520](<https://www.wikidata.org/wiki/Q1520>)',
        'Mentioned once in one article · [Record](<file:///corpus/entities/people.yaml#L11>)',
      ])
    })

    it('names the country of a place that lies in no other, but not of a country', () => {
      contains(
        '//- a.seed.md\n[x<|>](place:a)\n//- entities/a.yaml\nplace: { a: { name: A, country: SY } }\n',
        'In Syria',
      )
      lacks(
        '//- a.seed.md\n[x<|>](place:a)\n//- entities/a.yaml\nplace: { a: { name: سوريا, country: SY } }\n',
        'In Syria',
      )
    })

    it('says when and where an event was and what it is part of', () => {
      contains(article('[الجو<|>لة](event:astana-22 "form=noun")'), 'Where: Astana')
      contains(article('[الجو<|>لة](event:astana-22 "form=noun")'), 'Part of: Astana process')
      contains(article('[الجو<|>لة](event:astana-22 "form=noun")'), 'November 2024')
    })

    it('says where an organisation has its seat', () => {
      contains(article('[الوز<|>ارة](org:kazakh-mfa)'), 'Seat: Kazakhstan')
    })

    it('knows whom the words of a selector name', () => {
      contains(
        withSample(
          '//- articles/a.seed.md\n---\ntitle: خبر\nmentions: [{ exact: الكازاخستانية, ref: place:kazakhstan }]\n---\n\n[العاصمة الكازا<|>خستانية](place:astana)\n',
        ),
        'كازاخستان · Kazakhstan',
      )
    })

    it('explains a reference in the front matter and in the registry', () => {
      contains(withSample('//- a.seed.md\n---\ndateline: place:ast<|>ana\n---\n'), 'أستانا · Astana')
      contains('//- entities/a.yaml\nplace:\n  a: { name: Here, within: place:b<|> }\n  b: { name: There }\n', 'There')
      contains('//- entities/a.yaml\nplace:\n  a<|>: { name: Here }\n', 'Here')
    })
  })

  describe('on an article', () => {
    const other = `//- b.seed.md
---
title: قمة
date: 2022-01-28
source: { name: روسيا اليوم, url: https://example.org/a }
topics: [astana-process]
summary: ملخص
status: final
---
`
    it('gives title, date in words, source, summary, topics and status', () => {
      const card = [
        '**قمة**',
        '',
        'Friday 28 January 2022 · [روسيا اليوم](<https://example.org/a>)',
        'ملخص',
        'Topics: Astana process',
        'Status: done',
        '[Open](<file:///corpus/b.seed.md#L2>)',
      ]
      check(withSample(`//- a.seed.md\n---\nrelated: [[|b<|>|]]\n---\n${other}`), card)
      check(withSample(`//- a.seed.md\n[|[ت<|>قرير](article:b)|]\n${other}`), card)
      check(withSample(`//- a.seed.md\n[|[ت<|>قرير](b.seed.md)|]\n${other}`), card)
    })

    it('says what is no article of the corpus', () => {
      contains('[ت<|>قرير](article:b)', 'No article of this corpus.')
    })
  })

  describe('on front matter, settings and dates', () => {
    it('lists the words of a closed list with what they say', () => {
      contains('---\nsta<|>tus: draft\n---\n', '`review`: waiting for a second reader')
      contains('---\nrelated: [{ to: a, a<|>s: background }]\n---\n', '`follow-up`')
      contains('//- entities/a.yaml\nplace:\n  a: { aliases: [{ text: x, us<|>e: avoid }] }\n', '`avoid`: ')
    })

    it('says what a key is for, with an example', () => {
      check('---\n[|da<|>te|]: 2024-10-09\n---\n', [
        '**`date`**',
        '',
        'When it was first published, as EDTF: a day, a month, an interval, or `XXXX` if unknown. Relative dates in the text count from it.',
        'Required.',
        'For example: `date: 2024-10-09`',
      ])
      contains(
        '//- a.seed.md\n---\nsource<|>: x\n---\n//- seedbed.yaml\nfront-matter: { required: [source] }\n',
        'Required in this corpus.',
      )
      contains('//- entities/a.yaml\nplace:\n  a: { wit<|>hin: place:b }\n', 'The place it lies in.')
      contains('//- seedbed.yaml\ntagg<|>ing: first\n', 'How many mentions are tagged.')
    })

    it('says dates in words, with both names of the month in Arabic', () => {
      check('---\ndate: [|2024-1<|>0-09|]\n---\n', ['**Wednesday 9 October 2024**', '', '`2024-10-09`'])
      contains('---\ndate: 2024-1<|>0-09\n---\n', 'الأربعاء 9 تشرين الأول/أكتوبر 2024', 'ar')
      contains('[أم<|>س](date:2022-01-27)', 'Thursday 27 January 2022')
    })

    it('explains topics, relations, words of closed lists, languages and countries', () => {
      contains(withSample('//- a.seed.md\n---\ntopics: [astana-<|>process]\n---\n'), 'Belongs to: Diplomacy')
      contains('---\nrelated: [{ to: b, as: back<|>ground }]\n---\n', 'Seen from there: follow-up')
      contains('---\nstatus: rev<|>iew\n---\n', 'waiting for a second reader')
      contains('---\nlang: a<|>r\n---\n', 'Arabic')
      contains('//- entities/a.yaml\nplace:\n  a: { name: A, country: S<|>Y }\n', 'Syria')
      contains('---\nmentions: [{ exact: x, ref: place:a, occurrence: al<|>l }]\n---\n', 'every one')
    })

    it('explains attributes', () => {
      check('[هو](person:a "[|form=pro<|>noun|]")', ['**`pronoun`**', '', 'by a pronoun, or by its verb alone'])
      contains('[هو](person:a "ro<|>le=speaker")', 'What the entity does here')
    })

    it('says nothing of plain text and of nothing', () => {
      nothing('نص عا<|>دي')
      nothing('<|>')
      nothing('---\ntitle: عنو<|>ان\n---\n')
      nothing('```\n[a](person<|>:b)\n```')
      nothing('//- a.seed.md\n[a](zot<|>ero:b)\n//- seedbed.yaml\nschemes: [zotero]\n')
    })
  })

  describe('guards its reader', () => {
    it('isolates what is written in the other direction', () => {
      assert.match(
        cardAt('[هو](person:a<|>)\n//- entities/a.yaml\nperson: { a: { name: سيرغي } }'),
        /\u2068سيرغي\u2069/,
      )
    })

    it('lets no text of the corpus be markup', () => {
      const evil = '<img src=x> [a](command:b) ![c](http://d) **e** `f` www.g.org https://h'
      const card = cardAt(
        `//- a.seed.md\n[x<|>](person:a)\n//- entities/a.yaml\nperson:\n  a:\n    name: "${evil}"\n    description: |\n      # heading\n      - list\n    same-as: ["command:x", "https://ok.org/a>b"]\n`,
      )
      assert.ok(
        card.includes(
          '\\<img src=x\\> \\[a\\](command:b) !\\[c\\](http\\://d) \\*\\*e\\*\\* \\`f\\` www\\.g.org https\\://h',
        ),
        card,
      )
      assert.ok(card.includes('# heading - list'))
      assert.ok(!/^\s*(?:#|-)/m.test(card))
      assert.ok(card.includes('(<https://ok.org/a%3eb>)'))
      assert.ok(!card.includes('](<command'))
    })

    it('lets no label of a type be markup, whatever is known of the entity', () => {
      const evil = '[x](https://evil.example) ![i](https://evil.example/a.png) **e** <b> $(zap)'
      const settings = `//- seedbed.yaml\ntypes: { thing: { like: org, label: { en: "${evil}", ar: "${evil}" } } }\n`
      const record = '//- entities/a.yaml\nthing: { a: { name: A } }\n'
      for (const target of ['thing:a', 'thing:none', 'thing:?own', 'thing:?']) {
        for (const language of ['en', 'ar'] as const) {
          const card = cardAt(`//- a.seed.md\n[x<|>](${target})\n${record}${settings}`, language)
          assert.ok(
            card.includes(
              '\u2068\\[x\\](https\\://evil.example) !\\[i\\](https\\://evil.example/a.png) \\*\\*e\\*\\* \\<b\\> \\$(zap)\u2069',
            ),
            card,
          )
        }
      }
    })

    it('writes plain text for an editor that has no Markdown', () => {
      const { found } = ask(
        '//- a.seed.md\n[x<|>](person:a)\n//- entities/a.yaml\nperson: { a: { name: "A*" } }\n',
        'en',
        false,
      )
      assert.deepEqual(found?.contents, {
        kind: 'plaintext',
        value:
          '\u2068A*\u2069\n\n\u2068Person\u2069 · \u2066person:a\u2069\nMentioned once in one article · \u2068Record\u2069 (\u2066entities/a.yaml:1\u2069)',
      })
    })
  })
})

function ask(text: string, language: UiLanguage, markdown = true) {
  const read = fixture(text)
  return {
    read,
    found: asked(read, (context) => hover(context, read.offset), language, {
      ...ableClient,
      markdown,
      pictures: markdown,
    }),
  }
}

function cardAt(text: string, language: UiLanguage = 'en'): string {
  const { found } = ask(text.startsWith('\n') || text.startsWith('//-') ? text : `//- a.seed.md\n${text}`, language)
  const contents = found?.contents
  assert.ok(contents && typeof contents === 'object' && 'value' in contents, 'there is a hover')
  // What pictures show is tested where they are drawn.
  return contents.value.replace(/(data:image\/svg\+xml);base64,[\w+/=]+/g, '$1')
}

/** The whole card, and the range where the fixture marks one. */
function check(text: string, lines: readonly string[]): void {
  assert.deepEqual(unisolated(cardAt(text)).replaceAll('  \n', '\n').split('\n'), lines)
  const { read, found } = ask(text, 'en')
  const [span] = read.file.spans
  if (span) assert.deepEqual(found?.range, read.document.source.range(span))
}

function contains(text: string, part: string, language: UiLanguage = 'en'): void {
  const card = unisolated(cardAt(text, language))
  assert.ok(card.includes(part), card)
}

function lacks(text: string, part: string): void {
  const card = unisolated(cardAt(text))
  assert.ok(!card.includes(part), card)
}

function nothing(text: string): void {
  assert.equal(ask(text, 'en').found, undefined)
}
