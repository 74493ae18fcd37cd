import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { atlasArticles } from '../../server/src/features/atlas/articles.ts'
import { atlasCard } from '../../server/src/features/atlas/card.ts'
import { atlasChoices } from '../../server/src/features/atlas/choices.ts'
import { atlasCountries } from '../../server/src/features/atlas/countries.ts'
import { atlasPlace } from '../../server/src/features/atlas/place.ts'
import { atlas } from '../../server/src/features/atlas.ts'
import type { UiLanguage } from '../../server/src/language/message.ts'
import type { Atlas, AtlasBrush, AtlasSelection } from '../../server/src/protocol/atlas.ts'
import { atOnce } from '../../server/src/text/gradual.ts'
import { ableClient, type Fixture, fixture, ROOT } from '../support/fixture.ts'

const files = fixture(`
//- seedbed.yaml
lang: ar-SY
types: { treaty: { like: event, label: { ar: معاهدة, en: Treaty }, color: "#7b5ea7" } }
topics: { talks: { ar: المحادثات, en: Talks } }
//- entities/all.yaml
person:
  amal: { name: { ar: أمل حداد, en: Amal Haddad }, withhold: true, pseudonym: { ar: هدى, en: Huda } }
  namesake: { name: { ar: أمل حداد, en: Namesake } }
  omar: { name: { ar: عمر, en: Omar } }
  umar: { redirect: person:omar }
place:
  syria: { name: { ar: سوريا, en: Syria }, country: SY }
  homs: { name: { ar: حمص, en: Homs }, coordinates: { lat: 34.73, lon: 36.72 } }
  suva: { name: { ar: سوفا, en: Suva }, coordinates: { lat: -18.14, lon: 178.44 } }
  somewhere: { name: مكان ما }
event:
  arrest: { name: { ar: اعتقال أمل حداد, en: Arrest of Amal Haddad }, date: 2024-05-02 }
  war: { name: { ar: الحرب, en: War }, date: 2011-03-15/.. }
  someday: { name: يوم }
treaty:
  accord: { name: { ar: الاتفاق, en: Accord }, date: 2024-05/2024-06 }
//- one.seed.md
---
title: أمل حداد في حمص
date: 2024-05-02
topics: [talks]
---

[أمل حداد](person:amal) و[عمر](person:omar) في [حمص](place:homs) و[عمر](person:umar). [اعتقالها](event:arrest)<|> [فيجي](place:suva) [س](person:namesake)
//- two.seed.md
---
title: عمر
date: 2024-07
topics: [talks]
---

[الحرب](event:war) في [سوريا](place:syria) و[حمص](place:homs)، قال [عمر](person:omar). [الاتفاق](treaty:accord) [مكان](place:somewhere) [يوم](event:someday)
//- three.seed.md
---
title: بلا تاريخ
mentions: [{ exact: الرجل, ref: person:umar }]
---

الرجل في [حمص](place:homs).
`)

const uri = (name: string): string => `${ROOT}/${name}.seed.md`

function shown(
  brush: AtlasBrush = {},
  selection: AtlasSelection = { kind: 'corpus' },
  language: UiLanguage = 'ar',
  of: Fixture = files,
): Atlas {
  const found = atOnce(atlas({ corpus: of.corpus, language }, { selection, brush }))
  assert.ok(found)
  return found
}

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)

