import { layersToMerge } from '../corpus/tidy-layers.ts'
import type { Session } from './session.ts'

/** Keeps the layers of each corpus few: each batch from the disk adds one. They are merged by the host, a little later. */
export function tidyLayers(session: Session, failed: (error: unknown) => void): void {
  let isPlanned = false
  session.onChange(plan)

  function plan(): void {
    if (isPlanned || !isUntidy()) return
    isPlanned = true
    session.host.later(REST, () => void tidy())
  }

  async function tidy(): Promise<void> {
    try {
      for (const root of [...session.workspace.corpora.keys()]) await tidyCorpus(root)
      isPlanned = false
      plan()
    } catch (error) {
      // With the next change it is tried again.
      isPlanned = false
      failed(error)
    }
  }

  async function tidyCorpus(root: string): Promise<void> {
    const corpus = session.workspace.corpora.get(root)
    const layers = corpus ? layersToMerge(corpus) : []
    if (!corpus || layers.length === 0) return
    const whole = await session.host.merge(corpus, layers)
    session.rearrange(root, (now) => (now.origin === corpus.origin ? now.merged(layers, whole) : now))
  }

  function isUntidy(): boolean {
    return [...session.workspace.corpora.values()].some((corpus) => layersToMerge(corpus).length > 0)
  }
}

/** Milliseconds: what happens often is merged together. */
const REST = 1000
