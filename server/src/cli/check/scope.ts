import { Corpus } from '../../corpus/corpus.ts'
import { fileKind, nearestRoot } from '../../corpus/file-kind.ts'
import { readFile } from '../../corpus/read-file.ts'
import type { BulkReader } from '../../node/bulk-reader.ts'
import { type IndexedCorpus, indexFolder } from '../../node/index-folder.ts'
import { pathOf, uriOf } from '../../node/paths.ts'
import { readSettings, type Settings, type Severity } from '../../schema/settings.ts'
import { compareText } from '../../text/compare.ts'
import { ON_DISK, Source } from '../../text/source.ts'
import { Refusal } from '../refusal.ts'
import type { Target } from './targets.ts'

/** A corpus, read, and those of its files that are to be checked, in the order of their URIs. */
export interface CorpusScope {
  readonly corpus: Corpus
  readonly uris: readonly string[]
}

/** How corpora are read. */
export interface ScopeOptions {
  /** Severities from the command line, which win over those of `seedbed.yaml`. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>
  readonly reader: BulkReader
  readonly progress: (file: number, of: number) => void
  /** Told the paths of YAML files that were asked for and are no part of a registry. */
  readonly leftOut: (path: string) => void
  /** Whether the reading goes on without what cannot be read at a path, as somebody has been told of it; otherwise the corpus is refused. */
  readonly mayLack?: (path: string) => boolean
}

/** Reads every corpus that the targets ask for, all of it, and finds the files in scope. */
export function readScope(targets: readonly Target[], options: ScopeOptions): readonly CorpusScope[] {
  const corpora = readCorpora(targets, options)
  for (const target of targets) if (target.file !== undefined) addFile(target, target.file, corpora, options)
  const all = [...corpora.values()]
  for (const { given, matches, file } of targets) {
    if (file === undefined && !all.some((corpus) => [...corpus.uris()].some(matches))) {
      throw new Refusal({
        en: `There is nothing of a corpus in “${given}”: no article (*.seed.md), no registry, no seedbed.yaml.`,
        ar: `ليس في «${given}» شيء من مجموعة: لا مقالة (‎*.seed.md) ولا سجل ولا seedbed.yaml.`,
      })
    }
  }
  // Hooks name thousands of files at once.
  const files = new Set(targets.map(({ file }) => file))
  const wider = targets.filter(({ file }) => file === undefined)
  const isAsked = (uri: string): boolean => files.has(uri) || wider.some(({ matches }) => matches(uri))
  return all
    .map((corpus) => ({ corpus, uris: [...corpus.uris()].filter(isAsked).sort(compareText) }))
    .filter(({ uris }) => uris.length > 0)
}

/** The corpus that a file belongs to, which need not be on the disk: read, or one without files where there is none. */
export const readCorpusOf = (target: Target & { readonly file: string }, options: ScopeOptions): Corpus =>
  corpusFor(target.file, target, readCorpora([target], options), options)

/** The scope of one file, which need not be on the disk, with this text. */
export function scopeOfText(target: Target, uri: string, text: string, options: ScopeOptions): CorpusScope {
  const corpus = withText(corpusFor(uri, target, readCorpora([target], options), options), uri, text)
  if (!corpus) throw noPart(target.given)
  return { corpus, uris: [uri] }
}

function readCorpora(
  targets: readonly Target[],
  { rules, reader, progress, mayLack }: ScopeOptions,
): Map<string, Corpus> {
  const read = new Map<string, IndexedCorpus>()
  const unreadable: string[] = []
  const tops = new Set(targets.map(({ top }) => top))
  for (const top of [...tops].sort((a, b) => a.length - b.length)) {
    // The corpora of a folder are found from a folder above it too.
    if ([...read.keys()].some((root) => pathOf(root) === top)) continue
    const { corpora } = indexFolder(top, { reader, progress, unreadable: (place) => unreadable.push(place) })
    for (const corpus of corpora) if (!read.has(corpus.root)) read.set(corpus.root, corpus)
  }
  const lacking = unreadable.map((place) => pathOf(place) ?? place).filter((path) => !mayLack?.(path))
  if (lacking.length > 0) throw unreadableFiles(lacking)
  return new Map(
    Array.from(read.values(), ({ root, settings, settingsFile, segment }) => {
      const open = settingsFile ? [settingsFile] : []
      return [root, Corpus.empty(root, ruledBy(settings, rules)).apply({ read: segment, open })]
    }),
  )
}

/** The settings with severities in the place of their own. */
export const ruledBy = (settings: Settings, rules: ReadonlyMap<string, Severity | 'off'>): Settings =>
  rules.size === 0 ? settings : { ...settings, rules: new Map([...settings.rules, ...rules]) }

/** A file that was named and that no listing has, as Git ignores it, is checked all the same. */
function addFile(target: Target, uri: string, corpora: Map<string, Corpus>, options: ScopeOptions): void {
  const path = pathOf(uri) ?? uri
  const corpus = corpusFor(uri, target, corpora, options)
  if (corpus.has(uri)) return
  const text = options.reader.text(path)
  if (text === undefined) throw unreadableFiles([path])
  const found = withText(corpus, uri, text)
  if (found) corpora.set(found.root, found)
  else if (/\.ya?ml$/.test(path)) options.leftOut(target.given)
  else throw noPart(target.given)
}

/** The corpus that a file belongs to; one without other files where there is none. */
function corpusFor(
  uri: string,
  { top }: Target,
  corpora: ReadonlyMap<string, Corpus>,
  { rules }: ScopeOptions,
): Corpus {
  const root = nearestRoot(corpora.keys(), uri)
  const found = root === undefined ? undefined : corpora.get(root)
  return found ?? Corpus.empty(uriOf(top).replace(/\/$/, ''), ruledBy(readSettings(undefined), rules))
}

/** The corpus with a file of it as this text has it; undefined where such a file is nothing to the corpus. */
function withText(corpus: Corpus, uri: string, text: string): Corpus | undefined {
  const { root, settings } = corpus
  const kind = fileKind(root, settings, uri)
  return kind && corpus.apply({ open: [readFile(kind, new Source(uri, ON_DISK, text), settings)] })
}

const noPart = (path: string): Refusal =>
  new Refusal({
    en: `“${path}” is no article (*.seed.md), no part of a registry and no seedbed.yaml.`,
    ar: `«${path}» ليس مقالة (‎*.seed.md) ولا جزءًا من سجل ولا seedbed.yaml.`,
  })

function unreadableFiles(paths: readonly string[]): Refusal {
  const list = paths.join('\n  ')
  return new Refusal({
    en: `This of the corpus cannot be read:\n  ${list}`,
    ar: `تتعذّر قراءة ما يأتي من المجموعة:\n  ${list}`,
  })
}
