import type { Entry, Lookup } from './lookup.ts'
import type { Words } from './words.ts'
import { labelOf } from './words.ts'

/** What the destination of a link names (docs/format.md §3). */
export type Target = {
  readonly type: string
  /** An entity's id, an article's id, or an EDTF date; empty for a mention that is not identified. */
  readonly id: string
  readonly anchor: string
  readonly unresolved: boolean
  readonly entry: Entry | undefined
}

/** Reads a destination; `undefined` for an ordinary link. A type of the corpus is known by what the corpus answers. */
export function readTarget(destination: string, from: string, lookup: Lookup): Target | undefined {
  const [, type, mark, rest = ''] = /^([a-z][a-z0-9-]{1,31}):(\??)(.*)$/s.exec(decoded(destination)) ?? []
  if (type === undefined) return undefined
  const hash = type === 'article' ? rest.indexOf('#') : -1
  const id = hash === -1 ? rest : rest.slice(0, hash)
  const unresolved = mark === '?'
  const entry = unresolved ? undefined : lookup(type, id, from)
  if (entry === undefined && !builtIn.has(type) && !(unresolved && /^[a-z0-9._-]*$/.test(id))) return undefined
  return { type, id, anchor: hash === -1 ? '' : rest.slice(hash), unresolved, entry }
}

/** The attributes of a tag as `key: value` lines, or its note (docs/format.md §3). */
export function attributeLines(title: string, words: Words): readonly string[] {
  if (!/^\s*[a-z][a-z0-9-]*\s*=/.test(title)) return title.trim() === '' ? [] : [title]
  return [...title.matchAll(/([^;=\s]+)\s*=\s*('[^']*'|[^;]*)/g)].map(([, key = '', value = '']) => {
    const shown = value.trim().replace(/^'(.*)'$/s, '$1')
    return `${labelOf(words, key)}: ${key === 'note' ? shown : labelOf(words, shown)}`
  })
}

/** The class that colours a type; a type of the corpus takes the colour of all others. */
export function typeClass(type: string): string {
  return `seed-tag seed-${builtIn.has(type) ? type : 'other'}`
}

const builtIn: ReadonlySet<string> = new Set(['person', 'place', 'org', 'event', 'date', 'article'])

/** Markdown engines hand destinations on percent-encoded; a broken encoding is taken as it stands. */
function decoded(destination: string): string {
  return destination.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}
