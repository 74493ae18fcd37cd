import type { Corpus } from '../../corpus/corpus.ts'
import { newestArticles } from '../../corpus/newest-articles.ts'
import { dayOf } from '../../corpus/overview/written-day.ts'
import { sameAddress } from '../../corpus/twins/same-address.ts'
import { wordsKey } from '../../lint/text/passages.ts'
import { entryOf, itemsOf, mapOf, textOf } from '../../schema/values.ts'
import { quickFrontMatter } from '../../syntax/quick-front-matter.ts'
import { readYaml } from '../../syntax/read-yaml.ts'
import { resolveUri } from '../../text/uri.ts'
import type { ProposedField } from './proposal.ts'

/** An article that the corpus has, as far as it teaches what its site puts around a text. */
export interface PastArticle {
  /** The whole seed file, and where its body begins. */
  readonly text: string
  readonly bodyStart: number
  /** The keys of its sources (`sourceKeys`). */
  readonly sources: readonly string[]
  /** The captured text that was kept of it. */
  readonly captureUri: string | undefined
  /** When it was read, or else published, as a number (`dayOf`). */
  readonly day: number
}

/** The newest articles of a corpus, those first that were captured last; `read` gives the text of one, if it can be read. */
export const pastArticles = (corpus: Corpus, read: (uri: string) => string | undefined): readonly PastArticle[] =>
  newestArticles(corpus)
    .flatMap((uri) => {
      const text = read(uri)
      const article = text === undefined ? undefined : pastArticle(uri, text)
      return article ? [article] : []
    })
    .toSorted((a, b) => b.day - a.day)

function pastArticle(uri: string, text: string): PastArticle | undefined {
  const frontMatter = quickFrontMatter(text)
  if (!frontMatter) return undefined
  const { content, bodyStart } = frontMatter
  const meta = mapOf(content && readYaml(text, content).root)
  const sources = itemsOf(entryOf(meta, 'source')?.value).map((item) => {
    const map = mapOf(item)
    const at = (key: string): string | undefined => textOf(entryOf(map, key)?.value)
    return { name: map ? at('name') : textOf(item), url: at('url'), file: at('file'), accessed: at('accessed') }
  })
  const captured = sources.find((source) => source.file && isText.test(source.file))
  return {
    text,
    bodyStart,
    sources: sources.flatMap(sourceKeys),
    captureUri: captured?.file === undefined ? undefined : resolveUri(uri, captured.file),
    day: dayOf(captured?.accessed ?? textOf(entryOf(meta, 'date')?.value)),
  }
}

/** Of a captured page it is known otherwise what is the site's. */
const isText = /\.te?xt$/i

/** What says of two articles that they are of one source: its name, and the host of its address. */
export function sourceKeys({ name, url }: { readonly name?: string | undefined; readonly url?: string | undefined }) {
  const [host] = sameAddress(url ?? '').split(/[/?]/)
  return [
    ...(name === undefined || wordsKey(name) === '' ? [] : [wordsKey(name)]),
    ...(host?.includes('.') ? [`host ${host}`] : []),
  ]
}

/** The keys of the source that an import has read. */
export function sourcesIn(fields: readonly ProposedField[]): readonly string[] {
  const read = (key: ProposedField['key']): string | undefined => fields.find((field) => field.key === key)?.value
  return sourceKeys({ name: read('source.name'), url: read('source.url') })
}
