import { warmMaps } from '../corpus/cards/pictures/warm-maps.ts'
import type { Session } from './session.ts'
import { warmLater } from './warm-later.ts'

/** Makes ready what maps in cards are drawn with, while the second thread reads the first corpus: this one has nothing else to do then. */
export const warmMapsLater = (session: Session, failed: (error: unknown) => void): void =>
  warmLater(session, () => session.workspace.corpora.size > 0, warmMaps, failed)
