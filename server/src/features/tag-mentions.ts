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
import { tagArticle } from '../lint/tags/tag-article.ts'
import { tagTitle } from '../lint/tags/tag-title.ts'
import { toldApart } from '../lint/tags/told-apart.ts'
import { foundMentions, mentionsOf, sureMentions, untaggedMentions } from '../lint/tags/untagged-mentions.ts'
import { ignoreName, settingsIgnoring } from '../lint/yaml/ignore-name.ts'
import {
  IGNORE_NAME_COMMAND,
  type IgnoreNameParams,
  TAG_ALL_IN_ARTICLE_COMMAND,
  TAG_ALL_IN_CORPUS_COMMAND,
  type TagAllParams,
} from '../protocol/tag-mentions.ts'
import { labelKey } from '../registry/label-names.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { Context } from './context.ts'

/**
 * What can be done about the untagged name that a place touches: tag it, and others with it; or say that it is none. Of names that the corpus does not
 * want suggested only where someone asks. Where a place touches several, or stands beside those of its lines, only tagging all that are sure: a menu
 * does not say which words it is about.
 */
export function mentionTagging(context: Context, place: Span, asker: Asker): readonly Refactoring[] {
  const { document, corpus } = context
  if (document.kind !== 'article') return []
  const mentions = asker.isAsked ? foundMentions(document, corpus) : untaggedMentions(document, corpus)
  const [mention, ...others] = mentions.filter(({ span }) => overlaps(span, place))
  if (mention && others.length === 0) {
    return [
      ...mention.candidates.slice(0, MOST).flatMap((candidate) => tagging(context, document, mention, candidate)),
      ...taggingThese(context, document, mention, asker),
      ...taggingSure(context, document, asker),
      ...refusing(context, document, mention),
      ...ignoring(context, mention, asker),
    ]
  }
  // An editor that gets no quick fix beside a hint may ask for those of every hint of the line, and show them in one menu.
  return mention || (asker.isAsked && isBesideHint(document, corpus, place))
    ? taggingSure(context, document, asker)
    : []
}

function isBesideHint(article: Article, corpus: Corpus, place: Span): boolean {
  const { source } = article
  const { start, end } = source.range(place)
  return untaggedMentions(article, corpus).some(({ span }) => {
    const { line } = source.position(span.start)
    return start.line <= line && line <= end.line
  })
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
      ...fix(tagTitle(candidate.ref, toldApartIn(article, context.corpus, candidate.ref)), edit),
      ...(isClear && { isPreferred: true }),
    },
  ]
}

/** All mentions of its likeliest entity in the article. */
function taggingThese(context: Context, article: Article, mention: FoundMention, asker: Asker): readonly Refactoring[] {
  const { corpus } = context
  const [{ ref }] = mention.candidates
  const whom = whomOf(article, corpus, mention, ref)
  const same = mentionsOf(ref, article, corpus)
  const title = {
    en: `Tag all mentions of ${whom.en} in this article (${same.length})`,
    ar: `وسم كل ذكر لـ${whom.ar} في هذه المقالة (${same.length})`,
  }
  return taggingAll(context, article, same, { uri: article.uri, ref }, title, asker)
}

/** All of the article that are sure, and all of the corpus. */
function taggingSure(context: Context, article: Article, asker: Asker): readonly Refactoring[] {
  const sure = sureMentions(article, context.corpus)
  const title = {
    en: `Tag all sure mentions in this article (${sure.length})`,
    ar: `وسم كل الأسماء الأكيدة في هذه المقالة (${sure.length})`,
  }
  return [
    ...taggingAll(context, article, sure, { uri: article.uri }, title, asker),
    ...(asker.hasCommands ? [taggingInCorpus(article)] : []),
  ]
}

/** By command where there is one, since nobody needs the edits who only looks at the menu. */
function taggingAll(
  { corpus, client }: Context,
  article: Article,
  mentions: readonly FoundMention[],
  params: TagAllParams,
  title: Message,
  { hasCommands }: Asker,
): readonly Refactoring[] {
  if (mentions.length < 2) return []
  if (hasCommands) return [command(title, TAG_ALL_IN_ARTICLE_COMMAND, params)]
  const { edits } = tagArticle(article, corpus, params.ref)
  return edits.length > 0 ? [fix(title, workspaceEdit({ changes: [{ source: article.source, edits }] }, client))] : []
}

