import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import { SETTINGS_FILE } from '../corpus/file-kind.ts'
import type { Asker, Refactoring } from '../corpus/refactoring.ts'
import { settingsFile } from '../corpus/settings-file.ts'
import { workspaceEdit } from '../corpus/workspace-edit.ts'
import type { Candidate, FoundMention } from '../find/found-mention.ts'
import { type TagToBe, tagEdits, tagOf } from '../find/tag-edits.ts'
import { isolate } from '../language/direction.ts'
import type { Message } from '../language/message.ts'
import { withSelectors } from '../lint/move-selectors.ts'
import { quoted } from '../lint/quoted.ts'
import { notMention } from '../lint/tags/not-mention.ts'
import { shownName } from '../lint/tags/shown-name.ts'
import { tagTitle } from '../lint/tags/tag-title.ts'
import { foundMentions, isSuggested, sureMentions, untaggedMentions } from '../lint/tags/untagged-mentions.ts'
import { ignoreName, settingsIgnoring } from '../lint/yaml/ignore-name.ts'
import { TAG_ALL_IN_CORPUS_COMMAND, type TagAllParams } from '../protocol/tag-mentions.ts'
import { labelKey } from '../registry/label-names.ts'
import { type Span, touches } from '../text/span.ts'
import type { Context } from './context.ts'

/**
 * What can be done about an untagged name at a place: tag it, and others with it; or say that it is none. Of names that the corpus does not want
 * suggested only where someone asks.
 */
export function mentionTagging(context: Context, { start }: Span, asker: Asker): readonly Refactoring[] {
  const { document, corpus } = context
  if (document.kind !== 'article') return []
  const mention = foundMentions(document, corpus).find(({ span }) => touches(span, start))
  if (!mention || !(asker.isAsked || isSuggested(mention, corpus))) return []
  return [
    ...mention.candidates.slice(0, MOST).flatMap((candidate) => tagging(context, document, mention, candidate)),
    ...taggingMore(context, document, mention),
    ...(asker.hasCommands ? [taggingInCorpus(document)] : []),
    ...refusing(context, document, mention),
    ...ignoring(context, mention),
  ]
}

/** The rule that speaks of such names. */
const MENDED = 'untagged-mention'

/** Who is so unlikely as the fifth is chosen by name. */
const MOST = 4

function tagging(
  context: Context,
  article: Article,
  mention: FoundMention,
  candidate: Candidate,
): readonly Refactoring[] {
  const edit = taggingEdit(context, article, [tagOf(mention, candidate)])
  if (!edit) return []
  const isClear = candidate === mention.candidates[0] && candidate.confidence === 'sure'
  return [
    {
      ...fix(tagTitle(candidate.ref, context.corpus.resolve(candidate.ref)), edit),
      ...(isClear && { isPreferred: true }),
    },
  ]
}

/** All mentions of the likeliest entity in the article, and all of the article that are sure. */
function taggingMore(context: Context, article: Article, mention: FoundMention): readonly Refactoring[] {
  const { corpus } = context
  const [{ ref }] = mention.candidates
  const same = untaggedMentions(article, corpus).filter(({ candidates: [first] }) => first.ref === ref)
  const sure = sureMentions(article, corpus)
  const name = nameOf(ref, corpus)
  return [
    ...taggingAll(context, article, same, (count) => ({
      en: `Tag all mentions of ${name.en} in this article (${count})`,
      ar: `وسم كل ذكر لـ${name.ar} في هذه المقالة (${count})`,
    })),
    ...taggingAll(context, article, sure, (count) => ({
      en: `Tag all sure mentions in this article (${count})`,
      ar: `وسم كل الأسماء الأكيدة في هذه المقالة (${count})`,
    })),
  ]
}

function taggingAll(
  context: Context,
  article: Article,
  mentions: readonly FoundMention[],
  title: (count: number) => Message,
): readonly Refactoring[] {
  const { written, edits } = tagEdits(
    article,
    mentions.map((one) => tagOf(one)),
  )
  if (written.length < 2) return []
  const moved = withSelectors(article, context.corpus.settings, edits)
  return [
    fix(title(written.length), workspaceEdit({ changes: [{ source: article.source, edits: moved }] }, context.client)),
  ]
}

function taggingInCorpus({ uri }: Article): Refactoring {
  const argument: TagAllParams = { uri }
  return {
    title: { en: 'Tag all sure mentions in the corpus…', ar: 'وسم كل الأسماء الأكيدة في المجموعة…' },
    kind: 'quickfix',
    mends: MENDED,
    does: { command: TAG_ALL_IN_CORPUS_COMMAND, argument },
  }
}

/** That the words are not the entity, said in the article; of several that they may name, that they are none. */
function refusing(context: Context, article: Article, { span, candidates }: FoundMention): readonly Refactoring[] {
  const { corpus, client } = context
  const said = (title: Message, ref?: string): readonly Refactoring[] => {
    const edit = notMention(article, corpus.settings, span, ref)
    return edit ? [fix(title, workspaceEdit({ changes: [{ source: article.source, edits: [edit] }] }, client))] : []
  }
  const [{ ref }] = candidates
  const name = nameOf(ref, corpus)
  return [
    ...said({ en: `It is not ${name.en} here`, ar: `ليس المقصود هنا ${name.ar}` }, ref),
    ...(candidates.length > 1 ? said({ en: 'It is no entity here', ar: 'ليس المقصود هنا كيانًا' }) : []),
  ]
}

/** That the name is never suggested, said in `seedbed.yaml`. */
function ignoring({ corpus, client }: Context, { label, candidates }: FoundMention): readonly Refactoring[] {
  const [{ name }] = candidates
  // As the registry has it, if that is the same name.
  const ignored = labelKey(name) === labelKey(label) ? name : label.replace(/\s+/gu, ' ').trim()
  const shown = quoted(ignored)
  const title = { en: `Never suggest ${shown.en} in this corpus`, ar: `عدم اقتراح ${shown.ar} في هذه المجموعة أبدًا` }
  const settings = settingsFile(corpus)
  if (!settings) {
    const uri = `${corpus.root.replace(/\/$/, '')}/${SETTINGS_FILE}`
    if (!client.createFiles || corpus.has(uri)) return []
    const annotation = { label: isolate(SETTINGS_FILE, 'ltr') }
    return [
      fix(
        title,
        workspaceEdit({ changes: [], creates: [{ uri, text: settingsIgnoring(ignored) }], annotation }, client),
      ),
    ]
  }
  const edit = ignoreName(settings, ignored)
  return edit ? [fix(title, workspaceEdit({ changes: [{ source: settings.source, edits: [edit] }] }, client))] : []
}

function taggingEdit(
  { corpus, client }: Context,
  article: Article,
  tags: readonly TagToBe[],
): WorkspaceEdit | undefined {
  const { edits } = tagEdits(article, tags)
  if (edits.length === 0) return undefined
  const changes = [{ source: article.source, edits: withSelectors(article, corpus.settings, edits) }]
  return workspaceEdit({ changes }, client)
}

const fix = (title: Message, edit: WorkspaceEdit): Refactoring => ({
  title,
  kind: 'quickfix',
  mends: MENDED,
  does: { edit },
})

function nameOf(ref: string, corpus: Corpus): Message {
  const entity = corpus.resolve(ref)
  return entity ? shownName(entity) : quoted(ref)
}
