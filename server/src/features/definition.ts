import type { Location, LocationLink } from 'vscode-languageserver-types'
import { headingOf } from '../corpus/anchor.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { type Article, type Document, yamlOf } from '../corpus/document.ts'
import { pointedAt } from '../corpus/pointed.ts'
import { type Referent, sitesIn } from '../corpus/referent.ts'
import { settingsFile } from '../corpus/settings-file.ts'
import { shapeOf, subjectAt } from '../corpus/subject.ts'
import { entryOf, mapOf } from '../schema/values.ts'
import { yamlPlaceAt } from '../schema/yaml-path.ts'
import type { Source } from '../text/source.ts'
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
    return jump.places.map(({ source, name }) => ({ uri: source.uri, range: source.range(name) }))
  }
  const originSelectionRange = context.document.source.range(jump.from)
  return jump.places.map(({ source, whole, name }) => ({
    originSelectionRange,
    targetUri: source.uri,
    targetRange: source.range(whole),
    targetSelectionRange: source.range(name),
  }))
}

interface Jump {
  readonly from: Span
  readonly places: readonly Declaration[]
}

/** A place that declares something: the whole of it, and the name in it. */
interface Declaration {
  readonly source: Source
  readonly whole: Span
  readonly name: Span
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
      return first ? [{ source: document.source, whole: first.whole, name: first.label ?? first.whole }] : []
    }
    case 'article':
      return referent.articles.map((article) => inArticle(article, anchor))
  }
}

function records(ref: string, corpus: Corpus): readonly Declaration[] {
  const full = corpus.resolve(ref)
  const all = new Set([...(full ? [full] : []), ...corpus.declarations(ref)])
  return [...all].flatMap(({ uri, span, idSpan }) => {
    const source = corpus.document(uri)?.source
    return source ? [{ source, whole: span, name: idSpan }] : []
  })
}

function inArticle(article: Article, anchor: string | undefined): Declaration {
  const heading = anchor === undefined ? undefined : headingOf(article, anchor)
  return heading
    ? { source: article.source, whole: heading.span, name: heading.content }
    : { source: article.source, whole: article.titleSpan, name: article.titleSpan }
}

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
  return whole && { from: found.span, places: [{ source: file.source, whole, name: entry?.key.span ?? whole }] }
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
