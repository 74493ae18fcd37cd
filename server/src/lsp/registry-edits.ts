import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver'
import type { Context } from '../features/context.ts'
import { createEntity, proposeEntity } from '../features/create-entity.ts'
import { fillFromWikidata, wikidataProposal, wikidataQuestion } from '../features/fill-from-wikidata.ts'
import { entityAt, mergeEntities, mergeProposal } from '../features/merge-entities.ts'
import { moveChoices, moveEntity } from '../features/move-entity.ts'
import { nameChoices, renameName } from '../features/rename-name.ts'
import { retypeChoices, retypeEntity } from '../features/retype-entity.ts'
import { sortGradually, sortRecords } from '../features/sort-records.ts'
import { splitEntity, splitProposal } from '../features/split-entity.ts'
import { tagAllInArticle } from '../features/tag-all.ts'
import { inDirection, isolate } from '../language/direction.ts'
import { isRefusal, type Refusal } from '../language/refusal.ts'
import {
  MERGE_ENTITIES,
  type MergeEntitiesParams,
  PROPOSE_MERGE,
  PROPOSE_SPLIT,
  type ProposeMergeParams,
  type ProposeSplitParams,
  SPLIT_ENTITY,
  type SplitEntityParams,
} from '../protocol/merge-split.ts'
import {
  CREATE_ENTITY,
  type CreateEntityParams,
  type EditAnswer,
  type EditParams,
  ENTITY_AT,
  type EntityParams,
  type EntityWordsParams,
  MOVE_CHOICES,
  MOVE_ENTITY,
  type MoveEntityParams,
  NAME_CHOICES,
  PROPOSE_ENTITY,
  RENAME_NAME,
  RETYPE_CHOICES,
  RETYPE_ENTITY,
  type RefusedAnswer,
  type RenameNameParams,
  type RetypeEntityParams,
  SORT_RECORDS,
  type SortRecordsParams,
} from '../protocol/registry-edits.ts'
import { TAG_ALL_IN_ARTICLE, type TagAllParams } from '../protocol/tag-mentions.ts'
import {
  FILL_FROM_WIKIDATA,
  type FillParams,
  PROPOSE_FROM_WIKIDATA,
  WIKIDATA_QUESTION,
  type WikidataParams,
} from '../protocol/wikidata.ts'
import { canonicalUri, pathBelow } from '../text/uri.ts'
import { bySteps } from './by-steps.ts'
import type { Desk, TextsRead } from './desk.ts'
import { answerOtherEntities } from './other-entities.ts'
import type { Session } from './session.ts'
import { answerTagAllInCorpus } from './tag-all.ts'
import { whenRead } from './when-read.ts'
import { corpusOf } from './workspace.ts'

/** The operations on the registry: each is asked for what the user has to be asked, and then for its edit. */
export const answerRegistryEdits = (desk: Desk): void => {
  const span = ({ document }: Context, { range }: EntityWordsParams) => document.source.span(range)
  answerChoices(desk, PROPOSE_ENTITY, (context, params: EntityWordsParams) =>
    proposeEntity(context, span(context, params)),
  )
  answerEdit(desk, CREATE_ENTITY, (context, params: CreateEntityParams) =>
    createEntity(context, span(context, params), params),
  )
  answerEdit(desk, SORT_RECORDS, (context, _: SortRecordsParams) => sortRecords(context), { before: sortGradually })
  answerChoices(desk, MOVE_CHOICES, (context, params: EntityParams) => moveChoices(context, meant(context, params)))
  answerEdit(desk, MOVE_ENTITY, (context, { ref, path }: MoveEntityParams) => moveEntity(context, ref, path))
  answerChoices(desk, RETYPE_CHOICES, (context, params: EntityParams) => retypeChoices(context, meant(context, params)))
  answerEdit(desk, RETYPE_ENTITY, (context, { ref, type, drop }: RetypeEntityParams) =>
    retypeEntity(context, ref, type, drop),
  )
  answerEdit(desk, TAG_ALL_IN_ARTICLE, (context, { ref }: TagAllParams) => tagAllInArticle(context, ref), {
    seeksNames: true,
  })
  answerTagAllInCorpus(desk)
  answerOtherEntities(desk)
  answerChoices(desk, NAME_CHOICES, (context, params: EntityParams) => nameChoices(context, meant(context, params)))
  answerEdit(desk, RENAME_NAME, (context, { ref, lang, name, keep }: RenameNameParams) =>
    renameName(context, ref, lang, name, keep),
  )
  answerChoices(desk, ENTITY_AT, (context, params: EntityParams) => entityAt(context, meant(context, params)))
  answerChoices(desk, PROPOSE_MERGE, (context, { from, into }: ProposeMergeParams) =>
    mergeProposal(context, from, into),
  )
  answerEdit(desk, MERGE_ENTITIES, (context, params: MergeEntitiesParams) => mergeEntities(context, params))
  answerChoices(desk, PROPOSE_SPLIT, (context, { ref }: ProposeSplitParams) => splitProposal(context, ref))
  answerEdit(desk, SPLIT_ENTITY, (context, params: SplitEntityParams) => splitEntity(context, params))
  answerChoices(desk, WIKIDATA_QUESTION, (context, params: EntityParams) =>
    wikidataQuestion(context, meant(context, params)),
  )
  answerChoices(desk, PROPOSE_FROM_WIKIDATA, (context, params: WikidataParams) => wikidataProposal(context, params))
  answerEdit(desk, FILL_FROM_WIKIDATA, (context, params: FillParams) => fillFromWikidata(context, params))
}

