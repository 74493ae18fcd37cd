import { resolve } from 'node:path'
import type { Corpus } from '../../corpus/corpus.ts'
import { readArticle } from '../../corpus/read-article.ts'
import { findMentions } from '../../find/find-mentions.ts'
import { BulkReader } from '../../node/bulk-reader.ts'
import { pathOf } from '../../node/paths.ts'
import { ON_DISK, Source } from '../../text/source.ts'
import { type Progress, progressFor } from '../check/progress.ts'
import { type CorpusScope, readScope } from '../check/scope.ts'
import { targetsOf } from '../check/targets.ts'
import { whereWeAre } from '../check/where.ts'
import { writeWhole } from '../check/write-whole.ts'
import { Refusal } from '../refusal.ts'
import { colorsFor, type Terminal } from '../terminal.ts'
import { type ArticleEvaluation, type Evaluation, evaluate, type Find, joined } from './evaluation.ts'
import { precision, recall } from './figures.ts'
import { json } from './formats/json.ts'
import { text } from './formats/text.ts'
import type { EvalOptions } from './options.ts'

/** `seedbed eval`: finds the mentions of a tagged corpus again, shows how well, and returns the exit code. */
export function runEval(options: EvalOptions, terminal: Terminal): 0 | 1 {
  const where = whereWeAre()
  const progress = progressFor(terminal.language, process.stderr.isTTY === true)
  try {
    const reader = new BulkReader()
    const scopes = readScope(targetsOf([options.gold], where.here), {
      rules: new Map(),
      reader,
      progress: (file, of) => progress.at('read', file, of),
      leftOut: () => {},
    })
    const evaluation = joined(scopes.flatMap((scope) => evaluateScope(scope, reader, options, progress)))
    progress.end()
    if (evaluation.articles === 0) throw nothingToCompare(options.gold)
    const write = (to: Terminal): string => formats[options.format](evaluation, where, to)
    if (options.output === undefined) process.stdout.write(write(terminal))
    else {
      writeWhole(
        resolve(where.here, options.output),
        write({ ...terminal, colors: colorsFor(options.color, false, {}) }),
      )
    }
    return verdictOn(evaluation, options)
  } finally {
    progress.end()
  }
}

const formats = { text, json } as const

function evaluateScope(
  { corpus, uris }: CorpusScope,
  reader: BulkReader,
  options: EvalOptions,
  progress: Progress,
): readonly ArticleEvaluation[] {
  const registry = corpus.apply({ gone: Array.from(corpus.articles(), ({ uri }) => uri) })
  const adjectives = options.adjectives === true
  const find: Find = (article, known) => findMentions(article, known, { adjectives })
  const articles = uris.filter((uri) => corpus.kindOf(uri) === 'article')
  return articles.flatMap((uri, at) => {
    progress.at('find', at, articles.length)
    const source = sourceOf(corpus, uri, reader)
    return source ? [evaluate(readArticle(source, corpus.settings), registry, find, adjectives)] : []
  })
}

function sourceOf(corpus: Corpus, uri: string, reader: BulkReader): Source | undefined {
  const known = corpus.whole.get(uri)
  if (known) return known.source
  const written = reader.text(pathOf(uri) ?? '')
  return written === undefined ? undefined : new Source(uri, ON_DISK, written)
}

/** Whether the sure hits are as good as they have to be; what is not there to be counted is. */
function verdictOn({ figures }: Evaluation, { minPrecision, minRecall }: EvalOptions): 0 | 1 {
  const sure = figures.levels.get('sure')?.all
  if (!sure) return 0
  return (precision(sure) ?? 1) < minPrecision || (recall(sure) ?? 1) < minRecall ? 1 : 0
}

const nothingToCompare = (path: string): Refusal =>
  new Refusal({
    en: `There is no article (*.seed.md) in “${path}”.`,
    ar: `لا توجد مقالة (‎*.seed.md) في «${path}».`,
  })
