/**
 * Remembers the answers that were asked for last, under what was asked: whoever types changes one block, and asks for all. `most` is in answers; some more
 * may be kept.
 */
export function recentAnswers<Answer>(most: number): (question: string, reckon: () => Answer) => Answer {
  // What is asked for again moves to the young; the old are dropped when the young are many.
  let young = new Map<string, { readonly answer: Answer }>()
  let old = young
  return (question, reckon) => {
    const known = young.get(question) ?? old.get(question) ?? { answer: reckon() }
    if (young.size >= most && !young.has(question)) {
      old = young
      young = new Map()
    }
    young.set(question, known)
    return known.answer
  }
}

/** A question about texts of which the last answers are remembered. */
export function recently<Answer>(most: number, reckon: (text: string) => Answer): (text: string) => Answer {
  const answers = recentAnswers<Answer>(most)
  return (text) => answers(text, () => reckon(text))
}
