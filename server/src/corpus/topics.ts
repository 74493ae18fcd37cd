import type { Corpus } from './corpus.ts'
import type { Segment } from './segment/segment.ts'

/** Files by the topics of a corpus: of closed files sorted out when first asked for, once a segment. */
type Known = Pick<Corpus, 'layers' | 'whole'>

/** The articles (files) of a segment with a topic, whether they count or not. */
export const filesOn = (segment: Segment, topic: string): Uint32Array =>
  filesByTopic(segment).get(topic) ?? new Uint32Array()

/** How many articles have each topic; about, where they are very many and some have changed on the disk. */
export function topicCounts(corpus: Known): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (topic: string, articles: number): void => {
    if (articles > 0) counts.set(topic, (counts.get(topic) ?? 0) + articles)
  }
  for (const document of corpus.whole.values()) {
    if (document.kind === 'article') for (const topic of new Set(document.topics)) add(topic, 1)
  }
  for (const layer of corpus.layers) {
    for (const [topic, files] of filesByTopic(layer.segment)) {
      add(topic, layer.countOf(files))
    }
  }
  return counts
}

type Topics = ReadonlyMap<string, Uint32Array>

const known = new WeakMap<Segment, Topics>()

/** The articles (files) of a segment by their topics, whether they count or not. */
export function filesByTopic(segment: Segment): Topics {
  const before = known.get(segment)
  if (before) return before
  const { topics, topicEnds } = segment.parts
  const byText = new Map<number, number[]>()
  let at = 0
  for (let file = 0; file < segment.size; file++) {
    for (const end = topicEnds[file] ?? 0; at < end; at++) {
      const text = topics[at] ?? 0
      const files = byText.get(text)
      // A topic that stands twice in an article counts once.
      if (!files) byText.set(text, [file])
      else if (files.at(-1) !== file) files.push(file)
    }
  }
  const found = new Map(Array.from(byText, ([text, files]) => [segment.text(text), Uint32Array.from(files)]))
  known.set(segment, found)
  return found
}
