import type { Corpus } from '../../corpus/corpus.ts'
import type { RegistryFile } from '../../corpus/document.ts'
import { recordKeys } from '../../schema/record-shape.ts'
import { entryOf, scalarOf } from '../../schema/values.ts'
import type { YamlValue } from '../../syntax/yaml.ts'
import { insertEntry } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { type WrittenRecord, writtenRecords } from '../values/records.ts'
import { firstBreak } from '../yaml/shape-events.ts'
import { starterName } from '../yaml/starter-value.ts'

/** A record that does not say what its entity is called (docs/format.md §6). */
export const missingName: LintRule = {
  code: 'missing-name',
  summary: {
    en: 'A record has no name, so nobody can tell whom or what it is about.',
    ar: 'لا اسم في السجل، فلا يُعرف عمّن يتحدث أو عمّ يتحدث.',
  },
  severity: 'error',
  reads: 'document',
  guesses: true,
  check: { registry: check },
}

function* check(file: RegistryFile, corpus: Corpus): Iterable<Finding> {
  // Behind a slip of YAML the name may well stand there, unread.
  if (firstBreak(file) !== Number.POSITIVE_INFINITY) return
  for (const record of writtenRecords(file)) {
    const { entity, map, entry } = record
    const name = entryOf(map, 'name')
    if (!corpus.settings.types.has(entity.type) || entity.redirect !== undefined || !isEmpty(name?.value)) continue
    if (entryOf(map, 'redirect')) continue
    const id = quoted(entity.id)
    const added = file.yaml.problems.length === 0 ? nameEdit(file, corpus, record) : undefined
    yield {
      span: name?.key.span ?? entry.key.span,
      message: {
        en: `${id.en} has no name. Write what it is called, in one language or in several: ${example.en}.`,
        ar: `لا اسم لـ${id.ar}. اكتب اسمه بلغة واحدة أو بلغات: ${example.ar}.`,
      },
      fixes: added ? [{ title: { en: 'Write a name', ar: 'كتابة اسم' }, edits: [added] }] : [],
    }
  }
}

const example = quoted('name: { ar: إدلب, en: Idlib }')

/** Whether there is no text in it, and no other thing that would be a finding of its own. */
const isEmpty = (value: YamlValue | undefined): boolean =>
  value === undefined ||
  (value.kind === 'scalar' && scalarOf(value) === undefined) ||
  (value.kind === 'map' && value.entries.every((entry) => isEmpty(entry.value)))

function nameEdit({ source }: RegistryFile, corpus: Corpus, { entity, map }: WrittenRecord): Edit | undefined {
  const type = corpus.settings.types.get(entity.type)
  const name = entryOf(map, 'name')
  const text = starterName(corpus, entity)
  if (!name) {
    const order = recordKeys(type)
    return insertEntry(source.characters, map, 'name', text, order)
  }
  const colon = source.characters.indexOf(':', name.key.span.end)
  if (name.value === undefined || name.value.span.start === name.value.span.end) {
    return colon < 0 ? undefined : { span: { start: colon + 1, end: colon + 1 }, text: ` ${text}` }
  }
  const isBlock =
    name.value.kind === 'map' ? !name.value.flow : name.value.kind === 'scalar' && name.value.style === 'block'
  return isBlock ? undefined : { span: name.value.span, text }
}