describe('an atlas', () => {
  it('names what it shows in the language of the corpus and in English, with its types as the corpus has them', () => {
    const { title, language, types, network } = shown()
    assert.deepEqual([title, language], ['المجموعة كلها', 'ar-SY'])
    assert.deepEqual(types, [
      { type: 'person', like: 'person', label: 'شخص' },
      { type: 'place', like: 'place', label: 'مكان' },
      { type: 'event', like: 'event', label: 'حدث' },
      { type: 'treaty', like: 'event', label: 'معاهدة', color: '#7b5ea7' },
    ])
    assert.deepEqual(network.nodes[0], {
      ref: 'person:omar',
      type: 'person',
      name: 'عمر',
      nameInEnglish: 'Omar',
      mentions: 4,
      articles: 3,
    })
    assert.equal(shown({}, { kind: 'corpus' }, 'en').title, 'The whole corpus')
  })

  it('lays places out by their coordinates, countries by their outlines, and counts those that lie nowhere', () => {
    const { map } = shown()
    assert.deepEqual(
      map.places.map(({ name, longitude, latitude, mentions }) => [name, longitude, latitude, mentions]),
      [
        ['حمص', 36.72, 34.73, 3],
        ['سوفا', 178.44, -18.14, 1],
      ],
    )
    assert.deepEqual(
      map.countries.map(({ name, code }) => [name, code]),
      [['سوريا', 'SY']],
    )
    assert.deepEqual([map.unplaced, map.more], [1, 0])
  })

  it('tells when events were, and leaves out an end that is open', () => {
    const { events, undatedEvents } = shown().timeline
    assert.deepEqual(
      events.map(({ name, from, to, date }) => [name, from, to, date]),
      [
        ['اعتقال أمل حداد', '2024-05-02', '2024-05-02', '2 أيار/مايو 2024'],
        ['الحرب', '2011-03-15', undefined, 'منذ 15 آذار/مارس 2011'],
        ['الاتفاق', '2024-05-01', '2024-06-30', 'من أيار/مايو إلى حزيران/يونيو 2024'],
      ],
    )
    assert.equal(undatedEvents, 1)
  })

  it('lays articles of months out in months, called as the corpus calls them', () => {
    const { unit, bars, undated, months } = shown().timeline
    assert.deepEqual([unit, undated, months[0]], ['month', 1, 'كانون الثاني'])
    assert.deepEqual(bars, [
      { from: '2024-05-01', to: '2024-05-31', articles: 1 },
      { from: '2024-07-01', to: '2024-07-31', articles: 1 },
    ])
  })

  it('shows in each picture what the brushes of the others leave', () => {
    const inMay = shown({ time: { from: '2024-05-01', to: '2024-05-31' } })
    assert.deepEqual([inMay.articles, inMay.brushed], [3, 1])
    assert.equal(inMay.timeline.bars.length, 2)
    assert.deepEqual(names(inMay.map.places), ['حمص', 'سوفا'])
    assert.ok(!names(inMay.network.nodes).includes('الحرب'))
    const overThePacific = shown({ frame: { west: 170, east: -170, south: -20, north: 0 } })
    assert.equal(overThePacific.brushed, 1)
    assert.deepEqual(names(overThePacific.map.places), ['حمص', 'سوفا'])
    assert.equal(overThePacific.timeline.bars.length, 1)
    const withWar = shown({ refs: ['event:war'] })
    assert.deepEqual([withWar.brushed, withWar.timeline.bars.length, names(withWar.map.places)], [1, 1, ['حمص']])
    assert.equal(shown({ refs: ['event:war', 'person:amal'] }).brushed, 0)
    assert.equal(shown({ refs: ['person:nobody'] }).brushed, 0)
  })

  it('is of an article, of those that mention an entity under any of its ids, or of a topic', () => {
    assert.equal(shown({}, { kind: 'article', uri: uri('one') }).title, 'أمل حداد في حمص')
    assert.equal(shown({}, { kind: 'article', uri: uri('one') }).articles, 1)
    assert.equal(shown({}, { kind: 'entity', ref: 'person:umar' }).articles, 3)
    assert.deepEqual(shown({}, { kind: 'topic', topic: 'talks' }, 'en').title, 'Talks')
    assert.equal(shown({}, { kind: 'topic', topic: 'talks' }).articles, 2)
    const none: AtlasSelection[] = [
      { kind: 'article', uri: uri('none') },
      { kind: 'entity', ref: 'person:none' },
    ]
    for (const selection of none) {
      assert.equal(atOnce(atlas({ corpus: files.corpus, language: 'ar' }, { selection })), undefined)
    }
  })

  it('says what a published file shows in place of people at risk, in every name and in the title', () => {
    const { network, timeline } = shown()
    const amal = network.nodes.find(({ ref }) => ref === 'person:amal')
    assert.deepEqual([amal?.isWithheld, amal?.inExport], [true, { name: 'هدى', nameInEnglish: 'Huda' }])
    const arrest = timeline.events.find(({ ref }) => ref === 'event:arrest')
    // The registry gives it that name to be called by.
    assert.deepEqual([arrest?.isWithheld, arrest?.inExport], [undefined, undefined])
    const namesake = network.nodes.find(({ ref }) => ref === 'person:namesake')
    assert.deepEqual([namesake?.name, namesake?.inExport], ['أمل حداد', { name: 'هدى', nameInEnglish: 'Namesake' }])
    assert.equal(shown({}, { kind: 'article', uri: uri('one') }).titleInExport, 'هدى في حمص')
    assert.equal(shown({}, { kind: 'entity', ref: 'person:amal' }, 'en').titleInExport, 'Huda')
    assert.equal(shown().titleInExport, undefined)
    const { corpus } = fixture(
      '//- entities/all.yaml\nperson:\n  amal: { name: أمل, withhold: true }\n//- amal-letter.seed.md\nرسالة.<|>\n',
    )
    const untitled = atOnce(
      atlas({ corpus, language: 'ar' }, { selection: { kind: 'article', uri: uri('amal-letter') } }),
    )
    assert.equal(untitled?.titleInExport, '…')
  })

  it('keeps those who were chosen among the nodes, however seldom they are mentioned', () => {
    const tags = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => `[و](person:p${from + at})`).join(' ')
    const many = fixture(
      `//- a.seed.md\n${tags(0, 320)} ${tags(0, 310)}<|>\n//- entities/p.yaml\nperson:\n${Array.from({ length: 320 }, (_, at) => `  p${at}: { name: ش${at} }\n`).join('')}`,
    )
    const all = shown({}, { kind: 'corpus' }, 'ar', many).network
    assert.deepEqual([all.nodes.length, all.more], [300, [{ type: 'person', entities: 20, mentions: 30 }]])
    assert.equal(all.links.length + all.moreLinks, (300 * 299) / 2)
    assert.equal(all.links.length, 600)
    const chosen = shown({ refs: ['person:p315', 'person:p1'] }, { kind: 'corpus' }, 'ar', many).network.nodes
    assert.equal(chosen.length, 300)
    assert.ok(['person:p315', 'person:p1'].every((ref) => chosen.some((node) => node.ref === ref)))
  })
})

