/** The direction in which a text or a language is written. */
export type Direction = 'ltr' | 'rtl'

/** The direction of the first strong character outside isolates (UAX #9, P2 and P3), as `dir=auto` finds it. */
export function direction(text: string): Direction | undefined {
  let depth = 0
  for (const [character] of text.matchAll(strong)) {
    if (isolateStart.test(character)) depth++
    else if (character === pop) depth = Math.max(0, depth - 1)
    else if (depth === 0) return rightToLeft.test(character) ? 'rtl' : 'ltr'
  }
  return undefined
}

/** The direction of a language (a BCP 47 tag) in its usual script; `undefined` for what is no tag or no known language. */
export function directionOfLanguage(tag: string): Direction | undefined {
  if (known.has(tag)) return known.get(tag)
  const found = likelyDirection(tag)
  if (known.size === MOST_KNOWN) known.clear()
  known.set(tag, found)
  return found
}

/** Each finding and each code lens asks for the language of the user, and the engine takes longer to tell than all else that is done for them. */
const known = new Map<string, Direction | undefined>()
const MOST_KNOWN = 64

function likelyDirection(tag: string): Direction | undefined {
  try {
    const { script } = new Intl.Locale(tag).maximize()
    if (script === undefined) return undefined
    return rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
  } catch {
    return undefined
  }
}

/**
 * Makes a text keep to itself inside text of the other direction: each line in an isolate of its own, whose direction is
 * that of the text unless one is given. What the text itself leaves open is closed, and what would close the isolate early is left out.
 */
export function isolate(text: string, as: Direction | 'auto' = 'auto'): string {
  // A line break ends every isolate.
  return text.replace(/[^\n\r\u0085\u2028\u2029]+/g, (line) => starts[as] + balanced(line) + pop)
}

/**
 * A text of ours as it is shown in lists that run from left to right whatever they hold, as editors' lists do: an Arabic sentence that
 * begins or ends with a Latin word would come apart there.
 */
export const inDirection = (text: string, language: string): string =>
  directionOfLanguage(language) === 'rtl' ? isolate(text, 'rtl') : text

const pop = '\u2069'
const starts: Readonly<Record<Direction | 'auto', string>> = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' }
const isolateStart = /^[\u2066-\u2068]$/

// The scripts from right to left that living languages are written in.
const rightToLeftScripts: ReadonlySet<string> = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
)

// The blocks that Unicode keeps for scripts from right to left, and the two marks.
const rightToLeft = /^[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]$/u

const strong = /[\p{L}\p{Nl}\u061c\u200e\u200f\u2066-\u2069]/gu

function balanced(line: string): string {
  let open = 0
  const kept = line.replace(/[\u2066-\u2069]/g, (control) => {
    if (control !== pop) open++
    else if (open === 0) return ''
    else open--
    return control
  })
  return kept + pop.repeat(open)
}
