import type { Asker, Refactoring } from '../corpus/refactoring.ts'
import { taggedEntities } from '../corpus/tagged-entities.ts'
import { workspaceEdit } from '../corpus/workspace-edit.ts'
import { quoted } from '../lint/quoted.ts'
import { wordsOfLabel } from '../lint/tags/known-names.ts'
import { nameOfWords } from '../lint/tags/name-of-words.ts'
import { addAlias } from '../lint/yaml/add-alias.ts'
import { isAdjectiveOf, isNameOf, labelKey } from '../registry/label-names.ts'
import { touches } from '../text/span.ts'
import type { Context } from './context.ts'

/**
 * Adding the label of a tag to the names of its entity, where it is none of them; offered where someone asks what can be done, whether or not the
 * rule that speaks of such labels does (`label-not-a-name`, which offers the same).
 */
export function labelAsAlias(context: Context, offset: number, { isAsked }: Asker): readonly Refactoring[] {
  const { corpus, document, client } = context
  if (document.kind !== 'article' || !isAsked) return []
  const tagged = taggedEntities(document, corpus).find(({ tag }) => touches(tag.span, offset))
  if (!tagged) return []
  const { tag, entity } = tagged
  const label = nameOfWords(wordsOfLabel(tag.labelText, entity, corpus), document.lang)
  if (labelKey(label) === '' || isNameOf(entity, label) || isAdjectiveOf(entity, label)) return []
  const file = corpus.documentNaming(entity.uri, [entity.ref])
  const edit = file?.kind === 'registry' ? addAlias(file, corpus.settings, entity.ref, label) : undefined
  if (!file || !edit) return []
  const [name, ref] = [quoted(label), quoted(entity.ref)]
  return [
    {
      title: { en: `Add ${name.en} to the names of ${ref.en}`, ar: `إضافة ${name.ar} إلى أسماء ${ref.ar}` },
      kind: 'refactor.rewrite',
      does: { edit: workspaceEdit({ changes: [{ source: file.source, edits: [edit] }] }, client) },
    },
  ]
}
