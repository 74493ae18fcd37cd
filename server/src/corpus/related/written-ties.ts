import { inLanguage, type Message } from '../../language/message.ts'
import type { Corpus } from '../corpus.ts'
import type { Article } from '../document.ts'
import { articleTarget } from '../site.ts'
import { inBoth } from './words.ts'

/** What an editor wrote under `related`, here or in the other article. */
export interface WrittenTie {
  readonly uri: string
  /** What the other article is to this one; undefined where that is not said. */
  readonly relation: string | undefined
}

/** The articles that this one is related to by what is written, on either side; once where both say the same. */
export function writtenTies(corpus: Corpus, article: Article): readonly WrittenTie[] {
  const ties = new Map<string, WrittenTie>()
  for (const tie of eitherSide(corpus, article)) {
    if (tie.uri !== article.uri) ties.set(JSON.stringify([tie.uri, tie.relation]), tie)
  }
  return [...ties.values()]
}

function* eitherSide(corpus: Corpus, article: Article): Generator<WrittenTie> {
  for (const { to, as } of article.related) {
    for (const { uri } of corpus.articlesOf(to)) yield { uri, relation: as }
  }
  if (article.id === undefined) return
  for (const uri of corpus.filesWith(articleTarget(article.id))) {
    for (const { to, as } of corpus.article(uri)?.related ?? []) {
      if (to === article.id) yield { uri, relation: as && corpus.settings.relations.get(as)?.inverse }
    }
  }
}

/** A relation as the corpus calls it. */
export function relationInWords(corpus: Corpus, relation: string | undefined): Message {
  if (relation === undefined) return { en: 'related', ar: 'ذات صلة' }
  const label = corpus.settings.relations.get(relation)?.label ?? new Map([['', relation]])
  return inBoth((language) => inLanguage(label, language) ?? relation)
}

/** Whether a relation says that two articles are the same one: in another language, or once more. */
export const isSameArticle = (relation: string | undefined): boolean =>
  relation !== undefined && sameArticle.has(relation)

const sameArticle: ReadonlySet<string> = new Set(['translation', 'original', 'version', 'duplicate'])
