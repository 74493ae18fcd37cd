import { type Json, listOf, memberOf, objectOf } from './json.ts'

/** The schema that `#`, `#/a/pointer` or `#anchor` leads to within a schema; nothing outside it is ever read. */
export function schemaAt(root: Json, reference: string): Json | undefined {
  if (reference === '#') return root
  return reference.startsWith('#/') ? pointed(root, reference) : anchorsIn(root).get(reference)
}

function pointed(root: Json, reference: string): Json | undefined {
  let at: Json | undefined = root
  for (const step of reference.slice(2).split('/')) {
    const key = unescaped(step)
    const list = listOf(at)
    at = list ? list[Number(key)] : memberOf(objectOf(at), key)
  }
  return at
}

function unescaped(step: string): string {
  try {
    return decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')
  } catch {
    // A lone percent sign stands for itself.
    return step
  }
}

/** The schemas that are named by `$anchor`, by `#name`; sought once a schema. */
function anchorsIn(root: Json): ReadonlyMap<string, Json> {
  const key = objectOf(root) ?? {}
  const before = anchors.get(key)
  if (before) return before
  const found = new Map<string, Json>()
  const open: Json[] = [root]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const object = objectOf(at)
    for (const keyword of ['$anchor', '$dynamicAnchor']) {
      const name = memberOf(object, keyword)
      if (typeof name === 'string' && !found.has(`#${name}`)) found.set(`#${name}`, at)
    }
    open.push(...(listOf(at) ?? (object ? Object.values(object) : [])))
  }
  anchors.set(key, found)
  return found
}

const anchors = new WeakMap<object, ReadonlyMap<string, Json>>()
