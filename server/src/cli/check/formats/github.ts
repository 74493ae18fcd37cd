import type { CheckedFinding } from '../../../node/checked-finding.ts'
import type { Severity } from '../../../schema/settings.ts'
import { pathsFrom, type Results, type Where } from '../results.ts'

/** Workflow commands, which GitHub Actions shows as annotations of the files. */
export function github({ findings }: Results, { base }: Where): string {
  const path = pathsFrom(base)
  return findings.map((finding) => command(finding, path(finding.uri))).join('')
}

function command({ range: { start, end }, code, severity, message }: CheckedFinding, file: string): string {
  const properties = {
    file,
    line: start.line + 1,
    endLine: end.line + 1,
    col: start.character + 1,
    // Columns count within one line alone.
    ...(end.line === start.line ? { endColumn: end.character + 1 } : {}),
    title: code,
  }
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`)
  return `::${commands[severity]} ${written.join(',')}::${data(message.en)}\n`
}

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
