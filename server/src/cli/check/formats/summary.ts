import { inDirection } from '../../../language/direction.ts'
import type { Message, UiLanguage } from '../../../language/message.ts'
import { plural } from '../../../language/plural.ts'
import type { CheckedFinding } from '../../../node/checked-finding.ts'
import type { Severity } from '../../../schema/settings.ts'
import { compareText } from '../../../text/compare.ts'
import type { Terminal } from '../../terminal.ts'
import { countsOf, grouped, type Results } from '../results.ts'

/** What severities are called. */
export const severityNames: Readonly<Record<Severity, Message>> = {
  error: { en: 'error', ar: 'خطأ' },
  warning: { en: 'warning', ar: 'تحذير' },
  info: { en: 'info', ar: 'معلومة' },
  hint: { en: 'hint', ar: 'تلميح' },
}

/** How often each code was found, the most frequent first, and all of it together. */
export function summary({ findings, files }: Results, { colors, language }: Terminal): string {
  const say = (message: Message): string => inDirection(message[language], language)
  if (findings.length === 0) return `${colors.green(say(nothingFound(files)))}\n`
  const codes = [...grouped(findings, ({ code }) => code)].sort(
    ([a, some], [b, others]) => others.length - some.length || compareText(a, b),
  )
  const codeWidth = Math.max(...codes.map(([code]) => code.length))
  const width = String(codes[0]?.[1].length ?? 0).length
  const table = codes.map(([code, own]) => {
    const counts = countsOf(own)
    const names = severities.filter((one) => counts[one] > 0).map((one) => severityNames[one][language])
    return `  ${code.padEnd(codeWidth)}  ${String(own.length).padStart(width)}  ${colors.dim(names.join(' '))}\n`
  })
  return `${table.join('')}\n${colors.bold(say(total(findings, files)))}\n${fixable(findings, language)}`
}

const severities = ['error', 'warning', 'info', 'hint'] as const satisfies readonly Severity[]

const nothingFound = (files: number): Message => ({
  en: `Nothing found in ${filesIn.en(files)}.`,
  ar: `لم يُعثر على شيء في ${filesIn.ar(files)}.`,
})

function total(findings: readonly CheckedFinding[], files: number): Message {
  const counts = countsOf(findings)
  const where = new Set(findings.map(({ uri }) => uri)).size
  const found = severities.filter((one) => counts[one] > 0)
  return {
    en: `${found.map((one) => counted[one].en(counts[one])).join(', ')}, in ${where} of ${filesIn.en(files)}.`,
    ar: `${found.map((one) => `${counted[one].ar}: ${counts[one]}`).join('، ')}؛ في ${where} من ${filesIn.ar(files)}.`,
  }
}

const counted = {
  error: { en: (count: number) => `${count} ${count === 1 ? 'error' : 'errors'}`, ar: 'الأخطاء' },
  warning: { en: (count: number) => `${count} ${count === 1 ? 'warning' : 'warnings'}`, ar: 'التحذيرات' },
  info: { en: (count: number) => `${count} info`, ar: 'المعلومات' },
  hint: { en: (count: number) => `${count} ${count === 1 ? 'hint' : 'hints'}`, ar: 'التلميحات' },
}

const filesIn = {
  en: (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`,
  ar: (count: number): string => arabicFiles[plural('ar', count)](count),
}

const arabicFiles: Readonly<Record<Intl.LDMLPluralRule, (count: number) => string>> = {
  zero: (count) => `${count} ملف`,
  one: () => 'ملف واحد',
  two: () => 'ملفين',
  few: (count) => `${count} ملفات`,
  many: (count) => `${count} ملفًا`,
  other: (count) => `${count} ملف`,
}

function fixable(findings: readonly CheckedFinding[], language: UiLanguage): string {
  const count = findings.filter(({ isFixable }) => isFixable).length
  if (count === 0) return ''
  const words: Message = {
    en: `${count} can be mended with --fix.`,
    ar: `ما يمكن إصلاحه بالخيار ‎--fix: ${count}.`,
  }
  return `${inDirection(words[language], language)}\n`
}
