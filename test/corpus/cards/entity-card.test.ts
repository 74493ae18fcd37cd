import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { CardAbilities } from '../../../server/src/corpus/cards/render.ts'
import type { UiLanguage } from '../../../server/src/language/message.ts'
import { ableClient } from '../../support/fixture.ts'
import { dotsOn, pictureOf, writtenCard } from './written-card.ts'

const registry = `
//- seedbed.yaml
lang: ar
types:
  village: { like: place, label: { en: Village, ar: قرية } }
  agreement: { like: event, label: { en: Agreement, ar: اتفاق } }
//- entities/all.yaml
person:
  minister:
    name: { ar: وزير, en: Minister }
    roles:
      - { title: { en: Envoy, ar: مبعوث }, org: org:league, from: 2010, until: 2014 }
      - { title: { en: Judge, ar: قاضٍ }, org: org:court, until: 2009 }
      - { title: { en: Minister of Justice, ar: وزير العدل }, org: org:cabinet, from: 2018 }
    born: 1960
  witness:
    name: { ar: هناء, en: Hana }
    description: { en: A nurse of Homs }
    kind: nurse
    born: 1985
    roles: [{ title: { en: Nurse }, org: org:court, from: 2011 }]
    same-as: [wikidata:Q1]
    withhold: true
    pseudonym: { ar: شاهدة, en: a witness }
  clerk: { name: { en: Clerk } }
  nobody: { name: { en: Secret }, withhold: true }
place:
  syria: { name: { ar: سوريا, en: Syria }, kind: country, country: SY }
  idlib: { name: { ar: إدلب, en: Idlib }, kind: city, within: place:governorate, coordinates: { lat: 35.93, lon: 36.63 } }
  governorate: { name: { ar: محافظة إدلب, en: Idlib Governorate }, country: SY }
  aleppo: { name: { ar: حلب, en: Aleppo }, within: place:syria, coordinates: { lat: 36.2, lon: 37.15 } }
  hideout: { name: Hideout, coordinates: { lat: 34.7, lon: 36.7 }, withhold: true }
  nowhere: { name: { en: Nowhere }, aliases: [a, b, c, d, e, f, g, h] }
village:
  nayrab: { name: { ar: النيرب, en: Nayrab }, within: place:syria }
org:
  league: { name: { en: League, ar: جامعة }, kind: union, from: 1945, place: place:syria, members: [org:court, org:cabinet, place:syria, place:idlib, place:aleppo, person:witness, person:nobody] }
  court: { name: { en: Court, ar: محكمة }, part-of: org:cabinet }
  party: { name: { en: Party }, members: [person:clerk] }
  cell: { name: { en: Cell }, members: [person:clerk], withhold: true }
  cabinet: { name: { en: Cabinet, ar: حكومة } }
event:
  talks: { name: { en: Talks, ar: محادثات } }
  first: { name: { en: First }, date: 2017-01-23, part-of: event:talks }
  hidden: { name: { en: Hidden }, date: 1999, part-of: event:talks, withhold: true }
  alone: { name: { en: Alone }, date: 2017-01-23 }
agreement:
  second: { name: { en: Second, ar: الثاني }, date: 2017-02-16, part-of: event:talks, number: 2, places: [place:idlib], participants: [org:league, person:witness] }
`

