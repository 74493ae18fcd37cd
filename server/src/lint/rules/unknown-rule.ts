import type { SettingsFile } from '../../corpus/document.ts'
import { entryOf, mapOf } from '../../schema/values.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import { ruleCodes } from '../codes.ts'
import { closest } from '../did-you-mean.ts'
import type { Finding } from '../finding.ts'
import { quoted, quotedList } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { firstBreak } from '../yaml/shape-events.ts'

/** A rule in `rules` of `seedbed.yaml` that there is none of: whoever meant to turn one off would not see that it goes on (docs/format.md §8). */
export const unknownRule: LintRule = {
  code: 'unknown-rule',
  summary: {
    en: 'A code in `rules` of `seedbed.yaml` is that of no rule, so it changes nothing.',
    ar: 'رمز في `rules` من `seedbed.yaml` ليس لأي قاعدة، فلا أثر له.',
  },
  severity: 'warning',
  reads: 'document',
  check: { settings: check },
}

function* check(file: SettingsFile): Iterable<Finding> {
  const entries = mapOf(entryOf(mapOf(file.yaml.root), 'rules')?.value)?.entries ?? []
  const limit = firstBreak(file)
  const free = ruleCodes.filter((code) => !entries.some(({ key }) => key.text === code))
  for (const { key } of entries) {
    if (key.alias || key.span.end > limit || key.text.startsWith('x-') || ruleCodes.includes(key.text)) continue
    const meant = closest(key.text, free)
    const name = quoted(key.text)
    const guess = quotedList(meant)
    yield {
      span: key.span,
      message: {
        en: `There is no rule ${name.en}.${meant.length > 0 ? ` Did you mean ${guess.en}?` : ' A newer Seedbed may know it.'}`,
        ar: `لا قاعدة باسم ${name.ar}.${meant.length > 0 ? ` هل قصدت ${guess.ar}؟` : ' لعل نسخة أحدث من Seedbed تعرفها.'}`,
      },
      fixes: meant.map((code) => ({
        title: { en: `Rename to ${quoted(code).en}`, ar: `التسمية ${quoted(code).ar}` },
        edits: [rewriteScalar(key, code)],
      })),
    }
  }
}
