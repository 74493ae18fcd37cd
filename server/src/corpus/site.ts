import type { Span } from '../text/span.ts'

/**
 * A place in a file that declares or names an entity or an article. Every jump, highlight, list of references and rename is a question about sites.
 */
export interface Site {
  /** What it names: see `entityTarget`, `articleTarget`, `fileTarget`. */
  readonly target: string
  readonly role: 'declaration' | 'mention' | 'reference'
  /** The id alone (or the path, where an article is linked by path): what a rename replaces. */
  readonly span: Span
  /** What a person sees as the whole: the tag, the link, the YAML scalar. */
  readonly whole: Span
  /** Of a tag its label, of a selector its exact words: what is highlighted in the text. */
  readonly label?: Span
}

/** The target of `type:id`; of `type:?slug` too, which is known to one article only. */
export const entityTarget = (type: string, id: string): string => `${type}:${id}`

/** The target of an article named by its id. */
export const articleTarget = (id: string): string => `article:${id}`

/** The target of an article linked by path; a space stands in no type, so it meets no other target. */
export const fileTarget = (uri: string): string => `path ${uri}`

/** Whether the target is an entity that only one article knows (docs/format.md §3). */
export const isLocal = (target: string): boolean => target.includes(LOCAL)

/** What stands in such a target, and in no other. */
export const LOCAL = ':?'

/** The part of a target behind its colon. */
export const targetId = (target: string): string => target.slice(target.indexOf(':') + 1)

/** The part of a target before its colon: a type, or `article`. */
export const targetType = (target: string): string => target.slice(0, target.indexOf(':'))
