/**
 * A question about texts of which those are remembered that were asked for last: whoever types changes one block, and asks for all. `most` is in texts; some
 * more may be kept.
 */
export function recently<Answer>(most: number, reckon: (text: string) => Answer): (text: string) => Answer {
  // What is asked for again moves to the young; the old are dropped when the young are many.
  let young = new Map<string, { readonly answer: Answer }>()
  let old = young
  return (text) => {
    const known = young.get(text) ?? old.get(text) ?? { answer: reckon(text) }
    if (young.size >= most && !young.has(text)) {
      old = young
      young = new Map()
    }
    young.set(text, known)
    return known.answer
  }
}
