import type { UiLanguage } from '../language/message.ts'
import type { Preferences } from '../protocol/preferences.ts'

/** The language to speak: the one that is wanted, else the first of some (BCP 47, or a locale) that we speak, else English. */
export function chooseLanguage(
  wanted: Preferences['language'],
  ...others: readonly (string | undefined)[]
): UiLanguage {
  if (wanted === 'en' || wanted === 'ar') return wanted
  for (const other of others) {
    const language = other?.split(/[-_]/)[0]
    if (language === 'en' || language === 'ar') return language
  }
  return 'en'
}
