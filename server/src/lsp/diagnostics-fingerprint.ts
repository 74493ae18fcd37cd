import type { Diagnostic } from 'vscode-languageserver'
import { fingerprint } from '../text/fingerprint.ts'

/**
 * Diagnostics as one short text that differs where they do. At a keystroke most are what they were, somewhere else perhaps: their messages, which are long,
 * are not gone through again.
 */
export function fingerprintOf(diagnostics: readonly Diagnostic[]): string {
  let all = ''
  // What a code leads to, and who speaks, follows from the code.
  for (const { range, severity, code, message, tags, relatedInformation, data } of diagnostics) {
    const { start, end } = range
    all += `${start.line} ${start.character} ${end.line} ${end.character} ${severity} ${code} ${printOf(typeof message === 'string' ? message : message.value)}`
    if (tags || relatedInformation || data !== undefined) all += JSON.stringify([tags, relatedInformation, data])
    all += '\n'
  }
  return fingerprint(all).toString(36)
}

function printOf(message: string): number {
  const before = known.get(message)
  if (before !== undefined) return before
  if (known.size === MOST_KNOWN) known.clear()
  const print = fingerprint(message)
  known.set(message, print)
  return print
}

/** Of the messages that were told last. */
const known = new Map<string, number>()

/** More than are told of one file. */
const MOST_KNOWN = 4096