describe('the links of a network', () => {
  it('are the strongest of all, and of each node its own strongest', () => {
    const crowd = Array.from({ length: 12 }, (_, at) => `[و](person:p${at})`).join(' ')
    const articles = Array.from({ length: 3 }, (_, at) => `//- ${at}.seed.md\n${crowd} ${crowd}\n`)
    const records = Array.from({ length: 12 }, (_, at) => `  p${at}: { name: ش${at} }\n`).join('')
    const { network } = shown(
      {},
      { kind: 'corpus' },
      'ar',
      fixture(
        `${articles.join('')}//- z.seed.md\n[و](person:z)<|> [و](person:p3) [و](person:p4) [و](person:p5)\n//- entities/p.yaml\nperson:\n${records}  z: { name: آخر }\n`,
      ),
    )
    const ofLast = network.links.filter(({ a, b }) => [a, b].some((node) => network.nodes[node]?.ref === 'person:z'))
    assert.deepEqual(
      ofLast.map(({ articles: count }) => count),
      [1, 1],
    )
    assert.deepEqual(
      network.links.map(({ articles: count }) => count),
      network.links.map(({ articles: count }) => count).toSorted((a, b) => b - a),
    )
    assert.deepEqual([network.links.length, network.links.length + network.moreLinks], [26, 66 + 3])
  })
})

describe('the unit of a timeline', () => {
  const ofDates = (...dates: readonly string[]): Fixture =>
    fixture(
      dates
        .map((date, at) => `//- ${at}.seed.md\n---\ntitle: خبر\ndate: ${date}\n---\n${at === 0 ? '<|>' : ''}\n`)
        .join(''),
    )
  const unit = (...dates: readonly string[]): string =>
    shown({}, { kind: 'corpus' }, 'ar', ofDates(...dates)).timeline.unit

  it('is the finest in which there is room', () => {
    assert.equal(unit('2024-05-01', '2024-11-12'), 'day')
    assert.equal(unit('2017-03-01', '2024-11-12'), 'month')
    assert.equal(unit('1967-06-05', '2024-11-12'), 'year')
    assert.equal(unit('XXXX'), 'day')
  })

  it('is no finer than most dates are known', () => {
    assert.equal(unit('2024-05', '2024-06', '2024-07-02'), 'month')
    assert.equal(unit('2023', '2024', '2024-07-02'), 'year')
  })

  it('leaves those few in no bar that are known less exactly, and no brush takes them', () => {
    const days = Array.from({ length: 20 }, (_, at) => `2024-05-${String(at + 1).padStart(2, '0')}`)
    const corpus = ofDates(...days, '2024-05')
    const { unit: found, bars, undated } = shown({}, { kind: 'corpus' }, 'ar', corpus).timeline
    assert.deepEqual([found, bars.length, undated], ['day', 20, 1])
    const time = { from: '2024-05-01', to: '2024-05-31' }
    assert.equal(shown({ time }, { kind: 'corpus' }, 'ar', corpus).brushed, 20)
  })

  it('is not made coarse by a few articles from long ago', () => {
    const recent = Array.from({ length: 99 }, (_, at) => `2024-05-${String((at % 30) + 1).padStart(2, '0')}`)
    assert.equal(unit(...recent, '1917-11-02'), 'day')
  })
})

