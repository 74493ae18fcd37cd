import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { Corpus } from '../corpus/corpus.ts'
import { editsEverywhere, type Sited } from '../corpus/edits-everywhere.ts'
import { notSafe } from '../corpus/not-safe.ts'
import { recordAt } from '../corpus/record-at.ts'
import type { Asker, Refactoring } from '../corpus/refactoring.ts'
import { ifNewer, ifNotOne, noEntityHere, taken } from '../corpus/refusals.ts'
import { entityTarget, targetId, targetType } from '../corpus/site.ts'
import { subjectAt } from '../corpus/subject.ts'
import { type SourceEdits, workspaceEdit } from '../corpus/workspace-edit.ts'
import { isolate } from '../language/direction.ts'
import { inLanguage } from '../language/message.ts'
import { isRefusal, type Refusal, refuse } from '../language/refusal.ts'
import { quoted, quotedList } from '../lint/quoted.ts'
import { ifInWay, narrowPlaces } from '../lint/tags/narrow-places.ts'
import { retarget } from '../lint/tags/reference-edit.ts'
import { type EntityParams, RETYPE_ENTITY_COMMAND, type RetypeChoices } from '../protocol/registry-edits.ts'
import { recordMap, removeField } from '../registry/edit/record-fields.ts'
import { linesOf, type RegistryLines, recordOf } from '../registry/edit/registry-lines.ts'
import { knowing, withoutRecord, withRecord, withRecordEdits } from '../registry/edit/registry-steps.ts'
import type { Entity } from '../registry/entity.ts'
import type { EntityType } from '../schema/types.ts'
import type { YamlMap } from '../syntax/yaml.ts'
import { noSteps, stepped, type TextSteps } from '../text/compose-edits.ts'
import type { Source } from '../text/source.ts'
import type { Context } from './context.ts'
import { unfitFields } from './retype-entity/unfit-fields.ts'

/** The types that an entity could have instead of its own, with what each would cost: that of the entity named at an offset, or of `ref`. */
export function retypeChoices({ corpus, document, language }: Context, at: number | string): RetypeChoices | Refusal {
  const entity = typeof at === 'string' ? corpus.entity(at) : recordAt(corpus, document, at)
  if (!entity) return noEntityHere
  const refusal = ifNewer(corpus) ?? ifNotOne(corpus, entity.ref)
  if (refusal) return refusal
  const record = readRecord(corpus, entity)
  if (isRefusal(record)) return record
  const types = [...corpus.settings.types.values()].filter(({ name }) => name !== entity.type)
  return {
    ref: entity.ref,
    types: types.map((type) => ({
      type: type.name,
      label: inLanguage(type.label, language, 'en') ?? type.name,
      drops: unfitFields(corpus.settings, record.map, entity.type, type).unfit,
    })),
  }
}

/**
 * Gives an entity (`type:id`) another type: its record stands under that type in the same file, and every reference in articles, registry and
 * settings names the new one. Refused where the id is taken under that type, where the type wants a field that the record does not have, where other
 * records name the entity in a place that takes no such type, and where a field would have to go that is none of `drop`, to which the user agreed:
 * afterwards there is no finding that was not there before.
 */
export function retypeEntity(
  context: Context,
  ref: string,
  to: string,
  drop: readonly string[],
): WorkspaceEdit | Refusal {
  const { corpus, client, language } = context
  const entity = corpus.entity(ref)
  const type = corpus.settings.types.get(to)
  const refusal = ifNewer(corpus) ?? ifNotOne(corpus, ref)
  if (refusal) return refusal
  if (!entity || !type || entity.type === to) return noSuchType(to)
  const target = entityTarget(to, entity.id)
  if (corpus.declarations(target).length > 0) return taken(target)
  const record = readRecord(corpus, entity)
  if (isRefusal(record)) return record
  const { unfit, missing } = unfitFields(corpus.settings, record.map, entity.type, type)
  if (missing.length > 0) return isMissing(type, missing)
  if (unfit.some((key) => !drop.includes(key))) return wouldGo(type, unfit)
  const inWay = ifInWay(narrowPlaces(corpus, ref), type)
  if (inWay) return inWay

  const elsewhere = editsEverywhere(corpus, ref, (file) => renamed(file, ref, target))
  const steps = moved(record, entity, to, unfit, elsewhere)
  if (!steps) return notSafe(corpus, entity.uri, ref)
  const others = elsewhere.filter(({ source }) => source.uri !== entity.uri)
  const [from, now] = [isolate(ref, 'ltr'), isolate(target, 'ltr')]
  const keys = quotedList(unfit)
  const gone = unfit.length > 0 ? { en: `; removes: ${keys.en}`, ar: `؛ يُحذف: ${keys.ar}` } : none
  const annotation = {
    label: { en: `Change ${from} to ${now}`, ar: `تغيير ${from} إلى ${now}` }[language],
    description: {
      en: `files: ${others.length + 1}${gone.en}`,
      ar: `الملفات: ${others.length + 1}${gone.ar}`,
    }[language],
    needsConfirmation: others.length > 0 || unfit.length > 0,
  }
  return workspaceEdit({ changes: [{ source: record.source, edits: steps.edits }, ...others], annotation }, client)
}

