/**
 * Remembers the answers that were asked for last, under what was asked: whoever types changes one block, and asks for all. `most` is in UTF-16 code units of
 * questions, not in answers: a paragraph may be as long as a book. As many are remembered again, and the last question however long it is.
 */
export function recentAnswers<Answer>(most: number): (question: string, reckon: () => Answer) => Answer {
  // What is asked for again moves to the young; the old are dropped when the young are many.
  let young = new Map<string, { readonly answer: Answer }>()
  let old = young
  let units = 0
  return (question, reckon) => {
    const fresh = young.get(question)
    if (fresh) return fresh.answer
    const known = old.get(question) ?? { answer: reckon() }
    if (units > 0 && units + question.length > most) {
      old = young
      young = new Map()
      units = 0
    }
    young.set(question, known)
    units += question.length
    return known.answer
  }
}
