/** A question about an object that is reckoned once for each and forgotten with it. The object must be immutable, and all that the answer depends on. */
export function once<Key extends object, Answer extends object>(reckon: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, Answer>()
  return (key) => {
    const before = known.get(key)
    if (before) return before
    const answer = reckon(key)
    known.set(key, answer)
    return answer
  }
}

/** The same for a question about an object as it is seen from another one, such as a record in a corpus; all are forgotten with that other one. */
export function onceIn<Key extends object, Whole extends object, Answer extends object>(
  reckon: (key: Key, whole: Whole) => Answer,
): (key: Key, whole: Whole) => Answer {
  const knownIn = once((_: Whole) => new Map<Key, Answer>())
  return (key, whole) => {
    const known = knownIn(whole)
    const before = known.get(key)
    if (before) return before
    const answer = reckon(key, whole)
    known.set(key, answer)
    return answer
  }
}

/** The same for texts, of which the last few thousand are known: names and words come again and again. */
export function onceForText<Answer>(reckon: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>()
  return (text) => {
    const before = known.get(text)
    if (before) return before.answer
    const answer = reckon(text)
    if (text.length > LONGEST) return answer
    if (known.size === MOST) known.clear()
    known.set(text, { answer })
    return answer
  }
}

const MOST = 4096

/** In UTF-16 code units: longer texts seldom come again. */
const LONGEST = 64