/**
 * Giving the entity that a caret names another type, by the command that asks for it; in editors without that command, to each type that costs
 * nothing, where someone asks what can be done.
 */
export function entityRetyping(context: Context, offset: number, asker: Asker): readonly Refactoring[] {
  const { corpus, document } = context
  const subject = subjectAt(document, corpus.settings, offset)
  const ref = subject?.kind === 'site' ? subject.site.target : ''
  if (!corpus.settings.types.has(targetType(ref)) || ifNotOne(corpus, ref)) return []
  const shown = quoted(ref)
  if (asker.hasCommands) {
    const argument: EntityParams = { uri: document.uri, ref }
    const title = { en: `Change the type of ${shown.en}…`, ar: `تغيير نوع ${shown.ar}…` }
    return [{ title, kind: 'refactor.rewrite', does: { command: RETYPE_ENTITY_COMMAND, argument } }]
  }
  return [...(asker.isAsked ? corpus.settings.types.keys() : [])].flatMap((type): readonly Refactoring[] => {
    const edit = retypeEntity(context, ref, type, [])
    if (isRefusal(edit)) return []
    const to = quoted(entityTarget(type, targetId(ref)))
    const title = { en: `Change ${shown.en} to ${to.en}`, ar: `تغيير ${shown.ar} إلى ${to.ar}` }
    return [{ title, kind: 'refactor.rewrite', does: { edit } }]
  })
}

const none = { en: '', ar: '' }

interface ReadRecord {
  readonly source: Source
  readonly lines: RegistryLines
  readonly map: YamlMap
}

/** The record as its file has it now. */
function readRecord(corpus: Corpus, { ref, uri, type, id }: Entity): ReadRecord | Refusal {
  const source = corpus.source(uri)
  // Once the text is there it is asked again.
  if (!source) return noEntityHere
  const lines = linesOf(source)
  const record = lines && recordOf(lines, type, id)
  const map = record && recordMap(lines, record)
  return map ? { source, lines, map } : notSafe(corpus, uri, ref)
}

const renamed = ({ source, sites }: Sited, from: string, to: string): SourceEdits => ({
  source,
  edits: sites
    .filter((site) => site.target === from && site.role !== 'declaration')
    .map((site) => retarget({ source }, site, to)),
})

/** The steps in the record's own file: references in it, fields that go, and the record itself. */
function moved(
  { lines }: ReadRecord,
  { uri, type, id }: Entity,
  to: string,
  unfit: readonly string[],
  everywhere: readonly SourceEdits[],
): TextSteps | undefined {
  const own = everywhere.find((one) => one.source.uri === uri)?.edits ?? []
  let steps: TextSteps | undefined = own.length > 0 ? stepped(noSteps(lines.text), own) : knowing(lines)
  for (const key of unfit) {
    steps =
      steps &&
      withRecordEdits(steps, type, id, (now, record) => {
        const edit = removeField(now, record, key)
        return edit && [edit]
      })
  }
  const out = steps && withoutRecord(steps, type, id)
  return out && withRecord(out.steps, to, id, out.record)
}

const noSuchType = (type: string): Refusal =>
  refuse(
    `${isolate(type, 'ltr')} is no other type of this corpus.`,
    `${isolate(type, 'ltr')} ليس نوعًا آخر من أنواع هذه المجموعة.`,
  )

function isMissing({ name }: EntityType, missing: readonly string[]): Refusal {
  const [type, keys] = [quoted(name), quotedList(missing)]
  return refuse(
    `Records of type ${type.en} have ${keys.en}, and this one has not. Write it first.`,
    `لا بد لسجلات النوع ${type.ar} من ${keys.ar}، وليس في هذا السجل. اكتبه أولًا.`,
  )
}

function wouldGo({ name }: EntityType, unfit: readonly string[]): Refusal {
  const [type, keys] = [quoted(name), quotedList(unfit)]
  return refuse(
    `The type ${type.en} does not take ${keys.en} as it stands here. Remove it first, or move what it says to “note”.`,
    `لا يقبل النوع ${type.ar} ${keys.ar} كما هو هنا. احذفه أولًا، أو انقل ما فيه إلى «note».`,
  )
}