describe('what one comes to from an atlas', () => {
  it('are its articles, the latest first, each opened where the first chosen entity is mentioned', () => {
    const { total, articles, ref } = atOnce(
      atlasArticles(files.corpus, {
        selection: { kind: 'corpus' },
        brush: { refs: ['person:omar'] },
        from: 0,
        count: 9,
      }),
    ) ?? { total: 0, articles: [], ref: undefined }
    assert.deepEqual([total, ref], [3, 'person:omar'])
    assert.deepEqual(
      articles.map(({ uri: one, title, date }) => [
        one,
        title,
        date,
        atlasPlace(files.corpus, one, 'person:omar')?.start.line,
      ]),
      [
        [uri('two'), 'عمر', '2024-07', 6],
        [uri('one'), 'أمل حداد في حمص', '2024-05-02', 6],
        [uri('three'), 'بلا تاريخ', undefined, 2],
      ],
    )
    const rest = atOnce(atlasArticles(files.corpus, { selection: { kind: 'corpus' }, from: 2, count: 9 }))
    assert.deepEqual(rest, { total: 3, articles: [{ uri: uri('three'), title: 'بلا تاريخ' }] })
    const selected = atOnce(
      atlasArticles(files.corpus, { selection: { kind: 'entity', ref: 'event:war' }, from: 0, count: 1 }),
    )
    const [first] = selected?.articles ?? []
    assert.deepEqual(atlasPlace(files.corpus, first?.uri ?? '', selected?.ref ?? '')?.start, { line: 6, character: 1 })
    assert.equal(atlasPlace(files.corpus, uri('three'), 'event:war'), undefined)
  })

  it('is the card of an entity, which says nothing of an article at hand', () => {
    const card = atlasCard({ corpus: files.corpus, language: 'en', client: ableClient }, 'place:homs').markdown
    assert.match(card, /Homs/)
    assert.match(card, /Mentioned 3 times in 3 articles/)
    assert.doesNotMatch(card, /here/)
  })

  it('are other entities and topics, by some letters or those that are mentioned most', () => {
    const choices = (of: 'entity' | 'topic', query: string) =>
      atlasChoices({ corpus: files.corpus, language: 'ar' }, { of, query })
    assert.deepEqual(choices('entity', 'umar'), [
      { label: 'عمر', detail: 'person:omar', articles: 3, selection: { kind: 'entity', ref: 'person:omar' } },
    ])
    assert.equal(choices('entity', '')[0]?.label, 'حمص')
    const talks = { label: 'المحادثات', detail: 'talks', articles: 2, selection: { kind: 'topic', topic: 'talks' } }
    assert.deepEqual(choices('topic', ''), [talks])
    assert.deepEqual(choices('topic', 'المُحاد'), [talks])
    assert.deepEqual(choices('topic', 'tal'), [talks])
    assert.deepEqual(choices('topic', 'x'), [])
  })

  it('are the outlines of countries, named in both languages', () => {
    const syria = atlasCountries().find(({ code }) => code === 'SY')
    assert.deepEqual([syria?.name, syria?.nameInEnglish], ['سوريا', 'Syria'])
    const [ring = []] = syria?.rings ?? []
    assert.ok(ring.length > 20 && ring.length % 2 === 0)
    assert.ok(ring.every((degrees, at) => (at % 2 === 0 ? degrees > 35 && degrees < 43 : degrees > 32 && degrees < 38)))
  })
})
