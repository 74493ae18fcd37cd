import type { Asker, Refactoring } from '../corpus/refactoring.ts'
import { workspaceEdit } from '../corpus/workspace-edit.ts'
import { withSelectors } from '../lint/move-selectors.ts'
import { anyNames } from '../lint/tags/known-names.ts'
import { tagPlace, untagEdits } from '../lint/tags/tag-place.ts'
import type { EntityWordsParams } from '../protocol/registry-edits.ts'
import { TAG_SELECTION_COMMAND } from '../protocol/tag-mentions.ts'
import { overlaps, type Span, touches } from '../text/span.ts'
import type { Context } from './context.ts'

/**
 * Tagging selected words by the command that asks as what, and of a tag making it another or taking it away; offered where someone asks what can be
 * done.
 */
export function tagEditing(context: Context, part: Span, { hasCommands, isAsked }: Asker): readonly Refactoring[] {
  const { corpus, document, client } = context
  if (document.kind !== 'article' || !isAsked) return []
  const isCaret = part.start === part.end
  const { schemes } = corpus.settings
  const tags = document.tree.tags.filter(
    ({ type, span }) => !schemes.includes(type) && (isCaret ? touches(span, part.start) : overlaps(span, part)),
  )
  const argument: EntityWordsParams = { uri: document.uri, range: document.source.range(part) }
  const does = { command: TAG_SELECTION_COMMAND, argument }
  const tag = tags.at(-1)
  if (!tag) {
    if (isCaret || !hasCommands || !tagPlace(document, part, anyNames(corpus))) return []
    return [{ title: { en: 'Tag these words as…', ar: 'وسم هذه الكلمات بـ…' }, kind: 'refactor.rewrite', does }]
  }
  if (tags.length > 1 && !isCaret) return []
  const edits = untagEdits(document, tag)
  const changes = [{ source: document.source, edits: withSelectors(document, corpus.settings, edits) }]
  return [
    ...(hasCommands
      ? [
          {
            title: { en: 'Tag it as something else…', ar: 'تغيير الوسم إلى…' },
            kind: 'refactor.rewrite',
            does,
          } as const,
        ]
      : []),
    ...(edits.length > 0
      ? [
          {
            title: { en: 'Remove the tag, and keep the words', ar: 'إزالة الوسم وإبقاء الكلمات' },
            kind: 'refactor.rewrite',
            does: { edit: workspaceEdit({ changes }, client) },
          } as const,
        ]
      : []),
  ]
}
