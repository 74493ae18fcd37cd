import { isolate } from '../../../language/direction.ts'
import type { Message } from '../../../language/message.ts'
import type { CheckedFinding, Excerpt } from '../../../node/checked-finding.ts'
import type { Severity } from '../../../schema/settings.ts'
import type { Terminal } from '../../terminal.ts'
import { pathsFrom, type Results, type Where } from '../results.ts'
import { severityNames, summary } from './summary.ts'
import { harmless, invisibleIn, isOneColumnEach, visible } from './visible.ts'

/**
 * The findings for people: place, message, and the line with what is meant in it. A caret points at columns, which mean nothing in a line that is laid
 * out from right to left, or not, as each terminal pleases: there, what is meant is said once more on a line of its own.
 */
export function pretty(results: Results, where: Where, terminal: Terminal): string {
  const path = pathsFrom(where.here)
  const shown = results.findings.map((finding) => shownFinding(finding, path, terminal))
  return `${shown.join('\n')}${shown.length > 0 ? '\n' : ''}${summary(results, terminal)}`
}

function shownFinding(finding: CheckedFinding, pathOf: (uri: string) => string, terminal: Terminal): string {
  const { colors } = terminal
  const { severity, code, message, range, related, uri } = finding
  // Not isolated: whoever copies a path wants nothing hidden in it.
  const place = `${colors.bold(harmless(pathOf(uri)))}:${range.start.line + 1}:${range.start.character + 1}`
  const name = severityNames[severity][terminal.language]
  return [
    `${place} ${colors[colorOf[severity]](name)} ${colors.dim(code)}`,
    `  ${said(message, terminal)}`,
    ...frame(finding.excerpt, range.start.line + 1, colorOf[severity], terminal),
    ...related.map((one) => {
      const there = `${harmless(pathOf(one.uri))}:${one.range.start.line + 1}:${one.range.start.character + 1}`
      return `  ${colors.dim(there)} ${said(one.message, terminal)}`
    }),
    '',
  ].join('\n')
}

/** Messages quote the corpus, isolated already; what would steer the terminal must not come through them either. */
function said(message: Message, { language }: Terminal): string {
  const words = message[language].replace(/\p{Cc}/gu, '\ufffd')
  return language === 'ar' ? isolate(words, 'rtl') : words
}

function frame(
  { before, text, after }: Excerpt,
  line: number,
  color: (typeof colorOf)[Severity],
  { colors }: Terminal,
): readonly string[] {
  const whole = before + text + after
  if (whole.trim() === '') return []
  const margin = String(line)
  const bar = colors.dim('│')
  const empty = ' '.repeat(margin.length)
  if (isOneColumnEach(whole)) {
    const carets = '^'.repeat(Math.max(1, text.length))
    return [
      `  ${colors.dim(margin)} ${bar} ${whole}`,
      `  ${empty} ${bar} ${' '.repeat(before.length)}${colors[color](carets)}`,
    ]
  }
  const unseen = invisibleIn(text)
  const named = unseen.length > 0 ? ` (${unseen.slice(0, MOST_NAMED).join(', ')})` : ''
  return [
    `  ${colors.dim(margin)} ${bar} ${visible(text === '' ? `${before}${HERE}${after}` : whole)}`,
    ...(text === '' ? [] : [`  ${empty} ${colors.dim('╰')} ${colors[color](meant(text))}${named}`]),
  ]
}

/** In quotation marks only where an end of it could not be seen otherwise: many findings are about quotation marks. */
const meant = (text: string): string => (/^\s|\s$/.test(text) ? `“${visible(text)}”` : visible(text))

/** The proofreader's mark for what is missing. */
const HERE = '‸'

const MOST_NAMED = 4

const colorOf = { error: 'red', warning: 'yellow', info: 'cyan', hint: 'cyan' } as const satisfies Readonly<
  Record<Severity, keyof Terminal['colors']>
>
