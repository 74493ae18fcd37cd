import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import type { SourceEdits } from '../../corpus/workspace-edit.ts'
import { type Refusal, refuse } from '../../language/refusal.ts'
import { retargetSites } from '../../lint/tags/retarget-sites.ts'
import type { SplitEntityParams } from '../../protocol/merge-split.ts'
import type { Name } from '../../registry/entity.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import { covers } from '../../text/span.ts'
import type { NamedIn, NamedPlace } from './named-places.ts'

/** What it means that some of the places that name an entity name a new one. */
export interface ChosenPlaces {
  readonly changes: readonly SourceEdits[]
  /** The names that the chosen places use, and those that the others do. */
  readonly names: ReadonlySet<Name>
  readonly others: ReadonlySet<Name>
  readonly saysKind: boolean
  /** The language of most of the articles in which they stand. */
  readonly lang: string | undefined
}

/** Makes the chosen places name `to`; others that name it already, since it was merged into the entity, name `from` from now on. */
export function chosenPlaces(
  { settings }: Corpus,
  files: readonly NamedIn[],
  places: SplitEntityParams['places'],
  from: string,
  to: string,
): ChosenPlaces | Refusal {
  if (places.length === 0) return none
  const wanted = new Set(places.map(({ uri, range }) => `${uri} ${range.start.line} ${range.start.character}`))
  const isChosen = (document: Document, { site }: NamedPlace): boolean => {
    const { line, character } = document.source.position(site.span.start)
    return wanted.delete(`${document.uri} ${line} ${character}`)
  }
  const states = new Map(places.map(({ uri, state }) => [uri, state]))
  const names = new Set<Name>()
  const others = new Set<Name>()
  const langs = new Map<string, number>()
  let saysKind = false
  const changes: SourceEdits[] = []
  for (const { document, places: here, inside } of files) {
    // In another text the same line and character are perhaps another mention.
    const state = states.get(document.uri)
    if (state !== undefined && state !== fingerprint(document.source.text)) return changed
    const chosen = here.filter((place) => isChosen(document, place))
    const left = here.filter((place) => !chosen.includes(place))
    for (const place of chosen) for (const name of place.names) names.add(name)
    for (const place of left) for (const name of place.names) others.add(name)
    saysKind ||= chosen.some((place) => place.saysKind)
    const lang = document.kind === 'article' ? document.lang : undefined
    if (lang !== undefined) langs.set(lang, (langs.get(lang) ?? 0) + chosen.length)
    const following = inside.filter(({ chosen: hits }) => hits.length > 0 && hits.flat().every(isIn(chosen)))
    const gone = [...chosen, ...following].map(({ site }) => site).filter(({ target }) => target !== to)
    const back = [...left, ...inside.filter((one) => !following.includes(one))]
      .map(({ site }) => site)
      .filter(({ target }) => target === to)
    const edits = [...retargetSites(document, gone, to, settings), ...retargetSites(document, back, from, settings)]
    changes.push({ source: document.source, edits })
  }
  if (wanted.size > 0) return changed
  const [lang] = [...langs].sort(([, a], [, b]) => b - a)
  return { changes, names, others, saysKind, lang: lang?.[0] }
}

const isIn =
  (places: readonly NamedPlace[]) =>
  (span: { readonly start: number; readonly end: number }): boolean =>
    places.some(({ tag }) => tag && covers(tag.label, span))

const none = refuse('Choose the places that name the new entity.', 'اختر المواضع التي تذكر الكيان الجديد.')

const changed = refuse(
  'The text has changed meanwhile, so nothing was done. Try again.',
  'تغيّر النص في هذه الأثناء فلم يُنفَّذ شيء. حاول مرة أخرى.',
)
