import type { CheckedFinding } from '../../../node/checked-finding.ts'
import type { Severity } from '../../../schema/settings.ts'
import { grouped, pathsFrom, type Results, type Where } from '../results.ts'

/** The findings as Checkstyle's XML, which most servers of continuous integration read. */
export function checkstyle({ findings }: Results, { base }: Where): string {
  const path = pathsFrom(base)
  const byFile = grouped(findings, ({ uri }) => uri)
  const files = Array.from(
    byFile,
    ([uri, own]) => `  <file name="${escaped(path(uri))}">\n${own.map(error).join('')}  </file>\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`
}

function error({ range: { start }, severity, message, code }: CheckedFinding): string {
  const place = `line="${start.line + 1}" column="${start.character + 1}"`
  const words = `severity="${severities[severity]}" message="${escaped(message.en)}" source="seedbed.${code}"`
  return `    <error ${place} ${words}/>\n`
}

const severities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
}

const escaped = (text: string): string =>
  text
    .replace(notInXml, '\ufffd')
    .replace(/[&<>"\t\r\n]/g, (character) => entities[character] ?? `&#${character.charCodeAt(0)};`)

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// XML 1.0 has no way to write these, escaped or not.
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
