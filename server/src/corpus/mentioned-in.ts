import { compareText } from '../text/compare.ts'
import type { Corpus } from './corpus.ts'
import type { ArticleFacts } from './facts.ts'

/** Where an entity is mentioned, and when. */
export interface MentionedIn {
  readonly mentions: number
  readonly articles: number
  /** The first and the last date of those articles, EDTF; undefined where none has one that is known. */
  readonly first: string | undefined
  readonly last: string | undefined
  /** The latest of them, the newest first. */
  readonly latest: readonly ArticleFacts[]
}

/** How often an entity (`type:id`) is mentioned in a corpus, from when to when, and the latest articles that do, `most` of them, without the one at `except`. */
export function mentionedIn(corpus: Corpus, ref: string, most: number, except: string | undefined): MentionedIn {
  const { mentions, byDate } = countedByDate(corpus, ref)
  const dates = [...byDate.keys()].sort((a, b) => compareText(b, a))
  const known = dates.filter((date) => /^-?\d{4}/.test(date))
  const latest: ArticleFacts[] = []
  for (const date of [...known, ...dates.filter((one) => !known.includes(one))]) {
    if (latest.length >= most) break
    const files = (byDate.get(date) ?? []).filter(({ uri }) => uri !== except)
    for (const { uri } of files.sort((a, b) => compareText(a.uri, b.uri)).slice(0, most - latest.length)) {
      const article = corpus.article(uri)
      if (article) latest.push(article)
    }
  }
  let articles = 0
  for (const files of byDate.values()) articles += files.length
  return { mentions, articles, first: known.at(-1), last: known[0], latest }
}

/** An article, whose address is made when someone asks. */
interface Found {
  readonly uri: string
}

/** The articles that mention an entity by their dates as written, `''` where they have none: there are fewer dates than articles. */
function countedByDate(
  { whole, layers }: Corpus,
  ref: string,
): { readonly mentions: number; readonly byDate: ReadonlyMap<string, Found[]> } {
  let mentions = 0
  const byDate = new Map<string, Found[]>()
  const add = (here: number, date: string, found: Found): void => {
    mentions += here
    const files = byDate.get(date)
    if (files) files.push(found)
    else byDate.set(date, [found])
  }
  for (const document of whole.values()) {
    const here = document.kind === 'article' ? (document.mentions.get(ref) ?? 0) : 0
    if (document.kind === 'article' && here > 0) add(here, document.date ?? '', document)
  }
  for (const layer of layers) {
    const { segment } = layer
    const target = segment.target(ref)
    if (target === undefined) continue
    const texts = new Map<number | undefined, string>([[undefined, '']])
    for (const file of segment.filesWith(target)) {
      const here = layer.counts(file) && segment.isArticle(file) ? segment.mentions(file, target) : 0
      if (here === 0) continue
      const number = segment.dateNumber(file)
      const date = texts.get(number) ?? segment.text(number ?? 0)
      texts.set(number, date)
      add(here, date, {
        get uri() {
          return segment.uriOf(file)
        },
      })
    }
  }
  return { mentions, byDate }
}
