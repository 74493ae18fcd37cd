import { sameKey } from '../../language/fold.ts'
import type { Message } from '../../language/message.ts'
import { withoutArticle } from '../../language/particles.ts'
import type { Entity, Name } from '../../registry/entity.ts'
import { displayName } from '../../registry/names.ts'
import { comma, joined, type Line, quoted, said } from './card.ts'
import { periodText } from './date-words.ts'
import type { Reading } from './reading.ts'

/** The names that stand at the head of a card: in the article's language, in the reader's, then in others, three at most. */
export function cardNames(entity: Entity, { language, lang }: Reading): readonly string[] {
  const ordinary = entity.names.filter((name) => name.kind === 'name')
  const best = [...(lang ? [lang] : []), language, 'ar', 'en'].flatMap((wanted) =>
    ordinary.filter((name) => name.lang === wanted || name.lang === wanted.split('-')[0]),
  )
  const names = new Set([...best, ...ordinary].map((name) => name.text))
  return names.size > 0 ? [...names].slice(0, 3) : [displayName(entity)]
}

/** The other names; and, where the words that led here are a name of a certain time, that time. */
export function aliasLine(entity: Entity, reading: Reading, label: string | undefined): readonly Line[] {
  const { language } = reading
  const aliases = entity.names.filter((name) => name.kind === 'alias' && shown.has(name.use))
  const texts = [...new Set(aliases.map((name) => name.text))].slice(0, MAX_ALIASES)
  const line: Line = [said(words.also[language]), ...joined(texts.map(quoted), comma[language])]
  return [...(texts.length > 0 ? [line] : []), ...periodLines(entity, reading, label)]
}

/** Mistakes are no names to be shown, and adjectives say nothing new. */
const shown: ReadonlySet<Name['use']> = new Set<Name['use']>([undefined, 'official', 'common'])
const MAX_ALIASES = 6

const words = {
  also: { en: 'Also: ', ar: 'أيضًا: ' },
  nameInUse: { en: ': in use ', ar: ': اسم مستعمل ' },
} satisfies Readonly<Record<string, Message>>

function periodLines(entity: Entity, { language }: Reading, label: string | undefined): readonly Line[] {
  if (label === undefined) return []
  const keys = keysOf(label)
  return entity.names.flatMap((name): readonly Line[] => {
    const period = periodText(name, language)
    if (period === undefined || !keysOf(name.text).some((key) => keys.includes(key))) return []
    return [[quoted(name.text), said(words.nameInUse[language]), said(period)]]
  })
}

/** Labels are compared with and without ال (docs/format.md §3). */
function keysOf(text: string): readonly string[] {
  const bare = withoutArticle(text)
  return bare === undefined ? [sameKey(text)] : [sameKey(text), sameKey(bare)]
}
