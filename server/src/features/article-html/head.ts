import { tagKind } from '../../corpus/tag-kind.ts'
import { direction } from '../../language/direction.ts'
import { isUnresolved, readReference } from '../../schema/ids.ts'
import { entryOf, itemsOf, mapOf, textOf } from '../../schema/values.ts'
import type { YamlMap, YamlValue } from '../../syntax/yaml.ts'
import { linkAddress } from './address.ts'
import { type Content, type ElementName, element, fragment, type Html, isEmpty, joined } from './html.ts'
import { dateIn, nameOf, type Page, shownPieces } from './page.ts'

/** What stands above the text: when and where it was written, the title unless the text begins with it, by whom, in short, and where it was taken from. */
export function head(page: Page): Html {
  const { article, words } = page
  const { meta, title, tree } = article
  const at = (key: string): YamlValue | undefined => entryOf(meta, key)?.value
  const [updated, summary] = [textOf(at('updated')), textOf(at('summary'))]
  const first = tree.headings[0]
  const isRepeated =
    first?.level === 1 &&
    first.top &&
    tree.blocks[0]?.span.start === first.span.start &&
    comparable(first.text) === comparable(title ?? '')
  const where = joined(
    separators[words],
    itemsOf(at('dateline')).map((place) => entityOrText(page, place)),
  )
  const when = [
    article.date === undefined ? undefined : time(page, article.date),
    updated === undefined ? undefined : fragment(`${labels[words].updated} `, time(page, updated)),
  ]
  const authors = itemsOf(at('byline')).map((author) => entityOrText(page, author))
  const sources = itemsOf(at('source')).map((source) => sourceOf(page, mapOf(source)))
  const lines = [
    line(page, 'p', 'dateline', joined(' · ', [where, ...when])),
    title === undefined || isRepeated ? undefined : line(page, 'h1', 'title', text(page, title), title),
    line(page, 'p', 'byline', labelled(labels[words].byline, joined(separators[words], authors))),
    summary === undefined ? undefined : line(page, 'p', 'summary', text(page, summary), summary),
    line(page, 'p', 'source', labelled(labels[words].source, joined(separators[words], sources))),
  ].filter((one) => one !== undefined)
  return lines.length === 0
    ? fragment()
    : element(
        'header',
        {},
        '\n',
        lines.flatMap((one) => [one, '\n']),
      )
}

/** A line in the direction of its own text, or else of the article. */
const line = ({ dir }: Page, name: ElementName, kind: string, content: Html, own = ''): Html | undefined =>
  isEmpty(content) ? undefined : element(name, { class: kind, dir: direction(own) ?? dir }, content)

const labels = {
  en: { byline: 'By', source: 'Source:', via: 'via', updated: 'Updated' },
  ar: { byline: 'بقلم', source: 'المصدر:', via: 'نقلًا عن', updated: 'حُدِّث في' },
} as const

const separators = { en: ', ', ar: '، ' } as const

const labelled = (label: string, content: Html): Html => (isEmpty(content) ? content : fragment(`${label} `, content))

const comparable = (title: string): string => title.normalize('NFC').replace(/\s+/gu, ' ').trim()

const text = ({ masker }: Page, words: string): Html => fragment(shownPieces(masker.pieces(words)))

const time = (page: Page, edtf: string): Html =>
  element(
    'time',
    { datetime: /^\d{4}(?:-\d\d){0,2}$/.test(edtf) ? edtf : undefined },
    dateIn(page, edtf) ?? text(page, edtf),
  )

/** A text, or the name of the entity that `type:id` refers to. */
function entityOrText(page: Page, value: YamlValue | undefined): Content {
  const written = textOf(value)
  if (written === undefined) return undefined
  const { type, id } = readReference(written) ?? {}
  if (type === undefined || id === undefined || !page.corpus.settings.types.has(type)) {
    return element('bdi', {}, text(page, written))
  }
  const withheld = page.masker.withheld(written)
  if (withheld) {
    const mask = element('span', { class: 'withheld' }, page.masker.shown(withheld))
    return element('span', { class: `tag ${tagKind(written, page.corpus.settings)}` }, mask)
  }
  // Somebody who is not identified yet has no name that could be shown.
  if (isUnresolved(id)) return undefined
  const isNaming = page.masker.names(id)
  const attributes = {
    class: `tag ${tagKind(written, page.corpus.settings)}`,
    'data-ref': isNaming ? undefined : written,
  }
  const name = nameOf(page, type, id) ?? (isNaming ? '…' : written)
  return element('span', attributes, element('bdi', {}, name))
}

function sourceOf(page: Page, source: YamlMap | undefined): Content {
  const at = (key: string): YamlValue | undefined => entryOf(source, key)?.value
  const [name, url] = [textOf(at('name')), textOf(at('url'))]
  const isNaming = url !== undefined && page.masker.names(url)
  const href = url === undefined || isNaming ? undefined : linkAddress(url)
  const shown = name === undefined ? (entityOrText(page, at('entity')) ?? href) : element('bdi', {}, text(page, name))
  const linked = href === undefined ? shown : element('a', { href, rel: 'noopener noreferrer' }, shown)
  const via = entityOrText(page, at('via'))
  return isEmpty(via) ? linked : fragment(linked, ` (${labels[page.words].via} `, via, ')')
}
