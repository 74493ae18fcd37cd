import { isId, isUnresolved } from '../../schema/ids.ts'
import type { Settings } from '../../schema/settings.ts'
import { linkTypes } from '../../schema/types.ts'

/** Whether the destination of an image or a reference link is what a tag's would be (docs/format.md §3). */
export function namesEntity(target: string, { types }: Settings): boolean {
  const colon = target.indexOf(':')
  const type = target.slice(0, Math.max(0, colon))
  const id = target.slice(colon + 1)
  if (type === 'article') return isId(id.replace(/#.*$/s, ''))
  if (linkTypes.includes(type)) return id === '?' || /^[-\dXY][-\d.:/XTZY+?~%]*$/.test(id)
  return types.has(type) && (isId(id) || isUnresolved(id))
}
