import { searchKey } from './fold.ts'
import type { UiLanguage } from './message.ts'

/** What is wrong with a language tag, and the tag that was probably meant. */
export interface LanguageTagProblem {
  /** No BCP 47 tag at all; a language that does not exist; or not written as BCP 47 recommends. */
  readonly problem: 'malformed' | 'unknown' | 'not-canonical'
  readonly fix: string | undefined
}

/** Tests a BCP 47 tag such as `ar-SY`; `undefined` if nothing is wrong with it. */
export function languageTagProblem(text: string): LanguageTagProblem | undefined {
  const canonical = canonicalTag(text)
  if (canonical === undefined) return { problem: 'malformed', fix: meantBy(text) }
  if (!isKnown(canonical)) return { problem: 'unknown', fix: meantBy(text) }
  return canonical === text ? undefined : { problem: 'not-canonical', fix: canonical }
}

/** The name of a language for a person; the tag itself where it has none. */
export function languageName(tag: string, language: UiLanguage): string {
  return commonNames[language].get(tag) ?? nameOf(tag, language)
}

/** The tags worth offering, the likeliest in a corpus of Arabic news first. */
export const commonLanguages: readonly string[] = (
  'ar en fr tr ku ckb fa he ru de es it pt nl sv el zh ja ur hi kk uk az hy syr zgh kab ' +
  'ar-SY ar-LB ar-JO ar-PS ar-IQ ar-EG ar-SD ar-LY ar-TN ar-DZ ar-MA ar-MR ar-SA ar-YE ar-OM ar-AE ar-QA ar-BH ar-KW ' +
  'en-GB en-US'
).split(' ')

const displayNames: Readonly<Record<UiLanguage, Intl.DisplayNames>> = {
  ar: new Intl.DisplayNames(['ar'], { type: 'language', fallback: 'none' }),
  en: new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }),
}

const nameOf = (tag: string, language: UiLanguage): string =>
  canonicalTag(tag) === undefined ? tag : (displayNames[language].of(tag) ?? tag)

const namesIn = (language: UiLanguage): ReadonlyMap<string, string> =>
  new Map(commonLanguages.map((tag) => [tag, nameOf(tag, language)]))

// They are offered with every form, each time all of them.
const commonNames: Readonly<Record<UiLanguage, ReadonlyMap<string, string>>> = { ar: namesIn('ar'), en: namesIn('en') }

function canonicalTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0]
  } catch {
    return undefined
  }
}

/** Languages of three letters are many, and not all have a name here; those of two are few, and longer ones there are none. */
function isKnown(tag: string): boolean {
  const [language = ''] = tag.split('-')
  return language.length === 3 || displayNames.en.of(language) !== undefined
}

/** `ar_SY.UTF-8`, `arabic`, `العربية` and `Français` are all clear enough. */
function meantBy(text: string): string | undefined {
  const [locale = ''] = text.trim().replaceAll('_', '-').split(/[.@]/)
  const tag = canonicalTag(locale)
  return tag !== undefined && isKnown(tag) ? tag : tagNamed(text)
}

function tagNamed(name: string): string | undefined {
  const key = searchKey(name)
  return (
    ownNames[key] ??
    commonLanguages.find(
      (tag) => searchKey(languageName(tag, 'en')) === key || searchKey(languageName(tag, 'ar')) === key,
    )
  )
}

// How they are called by those who speak them, and in Arabic without the article; by search key.
const ownNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    عربي: 'ar',
    عربية: 'ar',
    إنجليزي: 'en',
    إنجليزية: 'en',
    فرنسي: 'fr',
    تركي: 'tr',
    كردي: 'ku',
    فارسي: 'fa',
    روسي: 'ru',
    عبري: 'he',
    français: 'fr',
    türkçe: 'tr',
    kurdî: 'ku',
    farsi: 'fa',
    русский: 'ru',
    עברית: 'he',
    deutsch: 'de',
    español: 'es',
  }).map(([name, tag]) => [searchKey(name), tag]),
)
