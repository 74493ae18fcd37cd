import { warmMaps } from '../corpus/cards/pictures/warm-maps.ts'
import type { Session } from './session.ts'

/** Makes ready what maps in cards are drawn with, once, when a corpus has been there for a while and nobody has to wait for it. */
export function warmMapsLater(session: Session): void {
  let isPlanned = false
  session.onChange(() => {
    if (isPlanned || session.workspace.corpora.size === 0) return
    isPlanned = true
    session.host.later(REST, () => void warm())
  })

  async function warm(): Promise<void> {
    for (const _ of warmMaps()) await session.host.pause()
  }
}

/** Milliseconds: reading a corpus comes first. */
const REST = 3000
