import type { Corpus } from '../../corpus/corpus.ts'
import type { SettingsFile } from '../../corpus/document.ts'
import { fitsGlobs } from '../../corpus/file-kind.ts'
import { SEED_SUFFIX } from '../../corpus/read-article.ts'
import { entryOf, itemsOf, mapOf, scalarOf } from '../../schema/values.ts'
import type { YamlScalar } from '../../syntax/yaml.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import { pathBelow, resolveUri } from '../../text/uri.ts'
import type { Finding, Fix } from '../finding.ts'
import type { Outside } from '../outside.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'

/** A pattern of file names in `seedbed.yaml` that no file has (docs/format.md §7). */
export const unmatchedGlob: LintRule = {
  code: 'unmatched-glob',
  summary: {
    en: 'A pattern under `articles` or `entities` in `seedbed.yaml` fits no file.',
    ar: 'نمط تحت `articles` أو `entities` في `seedbed.yaml` لا يوافق أي ملف.',
  },
  severity: 'warning',
  reads: 'corpus',
  check: { settings: check },
}

function* check(file: SettingsFile, corpus: Corpus, outside: Outside): Iterable<Finding> {
  for (const { key, isArticle, words } of kinds) {
    const value = entryOf(mapOf(file.yaml.root), key)?.value
    // Of Arabic signs around or between patterns `arabic-separator` speaks.
    const globs = itemsOf(value)
      .flatMap((item) => scalarOf(item) ?? [])
      .filter(({ text }) => !/[،؛“”„‟]/.test(text))
    for (const scalar of unfit(globs, corpus, isArticle)) {
      const name = quoted(scalar.text)
      yield {
        span: scalar.span,
        message: {
          en: `No ${words.en} fits ${name.en}. A pattern is a path from the folder of this file, in which “*” stands for any name and “**” for any folders.`,
          ar: `لا ${words.ar} يوافق ${name.ar}. النمط مسار يبدأ من مجلد هذا الملف، فيه «*» أي اسم و«**» أي مجلدات.`,
        },
        fixes: meant(scalar, corpus, outside),
      }
    }
  }
}

const kinds = [
  { key: 'articles', isArticle: true, words: { en: 'seed file', ar: 'ملف مقالة' } },
  { key: 'entities', isArticle: false, words: { en: 'file of the registry', ar: 'ملف سجل' } },
] as const

/** Those of the patterns that no file fits; each file is looked at until every pattern has one. */
function unfit(globs: readonly YamlScalar[], corpus: Corpus, isArticle: boolean): readonly YamlScalar[] {
  let left = globs.map((scalar) => ({ scalar, patterns: [scalar.text] }))
  for (const uri of corpus.uris()) {
    if (left.length === 0) break
    if (uri.endsWith(SEED_SUFFIX) !== isArticle) continue
    const path = pathBelow(corpus.root, uri)
    left = left.filter(({ patterns }) => !fitsGlobs(patterns, path))
  }
  return left.map(({ scalar }) => scalar)
}

/** A folder stands for what is in it, and a backslash parts no folders. */
function meant(scalar: YamlScalar, { root }: Corpus, outside: Outside): readonly Fix[] {
  const path = scalar.text
    .replace(/\\+/g, '/')
    .replace(/^\.?\//, '')
    .replace(/\/$/, '')
  const isFolder = !/[*?{}[\]]/.test(path) && outside.exists(resolveUri(`${root.replace(/\/$/, '')}/x`, path)) === true
  const glob = isFolder ? `${path}/**` : path
  if (scalar.alias || scalar.style === 'block' || glob === scalar.text || (!isFolder && !scalar.text.includes('\\')))
    return []
  const name = quoted(glob)
  return [{ title: { en: `Write ${name.en}`, ar: `كتابة ${name.ar}` }, edits: [rewriteScalar(scalar, glob)] }]
}
