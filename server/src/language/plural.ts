import type { UiLanguage } from './message.ts'

/** The form of a message that a number asks for: Arabic has six, English `one` and `other`. */
export function plural(language: UiLanguage, count: number): Intl.LDMLPluralRule {
  return rules[language].select(count)
}

const rules: Readonly<Record<UiLanguage, Intl.PluralRules>> = {
  ar: new Intl.PluralRules('ar'),
  en: new Intl.PluralRules('en'),
}
