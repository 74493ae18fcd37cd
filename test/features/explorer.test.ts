import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import type { Document } from '../../server/src/corpus/document.ts'
import { mergedInto } from '../../server/src/corpus/merged-into.ts'
import { entityFigures } from '../../server/src/corpus/overview/entity-figures.ts'
import { dayOf } from '../../server/src/corpus/overview/written-day.ts'
import { nextWork } from '../../server/src/features/explorer/next-work.ts'
import type { ExplorerView } from '../../server/src/features/explorer/view.ts'
import { explorerChildren } from '../../server/src/features/explorer.ts'
import { searchKey } from '../../server/src/language/fold.ts'
import type { UiLanguage } from '../../server/src/language/message.ts'
import type { ExplorerKey, ExplorerNode, ExplorerSort } from '../../server/src/protocol/explorer.ts'
import { displayName } from '../../server/src/registry/names.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { compareText } from '../../server/src/text/compare.ts'
import { atOnce } from '../../server/src/text/gradual.ts'
import { answered, corpusOf, type Fixture, fixture, ROOT, readFile, segmentOf } from '../support/fixture.ts'

const files = `
//- seedbed.yaml
lang: ar
topics: { talks: { ar: محادثات, en: Talks }, war: { ar: حرب, en: War } }
//- entities/people.yaml
person:
  alloush:
    name: { en: Mohammed Alloush, ar: محمد علوش }
  assad: { name: { ar: أسعد الزعبي } }
  old-alloush: { redirect: person:alloush }
place:
  astana: { name: { ar: أستانا, en: Astana }, aliases: [أستانة] }
//- a.seed.md
---
title: محادثات جديدة
date: 2024-10-09
topics: [talks]
status: review
assignee: ليلى
---

قال [علوش](person:alloush "resp=auto; role=speaker") في [أستانا](place:astana "cert=low") إن [مسؤولًا](person:?) حضر، ورد [رجل](person:?guest).
//- b.seed.md
---
title: Another round
date: 2023-02
topics: [talks, war]
mentions: [{ exact: words, ref: person:assad, resp: tool }]
---

A few words of [Mohammed Alloush](person:old-alloush) and [someone](person:nobody) in [Astana](place:astana).
//- c.seed.md
---
title: بلا تاريخ
status: draft
---

نص بلا وسوم.
`

const viewOf = (corpus: Corpus, language: UiLanguage, more: Partial<ExplorerView> = {}): ExplorerView => ({
  corpus, language, figures: atOnce(entityFigures(corpus)), sort: 'name', from: 0, count: 200, ...more,
}) // biome-ignore format: a list to be read as one

/** Without the signs that keep texts in their direction. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')

const lineOf = ({ label, description = '' }: ExplorerNode): string =>
  plain(description === '' ? label : `${label} | ${description}`)

/** The nodes below a key, whoever has which files open. */
function below(of: Fixture, key: Omit<ExplorerKey, 'root'> & object, language: UiLanguage = 'en', more = {}) {
  const ask = (corpus: Corpus) =>
    explorerChildren(viewOf(corpus, language, more), { ...key, root: ROOT } as ExplorerKey)
  const answer = answered(of, ask)
  const open = corpusOf(of.documents, of.corpus.settings, new Set(of.documents.map(({ uri }) => uri)))
  assert.deepEqual(answer, ask(open))
  return answer.nodes
}

/** Checks what stands below a node, a line each. */
const check = (key: object, lines: readonly string[], language: UiLanguage = 'en', more = {}): void =>
  assert.deepEqual(below(fixture(files), key as ExplorerKey, language, more).map(lineOf), lines)

const uri = (name: string): string => `${ROOT}/${name}.seed.md`

