import { onceForText } from '../../text/once.ts'

/** Whether the text is a well-formed BCP 47 tag of a language that may exist; private use (`x-…`) has none. */
export const isLanguage = onceForText((text: string): boolean => {
  const tag = canonical(text)
  const primary = tag?.split('-')[0] ?? ''
  // Of two letters every code is known; of three there are thousands; longer ones have never been registered.
  return primary.length === 3 || (primary.length === 2 && nameIn('en', primary) !== undefined)
})

/** The codes that someone may have meant who wrote a language's name, or a tag with the wrong signs. */
export function languagesLike(text: string): readonly string[] {
  const word = text.replace(/^[\s"'“”„«»‘’]+|[\s"'“”„«»‘’،؛]+$/g, '').toLowerCase()
  const tag = canonical(word.replace(/[_\s.]+/g, '-').replace(/^-+|-+$/g, ''))
  if (tag !== undefined && isLanguage(tag)) return [tag]
  const name = word.replace(/^(?:اللغة|لغة)\s+/u, '')
  return common.filter((code) => namesOf(code).includes(name)).slice(0, 1)
}

function canonical(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0]
  } catch {
    return undefined
  }
}

/** The languages that the news is written in and quotes; their names are worth knowing. */
const common = 'ar en fr tr ru fa ku ckb he de es it nl el hy az kk ur ps am so zh ja pt pl sv uk'.split(' ')

const namesOf = (code: string): readonly string[] =>
  ['en', 'ar', code].flatMap((language) => {
    const name = nameIn(language, code)?.toLowerCase()
    return name === undefined ? [] : [name, name.replace(/^ال/u, '')]
  })

function nameIn(language: string, code: string): string | undefined {
  const known = namers.get(language)
  const names = known ?? new Intl.DisplayNames([language], { type: 'language', fallback: 'none' })
  if (!known) namers.set(language, names)
  return names.of(code)
}

/** To make one takes longer than all that it is asked in an article. There are as many as `common` languages. */
const namers = new Map<string, Intl.DisplayNames>()
