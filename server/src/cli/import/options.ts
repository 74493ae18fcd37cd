import { isEdtfProblem, readEdtf } from '../../language/edtf.ts'
import { languageTagProblem } from '../../language/language-tags.ts'
import type { UiLanguage } from '../../language/message.ts'
import { Refusal } from '../refusal.ts'

/** What `seedbed import` is told, as the words after the options' names are read. */
export interface ImportOptions {
  /** The folder that the articles go to. */
  readonly to: string
  readonly dryRun?: true
  readonly tag?: true
  /** EDTF. */
  readonly date?: string
  /** A BCP 47 tag. */
  readonly lang?: string
  /** The name of the source. */
  readonly source?: string
  readonly keepRaw?: true
  readonly report?: string
  readonly interactive?: true
  /** Texts that the corpus has already are imported all the same. */
  readonly duplicates?: true
  /** Lines of sites that are cut are listed in `seedbed.yaml`. */
  readonly remember?: true
  readonly encoding?: string
  readonly language?: UiLanguage
  readonly color?: boolean
}

/** Reads `--date`. */
export function readDate(written: string): string {
  if (!isEdtfProblem(readEdtf(written))) return written
  throw new Refusal({
    en: `--date takes a date as 2022-01-28, 2022-01 or 2017-03-06/2017-03-13 (EDTF); “${written}” is none.`,
    ar: `يأخذ ‎--date تاريخًا مثل 2022-01-28 أو 2022-01 أو 2017-03-06/2017-03-13 (EDTF)؛ و«${written}» ليس كذلك.`,
  })
}

/** Reads `--lang`. */
export function readLanguage(written: string): string {
  if (!languageTagProblem(written)) return written
  throw new Refusal({
    en: `--lang takes a language tag, as ar or en; “${written}” is none.`,
    ar: `يأخذ ‎--lang رمز لغة مثل ar أو en؛ و«${written}» ليس كذلك.`,
  })
}

/** Reads `--encoding`. */
export function readEncoding(written: string): string {
  try {
    return new TextDecoder(written).encoding
  } catch {
    throw new Refusal({
      en: `--encoding takes the name of an encoding, as utf-8, utf-16le or windows-1256; “${written}” is none.`,
      ar: `يأخذ ‎--encoding اسم ترميز مثل utf-8 أو utf-16le أو windows-1256؛ و«${written}» ليس كذلك.`,
    })
  }
}
