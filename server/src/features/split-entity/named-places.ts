import type { Corpus } from '../../corpus/corpus.ts'
import type { Article, Document } from '../../corpus/document.ts'
import { entityReferent } from '../../corpus/referent.ts'
import { partAt, sitesOfTargets } from '../../corpus/registry/registry-questions.ts'
import type { Site } from '../../corpus/site.ts'
import { formOf } from '../../corpus/tagged-entities.ts'
import { wordsIn } from '../../language/words.ts'
import { wordsOfLabel } from '../../lint/tags/known-names.ts'
import type { Entity, Name } from '../../registry/entity.ts'
import { isAdjectiveOf, isNameOf, namesSpelt } from '../../registry/label-names.ts'
import { entryOf, itemsOf, mapOf } from '../../schema/values.ts'
import type { Tag } from '../../syntax/tree.ts'
import { compareText } from '../../text/compare.ts'
import { covers } from '../../text/span.ts'

/** A file in which an entity is named, also by ids that were merged into it. */
export interface NamedIn {
  readonly document: Document
  readonly places: readonly NamedPlace[]
  /** Where selectors say in whose labels their words stand: these places follow the labels. */
  readonly inside: readonly InsideOf[]
}

/** A place that names an entity, and could name another one. */
export interface NamedPlace {
  readonly site: Site
  readonly tag: Tag | undefined
  /** The names of the entity that the words there are. */
  readonly names: readonly Name[]
  /** Whether the words are a name behind the word for its kind: مدينة حمص. */
  readonly saysKind: boolean
}

/** A reference of a selector to labels, with what it picks out in them. */
export interface InsideOf {
  readonly site: Site
  readonly chosen: Article['selectors'][number]['chosen']
}

/** Every place that names an entity, file by file, in some files or in all; records that lead on to it are left out, and its own. */
export function namedPlaces(corpus: Corpus, entity: Entity, files?: Iterable<string>): readonly NamedIn[] {
  const targets = targetsOf(corpus, entity)
  return [...(files ?? corpus.filesWith(...targets))].flatMap((uri) => {
    const document = corpus.documentNaming(uri, targets)
    return document ? [placesIn(corpus, document, entity, targets)] : []
  })
}

/** The files with so many places that name an entity, the newest articles first and the registry last; and how many places stand in the others. */
export function newestFiles(
  corpus: Corpus,
  entity: Entity,
  most: number,
): { readonly uris: readonly string[]; readonly more: number } {
  const targets = targetsOf(corpus, entity)
  const files = corpus.filesWith(...targets).map((uri) => ({ uri, date: corpus.article(uri)?.date ?? '' }))
  files.sort((a, b) => compareText(b.date, a.date) || compareText(a.uri, b.uri))
  const uris: string[] = []
  let left = most
  let more = 0
  for (const { uri } of files) {
    // What is known of a file without its text.
    const places = corpus.placesIn(uri, targets).filter(({ kind }) => kind !== 'declaration').length
    if (left > 0) uris.push(uri)
    else more += places
    left -= places
  }
  return { uris, more }
}

const targetsOf = (corpus: Corpus, { ref, uri }: Entity): readonly string[] =>
  entityReferent(corpus, ref, uri)?.targets ?? [ref]

function placesIn(corpus: Corpus, document: Document, entity: Entity, targets: readonly string[]): NamedIn {
  const all = document.kind === 'registry' ? sitesOfTargets(document, targets) : document.sites
  const sites = all.filter(({ target, role }) => role !== 'declaration' && targets.includes(target))
  if (document.kind !== 'article') {
    const own = sites.filter((site) => !leadsOn(document, site, entity))
    return { document, places: own.map((site) => ({ site, tag: undefined, names: [], saysKind: false })), inside: [] }
  }
  const inside = insideOf(document, sites)
  const places = sites.filter((site) => !inside.some((one) => one.site === site))
  return { document, places: places.map((site) => placeOf(corpus, document, entity, site)), inside }
}

/** Whether a reference is all that its record says, or stands in the record of the entity itself. */
function leadsOn(document: Document, { span }: Site, { ref }: Entity): boolean {
  if (document.kind !== 'registry') return false
  const record = partAt(document, span.start).entities.find((one) => covers(one.span, span))
  return record !== undefined && (record.redirect !== undefined || record.ref === ref)
}

function insideOf({ meta, selectors }: Article, sites: readonly Site[]): readonly InsideOf[] {
  const values = (['mentions', 'not-mentions'] as const).flatMap((list) =>
    itemsOf(entryOf(meta, list)?.value).flatMap((item) => entryOf(mapOf(item), 'in')?.value ?? []),
  )
  return sites.flatMap((site) => {
    if (!values.some(({ span }) => covers(span, site.span))) return []
    const selector = selectors.find(({ span }) => covers(span, site.span))
    return [{ site, chosen: selector?.chosen ?? [] }]
  })
}

function placeOf(corpus: Corpus, document: Article, entity: Entity, site: Site): NamedPlace {
  const tag = site.label && document.tree.tags.find(({ span }) => span.start === site.whole.start)
  const form = tag ? formOf(tag) : 'name'
  const words = tag ? wordsOfLabel(tag.labelText, entity, corpus) : (textOfSelector(document, site) ?? '')
  if (form === 'adjective') {
    const names = entity.names.filter((name) => isAdjectiveOf({ ...entity, names: [name] }, words))
    return { site, tag, names, saysKind: false }
  }
  const names = form === 'name' && words !== '' ? namesSpelt(entity, words) : []
  if (names.length > 0 || form !== 'name' || words === '' || !isNameOf(entity, words)) {
    return { site, tag, names, saysKind: false }
  }
  const [kind] = wordsIn(words)
  return { site, tag, names: namesSpelt(entity, words.slice(kind?.end ?? 0)), saysKind: true }
}

/** The words that a selector picks out for the entity in its `ref`. */
function textOfSelector({ selectors }: Article, site: Site): string | undefined {
  const selector = selectors.find(({ list, span }) => list === 'mentions' && covers(span, site.span))
  return selector?.exact.map(({ text }) => text).join(' ')
}
