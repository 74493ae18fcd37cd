import type { CheckedFinding } from '../../../node/checked-finding.ts'
import { pathsFrom, type Results, type Where } from '../results.ts'

/** The findings as an array of JSON, one a line: lines and columns from 1, ends exclusive, columns in UTF-16; paths from where the command runs. */
export function json({ findings }: Results, { here }: Where): string {
  const path = pathsFrom(here)
  const lines = findings.map((finding) => `  ${JSON.stringify(row(finding, path(finding.uri)))}`)
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`
}

const row = ({ range: { start, end }, code, severity, message }: CheckedFinding, file: string) => ({
  file,
  line: start.line + 1,
  column: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
  code,
  severity,
  message: message.en,
})
