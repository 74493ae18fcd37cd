import type { Corpus } from '../corpus.ts'
import type { Layer } from '../layer.ts'
import { mentionTimes } from '../segment/mention-times.ts'
import { filesOn } from '../topics.ts'

/** The articles that say something, each with how often. Of closed ones in numbers: a well-known person stands in tens of thousands. */
export interface Saying {
  /** By URI. */
  readonly open: ReadonlyMap<string, number>
  readonly closed: readonly SayingIn[]
}

/** The closed articles (files) of a layer that say something, and how often each does: once, where there are no numbers. */
interface SayingIn {
  readonly layer: Layer
  readonly files: ArrayLike<number>
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
  const { starts, items } = segment.indexes.filesByTarget
  const all = mentionTimes(segment)
  /** By file where it stands below, where it can stand there more than once. */
  const known = targets.length > 1 ? new Map<number, number>() : undefined
  const files: number[] = []
  const times: number[] = []
  for (const text of targets) {
    const target = segment.target(text)
    const end = target === undefined ? 0 : (starts[target + 1] ?? 0)
    for (let item = target === undefined ? 0 : (starts[target] ?? 0); item < end; item++) {
      const here = all[item] ?? 0
      const file = items[item] ?? 0
      if (here === 0 || !layer.counts(file)) continue
      const before = known?.get(file)
      if (before !== undefined) times[before] = (times[before] ?? 0) + here
      else {
        known?.set(file, files.length)
        files.push(file)
        times.push(here)
      }
    }
  }
  return files.length === 0 ? undefined : { layer, files, times }
}

/** The articles with a topic. */
export function on({ whole, layers }: Corpus, topic: string): Saying {
  const open = new Map<string, number>()
  for (const document of whole.values()) {
    if (document.kind === 'article' && document.topics.includes(topic)) open.set(document.uri, 1)
  }
  const closed = layers.map((layer) => {
    const files = filesOn(layer.segment, topic).filter((file) => layer.counts(file))
    return { layer, files }
  })
  return { open, closed }
}