/** The entity that is meant: by its reference, or by an offset in the file. */
export const meant = ({ document }: Context, { ref, position }: EntityParams): string | number =>
  ref ?? (position ? document.source.offset(position) : 0)

/** Answers a request with what the user has to choose from, or with a refusal. */
const answerChoices = <P extends { readonly uri: string }, R extends object>(
  { connection, session }: Desk,
  method: string,
  question: (context: Context, params: P) => R | Refusal,
): void => {
  connection.onRequest<object | null, void>(
    method,
    async (params: P, token: CancellationToken): Promise<R | RefusedAnswer | null> => {
      await namesKnown(session, token)
      return whenRead(session, params.uri, (context) => told(context, question(context, params)), token)
    },
  )
}

/**
 * Answers a request with an edit, one that is offered apart where it is too large for the editor, or a refusal; a trial with a refusal or nothing.
 * What takes long is done before, by steps between which others have their turn.
 */
export const answerEdit = <P extends EditParams>(
  desk: Desk,
  method: string,
  question: (context: Context, params: P) => WorkspaceEdit | Refusal,
  { before = nothing, seeksNames = false }: EditMaking = {},
): void => {
  desk.connection.onRequest<EditAnswer | null, void>(
    method,
    async (params: P, token: CancellationToken): Promise<EditAnswer | null> => {
      const texts: TextsRead = new Map()
      const asked = (context: Context): { readonly edit: WorkspaceEdit } | RefusedAnswer => {
        const answer = question(context, params)
        return isRefusal(answer) ? refused(context, answer) : { edit: answer }
      }
      await namesKnown(desk.session, token)
      if (seeksNames) await desk.session.findable.none(token.onCancellationRequested)
      const steps = await whenRead(desk.session, params.uri, before, token, texts)
      if (steps) await bySteps(desk.session.host, steps, token)
      const answer = await whenRead(desk.session, params.uri, asked, token, texts)
      if (!answer || !('edit' in answer)) return answer
      const ignored = await ifIgnored(desk, params.uri, answer.edit)
      if (ignored) return ignored
      if (params.isTrial) return null
      const large = desk.large.offer(canonicalUri(params.uri), answer.edit, texts)
      return large ? { large } : answer
    },
  )
}

/** What has to be done before an edit is made. */
interface EditMaking {
  /** Steps between which others have their turn. */
  readonly before?: (context: Context) => Generator<void, void>
  /** Whether names are sought in running text. */
  readonly seeksNames?: boolean
}

function* nothing(): Generator<void, void> {}

/** Who has a name is asked of names that have been sorted: whoever asked before would sort them, and all others would wait. */
async function namesKnown(session: Session, token: CancellationToken): Promise<void> {
  await session.quiet(token.onCancellationRequested)
  await session.names.none(token.onCancellationRequested)
}

/** A new file that `.gitignore` ignores would be none of the corpus: what is written there would be gone. */
async function ifIgnored(
  { session }: Desk,
  uri: string,
  { documentChanges }: WorkspaceEdit,
): Promise<RefusedAnswer | undefined> {
  const made = (documentChanges ?? []).flatMap((one) => ('kind' in one && one.kind === 'create' ? [one.uri] : []))
  const corpus = corpusOf(session.workspace, canonicalUri(uri))
  if (!corpus || made.length === 0) return undefined
  const [one] = await session.host.ignored(corpus.root, made)
  if (one === undefined) return undefined
  const path = isolate(pathBelow(corpus.root, one), 'ltr')
  const refusal = {
    en: `Git ignores ${path}, and so does the corpus: choose another file.`,
    ar: `يتجاهل Git الملف ${path}، فتتجاهله المجموعة أيضًا: اختر ملفًا آخر.`,
  }
  const language = session.language(corpus)
  return { refusal: inDirection(refusal[language], language) }
}

const told = <R extends object>(context: Context, answer: R | Refusal): R | RefusedAnswer =>
  isRefusal(answer) ? refused(context, answer) : answer

const refused = ({ language }: Context, { refusal }: Refusal): RefusedAnswer => ({
  refusal: inDirection(refusal[language], language),
})
