import type { Session } from './session.ts'

/**
 * The files in which an editor was told findings when it asked for each alone. It keeps them when such a file closes, and waits to be told otherwise
 * (`workspace/diagnostic`); of one that is gone by then it has to be told once that nothing is left.
 */
export function toldAlone(session: Session): Set<string> {
  const known = files.get(session) ?? new Set()
  files.set(session, known)
  return known
}

const files = new WeakMap<Session, Set<string>>()
