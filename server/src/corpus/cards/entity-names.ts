import { sameKey } from '../../language/fold.ts'
import type { Message } from '../../language/message.ts'
import { withoutArticle } from '../../language/particles.ts'
import type { Entity, Name } from '../../registry/entity.ts'
import { displayName, isNameIn, officialNameAt } from '../../registry/names.ts'
import { andMore, comma, joined, type Line, quoted, said as text } from './card.ts'
import { periodText } from './date-words.ts'
import type { Reading } from './reading.ts'

/** The names that stand at the head of a card: in the article's language, in the reader's, then in others, three at most. */
export function cardNames(entity: Entity, { language, lang }: Reading): readonly string[] {
  const ordinary = entity.names.filter((name) => name.kind === 'name')
  // An official name that is bound to no time is borne now as it was then.
  const lasting = [...ordinary, ...entity.names.filter((name) => name.use === 'official' && !isOfATime(name))]
  const best = [...(lang ? [lang] : []), language, 'ar', 'en'].flatMap((wanted) =>
    lasting.filter((name) => isNameIn(name, wanted)),
  )
  const names = new Set([...best, ...lasting].map((name) => name.text))
  return names.size > 0 ? [...names].slice(0, 3) : [displayName(entity)]
}

const isOfATime = (name: Name): boolean => periodText(name, 'en') !== undefined

/**
 * The name of a certain time that the entity bore at the article's date; where the words that led here are a name of a
 * certain time, that time; and the other names. None is said twice.
 */
export function otherNameLines(entity: Entity, reading: Reading, label: string | undefined): readonly Line[] {
  const { language, lang, date } = reading
  const said = new Set(cardNames(entity, reading))
  const lines: Line[] = []
  for (const { name, period } of periodsOf(entity, reading, label)) {
    lines.push(inUseLine(name, period, reading))
    said.add(name)
  }
  const then = officialNameAt(entity, lang ?? language, date)
  const period = then && periodText(then, language)
  if (then && period !== undefined && !said.has(then.text)) {
    lines.push(isStillBorne(then) ? inUseLine(then.text, period, reading) : thenLine(then.text, period, reading))
    said.add(then.text)
  }
  const aliases = entity.names.filter((name) => name.kind === 'alias' && shown.has(name.use) && !said.has(name.text))
  const others = [...new Set(aliases.map((name) => name.text))]
  const rest = others.length > MAX_ALIASES ? [text(andMore(others.length - MAX_ALIASES, language))] : []
  const first = others.slice(0, MAX_ALIASES).map(quoted)
  if (first.length > 0) lines.push([text(words.also[language]), ...joined(first, comma[language]), ...rest])
  return lines
}

const inUseLine = (name: string, period: string, { language }: Reading): Line => [
  quoted(name),
  text(words.nameInUse[language]),
  text(period),
]

const thenLine = (name: string, period: string, { language }: Reading): Line => [
  text(words.nameThen[language]),
  quoted(name),
  text(` (${period})`),
]

/** Whether the time of a name has no end. */
const isStillBorne = ({ until }: Name): boolean => periodText({ from: undefined, until }, 'en') === undefined

/** Mistakes are no names to be shown, and adjectives say nothing new. */
const shown: ReadonlySet<Name['use']> = new Set<Name['use']>([undefined, 'official', 'common'])
const MAX_ALIASES = 6

const words = {
  also: { en: 'Also: ', ar: 'أيضًا: ' },
  nameInUse: { en: ': in use ', ar: ': اسم مستعمل ' },
  nameThen: { en: 'Then called: ', ar: 'اسمه حينها: ' },
} satisfies Readonly<Record<string, Message>>

/** The names of a certain time that the words may be; of several with one spelling the first. */
function periodsOf(
  entity: Entity,
  { language }: Reading,
  label: string | undefined,
): readonly { readonly name: string; readonly period: string }[] {
  if (label === undefined) return []
  const keys = keysOf(label)
  const found = new Map<string, string>()
  for (const name of entity.names) {
    const period = periodText(name, language)
    if (period !== undefined && !found.has(name.text) && keysOf(name.text).some((key) => keys.includes(key)))
      found.set(name.text, period)
  }
  return Array.from(found, ([name, period]) => ({ name, period }))
}

/** Labels are compared with and without ال (docs/format.md §3). */
function keysOf(text: string): readonly string[] {
  const bare = withoutArticle(text)
  return bare === undefined ? [sameKey(text)] : [sameKey(text), sameKey(bare)]
}