describe('the explorer', () => {
  it('begins with entities, articles and work', () => {
    check({ kind: 'corpus' }, ['Entities', 'Articles | 3', 'Work list | 6'])
    check({ kind: 'corpus' }, ['الكيانات', 'المقالات | 3', 'قائمة العمل | 6'], 'ar')
  })

  it('lists types, and entities without a record apart', () => {
    check({ kind: 'entities' }, ['People | 2', 'Places | 1', 'Without a record | 1'])
    check({ kind: 'type' }, ['nobody | 1 · 2023-02'])
  })

  it('counts the mentions of those who were merged', () => {
    check({ kind: 'type', type: 'person' }, ['أسعد الزعبي | 1 · 2023-02', 'محمد علوش | 2 · 2024-10-09'])
  })

  it('sorts names as Arabic readers do, and numbers by their value', () => {
    const names = ['أستانا 11', 'استانا 2', 'آستانا 1', 'بغداد', 'اربيل']
    const records = names.map((name, at) => `  e${at}: { name: ${name} }\n`).join('')
    const found = below(fixture(`//- entities/a.yaml\nevent:\n${records}`), {
      kind: 'type',
      type: 'event',
    } as ExplorerKey)
    const inOrder = ['اربيل', 'آستانا 1', 'استانا 2', 'أستانا 11', 'بغداد']
    assert.deepEqual(
      found.map(({ label }) => plain(label)),
      inOrder,
    )
  })

  it('sorts by mentions, and by the last of them', () => {
    const type = { kind: 'type', type: 'person' }
    const first = (sort: ExplorerSort) =>
      below(fixture(files), type as ExplorerKey, 'en', { sort }).map(({ ref }) => ref)
    assert.deepEqual(first('mentions'), ['person:alloush', 'person:assad'])
    assert.deepEqual(first('last'), ['person:alloush', 'person:assad'])
    assert.deepEqual(first('name'), ['person:assad', 'person:alloush'])
  })

  it('leads from an entity to articles, the newest first, and mentions in their sentences', () => {
    check({ kind: 'entity', ref: 'person:alloush' }, [
      'محادثات جديدة | 2024-10-09 · 1 mention',
      'Another round | 2023-02 · 1 mention',
    ])
    const [mention] = below(fixture(files), { kind: 'mentioning', ref: 'person:alloush', uri: uri('a') } as ExplorerKey)
    assert.ok(mention)
    assert.equal(mention.label.slice(...(mention.highlight ?? [])), 'علوش')
    // From right to left, in a list that runs from left to right.
    assert.match(mention.label, /^\u2067قال علوش في .*…\u2069$/)
    assert.deepEqual(mention.place?.range?.start, { line: 8, character: 5 })
  })

  it('finds by names as they are typed, and shows what it finds opened', () => {
    check({ kind: 'entities' }, ['Places | 1'], 'en', { filter: 'استانه' })
    const [type] = below(fixture(files), { kind: 'entities' } as ExplorerKey, 'en', { filter: 'استانه' })
    assert.equal(type?.children, 'open')
    check({ kind: 'byDate' }, ['2024 | 1'], 'en', { filter: 'مُحادثات' })
    check({ kind: 'corpus' }, ['Entities | 0', 'Articles | 0', 'Work list | 0'], 'en', { filter: 'زززز' })
  })

  it('lists articles by date, topic and status', () => {
    check({ kind: 'articles' }, ['By date', 'By topic', 'By status'])
    check({ kind: 'byDate' }, ['2024 | 1', '2023 | 1', 'Without a date | 1'])
    check({ kind: 'year', year: 2024 }, ['October | 1'])
    check({ kind: 'year' }, ['بلا تاريخ'])
    check({ kind: 'month', year: 2023, month: 2 }, ['Another round | 2023-02'])
    check({ kind: 'byTopic' }, ['Talks | 2', 'War | 1', 'Without a topic | 1'])
    check({ kind: 'topic', topic: 'war' }, ['Another round | 2023-02'])
    check({ kind: 'byStatus' }, ['Draft | 1', 'In review | 1', 'Without a status | 1'])
    check({ kind: 'byStatus' }, ['مسودة | 1', 'قيد المراجعة | 1', 'بلا حالة | 1'], 'ar')
  })

  it('lists the entities of an article, also those that it alone knows', () => {
    check({ kind: 'article', uri: uri('a'), within: '' }, [
      'محمد علوش | 1 mention',
      'أستانا | 1 mention',
      'guest | 1 mention · not identified',
    ])
  })

  it('lists work by kind, and by those to whom it is assigned', () => {
    check({ kind: 'work' }, [
      'To identify | 1',
      'Tagged by a program | 2',
      'Doubtful | 1',
      'In review | 1',
      'Drafts | 1',
    ])
    check({ kind: 'task', work: 'automatic' }, ['ليلى | 1', 'Nobody assigned | 1'])
    check({ kind: 'assignee', work: 'automatic', assignee: 'ليلى' }, ['محادثات جديدة | 2024-10-09 · 1 item'])
    check({ kind: 'task', work: 'draft' }, ['بلا تاريخ'])
    check({ kind: 'workArticle', work: 'automatic', uri: uri('b') }, [
      'A few words of Mohammed Alloush and someone in Astana. | أسعد الزعبي · tool',
    ])
  })

  it('leaves of the work what is in articles that a filter finds', () => {
    const more = { filter: 'مُحادثات' }
    check({ kind: 'corpus' }, ['Entities | 0', 'Articles | 1', 'Work list | 4'], 'en', more)
    check({ kind: 'work' }, ['To identify | 1', 'Tagged by a program | 1', 'Doubtful | 1', 'In review | 1'], 'en', more)
    check({ kind: 'task', work: 'automatic' }, ['ليلى | 1'], 'en', more)
    check(
      { kind: 'assignee', work: 'automatic', assignee: 'ليلى' },
      ['محادثات جديدة | 2024-10-09 · 1 item'],
      'en',
      more,
    )
    check({ kind: 'task', work: 'draft' }, [], 'en', more)
    const { corpus } = fixture(files)
    const next = (filter: string, after?: ExplorerKey) =>
      nextWork(viewOf(corpus, 'en', { filter }), after, false)?.path.map(({ node, at }) => `${node.key.kind} ${at}`)
    const last: ExplorerKey = { kind: 'workArticle', root: ROOT, work: 'review', uri: uri('a') }
    const only = ['work 2', 'task 0', 'assignee 0', 'workArticle 0']
    assert.deepEqual(next('محادثات')?.slice(0, 4), only)
    assert.deepEqual(next('محادثات', last)?.slice(0, 4), only)
    assert.equal(next('زززز'), undefined)
  })

  it('calls types what several are called, unless the corpus has its own word for one', () => {
    check({ kind: 'entities' }, ['أشخاص | 2', 'أماكن | 1', 'بلا سجل | 1'], 'ar')
    const own = `//- seedbed.yaml\nformat: 1\ntypes:\n  person: { label: { ar: شخصية } }\n  place: { color: red }\n${files}`
    const labels = below(fixture(own), { kind: 'entities' } as ExplorerKey, 'ar').map(({ label }) => plain(label))
    assert.deepEqual(labels, ['شخصية', 'أماكن', 'بلا سجل'])
  })

  it('knows an item of work again when one before it is done', () => {
    const tags = (titles: readonly string[]) => titles.map((title) => `[علوش](person:alloush${title})`).join(' ')
    const ids = (titles: readonly string[]) => {
      const files = fixture(`//- a.seed.md\n${tags(titles)}\n`)
      return below(files, { kind: 'workArticle', work: 'automatic', uri: uri('a') } as ExplorerKey).map(({ id }) => id)
    }
    const auto = ' "resp=auto"'
    assert.deepEqual(ids(['', auto, auto]), ids([auto, auto, auto]).slice(1))
    assert.equal(new Set(ids([auto, auto, auto])).size, 3)
  })

  it('gives a part of a long list', () => {
    const corpus = fixture(files).corpus
    const { nodes, total } = explorerChildren(viewOf(corpus, 'en', { from: 1, count: 1 }), {
      kind: 'type',
      root: ROOT,
      type: 'person',
    })
    assert.deepEqual([nodes.map(({ ref }) => ref), total], [['person:alloush'], 2])
  })

  it('counts and sorts as all files read one by one say, after any edits', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const known = new Map<string, Document>()
        let corpus = Corpus.empty(ROOT, settings)
        for (const { texts, isOpen } of steps) {
          const documents = Object.entries(texts).map(([path, text]) =>
            readFile({ path, uri: `${ROOT}/${path}`, text }, settings),
          )
          for (const document of documents) known.set(document.uri, document)
          const closed = isOpen ? {} : { read: segmentOf(documents, settings), closed: documents.map(({ uri }) => uri) }
          corpus = corpus.apply(isOpen ? { open: documents } : closed)
          assert.deepEqual(seen(corpus), reckoned([...known.values()], corpus))
        }
      }),
      { numRuns: 60 },
    )
  })
})

