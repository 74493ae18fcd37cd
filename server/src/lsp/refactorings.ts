import type { CodeAction, CodeActionKind, Diagnostic } from 'vscode-languageserver'
import type { Asker, Refactoring } from '../corpus/refactoring.ts'
import { ifNewer } from '../corpus/refusals.ts'
import { relating } from '../features/add-related.ts'
import type { Context } from '../features/context.ts'
import { entityCreation } from '../features/create-entity.ts'
import { wikidataFilling } from '../features/fill-from-wikidata.ts'
import { labelAsAlias } from '../features/label-as-alias.ts'
import { mergingAndSplitting } from '../features/merge-entities.ts'
import { entityMove } from '../features/move-entity.ts'
import { nameRenaming } from '../features/rename-name.ts'
import { entityRetyping } from '../features/retype-entity.ts'
import { recordSorting } from '../features/sort-records.ts'
import { tagEditing } from '../features/tag-editing.ts'
import { mentionTagging } from '../features/tag-mentions.ts'
import { inDirection } from '../language/direction.ts'
import type { Span } from '../text/span.ts'
import { asMutable } from './desk.ts'

/** What can be done with the registry at a place, as code actions of the kinds that are wanted; all kinds where none is named. */
export function refactorings(
  context: Context,
  span: Span,
  only: readonly CodeActionKind[] | undefined,
  { isAsked = false, ...able }: Able,
  diagnostics: readonly Diagnostic[] = [],
): readonly CodeAction[] {
  const { client, corpus, language } = context
  if (!client.codeActionLiterals || ifNewer(corpus)) return []
  const wants = (kind: CodeActionKind): boolean =>
    only === undefined || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`))
  if (!offered.some(wants)) return []
  const asker: Asker = { ...able, isAsked: isAsked || (only?.some((kind) => kind.startsWith('refactor')) ?? false) }
  return [
    ...mentionTagging(context, span, asker),
    ...tagEditing(context, span, asker),
    ...entityCreation(context, span, asker),
    ...labelAsAlias(context, span.start, asker),
    ...nameRenaming(context, span.start, asker),
    ...entityRetyping(context, span.start, asker),
    ...mergingAndSplitting(context, span.start, asker),
    ...entityMove(context, span.start, asker),
    ...relating(context, span.start, asker),
    ...recordSorting(context, span.start, asker),
    ...wikidataFilling(context, span.start, asker),
  ]
    .filter(({ kind }) => wants(kind))
    .map(({ title, kind, does, mends, isPreferred }) => {
      const shown = inDirection(title[language], language)
      const mended = diagnostics.filter(({ code }) => code === mends)
      const action = {
        title: shown,
        kind,
        ...(mended.length > 0 ? { diagnostics: mended } : {}),
        ...(isPreferred ? { isPreferred } : {}),
      }
      return 'edit' in does
        ? { ...action, edit: does.edit }
        : {
            ...action,
            command: { title: shown, command: does.command, arguments: asMutable([does.argument]) },
          }
    })
}

/** What the client can do; and whether its user has opened the menu, which those who ask for kinds need not say. */
type Able = Omit<Asker, 'isAsked'> & Partial<Pick<Asker, 'isAsked'>>

const offered: readonly Refactoring['kind'][] = ['quickfix', 'refactor.extract', 'refactor.rewrite', 'refactor.move']
