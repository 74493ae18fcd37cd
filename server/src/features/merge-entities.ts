import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { Corpus } from '../corpus/corpus.ts'
import { mergedByFile } from '../corpus/edits-everywhere.ts'
import { notSafe } from '../corpus/not-safe.ts'
import { readRegistryFile } from '../corpus/read-document.ts'
import { recordAt } from '../corpus/record-at.ts'
import type { Asker, Refactoring } from '../corpus/refactoring.ts'
import { ifNotOne, noEntityHere } from '../corpus/refusals.ts'
import { subjectAt } from '../corpus/subject.ts'
import { type SourceEdits, workspaceEdit } from '../corpus/workspace-edit.ts'
import { isolate } from '../language/direction.ts'
import type { UiLanguage } from '../language/message.ts'
import { isRefusal, type Refusal } from '../language/refusal.ts'
import { quoted } from '../lint/quoted.ts'
import { retarget } from '../lint/tags/reference-edit.ts'
import {
  MERGE_ENTITIES_COMMAND,
  type MergeEntitiesParams,
  type MergeProposal,
  SPLIT_ENTITY_COMMAND,
} from '../protocol/merge-split.ts'
import type { EntityName, EntityParams } from '../protocol/registry-edits.ts'
import { changedAlone, editsOfAlone, openRecord, type RecordAlone } from '../registry/edit/record-alone.ts'
import { knowing, withoutRecord, withRecordEdits } from '../registry/edit/registry-steps.ts'
import { commentsLeft, keptAbove, writeAbove } from '../registry/merge/keep-comments.ts'
import { displayName } from '../registry/names.ts'
import { stepped, type TextSteps } from '../text/compose-edits.ts'
import { Source } from '../text/source.ts'
import type { Context } from './context.ts'
import { ifCircle, ifTooFar } from './merge-entities/circles.ts'
import { leftBehind } from './merge-entities/left-behind.ts'
import { remarks } from './merge-entities/remarks.ts'
import { rewritten } from './merge-entities/rewritten.ts'
import { type TwoEntities, twoEntities } from './merge-entities/two-entities.ts'

/** The entity that is named at an offset, or `ref`: of an id that was merged into another one that other. */
export function entityAt({ corpus, document, language }: Context, at: number | string): EntityName | Refusal {
  const found = typeof at === 'string' ? corpus.entity(at) : recordAt(corpus, document, at)
  const entity = found && corpus.resolve(found.ref)
  return entity ? { ref: entity.ref, name: displayName(entity, language) } : noEntityHere
}

/** Merging and splitting the entity at an offset, as a menu offers them; both ask for more than an edit can know. */
export function mergingAndSplitting(context: Context, offset: number, asker: Asker): readonly Refactoring[] {
  const { corpus, document } = context
  const subject = subjectAt(document, corpus.settings, offset)
  const entity = subject?.kind === 'site' ? corpus.resolve(subject.site.target) : undefined
  if (!asker.hasCommands || !entity || ifNotOne(corpus, entity.ref)) return []
  const argument: EntityParams = { uri: document.uri, ref: entity.ref }
  const { en, ar } = quoted(entity.ref)
  return [
    {
      title: { en: `Merge ${en} into another entity…`, ar: `دمج ${ar} في كيان آخر…` },
      kind: 'refactor.rewrite',
      does: { command: MERGE_ENTITIES_COMMAND, argument },
    },
    {
      title: { en: `Split ${en} in two…`, ar: `فصل ${ar} إلى كيانين…` },
      kind: 'refactor.rewrite',
      does: { command: SPLIT_ENTITY_COMMAND, argument },
    },
  ]
}

/** What has to be asked before one entity (`type:id`) becomes a part of another. */
export function mergeProposal({ corpus, language }: Context, from: string, into: string): MergeProposal | Refusal {
  const two = twoEntities(corpus, from, into)
  if (isRefusal(two)) return two
  return {
    from: { ref: from, name: displayName(two.from.entity, language) },
    into: { ref: into, name: displayName(two.into.entity, language) },
    conflicts: two.merging.conflicts.map((one) => ({ key: one.key, from: one.from, into: one.into })),
    mentions: corpus.count(from).mentions,
    files: corpus.filesWith(from).length,
    remarks: remarks(two).map((one) => one[language]),
  }
}