const settings = readSettings(undefined)

const ids = fc.constantFrom('a', 'b', 'c')
const names = fc.constantFrom('أحمد', 'احمد', 'بلال', 'Carl', 'علي')
const registry = fc
  .uniqueArray(fc.tuple(ids, names, fc.option(ids, { freq: 3 })), { maxLength: 3, selector: ([id]) => id })
  .map((records) =>
    records.length === 0
      ? ''
      : `person:\n${records.map(([id, name, to]) => `  ${id}: ${to === null || to === id ? `{ name: ${name} }` : `{ redirect: person:${to} }`}\n`).join('')}`,
  )
const tag = fc
  .tuple(ids, fc.constantFrom('', ' "resp=auto"', ' "cert=low"'), fc.boolean())
  .map(([id, title, isKnown]) => (isKnown ? `[كلمة](person:${id}${title})` : '[كلمة](person:?)'))
const article = fc
  .tuple(
    fc.constantFrom('', '2024', '2024-05', '2023-01-02', 'XXXX'),
    fc.constantFrom('', 'draft', 'review'),
    fc.array(tag, { maxLength: 4 }),
  )
  .map(([date, status, tags]) => `---\ntitle: x\ndate: ${date}\nstatus: ${status}\n---\n\n${tags.join(' ')}\n`)
