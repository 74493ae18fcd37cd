import { resolve } from 'node:path'
import type { Corpus } from '../../corpus/corpus.ts'
import { readArticle } from '../../corpus/read-article.ts'
import { findMentions } from '../../find/find-mentions.ts'
import type { Message } from '../../language/message.ts'
import { BulkReader } from '../../node/bulk-reader.ts'
import { pathOf } from '../../node/paths.ts'
import { ON_DISK, Source } from '../../text/source.ts'
import { wordsOf } from '../check/misreading-words.ts'
import { misreadingOf, misreadings } from '../check/misreadings.ts'
import { type Progress, progressFor } from '../check/progress.ts'
import { type CorpusScope, readScope } from '../check/scope.ts'
import { targetsOf } from '../check/targets.ts'
import { whereWeAre } from '../check/where.ts'
import { writeWhole } from '../check/write-whole.ts'
import { noRegistry } from '../no-registry.ts'
import { Refusal } from '../refusal.ts'
import { colorsFor, type Terminal } from '../terminal.ts'
import { type ArticleEvaluation, type Evaluation, evaluate, type Find, joined } from './evaluation.ts'
import { precision, recall } from './figures.ts'
import { json } from './formats/json.ts'
import { text } from './formats/text.ts'
import type { EvalOptions } from './options.ts'

/** `seedbed eval`: finds the mentions of a tagged corpus again, shows how well, and returns the exit code. */
export function runEval(options: EvalOptions, terminal: Terminal): 0 | 1 | 2 {
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
    for (const { corpus } of scopes) refuseUnfit(corpus, reader, where.here)
    const left: Message[] = []
    const evaluation = joined(
      scopes.flatMap((scope) =>
        evaluateScope(scope, reader, options, { progress, here: where.here, left: (why) => left.push(why) }),
      ),
    )
    progress.end()
    for (const why of left) terminal.tell(why)
    if (evaluation.articles === 0 && left.length === 0) throw nothingToCompare(options.gold)
    const write = (to: Terminal): string => formats[options.format](evaluation, where, to)
    if (options.output === undefined) process.stdout.write(write(terminal))
    else {
      writeWhole(
        resolve(where.here, options.output),
        write({ ...terminal, colors: colorsFor(options.color, false, {}) }),
      )
    }
    return left.length > 0 ? 2 : verdictOn(evaluation, options)
  } finally {
    progress.end()
  }
}

const formats = { text, json } as const

/** Figures by half a registry, or by none, would say nothing. */
function refuseUnfit(corpus: Corpus, reader: BulkReader, here: string): void {
  const [misread] = misreadings(corpus, reader)
  if (misread) throw new Refusal(wordsOf(misread, here))
  if (corpus.entityCount === 0) throw new Refusal(noRegistry(corpus))
}

interface Told {
  readonly progress: Progress
  /** The folder in which the command runs. */
  readonly here: string
  /** Of each article that is left out, why. */
  readonly left: (why: Message) => void
}

function evaluateScope(
  { corpus, uris }: CorpusScope,
  reader: BulkReader,
  options: EvalOptions,
  { progress, here, left }: Told,
): readonly ArticleEvaluation[] {
  const registry = corpus.apply({ gone: Array.from(corpus.articles(), ({ uri }) => uri) })
  const adjectives = options.adjectives === true
  const find: Find = (article, known) => findMentions(article, known, { adjectives })
  const articles = uris.filter((uri) => corpus.kindOf(uri) === 'article')
  return articles.flatMap((uri, at) => {
    progress.at('find', at, articles.length)
    const source = sourceOf(corpus, uri, reader)
    const article = source && readArticle(source, corpus.settings)
    const misread = article && misreadingOf(article, corpus)
    if (article && !misread) return [evaluate(article, registry, find, adjectives)]
    left(leftOut(misread ? wordsOf(misread, here) : unreadable(pathOf(uri) ?? uri)))
    return []
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

const leftOut = ({ en, ar }: Message): Message => ({
  en: `An article is left out: ${en}`,
  ar: `أُغفلت مقالة: ${ar}`,
})

const unreadable = (path: string): Message => ({
  en: `“${path}” cannot be read any more.`,
  ar: `لم تعد قراءة «${path}» ممكنة.`,
})

const nothingToCompare = (path: string): Refusal =>
  new Refusal({
    en: `There is no article (*.seed.md) in “${path}”.`,
    ar: `لا توجد مقالة (‎*.seed.md) في «${path}».`,
  })
