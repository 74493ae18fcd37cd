import type { RegistryFile } from '../../corpus/document.ts'
import { entryOf, itemsOf, mapOf, scalarOf } from '../../schema/values.ts'
import type { YamlMap, YamlScalar } from '../../syntax/yaml.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { isReversed } from '../values/periods.ts'
import { writtenRecords } from '../values/records.ts'

/** A period that ends before it begins, of a name, an office, a membership or the thing itself; a death before a birth (docs/format.md §6). */
export const periodOrder: LintRule = {
  code: 'period-order',
  summary: {
    en: 'A period in a record ends before it begins.',
    ar: 'مدة في السجل تنتهي قبل أن تبدأ.',
  },
  severity: 'warning',
  reads: 'document',
  check: { registry: check },
}

function* check(file: RegistryFile): Iterable<Finding> {
  for (const { map } of writtenRecords(file)) {
    yield* inMap(file, map, 'from', 'until')
    yield* inMap(file, map, 'born', 'died')
    for (const key of ['aliases', 'roles', 'members']) {
      for (const item of itemsOf(entryOf(map, key)?.value)) yield* inMap(file, mapOf(item), 'from', 'until')
    }
  }
}

function* inMap(
  { uri, source }: RegistryFile,
  map: YamlMap | undefined,
  first: string,
  last: string,
): Iterable<Finding> {
  const from = scalarOf(entryOf(map, first)?.value)
  const until = scalarOf(entryOf(map, last)?.value)
  if (!from || !until || !isReversed(from.text, until.text)) return
  const dates = { from: quoted(from.text), until: quoted(until.text) }
  yield {
    span: until.span,
    message: {
      en: `“${last}” is ${dates.until.en}, which is before “${first}”, ${dates.from.en}. Correct one of them, or swap them.`,
      ar: `«${last}» هو ${dates.until.ar}، أي قبل «${first}» ${dates.from.ar}. صحّح أحدهما أو بدّل بينهما.`,
    },
    related: [{ uri, range: source.range(from.span), message: { en: 'It begins here.', ar: 'البداية هنا.' } }],
    fixes: swapping(from, until),
  }
}

function swapping(from: YamlScalar, until: YamlScalar): readonly Fix[] {
  if (from.alias || until.alias) return []
  return [
    {
      title: { en: 'Swap the two dates', ar: 'تبديل التاريخين' },
      edits: [rewriteScalar(from, until.text), rewriteScalar(until, from.text)],
    },
  ]
}
