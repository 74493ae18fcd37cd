import type { WorkspaceEdit } from 'vscode-languageserver-types'
import { notSafe } from '../corpus/not-safe.ts'
import { recordAt } from '../corpus/record-at.ts'
import type { Asker, Refactoring } from '../corpus/refactoring.ts'
import { cannotCreateFiles, ifNewer, ifNotOne, noEntityHere } from '../corpus/refusals.ts'
import { registryFiles, registryUri } from '../corpus/registry-homes.ts'
import { subjectAt } from '../corpus/subject.ts'
import { workspaceEdit } from '../corpus/workspace-edit.ts'
import { isolate } from '../language/direction.ts'
import { type Refusal, refuse } from '../language/refusal.ts'
import { quoted } from '../lint/quoted.ts'
import { type EntityParams, MOVE_ENTITY_COMMAND, type MoveChoices } from '../protocol/registry-edits.ts'
import { linesOf } from '../registry/edit/registry-lines.ts'
import { knowing, withoutRecord, withRecord } from '../registry/edit/registry-steps.ts'
import { noSteps } from '../text/compose-edits.ts'
import { pathBelow } from '../text/uri.ts'
import type { Context } from './context.ts'

/** The files that the record of an entity could move to: that of the entity named at an offset, or of `ref`. */
export function moveChoices({ corpus, document }: Context, at: number | string): MoveChoices | Refusal {
  const entity = typeof at === 'string' ? corpus.entity(at) : recordAt(corpus, document, at)
  if (!entity) return noEntityHere
  const refusal = ifNewer(corpus) ?? ifNotOne(corpus, entity.ref)
  if (refusal) return refusal
  const path = (uri: string): string => pathBelow(corpus.root, uri)
  const files = registryFiles(corpus).filter((uri) => uri !== entity.uri)
  return { ref: entity.ref, from: path(entity.uri), files: files.map(path) }
}

/**
 * Moves the record of an entity (`type:id`) to another file of the registry, by its path below the corpus's folder; the file is made where there is
 * none. The record is written there as it was, at the place that the order of that file has for it.
 */
export function moveEntity({ corpus, client, language }: Context, ref: string, path: string): WorkspaceEdit | Refusal {
  const refusal = ifNewer(corpus) ?? ifNotOne(corpus, ref)
  if (refusal) return refusal
  const entity = corpus.entity(ref)
  const to = registryUri(corpus, path.trim())
  if (!entity) return noEntityHere
  if (to === undefined) return noRegistryPath(path)
  if (to === entity.uri) return already(ref, path)
  const isNew = !corpus.has(to)
  if (isNew && !client.createFiles) return cannotCreateFiles
  const here = corpus.source(entity.uri)
  const there = isNew ? undefined : corpus.source(to)
  // Once the texts are there it is asked again.
  if (!here || (!there && !isNew)) return noEntityHere
  const lines = linesOf(here)
  const taken = lines && withoutRecord(knowing(lines), entity.type, entity.id)
  if (!taken) return notSafe(corpus, entity.uri, ref)
  const put = withRecord(noSteps(there?.text ?? ''), entity.type, entity.id, taken.record)
  if (!put) return notSafe(corpus, to)
  const shown = isolate(ref, 'ltr')
  const annotation = {
    label: { en: `Move ${shown}`, ar: `نقل ${shown}` }[language],
    description: isolate(`${pathBelow(corpus.root, entity.uri)} → ${pathBelow(corpus.root, to)}`, 'ltr'),
  }
  return workspaceEdit(
    {
      changes: [{ source: here, edits: taken.steps.edits }, ...(there ? [{ source: there, edits: put.edits }] : [])],
      creates: there ? [] : [{ uri: to, text: put.text }],
      annotation,
    },
    client,
  )
}

function noRegistryPath(path: string): Refusal {
  const shown = isolate(path, 'ltr')
  return refuse(
    `${shown} is no file of the registry: the settings of the corpus say under “entities” which files are.`,
    `${shown} ليس من ملفات السجل: تحددها إعدادات المجموعة تحت «entities».`,
  )
}

const already = (ref: string, path: string): Refusal =>
  refuse(
    `${isolate(ref, 'ltr')} stands in ${isolate(path, 'ltr')} already.`,
    `${isolate(ref, 'ltr')} في ${isolate(path, 'ltr')} من قبل.`,
  )

/** Moving the record whose id a caret stands on, by the command that asks where to; of an entity that is named there, where someone asks what can be done. */
export function entityMove(
  { corpus, document }: Context,
  offset: number,
  { hasCommands, isAsked }: Asker,
): readonly Refactoring[] {
  const subject = hasCommands ? subjectAt(document, corpus.settings, offset) : undefined
  const site = subject?.kind === 'site' ? subject.site : undefined
  const isRecord = site?.role === 'declaration' && document.kind === 'registry'
  const moved = isRecord ? site.target : isAsked && site ? corpus.resolve(site.target)?.ref : undefined
  if (moved === undefined || ifNotOne(corpus, moved)) return []
  const argument: EntityParams = { uri: document.uri, ref: moved }
  const ref = quoted(moved)
  const title = { en: `Move ${ref.en} to another file…`, ar: `نقل ${ref.ar} إلى ملف آخر…` }
  return [{ title, kind: 'refactor.move', does: { command: MOVE_ENTITY_COMMAND, argument } }]
}
