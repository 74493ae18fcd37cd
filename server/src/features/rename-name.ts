import type { Range, WorkspaceEdit } from 'vscode-languageserver-types'
import type { Document } from '../corpus/document.ts'
import { notSafe } from '../corpus/not-safe.ts'
import { recordAt } from '../corpus/record-at.ts'
import type { Asker, Refactoring } from '../corpus/refactoring.ts'
import { ifNewer, ifNotOne, noEntityHere, noName } from '../corpus/refusals.ts'
import { partAt } from '../corpus/registry/registry-questions.ts'
import { subjectAt } from '../corpus/subject.ts'
import { workspaceEdit } from '../corpus/workspace-edit.ts'
import { writtenEntity } from '../corpus/written-entity.ts'
import { cleanName } from '../language/clean-name.ts'
import { isRefusal, type Refusal, refuse } from '../language/refusal.ts'
import { quoted } from '../lint/quoted.ts'
import { type EntityParams, type NameChoices, RENAME_NAME_COMMAND } from '../protocol/registry-edits.ts'
import { changedAlone, commentsOf, editsOfAlone, openRecord } from '../registry/edit/record-alone.ts'
import { knowing, withRecordEdits } from '../registry/edit/registry-steps.ts'
import type { Entity, Name } from '../registry/entity.ts'
import { displayName } from '../registry/names.ts'
import { recordKeys } from '../schema/record-shape.ts'
import { touches } from '../text/span.ts'
import type { Context } from './context.ts'
import { nameChanges, nameScalar, unwantedAlias } from './rename-name/name-changes.ts'
import { isSpeltInText } from './rename-name/spelt-in-text.ts'

/** The preferred name that a caret stands on in a record, as a rename begins with it; undefined where none stands there. */
export function prepareNameRename(
  { corpus, document }: Context,
  offset: number,
): { readonly range: Range; readonly placeholder: string } | Refusal | undefined {
  const found = nameUnder(document, offset)
  if (!found) return undefined
  const refusal = ifNewer(corpus) ?? ifNotOne(corpus, found.entity.ref)
  if (refusal) return refusal
  const range = document.source.range(found.name.span)
  const caret = document.source.position(offset)
  // Editors give up on a range that is not on the caret's line.
  const isNear = range.start.line === caret.line && range.end.line === caret.line
  return { range: isNear ? range : { start: caret, end: caret }, placeholder: found.name.text }
}

/** Renames the preferred name that a caret stands on, as `renameName` does by itself; undefined where none stands there. */
export function renameNameAt(context: Context, offset: number, to: string): WorkspaceEdit | Refusal | undefined {
  const found = nameUnder(context.document, offset)
  return found && renameName(context, found.entity.ref, found.name.lang, to)
}

/** The preferred names of the entity that is named at an offset, or of `ref`: the one of the reader's language first. */
export function nameChoices({ corpus, document, language }: Context, at: number | string): NameChoices | Refusal {
  const found = typeof at === 'string' ? corpus.entity(at) : recordAt(corpus, document, at)
  const entity = found && corpus.resolve(found.ref)
  if (!entity) return noEntityHere
  const refusal = ifNewer(corpus) ?? ifNotOne(corpus, entity.ref)
  if (refusal) return refusal
  const first = shownName(document, entity, language)
  const names = entity.names
    .filter(({ kind }) => kind === 'name')
    .toSorted((a, b) => Number(b.text === first) - Number(a.text === first))
  if (names.length === 0) return isNameless
  return {
    ref: entity.ref,
    names: names.map((name) => ({
      lang: name.lang,
      text: name.text,
      isUsed: isSpeltInText(corpus, entity, without(entity, name)),
    })),
  }
}

/**
 * Gives an entity (`type:id`) another preferred name in a language (`''` where none is written), in its record alone: what articles say is their
 * authors'. The old name stays as an alias where that is wanted; where nobody says so, if articles still call it so.
 */
