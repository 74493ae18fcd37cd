import { workLeft } from '../corpus/overview/open-work.ts'
import {
  EXPLORER_CHANGED,
  EXPLORER_SHOWN,
  type ExplorerChanged,
  type ExplorerShownParams,
} from '../protocol/explorer.ts'
import type { Desk } from './desk.ts'
import type { Session } from './session.ts'

/**
 * Tells an editor that has an explorer what changes: as long as it is seen that it is to ask again, once changes rest, and always how much there is to do.
 */
export function tellExplorer({ connection, session }: Desk): void {
  let isShown: boolean | undefined
  let shown = ''
  let open: number | undefined
  let forget: (() => void) | undefined
  const tell = (): void => {
    forget = undefined
    const state = isShown ? stateOf(session) : shown
    const left = session.isReading ? open : leftIn(session)
    const isOutdated = state !== shown
    if (left === undefined || (!isOutdated && left === open)) return
    shown = state
    open = left
    void connection.sendNotification(EXPLORER_CHANGED, { open: left, isOutdated } satisfies ExplorerChanged)
  }
  connection.onNotification(EXPLORER_SHOWN, (params: ExplorerShownParams) => {
    // Who has just come to see it asks for all that it shows.
    if (params.isShown && isShown === undefined) shown = stateOf(session)
    isShown = params.isShown
    forget?.()
    tell()
  })
  session.onChange(() => {
    if (isShown === undefined) return
    forget?.()
    forget = session.host.later(REST, tell)
  })
}

/** Milliseconds of rest: whoever types does not look at lists. */
const REST = 400

const leftIn = ({ workspace }: Session): number =>
  [...workspace.corpora.values()].reduce((sum, corpus) => sum + workLeft(corpus), 0)

/** Stands for all that is shown: closed files as they are kept, and open ones. */
const stateOf = (session: Session): string =>
  JSON.stringify([
    session.preferences.language,
    ...[...session.workspace.corpora.values()].map(({ root, settings, layers, whole }) => [
      root,
      session.numberOf(settings),
      layers.map(({ segment, past }) => session.numberOf(past ?? segment)),
      [...whole.values()].map((document) => session.numberOf(document)),
    ]),
  ])
