import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { articleOf, PROBE } from './corpus/article.ts'
import { placeOf, subjectsOf } from './corpus/articles.ts'
import { MOST_ENTITIES, types } from './corpus/entities.ts'
import { noOddities, type OddityCounts } from './corpus/oddities.ts'
import { entityCounts, registryFiles } from './corpus/registry.ts'
import { topics } from './corpus/sentences.ts'
import { emptyTally, type Tally } from './corpus/tally.ts'

/** A corpus that was generated, and what is in it: enough to say of an answer that it is complete. */
export interface GeneratedCorpus {
  readonly version: number
  readonly folder: string
  readonly articles: number
  /** Every front matter is of the kinds that no short cut reads. */
  readonly slow: boolean
  readonly entities: number
  /** Bytes of all articles, of their front matter, and of the registry. */
  readonly bytes: number
  readonly frontMatterBytes: number
  readonly registryBytes: number
  readonly tally: Readonly<Tally>
  readonly oddities: OddityCounts
  /** The article that is opened and typed in: a path from the folder. */
  readonly probe: string
  /** The article that is linked to most, how often by path alone, and how often in all. */
  readonly hotArticle: {
    readonly path: string
    readonly id: string
    readonly byPath: number
    readonly references: number
  }
  /** The entity that is mentioned most. */
  readonly hotPerson: { readonly ref: string; readonly name: string; readonly references: number }
}

/** Grows when the generator writes something else: corpora of another version are made anew. */
const VERSION = 3

export interface CorpusOptions {
  readonly slow?: boolean
  /** How many entities there are, where they are not as many as the articles. Only those that articles speak of have short aliases, so that no two share one. */
  readonly registry?: { readonly entities: number; readonly inOneFile: boolean }
}

/** Writes a corpus of so many articles, and as many entities unless said, into a folder that is new or empty. The same is written each time. */
export function generateCorpus(
  folder: string,
  articles: number,
  { slow = false, registry }: CorpusOptions = {},
): GeneratedCorpus {
  const { entities, inOneFile } = registry ?? { entities: articles, inOneFile: false }
  if (articles < 3 || entities < articles || entities > MOST_ENTITIES)
    throw new RangeError(`A corpus has 3 to ${MOST_ENTITIES} articles, and no fewer entities.`)
  const subjects = subjectsOf(articles)
  const tally = emptyTally()
  const oddities = noOddities()
  const made = new Set<string>()
  const write = (path: string, text: string): number => {
    const file = join(folder, path)
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
    made.add(dirname(file))
    const bytes = Buffer.from(text)
    writeFileSync(file, bytes)
    return bytes.length
  }
  write('seedbed.yaml', SETTINGS)
  const counts = entityCounts(entities)
  let registryBytes = 0
  for (const [name, text] of registryFiles(counts, { inOneFile, shortAliasesBelow: registry ? articles : entities }))
    registryBytes += write(`entities/${name}`, text)
  let bytes = 0
  let frontMatterBytes = 0
  for (let index = 0; index < articles; index++) {
    const article = articleOf(index, articles, subjects, tally, slow)
    bytes += write(article.path, article.text)
    frontMatterBytes += article.frontMatterBytes
    for (const oddity of article.odd) oddities[oddity]++
  }
  const hot = placeOf(subjects.hotArticle)
  return {
    version: VERSION,
    folder,
    articles,
    slow,
    entities: types.reduce((sum, { type }) => sum + counts[type], 0),
    bytes,
    frontMatterBytes,
    registryBytes,
    tally,
    oddities,
    probe: placeOf(PROBE).path,
    hotArticle: { path: hot.path, id: hot.id, byPath: tally.hotByPath, references: tally.hotByPath + tally.hotById },
    hotPerson: { ref: subjects.hotPerson.ref, name: subjects.hotPerson.ar, references: tally.hotPerson },
  }
}

const SETTINGS = `version: 1\nlang: ar\ntopics: [${topics.join(', ')}]\n`

/** The corpus of this size in the folder for temporary files: the one that is there, if it is whole, or a new one. */
export function cachedCorpus(articles: number, options: CorpusOptions = {}): GeneratedCorpus {
  const folder = join(tmpdir(), 'seedbed-bench', `${VERSION}-${articles}${suffixOf(options)}`)
  const known = readManifest(folder)
  if (known) return known
  rmSync(folder, { recursive: true, force: true })
  const corpus = generateCorpus(folder, articles, options)
  writeManifest(corpus)
  return corpus
}

function suffixOf({ slow, registry }: CorpusOptions): string {
  const entities = registry ? `-${registry.entities}${registry.inOneFile ? '-in-one' : ''}` : ''
  return `${slow ? '-slow' : ''}${entities}`
}

/** Changes files of a cached corpus and puts them back; a run that dies between leaves a corpus without a manifest, which is made anew. */
export async function whileChanged<T>(
  corpus: GeneratedCorpus,
  paths: readonly string[],
  change: (content: Buffer, index: number) => Buffer,
  run: (write: () => void) => Promise<T>,
): Promise<T> {
  const files = paths.map((path) => join(corpus.folder, path))
  const before = files.map((file) => readFileSync(file))
  rmSync(manifestOf(corpus.folder))
  const result = await run(() => {
    for (const [index, file] of files.entries()) writeFileSync(file, change(before[index] ?? Buffer.alloc(0), index))
  })
  for (const [index, file] of files.entries()) writeFileSync(file, before[index] ?? Buffer.alloc(0))
  writeManifest(corpus)
  return result
}

/** Beside the folder, since every file in it is a file of the corpus. */
const manifestOf = (folder: string): string => `${folder}.json`

function readManifest(folder: string): GeneratedCorpus | undefined {
  const file = manifestOf(folder)
  if (!existsSync(file) || !existsSync(join(folder, 'seedbed.yaml'))) return undefined
  const corpus = JSON.parse(readFileSync(file, 'utf8')) as GeneratedCorpus
  return corpus.version === VERSION && corpus.folder === folder ? corpus : undefined
}

const writeManifest = (corpus: GeneratedCorpus): void =>
  writeFileSync(manifestOf(corpus.folder), `${JSON.stringify(corpus, undefined, 2)}\n`)
