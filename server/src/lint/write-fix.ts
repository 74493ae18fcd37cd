import type { Fix } from './finding.ts'
import { quoted } from './quoted.ts'

/** The fix that writes a value as it was meant, named by that value. */
export const writeFix = (text: string, edits: Fix['edits']): Fix => ({
  title: { en: `Write ${quoted(text).en}`, ar: `كتابة ${quoted(text).ar}` },
  edits,
})
