import type { Atlas, AtlasSelection } from '../../../server/src/protocol/atlas.ts'
import type { pageWords } from './words.ts'

/** Says in an element why an answer shows nothing, or hides it; whether it shows nothing. */
export function tellNothing(
  dom: HTMLElement,
  say: ReturnType<typeof pageWords>,
  atlas: Atlas | undefined,
  selection: AtlasSelection,
): boolean {
  const isEmpty = atlas?.articles === 0
  dom.textContent = say(isEmpty ? (selection.kind === 'entity' ? 'unmentioned' : 'noArticles') : 'nothing')
  dom.hidden = atlas !== undefined && !isEmpty
  return !dom.hidden
}
