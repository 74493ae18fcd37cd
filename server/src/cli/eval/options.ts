import type { UiLanguage } from '../../language/message.ts'
import { notOneOf } from '../check/options.ts'
import { Refusal } from '../refusal.ts'
import { type EvalFormatName, evalFormatNames } from './format-names.ts'

/** What `seedbed eval` is told, as the words after the options' names are read. */
export interface EvalOptions {
  readonly gold: string
  readonly adjectives?: true
  readonly minPrecision: number
  readonly minRecall: number
  readonly format: EvalFormatName
  readonly output?: string
  readonly language?: UiLanguage
  readonly color?: boolean
}

/** Reads `--format`. */
export function readEvalFormat(written: string): EvalFormatName {
  const format = evalFormatNames.find((name) => name === written)
  if (!format) throw notOneOf('--format', written, evalFormatNames)
  return format
}

/** A reader of a share from 0 to 1, for the option of that name. */
export const readShare =
  (option: string) =>
  (written: string): number => {
    if (/^(0?\.\d+|0|1(\.0+)?)$/.test(written)) return Number(written)
    throw new Refusal({
      en: `${option} takes a share from 0 to 1, as 0.95; “${written}” is none.`,
      ar: `يأخذ ‎${option} نسبة من 0 إلى 1، مثل 0.95؛ و«${written}» ليست كذلك.`,
    })
  }
