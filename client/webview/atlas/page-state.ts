import type { AtlasBrush, AtlasSelection } from '../../../server/src/protocol/atlas.ts'
import type { AtlasState } from '../messages/atlas.ts'
import type { PictureCalls } from './picture.ts'

/** The state with another brush; what is undefined in it is brushed no longer. */
export function brushedWith(state: AtlasState, change: Parameters<PictureCalls['brush']>[0]): AtlasState {
  const { time, refs, frame } = { ...state.brush, ...change }
  const brush: AtlasBrush = {
    ...(time ? { time } : {}),
    ...(refs && refs.length > 0 ? { refs } : {}),
    ...(frame ? { frame } : {}),
  }
  return { ...state, brush }
}

/** The state in which an entity is chosen, or no longer. */
export function toggled(state: AtlasState, ref: string): AtlasState {
  const { refs = [] } = state.brush
  return brushedWith(state, { refs: refs.includes(ref) ? refs.filter((one) => one !== ref) : [...refs, ref] })
}

/** Something else is shown: nothing of it is brushed, and how the pictures were looked at is forgotten. */
export const selecting = (state: AtlasState, uri: string, selection: AtlasSelection): AtlasState => ({
  ...state,
  uri,
  selection,
  brush: {},
  views: {},
})

/** Whether two brushes leave the same. */
export const sameBrush = (a: AtlasBrush, b: AtlasBrush): boolean => JSON.stringify(a) === JSON.stringify(b)
