import type { SettingsFile } from '../../corpus/document.ts'
import { inSlashes, type ReSlip, re2 } from '../../language/re2.ts'
import { entryOf, itemsOf, mapOf, scalarOf } from '../../schema/values.ts'
import { partOf } from '../../schema/yaml-path.ts'
import type { YamlScalar } from '../../syntax/yaml.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { ownSchemas } from '../values/own-schemas.ts'
import { schemaSlips } from '../values/schema-slips.ts'

/** A regular expression in `seedbed.yaml` that RE2 does not take (docs/format.md §7). */
export const invalidPattern: LintRule = {
  code: 'invalid-pattern',
  summary: {
    en: 'A regular expression in `seedbed.yaml` cannot be used, so it finds nothing.',
    ar: 'تعبير نمطي في `seedbed.yaml` لا يمكن استعماله، فلا يجد شيئًا.',
  },
  severity: 'error',
  reads: 'document',
  check: { settings: check },
}

function* check(file: SettingsFile): Iterable<Finding> {
  for (const item of itemsOf(entryOf(mapOf(file.yaml.root), 'boilerplate')?.value)) {
    const scalar = scalarOf(item)
    const written = scalar && inSlashes(scalar.text)
    const compiled = written && re2(written.pattern, written.flags)
    if (scalar && compiled && !compiled.ok) yield finding(scalar, compiled)
  }
  for (const { value } of ownSchemas(file)) {
    for (const pattern of schemaSlips(value).patterns) {
      const compiled = re2(pattern.text)
      if (!compiled.ok) yield finding(pattern, compiled)
    }
  }
}

function finding(scalar: YamlScalar, { why, part }: ReSlip): Finding {
  const at = part === '' ? -1 : scalar.text.indexOf(part)
  const isWhole = at < 0 || scalar.alias || scalar.style === 'block'
  const written = quoted(part === '' ? scalar.text : part)
  return {
    span: isWhole ? scalar.span : partOf(scalar, at, at + part.length),
    message: {
      en: `This regular expression cannot be used: ${why.en} (${written.en}). Correct it, or it finds nothing.`,
      ar: `لا يمكن استعمال هذا التعبير النمطي: ${why.ar} (${written.ar}). صحّحه وإلا لم يجد شيئًا.`,
    },
  }
}
