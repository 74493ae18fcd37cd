import { type Corpus, MOST_UNUSED } from '../../corpus/corpus.ts'
import type { RegistryFile } from '../../corpus/document.ts'
import { removeEntry } from '../../syntax/yaml-write.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { type WrittenRecord, writtenRecords } from '../values/records.ts'

/** A record that no article and no other record names (docs/format.md §6). */
export const unusedEntity: LintRule = {
  code: 'unused-entity',
  summary: {
    en: 'No article and no other record names this record.',
    ar: 'لا تذكر هذا السجل مقالة ولا سجل آخر.',
  },
  severity: 'hint',
  reads: 'corpus',
  check: { registry: check },
}

function* check(file: RegistryFile, corpus: Corpus): Iterable<Finding> {
  // A registry that was taken over whole from elsewhere is not meant to be used up.
  if (corpus.unusedCount > MOST_UNUSED) return
  for (const record of writtenRecords(file)) {
    const { ref, type, redirect, idSpan } = record.entity
    if (!corpus.settings.types.has(type) || corpus.isUsed(ref)) continue
    const name = quoted(ref)
    yield {
      span: idSpan,
      unnecessary: true,
      message:
        redirect === undefined
          ? {
              en: `No article and no other record names ${name.en}.`,
              ar: `لا تذكر ${name.ar} أي مقالة ولا أي سجل آخر.`,
            }
          : {
              en: `No one uses the old id ${name.en} any more, so this redirect can go.`,
              ar: `لم يعد أحد يستعمل المعرّف القديم ${name.ar}، فيمكن حذف هذه الإحالة.`,
            },
      fixes: redirect === undefined ? [] : removal(file, record),
    }
  }
}

function removal({ source }: RegistryFile, { siblings, entry }: WrittenRecord): readonly Fix[] {
  // Below a type in lines nothing may be left: records are looked at one by one, and others of the type may not be in sight.
  const edit =
    !siblings.flow || siblings.entries.length > 1 ? removeEntry(source.characters, siblings, entry) : undefined
  return edit ? [{ title: { en: 'Remove this redirect', ar: 'حذف هذه الإحالة' }, edits: [edit] }] : []
}
