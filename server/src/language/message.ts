/** The languages the program itself speaks. */
export type UiLanguage = 'en' | 'ar'

/** What the program says to a person, in every language it speaks; the one who shows it chooses. */
export type Message = Readonly<Record<UiLanguage, string>>

/** The corpus's own words, by BCP 47 tag; a text without a language stands under `''`. */
export type Localized = ReadonlyMap<string, string>

/** The text in the first of the languages that has one, then the text without language, then any. */
export function inLanguage(text: Localized, ...languages: readonly string[]): string | undefined {
  for (const language of languages) {
    const found = text.get(language) ?? text.get(language.split('-')[0] ?? '')
    if (found !== undefined) return found
  }
  return text.get('') ?? text.values().next().value
}
