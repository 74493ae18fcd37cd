import type { RelatedPlace } from '../../../lint/finding.ts'
import { pageOf, REPOSITORY } from '../../../lint/rule-page.ts'
import { rules } from '../../../lint/rules.ts'
import type { CheckedFinding, CheckedFix } from '../../../node/checked-finding.ts'
import { uriOf } from '../../../node/paths.ts'
import type { Severity } from '../../../schema/settings.ts'
import type { Range } from '../../../text/source.ts'
import { isWithin } from '../../../text/uri.ts'
import type { Results, Where } from '../results.ts'

/** The findings in the Static Analysis Results Interchange Format, version 2.1.0, which GitHub's code scanning and many viewers read. */
export function sarif({ findings, isAgainstBaseline }: Results, { base, version }: Where): string {
  const root = uriOf(base).replace(/\/$/, '')
  const driver = { name: 'Seedbed', informationUri: REPOSITORY, semanticVersion: version, rules: rules.map(ruleOf) }
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
        results: findings.map((finding) => ({
          ...resultOf(finding, root),
          ...(isAgainstBaseline ? { baselineState: 'new' } : {}),
        })),
      },
    ],
  }
  return `${JSON.stringify(log, null, 1)}\n`
}

const ROOT = '%SRCROOT%'

const ruleOf = ({ code, summary, severity, isOff }: (typeof rules)[number]) => ({
  id: code,
  shortDescription: { text: summary.en },
  helpUri: pageOf(code),
  help: { text: `${summary.en} ${pageOf(code)}` },
  defaultConfiguration: { enabled: !isOff, level: levels[severity] },
})

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' }

const indexes = new Map(rules.map(({ code }, index) => [code, index]))

const resultOf = (finding: CheckedFinding, root: string) => ({
  ruleId: finding.code,
  ruleIndex: indexes.get(finding.code) ?? -1,
  level: levels[finding.severity],
  message: { text: plain(finding.message.en) },
  locations: [locationOf(finding.uri, finding.range, root)],
  ...(finding.related.length > 0 ? { relatedLocations: finding.related.map((place) => relatedOf(place, root)) } : {}),
  ...(finding.fixes.length > 0 ? { fixes: finding.fixes.map((fix) => fixOf(fix, finding.uri, root)) } : {}),
  partialFingerprints: { 'seedbedFinding/v1': finding.fingerprint },
})

/** SARIF takes `[a](b)` in a message for a link, and our messages quote tags. */
const plain = (text: string): string => text.replace(/\[(?=[^\]]*\]\()/g, '\\[')

const relatedOf = ({ uri, range, message }: RelatedPlace, root: string) => ({
  ...locationOf(uri, range, root),
  message: { text: plain(message.en) },
})

const fixOf = ({ title, edits }: CheckedFix, uri: string, root: string) => ({
  description: { text: plain(title.en) },
  artifactChanges: [
    {
      artifactLocation: artifactOf(uri, root),
      replacements: edits.map(({ range, text }) => ({
        deletedRegion: regionOf(range),
        ...(text === '' ? {} : { insertedContent: { text } }),
      })),
    },
  ],
})

const locationOf = (uri: string, range: Range, root: string) => ({
  physicalLocation: { artifactLocation: artifactOf(uri, root), region: regionOf(range) },
})

const artifactOf = (uri: string, root: string) =>
  isWithin(root, uri) ? { uri: uri.slice(root.length + 1), uriBaseId: ROOT } : { uri }

const regionOf = ({ start, end }: Range) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
})
