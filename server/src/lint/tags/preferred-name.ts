import type { Article } from '../../corpus/document.ts'
import { direction, directionOfLanguage } from '../../language/direction.ts'
import { searchKey } from '../../language/fold.ts'
import type { Entity, Name } from '../../registry/entity.ts'
import { heldAt, nameAt } from '../../registry/names.ts'
import { closest } from '../did-you-mean.ts'

/**
 * The names to write in the place of one that is advised against: another spelling of it, or the one that it is a slip of, if the registry has
 * that; and the name of the article's date.
 */
export function preferredNames(entity: Entity, name: Name, article: Article): readonly [string, ...string[]] {
  const good = entity.names.filter(
    ({ text, use, from, until }) =>
      (use === undefined || use === 'official') &&
      heldAt({ from, until }, article.date) &&
      direction(text) === direction(name.text),
  )
  const keys = new Map(good.toReversed().map(({ text }) => [keyOf(text), text]))
  const [like] = closest(keyOf(name.text), keys.keys(), 1)
  const spelling = keys.get(keyOf(name.text)) ?? (like === undefined ? undefined : keys.get(like))
  const usual = nameAt(entity, languageOfName(name, article), article.date)
  return spelling === undefined || spelling === usual ? [usual] : [spelling, usual]
}

/** The language in which a name is to be written in the place of this one: its own, or else the article's, where that is written in the same direction. */
export function languageOfName({ text, lang }: Name, article: Article): string {
  if (lang !== '') return lang
  const written = direction(text)
  if (article.lang !== undefined && directionOfLanguage(article.lang) === written) return article.lang
  return written === 'rtl' ? 'ar' : 'en'
}

const keyOf = (name: string): string => searchKey(name).replaceAll(' ', '-')
