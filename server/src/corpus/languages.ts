import type { Corpus } from './corpus.ts'
import type { Segment } from './segment/segment.ts'

/** The languages of the articles of a corpus, that of the most articles first; about, where they are very many and some have changed on the disk. */
export function languagesOf(corpus: Pick<Corpus, 'layers' | 'whole'>): readonly string[] {
  const counts = new Map<string, number>()
  const add = (lang: string, articles: number): void => {
    if (articles > 0) counts.set(lang, (counts.get(lang) ?? 0) + articles)
  }
  for (const document of corpus.whole.values()) {
    if (document.kind === 'article' && document.lang !== undefined) add(document.lang, 1)
  }
  for (const layer of corpus.layers) {
    for (const [lang, files] of filesByLanguage(layer.segment)) add(lang, layer.countOf(files))
  }
  return [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
}

const known = new WeakMap<Segment, ReadonlyMap<string, Uint32Array>>()

/** Sorted out when first asked for, once a segment. */
function filesByLanguage(segment: Segment): ReadonlyMap<string, Uint32Array> {
  const before = known.get(segment)
  if (before) return before
  const byLanguage = new Map<string, number[]>()
  for (let file = 0; file < segment.size; file++) {
    const lang = segment.isArticle(file) ? segment.langOf(file) : undefined
    if (lang === undefined) continue
    const files = byLanguage.get(lang)
    if (files) files.push(file)
    else byLanguage.set(lang, [file])
  }
  const found = new Map(Array.from(byLanguage, ([lang, files]) => [lang, Uint32Array.from(files)]))
  known.set(segment, found)
  return found
}
