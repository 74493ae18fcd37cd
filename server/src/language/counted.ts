import type { UiLanguage } from './message.ts'
import { plural } from './plural.ts'

/** A number of things in words; `#` in a form is the number. */
export function counted(language: UiLanguage, count: number, forms: CountForms): string {
  const form = plural(language, count)
  const words: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = forms[language]
  return (words[form] ?? forms[language].other).replace('#', String(count))
}

/** The forms of a counted noun that each language tells apart. */
export interface CountForms {
  readonly en: { readonly one: string; readonly other: string }
  readonly ar: {
    readonly one: string
    readonly two: string
    readonly few: string
    readonly many: string
    readonly other: string
  }
}
