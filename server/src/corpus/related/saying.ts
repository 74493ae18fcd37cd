import type { Corpus } from '../corpus.ts'
import type { Layer } from '../layer.ts'
import { filesOn } from '../topics.ts'

/** The articles that say something, each with how often. Of closed ones in numbers: a well-known person stands in tens of thousands. */
export interface Saying {
  /** By URI. */
  readonly open: ReadonlyMap<string, number>
  readonly closed: readonly SayingIn[]
}

/** The closed articles (files) of a layer that say something, and how often each. */
interface SayingIn {
  readonly layer: Layer
  readonly files: ArrayLike<number>
  /** One number a file; all once, where there are none. */
  readonly times?: ArrayLike<number>
}

/** How many articles say it. */
export const articlesSaying = ({ open, closed }: Saying): number =>
  closed.reduce((sum, { files }) => sum + files.length, open.size)

/** The articles that mention one of some targets, be they names of one entity or of several. */
export function mentioning({ whole, layers }: Corpus, targets: readonly string[]): Saying {
  const open = new Map<string, number>()
  for (const document of whole.values()) {
    if (document.kind !== 'article') continue
    const times = targets.reduce((sum, target) => sum + (document.mentions.get(target) ?? 0), 0)
    if (times > 0) open.set(document.uri, times)
  }
  return { open, closed: layers.flatMap((layer) => mentioningIn(layer, targets) ?? []) }
}

function mentioningIn(layer: Layer, targets: readonly string[]): SayingIn | undefined {
  const { segment } = layer
  const numbers = targets.flatMap((target) => segment.target(target) ?? [])
  const [only] = numbers
  if (only === undefined) return undefined
  const found = new Map<number, number>()
  const files: number[] = []
  const times: number[] = []
  for (const number of numbers) {
    for (const file of segment.filesWith(number)) {
      const here = segment.isArticle(file) && layer.counts(file) ? segment.mentions(file, number) : 0
      if (here === 0) continue
      const before = numbers.length > 1 ? found.get(file) : undefined
      if (before !== undefined) {
        times[before] = (times[before] ?? 0) + here
        continue
      }
      if (numbers.length > 1) found.set(file, files.length)
      files.push(file)
      times.push(here)
    }
  }
  return { layer, files, times }
}

/** The articles with a topic. */
export function on({ whole, layers }: Corpus, topic: string): Saying {
  const open = new Map<string, number>()
  for (const document of whole.values()) {
    if (document.kind === 'article' && document.topics.includes(topic)) open.set(document.uri, 1)
  }
  const closed = layers.map((layer) => ({
    layer,
    files: filesOn(layer.segment, topic).filter((file) => layer.counts(file)),
  }))
  return { open, closed }
}
