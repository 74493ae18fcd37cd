import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import type { ArticleFacts } from '../corpus/facts.ts'
import type { Asker, Refactoring } from '../corpus/refactoring.ts'
import { referentOf } from '../corpus/referent.ts'
import { relationInWords, writtenTies } from '../corpus/related/written-ties.ts'
import { subjectAt } from '../corpus/subject.ts'
import { workspaceEdit } from '../corpus/workspace-edit.ts'
import { inDirection, isolate } from '../language/direction.ts'
import type { Message } from '../language/message.ts'
import { withSelectors } from '../lint/move-selectors.ts'
import { addRelated } from '../lint/yaml/add-related.ts'
import {
  ADD_TO_RELATED,
  type AddRelatedAnswer,
  type AddToRelatedArguments,
  type RelationChoice,
} from '../protocol/related-articles.ts'
import { FORMAT_VERSION } from '../schema/settings.ts'
import { touches } from '../text/span.ts'
import type { Context } from './context.ts'

/** Writes into the article at hand what another one (its id) is to it, where neither of them says so yet. */
export function relate(context: Context, to: string, as: string | undefined): AddRelatedAnswer {
  const { corpus, document, language } = context
  const refused = (why: Message): AddRelatedAnswer => ({ refusal: inDirection(why[language], language) })
  if (document.kind !== 'article' || corpus.settings.version > FORMAT_VERSION) return refused(words.readOnly)
  const [other] = corpus.articlesOf(to)
  if (!other) return refused(words.unknown)
  if (other.uri === document.uri) return refused(words.itself)
  if (isTied(corpus, document, other, as)) return refused(words.written)
  const edit = addRelated(document, corpus.settings, to, as)
  if (!edit) return refused(words.unclear)
  const { source } = document
  const edits = withSelectors(document, corpus.settings, [edit])
  return {
    version: source.version,
    edits: edits.map(({ span, text }) => ({ range: source.range(span), newText: text })),
  }
}

/** Whether one of two articles says already what is to be written; that they belong together is said by any relation. */
const isTied = (corpus: Corpus, article: Article, other: ArticleFacts, as: string | undefined): boolean =>
  writtenTies(corpus, article).some(({ uri, relation }) => uri === other.uri && (as === undefined || relation === as))

/** The relations that a corpus knows, in the order of the format, its own last; for files that are no article none. */
export function relationChoices({ corpus, document, language }: Context): readonly RelationChoice[] {
  if (document.kind !== 'article') return []
  return Array.from(corpus.settings.relations, ([as, { inverse }]) => ({
    as,
    label: relationInWords(corpus, as)[language],
    ...(inverse === undefined ? {} : { inverse: relationInWords(corpus, inverse)[language] }),
  }))
}

/**
 * What can be done about related articles at an offset: an article that the text links to, and that is not related yet, becomes related; at the title and
 * at `related` one is chosen among those that are found.
 */
export function relating(
  { corpus, document, client }: Context,
  offset: number,
  { hasCommands, isAsked }: Asker,
): readonly Refactoring[] {
  if (document.kind !== 'article' || !isAsked) return []
  const other = linkedAt(corpus, document, offset)
  if (other?.id !== undefined) {
    if (other.uri === document.uri || isTied(corpus, document, other, undefined)) return []
    const edit = addRelated(document, corpus.settings, other.id, undefined)
    const argument: AddToRelatedArguments = { uri: document.uri, to: other.id }
    const changes = edit && [{ source: document.source, edits: withSelectors(document, corpus.settings, [edit]) }]
    const does = hasCommands
      ? { command: ADD_TO_RELATED, argument }
      : changes && { edit: workspaceEdit({ changes }, client) }
    return does && edit
      ? [{ title: words.add(other.title ?? other.id, hasCommands), kind: 'refactor.rewrite', does }]
      : []
  }
  if (!hasCommands || !isAtRelated(document, offset)) return []
  const argument: AddToRelatedArguments = { uri: document.uri }
  return [{ title: words.choose, kind: 'refactor.rewrite', does: { command: ADD_TO_RELATED, argument } }]
}

/** The article that a link of the text leads to. */
function linkedAt(corpus: Corpus, article: Article, offset: number): ArticleFacts | undefined {
  const subject = subjectAt(article, corpus.settings, offset)
  const site = subject?.kind === 'site' && subject.site.label ? subject.site : undefined
  const referent = site && referentOf(corpus, site.target, article.uri)
  return referent?.kind === 'article' && referent.articles.length === 1 ? referent.articles[0] : undefined
}

function isAtRelated({ meta, titleSpan }: Article, offset: number): boolean {
  const entry = meta?.entries.find(({ key }) => key.text === 'related')
  return touches(titleSpan, offset) || (entry !== undefined && touches(entry.key.span, offset))
}

const words = {
  choose: { en: 'Add to related articles…', ar: 'إضافة إلى المقالات ذات الصلة…' },
  add: (title: string, asks: boolean): Message => ({
    en: `Add “${isolate(title)}” to related articles${asks ? '…' : ''}`,
    ar: `إضافة «${isolate(title)}» إلى المقالات ذات الصلة${asks ? '…' : ''}`,
  }),
  readOnly: { en: 'Nothing can be written into this file.', ar: 'لا يمكن الكتابة في هذا الملف.' },
  unknown: { en: 'No article of this corpus has that id.', ar: 'لا مقالة بهذا المعرّف في المجموعة.' },
  itself: { en: 'An article is not related to itself.', ar: 'لا تكون المقالة ذات صلة بنفسها.' },
  written: {
    en: 'One of the two articles says so already.',
    ar: 'هذا مكتوب في إحدى المقالتين.',
  },
  unclear: {
    en: 'The front matter is written in a way that leaves no clear place for it. Write it there by hand.',
    ar: 'صيغة الترويسة لا تترك موضعًا واضحًا لذلك. اكتبه فيها بنفسك.',
  },
}