/**
 * Merges one entity into another: the record that stays says what both did, and of what they say otherwise what the user chose. The other record
 * leaves a redirect behind, and all references stay as they are; or it goes, and every reference names the one that stays. Comments of the
 * record that goes stand above what is left of it, or above the record that stays.
 */
export function mergeEntities(context: Context, params: MergeEntitiesParams): WorkspaceEdit | Refusal {
  const { corpus, client, language } = context
  const two = twoEntities(corpus, params.from, params.into)
  if (isRefusal(two)) return two
  const isRewritten = params.leave === 'nothing'
  const merged = mergedRecord(corpus, two, params)
  if (!merged) return notSafe(corpus, two.into.entity.uri, two.into.entity.ref)
  const circle = ifCircle(corpus, two, merged) ?? (isRewritten ? undefined : ifTooFar(corpus, params.from))
  if (circle) return circle
  const own = inRegistry(two, merged, isRewritten)
  if (!own) return notSafe(corpus, two.from.entity.uri, two.from.entity.ref)
  const changes = mergedByFile([...own, ...(isRewritten ? rewritten(corpus, two) : [])])
  const annotation = {
    label: labelOf(two)[language],
    description: [...counted(changes, language), ...remarks(two).map((one) => one[language])].join(' · '),
    needsConfirmation: true,
  }
  return workspaceEdit({ changes, annotation }, client)
}

/** The record that stays, with all that the other said, and that one's comments where nothing of it is left. */
function mergedRecord(
  { settings }: Corpus,
  { from, into, apart, records, merging }: TwoEntities,
  { take, leave }: MergeEntitiesParams,
): RecordAlone | undefined {
  const chosen = merging.conflicts.filter(({ key }) => take.includes(key)).map((one) => one.take)
  const changed = changedAlone(apart, [...merging.changes, ...chosen])
  if (!changed) return undefined
  // What neither field by field nor by choice could be seen as a reference of the record to itself.
  const { uri } = into.entity
  const file = readRegistryFile(new Source(uri, into.source.version, changed.steps.text), settings)
  const edits = file.sites
    .filter(({ target, role }) => target === from.entity.ref && role !== 'declaration')
    .map((site) => retarget(file, site, into.entity.ref))
  const merged = { ...changed, steps: stepped(changed.steps, edits) }
  const open = openRecord(merged)
  const left = open && leave === 'nothing' ? commentsLeft(records.from, into.open, open) : []
  return changedAlone(merged, [keptAbove(into.open), writeAbove(left)])
}

/** The edits of the two records. */
function inRegistry(two: TwoEntities, merged: RecordAlone, isRewritten: boolean): readonly SourceEdits[] | undefined {
  const { from, into } = two
  const { type, id } = from.entity
  const put = withRecordEdits(knowing(into.lines), into.entity.type, into.entity.id, () => editsOfAlone(merged))
  const start = from.entity.uri === into.entity.uri ? put : knowing(from.lines)
  const gone =
    start &&
    (isRewritten ? withoutRecord(start, type, id)?.steps : withRecordEdits(start, type, id, leftBehind(two, merged)))
  if (!put || !gone) return undefined
  const files: readonly (readonly [Source, TextSteps])[] =
    start === put
      ? [[into.source, gone]]
      : [
          [into.source, put],
          [from.source, gone],
        ]
  return files.map(([source, { edits }]) => ({ source, edits }))
}

function labelOf({ from, into }: TwoEntities) {
  const [gone, kept] = [isolate(from.entity.ref, 'ltr'), isolate(into.entity.ref, 'ltr')]
  return { en: `Merge ${gone} into ${kept}`, ar: `دمج ${gone} في ${kept}` }
}

function counted(changes: readonly SourceEdits[], language: UiLanguage): readonly string[] {
  const files = changes.filter(({ edits }) => edits.length > 0).length
  return [{ en: `files: ${files}`, ar: `الملفات: ${files}` }[language]]
}
