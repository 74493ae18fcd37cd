import type { Location, LocationLink } from 'vscode-languageserver-types'
import { headingOf } from '../corpus/anchor.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { type Document, yamlOf } from '../corpus/document.ts'
import type { ArticleFacts } from '../corpus/facts.ts'
import { pointedAt } from '../corpus/pointed.ts'
import { type Referent, sitesIn } from '../corpus/referent.ts'
import { settingsFile } from '../corpus/settings-file.ts'
import { shapeOf, subjectAt } from '../corpus/subject.ts'
import { isSameRecord } from '../registry/same-record.ts'
import { entryOf, mapOf } from '../schema/values.ts'
import { yamlPlaceAt } from '../schema/yaml-path.ts'
import type { Range } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import type { Context } from './context.ts'

/**
 * Where what stands at an offset is declared: the record of an entity, the title or a heading of an article, the line of `seedbed.yaml`
 * that names a topic, a relation or a type. All places where something is declared twice; of merged ids the full record first.
 * Editors that can are told which text led there.
 */
export function definition(
  context: Context,
  offset: number,
): readonly Location[] | readonly LocationLink[] | undefined {
  const jump = entityOrArticle(context, offset) ?? settingsKey(context, offset)
  if (!jump || jump.places.length === 0) return undefined
  if (!context.client.definitionLinks) {
    return jump.places.map(({ uri, name }) => ({ uri, range: name }))
  }
  const originSelectionRange = context.document.source.range(jump.from)
  return jump.places.map(({ uri, whole, name }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: whole,
    targetSelectionRange: name,
  }))
}

interface Jump {
  readonly from: Span
  readonly places: readonly Declaration[]
}

/** A place that declares something: the whole of it, and the name in it. */
interface Declaration {
  readonly uri: string
  readonly whole: Range
  readonly name: Range
}

function entityOrArticle({ corpus, document }: Context, offset: number): Jump | undefined {
  const pointed = pointedAt(corpus, document, offset)
  return pointed && { from: pointed.span, places: declarations(pointed.referent, pointed.anchor, corpus, document) }
}

function declarations(
  referent: Referent,
  anchor: string | undefined,
  corpus: Corpus,
  document: Document,
): readonly Declaration[] {
  switch (referent.kind) {
    case 'entity':
      return records(referent.ref, corpus)
    case 'local': {
      // Its first mention is all the declaration it has.
      const [first] = sitesIn(document, referent)
      return first ? [declaration(document, first.whole, first.label ?? first.whole)] : []
    }
    case 'article':
      return referent.articles.map((article) => inArticle(article, anchor, corpus))
  }
}

function records(ref: string, corpus: Corpus): readonly Declaration[] {
  const full = corpus.resolve(ref)
  const all = corpus.declarations(ref).filter((one) => !full || !isSameRecord(one, full))
  return (full ? [full, ...all] : all).map((entity) => {
    const { uri, whole, id } = corpus.placeOf(entity)
    return { uri, whole, name: id }
  })
}

function inArticle({ uri, titleRange }: ArticleFacts, anchor: string | undefined, corpus: Corpus): Declaration {
  const document = anchor === undefined ? undefined : corpus.document(uri)
  const heading = document?.kind === 'article' && anchor !== undefined ? headingOf(document, anchor) : undefined
  return document && heading
    ? declaration(document, heading.span, heading.content)
    : { uri, whole: titleRange, name: titleRange }
}

const declaration = ({ uri, source }: Document, whole: Span, name: Span): Declaration => ({
  uri,
  whole: source.range(whole),
  name: source.range(name),
})

/** A topic or relation in an article, or a type at the top of the registry, leads to its key in `seedbed.yaml`. */
function settingsKey({ corpus, document }: Context, offset: number): Jump | undefined {
  const found = settingsName(corpus, document, offset)
  const file = found && settingsFile(corpus)
  if (!file) return undefined
  const list = entryOf(mapOf(file.yaml.root), found.key)?.value
  const entry = entryOf(mapOf(list), found.name)
  const item =
    list?.kind === 'list' ? list.items.find((one) => one.kind === 'scalar' && one.text === found.name) : undefined
  const whole = entry?.span ?? item?.span
  return whole && { from: found.span, places: [declaration(file, whole, entry?.key.span ?? whole)] }
}

interface SettingsName {
  readonly key: 'topics' | 'relations' | 'types'
  readonly name: string
  readonly span: Span
}

function settingsName(corpus: Corpus, document: Document, offset: number): SettingsName | undefined {
  const subject = subjectAt(document, corpus.settings, offset)
  if (subject?.kind === 'value') {
    const { shape, text, span } = subject
    if (shape.kind === 'topic') return { key: 'topics', name: text, span }
    return shape.kind === 'relation' ? { key: 'relations', name: text, span } : undefined
  }
  if (subject?.kind === 'unknown') return { key: 'types', name: subject.type, span: subject.span }
  if (document.kind !== 'registry') return undefined
  const place = yamlPlaceAt(yamlOf(document)?.root, shapeOf(document, corpus.settings), offset)
  return place?.isKey && place.entries.length === 1
    ? { key: 'types', name: place.scalar.text, span: place.scalar.span }
    : undefined
}
