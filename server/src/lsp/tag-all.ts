import type { CancellationToken } from 'vscode-languageserver'
import type { Corpus } from '../corpus/corpus.ts'
import { readArticle } from '../corpus/read-article.ts'
import { ifNewer } from '../corpus/refusals.ts'
import { taggedTogether } from '../features/tag-all.ts'
import { inDirection } from '../language/direction.ts'
import type { Message } from '../language/message.ts'
import { isRefusal, type Refusal } from '../language/refusal.ts'
import { type TaggedArticle, tagArticle } from '../lint/tags/tag-article.ts'
import type { RefusedAnswer } from '../protocol/registry-edits.ts'
import { TAG_ALL_IN_CORPUS, type TagAllAnswer, type TagAllParams } from '../protocol/tag-mentions.ts'
import { compareText } from '../text/compare.ts'
import type { Source } from '../text/source.ts'
import { canonicalUri } from '../text/uri.ts'
import type { Desk, TextsRead } from './desk.ts'
import { readSource } from './files.ts'
import { type Progress, showingProgress } from './progress.ts'
import { corpusOf } from './workspace.ts'

/**
 * Tagging in all articles of a corpus. Each is read and left again, a few at a time, and only the texts that change are kept; what comes of it is
 * offered as a large edit, however few files it changes, so that the user sees them article by article.
 */
export const answerTagAllInCorpus = (desk: Desk): void => {
  desk.connection.onRequest<TagAllAnswer | null, void>(
    TAG_ALL_IN_CORPUS,
    async ({ uri }: TagAllParams, token: CancellationToken): Promise<TagAllAnswer | null> => {
      const { session, connection, aids } = desk
      await session.quiet(token.onCancellationRequested)
      await session.findable.none(token.onCancellationRequested)
      const corpus = corpusOf(session.workspace, canonicalUri(uri))
      if (!corpus) return null
      const language = session.language(corpus)
      const refused = ({ refusal }: Refusal): RefusedAnswer => ({ refusal: inDirection(refusal[language], language) })
      const refusal = ifNewer(corpus)
      if (refusal) return refused(refusal)
      const articles = await showingProgress(connection, aids, looking[language], (progress) =>
        tagged(desk, corpus, progress, token),
      )
      if (!articles) return { cancelled: true }
      const edit = taggedTogether(articles, { client: session.client.abilities, language })
      if (isRefusal(edit)) return refused(edit)
      const texts: TextsRead = new Map(articles.map(({ source }) => [source.uri, source]))
      const places = new Map(articles.map(({ source, count }) => [source.uri, count]))
      const large = desk.large.offer(canonicalUri(uri), edit, texts, { atMost: 0, places })
      return large ? { large } : { edit }
    },
  )
}

const looking: Message = { en: 'Seedbed: looking for names without tags', ar: 'Seedbed: البحث عن أسماء غير موسومة' }

/** The articles in which something is tagged; undefined where the user has cancelled. */
async function tagged(
  { session }: Desk,
  corpus: Corpus,
  progress: () => Progress | undefined,
  token: CancellationToken,
): Promise<readonly TaggedArticle[] | undefined> {
  const { host } = session
  const uris = [...corpus.uris()].filter((uri) => corpus.kindOf(uri) === 'article').sort(compareText)
  const articles: TaggedArticle[] = []
  for (let start = 0; start < uris.length; start += AT_ONCE) {
    const sources = await Promise.all(
      uris.slice(start, start + AT_ONCE).map(async (uri) => session.openSource(uri) ?? (await readSource(host, uri))),
    )
    for (const [index, source] of sources.entries()) {
      await host.pause()
      if (token.isCancellationRequested || progress()?.token.isCancellationRequested) return undefined
      const one = source && taggedIn(source, corpus)
      if (one && one.count > 0) articles.push(one)
      progress()?.report(Math.floor(((start + index + 1) / uris.length) * 100), `${start + index + 1} / ${uris.length}`)
    }
  }
  return articles
}

/** So many files are read side by side. */
const AT_ONCE = 16

function taggedIn(source: Source, corpus: Corpus): TaggedArticle {
  const article = readArticle(source, corpus.settings)
  return tagArticle(article, corpus.knowing(article))
}
