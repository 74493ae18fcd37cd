import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { Corpus } from '../corpus/corpus.ts'
import { mergedByFile } from '../corpus/edits-everywhere.ts'
import { ifNewer, ifNoId, ifNotOne, noEntityHere, notSafe, taken } from '../corpus/refusals.ts'
import { type SourceEdits, workspaceEdit } from '../corpus/workspace-edit.ts'
import { type WrittenEntity, writtenEntity } from '../corpus/written-entity.ts'
import { cleanName } from '../language/clean-name.ts'
import { direction, directionOfLanguage, isolate } from '../language/direction.ts'
import { sameKey } from '../language/fold.ts'
import { isRefusal, type Refusal, refuse } from '../language/refusal.ts'
import type { SplitEntityParams, SplitProposal } from '../protocol/merge-split.ts'
import type { Entity, Name } from '../registry/entity.ts'
import { displayName } from '../registry/names.ts'
import { recordKeys } from '../schema/record-shape.ts'
import { compareText } from '../text/compare.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { pathBelow } from '../text/uri.ts'
import type { Context } from './context.ts'
import { chosenPlaces } from './split-entity/chosen-places.ts'
import { inContext } from './split-entity/in-context.ts'
import { leavingNames } from './split-entity/leaving-names.ts'
import { type NamedIn, namedPlaces } from './split-entity/named-places.ts'
import { type NewEntity, newFields, shareName } from './split-entity/new-record.ts'
import { splitRecords } from './split-entity/split-records.ts'
import { wantedFields } from './split-entity/wanted-fields.ts'

/** The places that name an entity (`type:id`), each with its words around it, for the user to choose those of a new one. */
export function splitProposal({ corpus, language }: Context, ref: string): SplitProposal | Refusal {
  const whole = readWhole(corpus, ref)
  if (isRefusal(whole)) return whole
  const { entity, open } = whole
  const files = namedPlaces(corpus, entity).map((file) => ({ ...file, date: dateOf(corpus, file) }))
  files.sort((a, b) => compareText(b.date, a.date) || compareText(a.document.uri, b.document.uri))
  return {
    entity: { ref, name: displayName(entity, language) },
    wanted: wantedFields(corpus.settings.types.get(entity.type), open),
    places: files.flatMap(({ document, places, date }) => {
      const state = fingerprint(document.source.text)
      return places.map((place) => {
        const [name] = place.names.filter(({ use }) => use !== 'avoid' && use !== 'error' && use !== 'adjective')
        return {
          uri: document.uri,
          range: document.source.range(place.site.span),
          title: corpus.article(document.uri)?.title ?? pathBelow(corpus.root, document.uri),
          ...(date === '' ? {} : { date }),
          ...inContext(document, place),
          ...(name ? { name: name.text } : {}),
          state,
        }
      })
    }),
  }
}

const dateOf = (corpus: Corpus, { document }: NamedIn): string =>
  document.kind === 'article' ? (corpus.article(document.uri)?.date ?? '') : ''

/**
 * Parts an entity in two: the chosen places name a new entity of the same type from now on, whose record stands beside the old one with the names that
 * these places use. Names that no other place uses leave the old record where that is wanted. Where the two share a name, both records say that they
 * are different. The id may be one that was merged into the entity: then its redirect becomes a record again.
 */
