import { layersToMerge } from '../corpus/tidy-layers.ts'
import type { Session } from './session.ts'

/** Keeps the layers of each corpus few: each batch from the disk adds one. They are merged by the host, a little later. */
export function tidyLayers(session: Session, failed: (error: unknown) => void): void {
  let isPlanned = false
  /** Corpora (by what they came of) whose layers could not be merged: they stay as they are. */
  const hopeless = new WeakSet<object>()
  session.onChange(plan)

  function plan(): void {
    if (isPlanned || !isUntidy()) return
    isPlanned = true
    session.host.later(REST, () => void tidy())
  }

  async function tidy(): Promise<void> {
    for (const [root, { origin }] of session.workspace.corpora) {
      await tidyCorpus(root).catch((error) => {
        hopeless.add(origin)
        failed(error)
      })
    }
    isPlanned = false
    plan()
  }

  async function tidyCorpus(root: string): Promise<void> {
    const corpus = session.workspace.corpora.get(root)
    const layers = corpus ? layersToMerge(corpus) : []
    if (!corpus || layers.length === 0) return
    const whole = await session.host.merge(corpus, layers)
    session.rearrange(root, (now) => (now.origin === corpus.origin ? now.merged(layers, whole) : now))
  }

  function isUntidy(): boolean {
    return [...session.workspace.corpora.values()].some(
      (corpus) => !hopeless.has(corpus.origin) && layersToMerge(corpus).length > 0,
    )
  }
}

/** Milliseconds: what happens often is merged together. */
const REST = 1000