const path = fc.constantFrom('a.seed.md', 'b.seed.md', 'c/d.seed.md', 'entities/x.yaml', 'entities/y.yaml')
const file = path.chain((one) => (one.endsWith('.yaml') ? registry : article).map((text) => [one, text] as const))
const step = fc.record({
  texts: fc
    .array(file, { minLength: 1, maxLength: 5 })
    .map((all): Readonly<Record<string, string>> => Object.fromEntries(all)),
  isOpen: fc.boolean(),
})

/** What is said aloud of how often an entity is mentioned, and in how many articles. */
const countsOf = ({ spoken }: ExplorerNode): string =>
  /not mentioned|\d+ mentions? in \d+ articles?/.exec(spoken)?.[0] ?? spoken

/** What the explorer says of a corpus. */
function seen(corpus: Corpus): object {
  const entities = (type: object, sort: ExplorerSort = 'name') =>
    explorerChildren(viewOf(corpus, 'en', { sort }), { kind: 'type', root: ROOT, ...type }).nodes.map(
      (node) => `${lineOf(node)} | ${countsOf(node)}`,
    )
  const order = (sort: ExplorerSort) => entities({ type: 'person' }, sort)
  const lines = (key: object) =>
    explorerChildren(viewOf(corpus, 'en'), { ...key, root: ROOT } as ExplorerKey).nodes.map(lineOf)
  return {
    name: order('name'),
    mentions: order('mentions'),
    last: order('last'),
    unrecorded: entities({}),
    years: lines({ kind: 'byDate' }),
    work: lines({ kind: 'work' }),
  }
}

/** The same from the documents, one by one. */
function reckoned(documents: readonly Document[], corpus: Corpus): object {
  const articles = documents.flatMap((one) => (one.kind === 'article' ? [one] : []))
  const figures = (refs: readonly string[]) => {
    const counts = articles.map(({ mentions }) => refs.reduce((sum, ref) => sum + (mentions.get(ref) ?? 0), 0))
    const dates = articles.flatMap(({ date = '' }, at) => ((counts[at] ?? 0) > 0 && /^\d/.test(date) ? [date] : []))
    const last = dates.sort(compareText).at(-1)
    const mentions = counts.reduce((sum, count) => sum + count, 0)
    const inArticles = counts.filter((count) => count > 0).length
    const inWords = `${mentions} mention${mentions === 1 ? '' : 's'} in ${inArticles} article${inArticles === 1 ? '' : 's'}`
    const words =
      mentions === 0
        ? 'not mentioned | not mentioned'
        : `${mentions}${last === undefined ? '' : ` · ${last}`} | ${inWords}`
    return { mentions, last: last === undefined ? -1 : dayOf(last), words }
  }
  const all = ['a', 'b', 'c'].map((id) => `person:${id}`)
  const recorded = all.flatMap((ref) => {
    const entity = corpus.entity(ref)
    if (!entity || entity.redirect !== undefined) return []
    const name = displayName(entity)
    return [{ ref, key: searchKey(name), line: `${name} | `, ...figures([ref, ...mergedInto(corpus, ref)]) }]
  })
  const byName = recorded.toSorted((a, b) => compareText(a.key, b.key) || compareText(a.ref, b.ref))
  const text = (some: typeof recorded) => some.map(({ line, words }) => line + words)
  const lost = all.filter((ref) => corpus.resolve(ref) === undefined).map((ref) => ({ ref, ...figures([ref]) }))
  const years = new Map<string, number>()
  for (const { date = '' } of articles) {
    const year = /^\d{4}/.exec(date)?.[0] ?? 'Without a date'
    years.set(year, (years.get(year) ?? 0) + 1)
  }
  const tags = (holds: (id: string, title: string) => boolean): number =>
    articles.reduce(
      (sum, { tree }) =>
        sum + tree.tags.filter(({ id, attributes }) => holds(id, attributes.map(({ key }) => key).join())).length,
      0,
    )
  const work: readonly (readonly [string, number])[] = [
    ['To identify', tags((id) => id === '?')],
    ['Tagged by a program', tags((id, keys) => id !== '?' && keys === 'resp')],
    ['Doubtful', tags((id, keys) => id !== '?' && keys === 'cert')],
    ['In review', articles.filter(({ status }) => status === 'review').length],
    ['Drafts', articles.filter(({ status }) => status === 'draft').length],
  ]
  return {
    name: text(byName),
    mentions: text(byName.toSorted((a, b) => b.mentions - a.mentions)),
    last: text(byName.toSorted((a, b) => b.last - a.last)),
    unrecorded: lost.filter(({ mentions }) => mentions > 0).map(({ ref, words }) => `${ref.slice(7)} | ${words}`),
    years: [...years]
      .sort(([a], [b]) => compareText(b.replace('W', ' '), a.replace('W', ' ')))
      .map(([year, count]) => `${year} | ${count}`),
    work: work.flatMap(([label, count]) => (count === 0 ? [] : [`${label} | ${count}`])),
  }
}