export function splitEntity(context: Context, params: SplitEntityParams): WorkspaceEdit | Refusal {
  const { corpus, client, language } = context
  const { id } = params
  const name = cleanName(params.name, corpus.settings.lang)
  const whole = readWhole(corpus, params.ref)
  if (isRefusal(whole)) return whole
  const { entity, open } = whole
  const ref = `${entity.type}:${id}`
  const refusal = ifNoId(id) ?? ifTaken(corpus, entity, ref)
  if (refusal) return refusal
  if (name === '') return noName
  const chosen = chosenPlaces(corpus, namedPlaces(corpus, entity), params.places, entity.ref, ref)
  if (isRefusal(chosen)) return chosen
  const names = entity.names.filter((each) => chosen.names.has(each))
  const leaving = params.moveNames ? names.filter((each) => each.kind === 'alias' && !chosen.others.has(each)) : []
  const { alone, gone } = leavingNames(whole.alone, leaving)
  const left = entity.names.filter((each) => !gone.includes(each))
  const one: NewEntity = {
    ref,
    name,
    lang: languageOf(name, names, chosen.lang ?? corpus.settings.lang),
    names,
    sharesName: shareName([name, ...textsOf(names)], textsOf(left)),
    toldApart: toldApart(corpus, entity, [name, ...textsOf(names)]).filter((each) => each !== ref),
    saysKind: chosen.saysKind,
    fields: new Map(Object.entries(params.fields).filter(([, value]) => value.trim() !== '')),
  }
  const order = recordKeys(corpus.settings.types.get(entity.type))
  const fields = newFields(entity, open, one, order, corpus.settings.lang)
  const own = splitRecords(corpus, whole, one, { fields, left: alone, order })
  if (!own) return notSafe(corpus, entity.uri)
  const changes = mergedByFile([...own, ...chosen.changes]).filter(({ edits }) => edits.length > 0)
  return workspaceEdit({ changes, annotation: annotationOf(entity, ref, params, changes, language) }, client)
}

const textsOf = (names: readonly Name[]): readonly string[] => names.map(({ text }) => text)

/** The language of a name: what the registry says of it, else that of the articles, if it is written as that is. */
function languageOf(name: string, names: readonly Name[], lang: string | undefined): string | undefined {
  const said = names.find(({ text }) => sameKey(text) === sameKey(name))?.lang
  return said || (lang !== undefined && direction(name) === directionOfLanguage(lang) ? lang : undefined)
}

/** The entities of some names that the registry tells from one which has them too. */
function toldApart(corpus: Corpus, entity: Entity, names: readonly string[]): readonly string[] {
  const others = names.flatMap((name) => corpus.named(name)).filter(({ ref }) => ref !== entity.ref)
  const told = others.filter(
    (other) => entity.differentFrom.includes(other.ref) || other.differentFrom.includes(entity.ref),
  )
  return [...new Set(told.map(({ ref }) => ref))]
}

function annotationOf(
  entity: Entity,
  ref: string,
  { places }: SplitEntityParams,
  changes: readonly SourceEdits[],
  language: 'en' | 'ar',
) {
  const [old, now] = [isolate(entity.ref, 'ltr'), isolate(ref, 'ltr')]
  return {
    label: { en: `Split ${now} from ${old}`, ar: `فصل ${now} عن ${old}` }[language],
    description: {
      en: `places: ${places.length}, files: ${changes.length}`,
      ar: `المواضع: ${places.length}، الملفات: ${changes.length}`,
    }[language],
    needsConfirmation: changes.length > 1,
  }
}

function readWhole(corpus: Corpus, ref: string): WrittenEntity | Refusal {
  const refusal = ifNewer(corpus) ?? ifNotOne(corpus, ref)
  if (refusal) return refusal
  const entity = corpus.entity(ref)
  if (!entity) return noEntityHere
  return entity.redirect === undefined ? writtenEntity(corpus, ref) : isRedirect
}

/** An id is free that nobody has, or that leads to this very entity. */
function ifTaken(corpus: Corpus, entity: Entity, ref: string): Refusal | undefined {
  const records = corpus.declarations(ref)
  const [first] = records
  if (!first) return undefined
  const leadsHere = records.length === 1 && first.redirect !== undefined && corpus.resolve(ref)?.ref === entity.ref
  return leadsHere ? undefined : taken(ref)
}

const noName = refuse('The new entity needs a name.', 'يحتاج الكيان الجديد إلى اسم.')

const isRedirect = refuse(
  'This id was merged into another one: split that entity.',
  'هذا المعرّف مدموج في غيره: افصل ذلك الكيان.',
)
