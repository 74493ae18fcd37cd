import type { Setting } from './body.ts'
import { entryLink } from './body.ts'
import type { FrontMatter } from './front-matter.ts'
import { isRecord } from './front-matter.ts'
import type { Content, Html } from './html.ts'
import { element, fragment, isEmpty, joined } from './html.ts'
import { readTarget, typeClass } from './tag.ts'
import { labelOf, wordsOf } from './words.ts'

/** The head of an article, made of its front matter; `heading` is the headline that the article itself begins with. */
export function head(frontMatter: FrontMatter, heading: string | undefined, setting: Setting): Html {
  const words = wordsOf(setting.language)
  switch (frontMatter.kind) {
    case 'none':
      return fragment()
    case 'unclosed':
      return notice(words.unclosedFrontMatter)
    case 'broken':
      return notice(words.brokenFrontMatter, frontMatter.source)
    case 'read':
      return articleHead(frontMatter.values, heading, setting)
  }
}

type Values = Readonly<Record<string, unknown>>

function notice(message: string, source?: string): Html {
  const text = source === undefined ? undefined : element('pre', { class: 'seed-source', dir: 'auto' }, source)
  return element('div', { class: 'seed-notice', role: 'note' }, element('p', { dir: 'auto' }, message), text)
}

function articleHead(values: Values, heading: string | undefined, setting: Setting): Html {
  const words = wordsOf(setting.language)
  const title = scalar(values.title)
  const repeated = title === undefined || (heading !== undefined && comparable(heading) === comparable(title))
  const rows: readonly (readonly [string, Content])[] = [
    [
      words.source,
      joined(
        words.listSeparator,
        items(values.source).map((source) => sourceOf(source, setting)),
      ),
    ],
    [
      words.topics,
      joined(
        ' ',
        items(values.topics).map((slug) => topic(slug, setting)),
      ),
    ],
    [
      words.related,
      joined(
        words.listSeparator,
        items(values.related).map((related) => relatedOf(related, setting)),
      ),
    ],
  ]
  return element(
    'header',
    { class: 'seed-head code-line', 'data-line': '0' },
    paragraph('seed-dateline', dateline(values, setting)),
    repeated ? undefined : element('h1', { class: 'seed-title', dir: 'auto' }, title),
    paragraph('seed-byline', byline(values, setting)),
    paragraph('seed-summary', scalar(values.summary)),
    list(rows),
  )
}

function dateline(values: Values, setting: Setting): Html {
  const words = wordsOf(setting.language)
  const [date, updated] = [scalar(values.date), scalar(values.updated)]
  const states = [scalar(values.status), scalar(values.text)].flatMap((state) =>
    state === undefined || !marked.has(state) ? [] : [element('span', { class: 'seed-state' }, labelOf(words, state))],
  )
  return joined(' · ', [
    ...items(values.dateline).map((place) => entityOrText(place, setting)),
    date === undefined ? undefined : dateOf(date, setting),
    updated === undefined ? undefined : fragment(`${words.updated} `, dateOf(updated, setting)),
    ...states,
  ])
}

/** States that a reader of the preview should see; the others are the usual ones. */
const marked: ReadonlySet<string> = new Set(['draft', 'review', 'verbatim'])

function byline(values: Values, setting: Setting): Content {
  const words = wordsOf(setting.language)
  const authors = items(values.byline).map((author) => entityOrText(author, setting))
  return authors.length === 0 ? undefined : fragment(`${words.byline} `, joined(words.listSeparator, authors))
}

function sourceOf(source: unknown, setting: Setting): Content {
  if (!isRecord(source)) return entityOrText(source, setting)
  const words = wordsOf(setting.language)
  const [url, via] = [scalar(source.url), scalar(source.via)]
  const name = source.entity === undefined ? undefined : entityOrText(source.entity, setting)
  const shown = scalar(source.name) ?? name ?? url
  const linked = url !== undefined && /^https?:\/\//i.test(url) ? element('a', { href: url, title: url }, shown) : shown
  return via === undefined ? linked : fragment(linked, ` (${words.via} `, entityOrText(via, setting), ')')
}

function topic(value: unknown, { lookup, from }: Setting): Content {
  const slug = scalar(value)
  if (slug === undefined) return undefined
  return element('span', { class: 'seed-topic', dir: 'auto' }, lookup('topic', slug, from)?.name ?? slug)
}

function relatedOf(related: unknown, setting: Setting): Content {
  const id = scalar(isRecord(related) ? related.to : related)
  if (id === undefined) return undefined
  const words = wordsOf(setting.language)
  const as = isRecord(related) ? scalar(related.as) : undefined
  const link = entityOrText(`article:${id}`, setting)
  return as === undefined ? link : fragment(link, ` (${labelOf(words, as)})`)
}

/** A text, or the name of the entity that `type:id` refers to, with a link to it. */
function entityOrText(value: unknown, setting: Setting): Content {
  const text = scalar(value)
  const target = text === undefined ? undefined : readTarget(text, setting.from, setting.lookup)
  if (text === undefined || target === undefined || target.type === 'date') return text
  const href = entryLink(target, setting.from)
  const shown = target.entry?.name ?? (target.type === 'article' ? target.id : text)
  const attributes = { class: typeClass(target.type), href, 'data-href': href, title: text }
  return element(href === undefined ? 'span' : 'a', attributes, element('bdi', {}, shown))
}

function dateOf(edtf: string, { lookup, from }: Setting): Html {
  return element('span', { title: edtf }, lookup('date', edtf, from)?.name ?? edtf)
}

function paragraph(name: string, content: Content): Content {
  return isEmpty(content) ? undefined : element('p', { class: name, dir: 'auto' }, content)
}

function list(rows: readonly (readonly [label: string, content: Content])[]): Content {
  const filled = rows.filter(([, content]) => !isEmpty(content))
  if (filled.length === 0) return undefined
  return element(
    'dl',
    {},
    ...filled.flatMap(([label, content]) => [element('dt', {}, label), element('dd', {}, content)]),
  )
}

const comparable = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

const items = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

const scalar = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined
