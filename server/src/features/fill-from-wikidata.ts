import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { Corpus } from '../corpus/corpus.ts'
import { notSafe } from '../corpus/not-safe.ts'
import { recordAt } from '../corpus/record-at.ts'
import type { Asker, Refactoring } from '../corpus/refactoring.ts'
import { ifNewer, ifNotOne, isMerged, noEntityHere } from '../corpus/refusals.ts'
import { workspaceEdit } from '../corpus/workspace-edit.ts'
import { type WrittenEntity, writtenEntity } from '../corpus/written-entity.ts'
import { isolate } from '../language/direction.ts'
import type { Message } from '../language/message.ts'
import { isRefusal, type Refusal, refuse } from '../language/refusal.ts'
import { quoted } from '../lint/quoted.ts'
import { surelyMeet } from '../lint/values/periods.ts'
import type { EntityParams } from '../protocol/registry-edits.ts'
import {
  FILL_FROM_WIKIDATA_COMMAND,
  type FillParams,
  type WikidataParams,
  type WikidataProposal,
  type WikidataQuestion,
} from '../protocol/wikidata.ts'
import {
  changedAlone,
  editsOfAlone,
  type OpenRecord,
  openRecord,
  type RecordChange,
  recordAlone,
} from '../registry/edit/record-alone.ts'
import { newRecord } from '../registry/edit/record-text.ts'
import { recordOf, registryLines } from '../registry/edit/registry-lines.ts'
import { knowing, withRecord, withRecordEdits } from '../registry/edit/registry-steps.ts'
import { keptAbove } from '../registry/merge/keep-comments.ts'
import { dropItem } from '../registry/merge/list-changes.ts'
import { mergeRecords } from '../registry/merge/merge-records.ts'
import type { Merging } from '../registry/merge/merging.ts'
import { displayName } from '../registry/names.ts'
import { fieldsOfItem, isHuman, isNoThing, type WrittenField } from '../registry/wikidata/item-fields.ts'
import { readWikidataItem, type WikidataItem } from '../registry/wikidata/wikidata-item.ts'
import { recordShape } from '../schema/record-shape.ts'
import type { EntityType } from '../schema/types.ts'
import { textOf } from '../schema/values.ts'
import { noSteps } from '../text/compose-edits.ts'
import type { Context } from './context.ts'
import { whatIsAdded } from './fill-from-wikidata/what-is-added.ts'

/** Filling the record at an offset, as a menu offers it where the user lets Wikidata be asked. */
export function wikidataFilling(context: Context, offset: number, asker: Asker): readonly Refactoring[] {
  const { corpus, document } = context
  if (!asker.asksWikidata || !asker.hasCommands || !asker.isAsked) return []
  const entity = recordAt(corpus, document, offset)
  if (!entity || isRefusal(wikidataQuestion(context, entity.ref))) return []
  const { en, ar } = quoted(entity.ref)
  const argument: EntityParams = { uri: document.uri, ref: entity.ref }
  return [
    {
      title: { en: `Fill ${en} from Wikidata…`, ar: `استكمال ${ar} من ويكي بيانات…` },
      kind: 'refactor.rewrite',
      does: { command: FILL_FROM_WIKIDATA_COMMAND, argument },
    },
  ]
}

/** What Wikidata would be asked about the entity named at an offset, or about `ref`. Nobody is told of a person who is withheld. */
export function wikidataQuestion(
  { corpus, document, language }: Context,
  at: number | string,
): WikidataQuestion | Refusal {
  const entity = typeof at === 'string' ? corpus.entity(at) : recordAt(corpus, document, at)
  if (!entity) return noEntityHere
  const refusal = ifNewer(corpus) ?? ifNotOne(corpus, entity.ref)
  if (refusal) return refusal
  if (entity.redirect !== undefined) return isMerged(entity.ref, entity.redirect)
  if (entity.withhold) return isWithheld
  return {
    entity: { ref: entity.ref, name: displayName(entity, language) },
    items: entity.sameAs.flatMap((id) => /^wikidata:(Q[1-9]\d*)$/.exec(id)?.[1] ?? []),
    names: entity.names
      .filter(({ kind }) => kind === 'name')
      .map(({ text, lang }) => ({ text, lang: lang || corpus.settings.lang || 'en' })),
  }
}

/** What an item of Wikidata says that the record of an entity does not, or says otherwise. */
export function wikidataProposal(context: Context, params: WikidataParams): WikidataProposal | Refusal {
  const { language } = context
  const filling = fillingOf(context, params)
  if (isRefusal(filling)) return filling
  const { item, type, old } = filling
  const parts = partsOf(context.corpus, filling, ({ changes }) => changes)
  const conflicts = parts.flatMap(({ merging }) => merging.conflicts)
  return {
    item: item.id,
    name: item.labels.get(language) ?? item.labels.get('en') ?? item.id,
    additions: parts.flatMap(({ field: [key], merging, before, after }) => {
      const value = merging.changes.length > 0 && after ? whatIsAdded(before, after, key) : ''
      return value === '' ? [] : [{ key, value }]
    }),
    // A label and an alias may say the same otherwise: it is asked once.
    conflicts: conflicts
      .filter(({ key }, at) => conflicts.findIndex((one) => one.key === key) === at)
      .map(({ key, from, into }) => ({ key, from, into })),
    remarks: [...remarks(item, type, params.item), ...(old === undefined ? [] : [replaced])].map(
      (one) => one[language],
    ),
  }
}

/** Gives the record what was chosen of that; all else that it says stays as it is written, but for an alias that becomes a preferred name. */
export function fillFromWikidata(context: Context, params: FillParams): WorkspaceEdit | Refusal {
  const { corpus, client, language } = context
  const filling = fillingOf(context, params)
  if (isRefusal(filling)) return filling
  const { item, written } = filling
  const parts = partsOf(corpus, filling, ({ changes, conflicts }, key) => [
    ...(params.add.includes(key) ? changes : []),
    ...conflicts.filter((one) => params.take.includes(one.key)).map(({ take }) => take),
  ])
  const { entity, source, lines } = written
  const isWhole = parts.every(({ after }) => after)
  const changes = [...parts.flatMap((part) => part.changes), keptAbove(written.open)]
  const filled = isWhole ? changedAlone(written.alone, changes) : undefined
  const steps = filled && withRecordEdits(knowing(lines), entity.type, entity.id, () => editsOfAlone(filled))
  if (!steps) return notSafe(corpus, entity.uri, entity.ref)
  const annotation = {
    label: labelOf(entity.ref, item)[language],
    description: item.id,
    needsConfirmation: true,
  }
  return workspaceEdit({ changes: [{ source, edits: steps.edits }], annotation }, client)
}

interface Filling {
  readonly item: WikidataItem
  readonly type: EntityType
  readonly written: WrittenEntity
  /** The id of an item that was merged into this one, where the record has it. */
  readonly old: string | undefined
  /** Each can be taken or left. */
  readonly fields: readonly WrittenField[]
}

function fillingOf(context: Context, { ref, item: asked, answer }: WikidataParams): Filling | Refusal {
  const { corpus } = context
  const question = wikidataQuestion(context, ref)
  if (isRefusal(question)) return question
  const item = readWikidataItem(answer)
  if (item === 'missing') return noSuchItem(asked)
  if (item === 'unreadable') return unreadable
  if (isNoThing(item)) return noThing(item.id)
  const written = writtenEntity(corpus, ref)
  if (isRefusal(written)) return written
  const type = corpus.settings.types.get(written.entity.type)
  if (!type) return noEntityHere
  const keys = new Set(recordShape(type).fields.map(({ key }) => key))
  const fields = fieldsOfItem(item, type.like, languagesOf(corpus)).filter(([key]) => keys.has(key))
  const id = `wikidata:${asked}`
  const old = item.id !== asked && written.entity.sameAs.includes(id) ? id : undefined
  return { item, type, written, old, fields }
}

/** A field of the item beside the record, and what the record is with what is chosen of that. */
interface FilledPart {
  readonly field: WrittenField
  readonly merging: Merging
  readonly changes: readonly RecordChange[]
  readonly before: OpenRecord
  /** Undefined where the record is written in a way that leaves no clear place for it. */
  readonly after: OpenRecord | undefined
}

/** Field by field, each beside the record as those before have left it: what is a name by then is not added as an alias. */
function partsOf(
  corpus: Corpus,
  { type, written, old, fields }: Filling,
  choose: (merging: Merging, key: string) => readonly RecordChange[],
): readonly FilledPart[] {
  const parts: FilledPart[] = []
  let alone = written.alone
  let open = written.open
  for (const field of fields) {
    const merging = withoutOld(merged(corpus, type, written.entity.ref, open, field), field, old)
    if (!merging) continue
    const changes = choose(merging, field[0])
    const next = changedAlone(alone, changes)
    const after = next && openRecord(next)
    parts.push({ field, merging, changes, before: open, after })
    alone = next ?? alone
    open = after ?? open
  }
  return parts
}

/** Two items that Wikidata has merged are one: where the new id is taken, the old one goes. */
function withoutOld(merging: Merging | undefined, [key]: WrittenField, old: string | undefined): Merging | undefined {
  if (!merging || old === undefined || key !== 'same-as') return merging
  return { ...merging, changes: [...merging.changes, dropItem('same-as', (value) => textOf(value) === old)] }
}

/** One field of the item beside the record, as if a record that says nothing else became a part of it. */
function merged(
  { settings }: Corpus,
  type: EntityType,
  ref: string,
  into: OpenRecord,
  field: WrittenField,
): Merging | undefined {
  const steps = withRecord(noSteps(''), type.name, 'wikidata', newRecord('wikidata', [field]))
  const lines = steps && registryLines(steps.text)
  const record = lines && recordOf(lines, type.name, 'wikidata')
  const from = record && openRecord(recordAlone(lines, type.name, record))
  const shape = recordShape(type)
  return from && mergeRecords({ from, into, shape, own: new Set([ref]), lang: settings.lang, meet: surelyMeet })
}

/** Both that the program speaks, and that of the corpus. */
const languagesOf = ({ settings }: Corpus): readonly string[] => [
  ...new Set(['ar', 'en', ...(settings.lang ? [settings.lang] : [])]),
]

function remarks(item: WikidataItem, type: EntityType, asked: string): readonly Message[] {
  const [now, before] = [isolate(item.id, 'ltr'), isolate(asked, 'ltr')]
  return [
    ...(item.id === asked
      ? []
      : [
          {
            en: `Wikidata has merged ${before} into ${now}.`,
            ar: `دمجت ويكي بيانات ${before} في ${now}.`,
          },
        ]),
    ...(type.like === 'person' && !isHuman(item)
      ? [
          {
            en: `Wikidata does not say that ${now} is a human being.`,
            ar: `لا تقول ويكي بيانات إن ${now} إنسان.`,
          },
        ]
      : []),
  ]
}

const replaced: Message = {
  en: 'The new id takes the place of the old one in “same-as”.',
  ar: 'يحلّ المعرّف الجديد محل القديم في «same-as».',
}

function labelOf(ref: string, item: WikidataItem): Message {
  const [shown, id] = [isolate(ref, 'ltr'), isolate(item.id, 'ltr')]
  return { en: `Fill ${shown} from Wikidata (${id})`, ar: `استكمال ${shown} من ويكي بيانات (${id})` }
}

const isWithheld = refuse(
  'This person is withheld: nobody outside is asked about them.',
  'هذا الشخص محجوب الهوية، فلا تُسأل عنه أي جهة خارجية.',
)
const unreadable = refuse(
  'Wikidata’s answer cannot be read: it is not what it usually is. Try again later.',
  'تتعذّر قراءة جواب ويكي بيانات، فليس على صورته المعتادة. حاول لاحقًا.',
)
const noSuchItem = (id: string): Refusal => {
  const shown = isolate(id, 'ltr')
  return refuse(`Wikidata has no item ${shown}: compare the id.`, `لا عنصر ${shown} في ويكي بيانات: راجع المعرّف.`)
}
const noThing = (id: string): Refusal => {
  const shown = isolate(id, 'ltr')
  return refuse(
    `${shown} is a page of Wikipedia’s own (a list, a category, a page of several meanings), and nobody’s record.`,
    `${shown} صفحة من صفحات ويكيبيديا نفسها (قائمة أو تصنيف أو صفحة توضيح)، وليس سجلًا لأحد.`,
  )
}
