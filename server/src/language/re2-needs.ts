/** What a text has to hold, letter by letter, for a regular expression to be found in it: words, all of several things, or one of them. */
export type Needs =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Needs[] }

/**
 * The needs that the library has found in an expression; undefined where it knows none. It keeps them for itself (`RE2.prefilter`), and tells nobody that
 * they will look the same in its next version: what does not look as it does now is passed over, so that nothing is lost but time
 * (`test/language/re2.test.ts` holds what they are now).
 */
export function needsIn(prefilter: unknown): Needs | undefined {
  if (typeof prefilter !== 'object' || prefilter === null || !('type' in prefilter)) return undefined
  if (prefilter.type === WORDS) {
    const words = 'str' in prefilter ? prefilter.str : undefined
    return typeof words === 'string' && words !== '' ? { kind: 'words', words } : undefined
  }
  const subs = 'subs' in prefilter && Array.isArray(prefilter.subs) ? prefilter.subs.map(needsIn) : []
  const known = subs.filter((one) => one !== undefined)
  if (known.length === 0) return undefined
  if (prefilter.type === ALL) return { kind: 'all', of: known }
  return prefilter.type === ANY && known.length === subs.length ? { kind: 'any', of: known } : undefined
}

/** Numbers of the library's own. */
const [WORDS, ALL, ANY] = [1, 2, 3]