describe('the card of an entity', () => {
  it('says of a person the office at the date, with its time, and folds the others', () => {
    check('person:minister', [
      'وزير · Minister',
      'Person · `person:minister`',
      'وزير العدل · Minister of Justice (since 2018) · Cabinet',
      '[+ 2 other offices](<file:///corpus/entities/all.yaml#L2>)',
      'Other organisations: League, Court',
      'Born: 1960',
      'Mentioned in no article · [Record](<file:///corpus/entities/all.yaml#L2>)',
    ])
    check('person:minister', ['مبعوث (من 2010 إلى 2014) · جامعة'], { date: '2012', language: 'ar' })
  })

  it('says of a place where it lies, up to its country, with a map', () => {
    check('place:idlib', ['In Idlib Governorate, Syria', '![Map: Idlib, Syria](<…>)'])
    check('place:idlib', ['مكان · مدينة · `place:idlib`'], { language: 'ar' })
    check('place:syria', [
      '![Map: Syria](<…>)',
      'Mentioned in no article · [Record](<file:///corpus/entities/all.yaml#L21>)',
    ])
    check('place:idlib', ['في محافظة إدلب، سوريا', '![خريطة: إدلب، سوريا](<…>)'], { language: 'ar' })
    lacks('place:syria', 'In ')
    lacks('place:nowhere', '![')
  })

  it('does so of types that are like a place', () => {
    check('village:nayrab', ['Village · `village:nayrab`', 'In Syria', '![Map: Nayrab, Syria](<…>)'])
  })

  it('marks the places that the article mentions too, but none that is withheld', () => {
    const alone = pictureOf(card('place:idlib', { body: '[إدلب](place:idlib)' }))
    assert.deepEqual(dotsOn(alone), ['p'])
    const others = pictureOf(
      card('place:idlib', { body: '[حلب](place:aleppo) [سوريا](place:syria) [x](place:hideout)' }),
    )
    assert.deepEqual(dotsOn(others), ['o', 'p'])
  })

  it('says of an organisation its seat, what it is part of, and its members', () => {
    check('org:league', ['Seat: Syria', 'Members: Court, Cabinet, Syria, Idlib, Aleppo and 2 more'])
    check('org:league', ['الأعضاء: محكمة، حكومة، سوريا، إدلب، حلب و2 غيرها', 'فترة الوجود: منذ عام 1945'], {
      language: 'ar',
    })
    check('org:league', ['Existed: since 1945'])
    check('org:court', ['Part of: Cabinet', 'Member of: League'])
    check('org:court', ['جزء من: حكومة', 'عضو في: جامعة'], { language: 'ar' })
    check('person:clerk', ['Member of: Party'])
    const more =
      '//- entities/more.yaml\nperson: { old-clerk: { redirect: person:clerk } }\norg: { guild: { name: { en: Guild }, members: [person:old-clerk] } }\n'
    check('person:clerk', ['Member of: Guild, Party'], { body: `نص\n${more}` })
  })

  it('says of an event its date in both languages, who took part, and where it stands among its siblings', () => {
    check('agreement:second', [
      'الثاني · Second',
      'Agreement · `agreement:second`',
      'Thursday 16 February 2017 · #2',
      'الخميس 16 شباط/فبراير 2017',
      'Where: Idlib',
      'Part of: Talks',
      'Participants: League, a witness',
      '![When it was among 2 events](<…>)',
      'Mentioned in no article · [Record](<file:///corpus/entities/all.yaml#L41>)',
    ])
    check('agreement:second', ['الخميس 16 شباط/فبراير 2017 · رقم 2'], { language: 'ar' })
    check('agreement:second', ['![زمنه بين حدثين](<…>)'], { language: 'ar' })
    lacks('event:alone', '![')
    lacks('event:talks', '![')
  })

  it('counts mentions here and elsewhere, and links to the latest articles', () => {
    const more = `
//- b.seed.md
---
title: ب
date: 2024-03-01
---
[حلب](place:aleppo) [حلب](place:aleppo)
//- c.seed.md
---
title: ج
date: XXXX
---
[حلب](place:aleppo)
//- d.seed.md
---
title: د
date: 2019-05-06
---
[حلب](place:aleppo)
`
    check(
      'place:aleppo',
      [
        'Mentioned 5 times in 4 articles, once here · 6 May 2019 – 1 March 2024 · [Record](<file:///corpus/entities/all.yaml#L24>)',
        '[ب](<file:///corpus/b.seed.md#L2>) · 1 March 2024',
        '[د](<file:///corpus/d.seed.md#L2>) · 6 May 2019',
        '[ج](<file:///corpus/c.seed.md#L2>) · date unknown',
      ],
      { body: `[حلب](place:aleppo)${more}` },
    )
    check(
      'place:aleppo',
      [
        'ذُكر 4 مرات في 3 مقالات · من 6 أيار/مايو 2019 إلى 1 آذار/مارس 2024 · [السجل](<file:///corpus/entities/all.yaml#L24>)',
      ],
      {
        body: `نص${more}`,
        language: 'ar',
      },
    )
  })

  it('tells from when to when, also where an article is of several days', () => {
    const body = (first: string, last: string) =>
      `نص\n//- b.seed.md\n---\ndate: ${first}\n---\n[x](place:aleppo)\n//- c.seed.md\n---\ndate: ${last}\n---\n[x](place:aleppo)\n`
    for (const [first, last, said] of [
      ['2017-03-06/2017-03-13', '2024-03-01', '6 March 2017 – 1 March 2024'],
      ['2016', '2017-03-06/2017-03-13', '2016 – 13 March 2017'],
      ['2017-03-06/2017-03-13', '2017-03-06/2017-03-13', '6–13 March 2017'],
      ['2016', '2017-03-06/..', 'since 2016'],
    ] as const) {
      check(
        'place:aleppo',
        [`Mentioned 2 times in 2 articles · ${said} · [Record](<file:///corpus/entities/all.yaml#L24>)`],
        {
          body: body(first, last),
        },
      )
    }
  })

  it('counts the names that it does not show', () => {
    check('place:nowhere', ['Also: a, b, c, d, e, f and 2 more'])
    check('place:nowhere', ['أيضًا: a، b، c، d، e، f و2 غيرها'], { language: 'ar' })
    const refs = ['org:court', 'org:party', 'org:cabinet', 'place:syria', 'place:idlib', 'place:aleppo']
    const body = `نص\n//- entities/more.yaml\norg: { twin: { name: { en: Twin }, different-from: [${refs.join(', ')}] } }\n`
    check('org:twin', ['Not to be confused with: Court, Party, Cabinet, Syria, Idlib and 1 more'], { body })
  })

  it('betrays nothing of an entity that is withheld', () => {
    const body = '[x](person:witness)\n//- b.seed.md\n---\ntitle: هناء\ndate: 2024\n---\n[x](person:witness)\n'
    assert.deepEqual(card('person:witness', { body }).split('\n').filter(Boolean), [
      '**a witness**',
      'Person · `person:witness` · name withheld in exports',
      'Mentioned 2 times in 2 articles · [Record](<file:///corpus/entities/all.yaml#L9>)',
    ])
    assert.match(card('person:nobody'), /^\*\*`person:nobody`\*\*\n/)
    assert.doesNotMatch(card('place:hideout'), /!\[|Hideout/)
  })

  it('shows no picture to an editor that cannot', () => {
    for (const ref of ['place:idlib', 'agreement:second']) {
      for (const client of [
        { markdown: true, pictures: false },
        { markdown: false, pictures: false },
      ]) {
        assert.doesNotMatch(card(ref, { client }), /!\[|data:|Map|When it was/)
      }
    }
  })
})

interface Asked {
  readonly body?: string
  readonly date?: string
  readonly language?: UiLanguage
  readonly client?: CardAbilities
}

function card(
  ref: string,
  { body = '', date = '2020-01-01', language = 'en', client = ableClient }: Asked = {},
): string {
  const text = `${registry}//- a.seed.md\n---\ntitle: أ\ndate: ${date}\n---\n<|>${body}`
  return writtenCard(text, ref, language, client)
}

/** The lines stand in the card one after the other. */
function check(ref: string, lines: readonly string[], how?: Asked): void {
  const all = card(ref, how)
    .replace(/data:image\/svg\+xml;base64,[\w+/=]+/g, '…')
    .replaceAll('**', '')
    .replace('\n\n', '\n')
  assert.ok(all.includes(lines.join('\n')), all)
}

function lacks(ref: string, part: string): void {
  const all = card(ref)
  assert.ok(!all.includes(part), all)
}