export function renameName(
  { corpus, client, language }: Context,
  ref: string,
  lang: string,
  to: string,
  isKept?: boolean,
): WorkspaceEdit | Refusal {
  const refusal = ifNewer(corpus) ?? ifNotOne(corpus, ref)
  if (refusal) return refusal
  const written = writtenEntity(corpus, ref)
  if (isRefusal(written)) return written
  const { entity, source, lines, open, alone } = written
  const text = cleanName(to, lang || corpus.settings.lang)
  if (!/[\p{L}\p{N}]/u.test(text)) return noName
  const old = nameScalar(open.map, lang)
  if (!old) return isNameless
  if (old.text === text) return workspaceEdit({ changes: [] }, client)
  if (unwantedAlias(open.map, text)) return isUnwanted(text)
  const isAlias = isKept ?? isSpeltInText(corpus, entity, renamed(entity, lang, text))
  const order = recordKeys(corpus.settings.types.get(entity.type))
  const changed = changedAlone(alone, nameChanges(open, { lang, text, isAlias, order, usual: corpus.settings.lang }))
  const after = changed && openRecord(changed)
  // A remark behind the mark of a text in lines would go with that text.
  const isWhole = after && commentsOf(after).length === commentsOf(open).length
  const steps = isWhole && withRecordEdits(knowing(lines), entity.type, entity.id, () => editsOfAlone(changed))
  if (!steps) return notSafe(corpus, entity.uri, entity.ref)
  const [from, now] = [quoted(old.text), quoted(text)]
  const isShared = corpus.named(text).some((other) => other.ref !== ref)
  const remarks = [
    ...(isAlias ? [{ en: 'the old name stays as an alias', ar: 'يبقى الاسم القديم اسمًا بديلًا' }] : []),
    ...(isShared ? [{ en: 'another entity has this name', ar: 'هذا الاسم لكيان آخر أيضًا' }] : []),
  ]
  const annotation = {
    label: { en: `Rename ${from.en} to ${now.en}`, ar: `تغيير الاسم ${from.ar} إلى ${now.ar}` }[language],
    ...(remarks.length > 0 ? { description: remarks.map((one) => one[language]).join(' · ') } : {}),
    needsConfirmation: isShared,
  }
  return workspaceEdit({ changes: [{ source, edits: steps.edits }], annotation }, client)
}

/** Giving the entity that a caret names another preferred name, by the command that asks for it; the caret may stand on that name itself. */
export function nameRenaming(context: Context, offset: number, { hasCommands }: Asker): readonly Refactoring[] {
  const { corpus, document, language } = context
  if (!hasCommands) return []
  const subject = subjectAt(document, corpus.settings, offset)
  const target = nameUnder(document, offset)?.entity.ref ?? (subject?.kind === 'site' ? subject.site.target : '')
  const entity = corpus.resolve(target)
  if (!entity?.names.some(({ kind }) => kind === 'name') || ifNotOne(corpus, entity.ref)) return []
  const argument: EntityParams = { uri: document.uri, ref: entity.ref }
  const name = quoted(shownName(document, entity, language))
  const title = { en: `Change the preferred name ${name.en}…`, ar: `تغيير الاسم الأساسي ${name.ar}…` }
  return [{ title, kind: 'refactor.rewrite', does: { command: RENAME_NAME_COMMAND, argument } }]
}

const shownName = (document: Document, entity: Entity, language: string): string =>
  displayName(entity, ...(document.kind === 'article' && document.lang !== undefined ? [document.lang] : []), language)

function nameUnder(document: Document, offset: number): { readonly entity: Entity; readonly name: Name } | undefined {
  if (document.kind !== 'registry') return undefined
  for (const entity of partAt(document, offset).entities) {
    const name = entity.names.find(({ kind, span }) => kind === 'name' && touches(span, offset))
    if (name) return { entity, name }
  }
  return undefined
}

const without = (entity: Entity, name: Name): Entity => ({
  ...entity,
  names: entity.names.filter((one) => one !== name),
})

const renamed = (entity: Entity, lang: string, text: string): Entity => ({
  ...entity,
  names: entity.names.map((one) => (one.kind === 'name' && one.lang === lang ? { ...one, text } : one)),
})

const isNameless = refuse('Its record says no preferred name.', 'ليس في سجله اسم أساسي.')

function isUnwanted(text: string): Refusal {
  const name = quoted(text)
  return refuse(
    `Its record says that ${name.en} is not to be used, or wrong: change that alias first.`,
    `يقول سجله إن ${name.ar} اسم يُتجنَّب أو خطأ: غيّر ذلك الاسم البديل أولًا.`,
  )
}
