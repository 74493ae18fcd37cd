import type { WorkspaceEdit } from 'vscode-languageserver-types'
import { editsEverywhere, mergedByFile, type Sited } from '../corpus/edits-everywhere.ts'
import { SEED_SUFFIX } from '../corpus/read-article.ts'
import { ifNewer, ifNoId, ifNoRecordId, taken } from '../corpus/refusals.ts'
import { idEdit, type Renaming, renamingAt, stemSpan } from '../corpus/renaming.ts'
import { articleTarget, entityTarget, fileTarget } from '../corpus/site.ts'
import { type FileRename, type SourceEdits, workspaceEdit } from '../corpus/workspace-edit.ts'
import { isolate } from '../language/direction.ts'
import { isRefusal, type Refusal } from '../language/refusal.ts'
import { ownIdEdit } from '../lint/yaml/own-id.ts'
import { folderOf } from '../text/uri.ts'
import type { Context } from './context.ts'

/** What a rename does: the edits, and the files renamed among them, of which the editor will tell once more. */
export interface Rename {
  readonly edit: WorkspaceEdit
  readonly renames: readonly FileRename[]
}

/**
 * Gives the entity or article under the caret another id wherever it is named, in all files; `type:?slug` in its article alone.
 * An article whose id is its file's name gets another file name, and links by path follow; where the editor cannot rename files,
 * the new id is written into its front matter. A name that cannot be the id is refused with the reason.
 */
export function rename(context: Context, offset: number, newName: string): Rename | Refusal {
  const { corpus, document, client, language } = context
  const renaming = renamingAt(corpus, document, offset)
  if (isRefusal(renaming)) return renaming
  const id = wantedId(renaming, newName)
  const refusal = refusalOf(context, renaming, id)
  if (refusal) return refusal
  if (id === renaming.id) return { edit: workspaceEdit({ changes: [] }, client), renames: [] }
  const plan = plans[renaming.kind](context, renaming, id)
  if (isRefusal(plan)) return plan
  const places = plan.changes.reduce((count, { edits }) => count + edits.length, 0)
  const annotation = {
    label: describe(renaming, id)[language],
    description: {
      en: `places: ${places}, files: ${plan.changes.length}`,
      ar: `المواضع: ${places}، الملفات: ${plan.changes.length}`,
    }[language],
    // Places that already name the new id would from now on mean this one too.
    needsConfirmation: renaming.kind !== 'local' && corpus.spread(targetOf(renaming, id)) > 0,
  }
  return { edit: workspaceEdit({ ...plan, annotation }, client), renames: plan.renames }
}

interface Plan {
  readonly changes: readonly SourceEdits[]
  readonly renames: readonly FileRename[]
}

const plans: Readonly<Record<Renaming['kind'], (context: Context, renaming: Renaming, id: string) => Plan | Refusal>> =
  {
    entity: ({ corpus }, renaming, id) => {
      const target = targetOf(renaming, renaming.id)
      return { changes: editsEverywhere(corpus, target, (one) => renamed(one, target, id)), renames: [] }
    },
    local: ({ document }, renaming, id) => ({
      changes: [renamed(document, targetOf(renaming, renaming.id), id)],
      renames: [],
    }),
    article: ({ corpus, client }, renaming, id) => {
      const target = targetOf(renaming, renaming.id)
      const changes = editsEverywhere(corpus, target, (one) => renamed(one, target, id))
      const article = renaming.kind === 'article' ? renaming.article : undefined
      if (!article) return { changes, renames: [] }
      const { uri } = article
      if (article.idRange || !client.documentChanges || !client.renameFiles) {
        const bearer = corpus.document(uri)
        // Once the text is there it is asked again.
        if (bearer?.kind !== 'article') return { changes, renames: [] }
        const own = ownIdEdit(bearer, corpus.settings, id)
        return own
          ? { changes: mergedByFile([...changes, { source: bearer.source, edits: [own] }]), renames: [] }
          : noPlace
      }
      const links = editsEverywhere(corpus, fileTarget(uri), (one) => relinked(one, uri, id))
      return { changes: mergedByFile([...changes, ...links]), renames: [{ from: uri, to: fileNamed(uri, id) }] }
    },
  }

const noPlace: Refusal = {
  refusal: {
    en: 'The front matter of this article is written in a way that leaves no place for an id: mend it first.',
    ar: 'ترويسة هذه المقالة مكتوبة على نحو لا يترك مكانًا للمعرّف: أصلحها أولًا.',
  },
}

/** The id that was meant: with its type or question mark before it or without. */
function wantedId(renaming: Renaming, newName: string): string {
  const name = newName.trim()
  const type = renaming.kind === 'article' ? 'article' : renaming.type
  const id = name.startsWith(`${type}:`) ? name.slice(type.length + 1) : name
  return renaming.kind === 'local' && id.startsWith('?') ? id.slice(1) : id
}

function refusalOf({ corpus, document }: Context, renaming: Renaming, id: string): Refusal | undefined {
  const refusal = ifNewer(corpus) ?? (renaming.kind === 'entity' ? ifNoRecordId(id) : ifNoId(id))
  if (refusal || id === renaming.id) return refusal
  const isTaken =
    renaming.kind === 'article'
      ? corpus.articlesOf(id).length > 0 ||
        (renaming.article && !renaming.article.idRange && corpus.has(fileNamed(renaming.article.uri, id)))
      : renaming.kind === 'entity'
        ? corpus.declarations(targetOf(renaming, id)).length > 0
        : document.sites.some((site) => site.target === targetOf(renaming, id))
  return isTaken ? taken(targetOf(renaming, id)) : undefined
}

function targetOf(renaming: Renaming, id: string): string {
  if (renaming.kind === 'article') return articleTarget(id)
  return entityTarget(renaming.type, renaming.kind === 'local' ? `?${id}` : id)
}

function renamed(file: Sited, target: string, id: string): SourceEdits {
  const sites = file.sites.filter((site) => site.target === target)
  return { source: file.source, edits: sites.map((site) => idEdit(file, site, id)) }
}

const relinked = (file: Sited, uri: string, id: string): SourceEdits => ({
  source: file.source,
  edits: file.sites
    .filter((site) => site.target === fileTarget(uri))
    .map((site) => ({ span: stemSpan(file, site), text: id })),
})

const fileNamed = (uri: string, id: string): string => `${folderOf(uri)}/${id}${SEED_SUFFIX}`

function describe(renaming: Renaming, id: string) {
  const from = isolate(targetOf(renaming, renaming.id), 'ltr')
  const to = isolate(targetOf(renaming, id), 'ltr')
  return { en: `Rename ${from} → ${to}`, ar: `تغيير ${from} إلى ${to}` }
}
