import { availableParallelism } from 'node:os'
import type { UiLanguage } from '../../language/message.ts'
import { ruleCodes } from '../../lint/codes.ts'
import type { Severity } from '../../schema/settings.ts'
import { Refusal } from '../refusal.ts'
import { type FormatName, formatNames } from './format-names.ts'
import type { Shard } from './shard.ts'

/** What commands that show results are told about how. */
export interface ShowOptions {
  readonly format: FormatName
  readonly output?: string
  readonly quiet?: true
  readonly maxWarnings: number
  readonly language?: UiLanguage
  readonly color?: boolean
}

/** What `seedbed check` is told, as the words after the options' names are read. */
export interface CheckOptions extends ShowOptions {
  readonly fix?: true
  readonly fixDryRun?: true
  readonly rule: ReadonlyMap<string, Severity | 'off'>
  readonly baseline?: string
  readonly updateBaseline?: true
  /** `true` without a REF. */
  readonly changed?: string | true
  readonly stdin?: true
  readonly stdinFilename?: string
  readonly shard?: Shard
  readonly report?: string
  readonly jobs?: number
}

/** How many threads check at most where nobody says. More than a few wait for each other. */
export const defaultJobs = (): number => Math.min(4, availableParallelism())

/** Reads `--format`. */
export function readFormat(written: string): FormatName {
  const format = formatNames.find((name) => name === written)
  if (!format) throw notOneOf('--format', written, formatNames)
  return format
}

/** Reads `--language`. */
export function readLanguage(written: string): UiLanguage {
  if (written === 'en' || written === 'ar') return written
  throw notOneOf('--language', written, ['en', 'ar'])
}

/** Reads one `--rule code=level` beside those before it. */
export function readRule(
  written: string,
  before: ReadonlyMap<string, Severity | 'off'>,
): ReadonlyMap<string, Severity | 'off'> {
  const [code = '', level = ''] = written.split('=', 2)
  if (!ruleCodes.includes(code)) {
    throw new Refusal({ en: `There is no rule “${code}”.`, ar: `لا توجد قاعدة باسم «${code}».` })
  }
  const severity = levels.find((one) => one === level)
  if (!severity)
    throw notOneOf(
      '--rule',
      written,
      levels.map((one) => `${code}=${one}`),
    )
  return new Map(before).set(code, severity)
}

const levels = ['error', 'warning', 'info', 'hint', 'off'] as const

/** Reads `--shard`. */
export function readShard(written: string): Shard {
  const [, index = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? []
  const shard = { index: Number(index), of: Number(of) }
  if (shard.index >= 1 && shard.index <= shard.of) return shard
  throw new Refusal({
    en: `--shard takes a part and a number of parts, as 1/3; “${written}” is none.`,
    ar: `يأخذ ‎--shard رقم جزء وعدد الأجزاء، مثل 1/3؛ و«${written}» ليس كذلك.`,
  })
}

/** A reader of a whole number that is no less than `least`, for the option of that name. */
export const readNumber =
  (option: string, least: number) =>
  (written: string): number => {
    if (/^\d{1,9}$/.test(written) && Number(written) >= least) return Number(written)
    throw new Refusal({
      en: `${option} takes a whole number from ${least}; “${written}” is none.`,
      ar: `يأخذ ‎${option} عددًا صحيحًا من ${least} فصاعدًا؛ و«${written}» ليس كذلك.`,
    })
  }

/** Why a word is refused that is none of those that an option takes. */
export const notOneOf = (option: string, written: string, known: readonly string[]): Refusal =>
  new Refusal({
    en: `${option} takes one of ${known.join(', ')}; “${written}” is none of them.`,
    ar: `يأخذ ‎${option} واحدًا من ${known.join('، ')}؛ و«${written}» ليس منها.`,
  })

/** Refuses options that speak against each other. */
export function refuseContradictions(paths: readonly string[], options: CheckOptions): void {
  const given = (name: keyof CheckOptions): boolean => options[name] !== undefined
  for (const [one, other] of contradictions) {
    if (!given(one) || !given(other)) continue
    const names = [one, other].map(written)
    throw new Refusal({
      en: `${names.join(' and ')} do not go together.`,
      ar: `لا يجتمع الخياران ‎${names.join(' و‎')}.`,
    })
  }
  for (const [one, other] of conditions) {
    if (!given(one) || given(other)) continue
    throw new Refusal({
      en: `${written(one)} needs ${written(other)}.`,
      ar: `يحتاج ‎${written(one)} إلى ‎${written(other)}.`,
    })
  }
  if (options.stdin && paths.length > 0) {
    throw new Refusal({
      en: '--stdin reads one text, and takes no paths beside it.',
      ar: 'يقرأ ‎--stdin نصًّا واحدًا ولا يأخذ معه مسارات.',
    })
  }
}

const contradictions: readonly (readonly [keyof CheckOptions, keyof CheckOptions])[] = [
  ['fix', 'fixDryRun'],
  ['fix', 'stdin'],
  ['fix', 'shard'],
  ['fixDryRun', 'shard'],
  ['fixDryRun', 'report'],
  ['updateBaseline', 'shard'],
  ['updateBaseline', 'stdin'],
  ['updateBaseline', 'fixDryRun'],
  ['changed', 'stdin'],
  ['shard', 'stdin'],
  ['report', 'stdin'],
]

const conditions: readonly (readonly [keyof CheckOptions, keyof CheckOptions])[] = [
  ['updateBaseline', 'baseline'],
  ['stdin', 'stdinFilename'],
  ['stdinFilename', 'stdin'],
]

/** An option as it stands on the command line. */
const written = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
