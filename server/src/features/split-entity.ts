import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { Corpus } from '../corpus/corpus.ts'
import { mergedByFile } from '../corpus/edits-everywhere.ts'
import { notSafe } from '../corpus/not-safe.ts'
import { ifNewer, ifNoRecordId, ifNotOne, noEntityHere, taken } from '../corpus/refusals.ts'
import { type SourceEdits, workspaceEdit } from '../corpus/workspace-edit.ts'
import { type WrittenEntity, writtenEntity } from '../corpus/written-entity.ts'
import { cleanName } from '../language/clean-name.ts'
import { direction, directionOfLanguage, isolate } from '../language/direction.ts'
import { sameKey } from '../language/fold.ts'
import { isRefusal, type Refusal, refuse } from '../language/refusal.ts'
import { quoted } from '../lint/quoted.ts'
import type { SplitEntityParams, SplitProposal } from '../protocol/merge-split.ts'
import type { Entity, Name } from '../registry/entity.ts'
import { displayName } from '../registry/names.ts'
import { recordKeys } from '../schema/record-shape.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { pathBelow } from '../text/uri.ts'
import type { Context } from './context.ts'
import { chosenPlaces } from './split-entity/chosen-places.ts'
import { inContext } from './split-entity/in-context.ts'
import { leavingNames } from './split-entity/leaving-names.ts'
import { type NamedIn, namedPlaces, newestFiles } from './split-entity/named-places.ts'
import { newFields, type PartedEntity, shareName } from './split-entity/new-record.ts'
import { splitRecords } from './split-entity/split-records.ts'
import { wantedFields, writtenField } from './split-entity/wanted-fields.ts'

/**
 * The places that name an entity (`type:id`), each with its words around it, for the user to choose those of a new one: those of the newest articles
 * where there are more than anyone could look through.
 */
export function splitProposal({ corpus, language }: Context, ref: string, most = MOST_PLACES): SplitProposal | Refusal {
  const whole = readWhole(corpus, ref)
  if (isRefusal(whole)) return whole
  const { entity, open } = whole
  const { uris, more } = newestFiles(corpus, entity, most)
  const files = namedPlaces(corpus, entity, uris).map((file) => ({ ...file, date: dateOf(corpus, file) }))
  return {
    entity: { ref, name: displayName(entity, language) },
    wanted: wantedFields(corpus.settings.types.get(entity.type), open),
    more,
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

/** More is nothing that a person chooses from; to show so many takes a second. */
const MOST_PLACES = 1000

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
  const refusal = ifNoRecordId(id) ?? ifTaken(corpus, entity, ref)
  if (refusal) return refusal
  if (name === '') return noName
  const wanted = new Map<string, string>()
  for (const [key, value] of Object.entries(params.fields)) {
    const written = value.trim() === '' ? '' : writtenField(corpus.settings.types.get(entity.type), { key, value })
    if (written === undefined) return isNoValue(key, value)
    if (written !== '') wanted.set(key, written)
  }
  // What the other places say counts where names are to leave the old record, or a redirect becomes a record again.
  const isAll = params.moveNames || corpus.declarations(ref).length > 0
  const uris = isAll ? undefined : new Set(params.places.map(({ uri }) => uri))
  const chosen = chosenPlaces(corpus, namedPlaces(corpus, entity, uris), params.places, entity.ref, ref)
  if (isRefusal(chosen)) return chosen
  const names = entity.names.filter((each) => chosen.names.has(each))
  const leaving = params.moveNames ? names.filter((each) => each.kind === 'alias' && !chosen.others.has(each)) : []
  const { alone, gone } = leavingNames(whole.alone, leaving)
  const left = entity.names.filter((each) => !gone.includes(each))
  const one: PartedEntity = {
    ref,
    name,
    lang: languageOf(name, names, chosen.lang ?? corpus.settings.lang),
    names,
    sharesName: shareName([name, ...textsOf(names)], textsOf(left)),
    toldApart: toldApart(corpus, entity, [name, ...textsOf(names)]).filter((each) => each !== ref),
    saysKind: chosen.saysKind,
    fields: wanted,
  }
  const order = recordKeys(corpus.settings.types.get(entity.type))
  const fields = newFields(entity, open, one, order, corpus.settings.lang)
  const own = splitRecords(corpus, whole, one, { fields, left: alone, order })
  if (!own) return notSafe(corpus, entity.uri, entity.ref)
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

function isNoValue(key: string, value: string): Refusal {
  const [field, text] = [quoted(key), quoted(value)]
  return refuse(
    `${field.en}: ${text.en} is no value of YAML in one line. Write it in quotes, or in brackets.`,
    `${field.ar}: ليس ${text.ar} قيمة YAML في سطر واحد. اكتبها بين علامتي اقتباس أو بين أقواس.`,
  )
}

const isRedirect = refuse(
  'This id was merged into another one: split that entity.',
  'هذا المعرّف مدموج في غيره: افصل ذلك الكيان.',
)