const taggingInCorpus = ({ uri }: Article): Refactoring =>
  command(
    { en: 'Tag all sure mentions in the corpus…', ar: 'وسم كل الأسماء الأكيدة في المجموعة…' },
    TAG_ALL_IN_CORPUS_COMMAND,
    { uri },
  )

/** That the words are not an entity, said in the article; of several that they may name, that they are none. */
function refusing(context: Context, article: Article, mention: FoundMention): readonly Refactoring[] {
  const { corpus, client } = context
  const { span, candidates } = mention
  const said = (title: Message, ref?: string): readonly Refactoring[] => {
    const edit = notMention(article, corpus.settings, span, ref)
    return edit ? [fix(title, workspaceEdit({ changes: [{ source: article.source, edits: [edit] }] }, client))] : []
  }
  return [
    ...candidates.slice(0, MOST_REFUSED).flatMap(({ ref }) => {
      const whom = whomOf(article, corpus, mention, ref)
      return said({ en: `It is not ${whom.en} here`, ar: `ليس المقصود هنا ${whom.ar}` }, ref)
    }),
    ...(candidates.length > 1 ? said({ en: 'It is no entity here', ar: 'ليس المقصود هنا كيانًا' }) : []),
  ]
}

/** Of more it is said that it is none of them. */
const MOST_REFUSED = 3

/** That the name is never suggested, said in `seedbed.yaml`: by command where there is one, which saves that file, since its user does not look at it. */
function ignoring(
  { corpus, client }: Context,
  { label, candidates }: FoundMention,
  { hasCommands }: Asker,
): readonly Refactoring[] {
  const [{ name }] = candidates
  // As the registry has it, if that is the same name.
  const ignored = labelKey(name) === labelKey(label) ? name : label.replace(/\s+/gu, ' ').trim()
  const shown = quoted(ignored)
  const title = { en: `Never suggest ${shown.en} in this corpus`, ar: `عدم اقتراح ${shown.ar} في هذه المجموعة أبدًا` }
  const uri = `${corpus.root.replace(/\/$/, '')}/${SETTINGS_FILE}`
  const saying = (edit: WorkspaceEdit): readonly Refactoring[] =>
    hasCommands ? [command(title, IGNORE_NAME_COMMAND, { uri, name: ignored, edit })] : [fix(title, edit)]
  const settings = settingsFile(corpus)
  if (!settings) {
    if (!client.createFiles || corpus.has(uri)) return []
    const annotation = { label: isolate(SETTINGS_FILE, 'ltr') }
    const creates = [{ uri, text: settingsIgnoring(ignored) }]
    return saying(workspaceEdit({ changes: [], creates, annotation }, client))
  }
  const edit = ignoreName(settings, ignored)
  return edit ? saying(workspaceEdit({ changes: [{ source: settings.source, edits: [edit] }] }, client)) : []
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

const command = (title: Message, name: string, argument: TagAllParams | IgnoreNameParams): Refactoring => ({
  title,
  kind: 'quickfix',
  mends: MENDED,
  does: { command: name, argument },
})

const fix = (title: Message, edit: WorkspaceEdit): Refactoring => ({
  title,
  kind: 'quickfix',
  mends: MENDED,
  does: { edit },
})

/** An entity that a mention may name: by its name, where it is one of several with what tells it apart. */
function whomOf(article: Article, corpus: Corpus, { candidates }: FoundMention, ref: string): Message {
  if (candidates.length > 1) return toldApartIn(article, corpus, ref)
  const entity = corpus.resolve(ref)
  return entity ? shownName(entity) : quoted(ref)
}

function toldApartIn({ date }: Article, corpus: Corpus, ref: string): Message {
  const entity = corpus.resolve(ref)
  return entity ? toldApart(entity, corpus, date) : quoted(ref)
}
