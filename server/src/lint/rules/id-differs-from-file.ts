import type { Article } from '../../corpus/document.ts'
import { idOfFile } from '../../corpus/read-article.ts'
import { isId } from '../../schema/ids.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'

/** An `id` that is another than the one the file's name gives (docs/format.md §2): allowed, but some houses want one name for both. */
export const idDiffersFromFile: LintRule = {
  code: 'id-differs-from-file',
  summary: {
    en: 'The `id` of an article is not the name of its file.',
    ar: 'قيمة `id` في المقالة غير اسم ملفها.',
  },
  severity: 'warning',
  isOff: true,
  reads: 'document',
  check: { article: check },
}

function* check({ idScalar, uri }: Article): Iterable<Finding> {
  const name = idOfFile(uri)
  // A name that can be no id makes it necessary to write one.
  if (!idScalar || !isId(idScalar.text) || name === undefined || idScalar.text === name) return
  const id = quoted(idScalar.text)
  yield {
    span: idScalar.span,
    message: {
      en: `The id is ${id.en}, and the file is called ${quoted(name).en}. Rename the file, or rename the id with all links to it.`,
      ar: `المعرّف ${id.ar}، واسم الملف ${quoted(name).ar}. غيّر اسم الملف، أو غيّر المعرّف وكل رابط إليه.`,
    },
  }
}
