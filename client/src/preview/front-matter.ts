import type { Document } from 'yaml'
import { parseDocument } from 'yaml'

/** The two parts of a seed file: what is said of the article, and the article. */
export type SeedText = {
  readonly frontMatter: FrontMatter
  /** The article, after as many empty lines as the front matter had, so that line numbers stay. */
  readonly body: string
}

/** Front matter as it was found; `source` is the YAML between the fences. */
export type FrontMatter =
  | { readonly kind: 'read'; readonly values: Readonly<Record<string, unknown>> }
  | { readonly kind: 'broken'; readonly source: string }
  | { readonly kind: 'unclosed' }
  | { readonly kind: 'none' }

/** Parts a seed file as docs/format.md §2 says: a line of `---` at the very start, closed by `---` or `...`. */
export function readSeedText(text: string): SeedText {
  const opening = /^\uFEFF?---\r?\n/.exec(text)?.[0]
  if (opening === undefined) return { frontMatter: { kind: 'none' }, body: text }
  const inside = text.slice(opening.length)
  const closing = /(?:^|\r?\n)(?:---|\.\.\.)(?:\r?\n|$)/.exec(inside)
  if (closing === null) return { frontMatter: { kind: 'unclosed' }, body: text }
  const source = inside.slice(0, closing.index)
  const end = opening.length + closing.index + closing[0].length
  const lines = text.slice(0, end).split('\n').length - 1
  return { frontMatter: readYaml(source), body: '\n'.repeat(lines) + text.slice(end) }
}

/** Scalars are taken as written (`date: 2024-10`, `title: 1271`), which is what YAML's failsafe schema does. */
function readYaml(source: string): FrontMatter {
  const values = valuesOf(parseDocument(source, { schema: 'failsafe' }))
  if (isRecord(values)) return { kind: 'read', values }
  return source.trim() === '' ? { kind: 'none' } : { kind: 'broken', source }
}

/** The values of a document without errors. That an alias has no anchor is found, and thrown, only here. */
function valuesOf(document: Document.Parsed): unknown {
  if (document.errors.length > 0) return undefined
  try {
    return document.toJS({ maxAliasCount: -1 })
  } catch {
    return undefined
  }
}

/** Whether a value of YAML is a mapping. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
