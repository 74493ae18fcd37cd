import assert from 'node:assert/strict'
import { addFile } from '../../server/src/corpus/add-file.ts'
import { ask } from '../../server/src/corpus/ask.ts'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import type { Article, Document } from '../../server/src/corpus/document.ts'
import { readArticle } from '../../server/src/corpus/read-article.ts'
import { readRegistryFile, readSettingsFile } from '../../server/src/corpus/read-document.ts'
import { Segment } from '../../server/src/corpus/segment/segment.ts'
import { SegmentBuilder } from '../../server/src/corpus/segment/segment-builder.ts'
import type { ClientAbilities, Context } from '../../server/src/features/context.ts'
import type { UiLanguage } from '../../server/src/language/message.ts'
import type { Outside } from '../../server/src/lint/outside.ts'
import { readSettings, type Settings } from '../../server/src/schema/settings.ts'
import { compareText } from '../../server/src/text/compare.ts'
import { once } from '../../server/src/text/once.ts'
import { ON_DISK, Source } from '../../server/src/text/source.ts'
import type { Span } from '../../server/src/text/span.ts'

/** The folder in which the files of a fixture lie. */
export const ROOT = 'file:///corpus'

/** A file of a fixture: its text without marks, where the cursor stood, and the spans that were marked. */
export interface FixtureFile {
  readonly uri: string
  readonly path: string
  readonly text: string
  readonly cursor: number | undefined
  readonly spans: readonly Span[]
}

/** A fixture, read: its files, and the corpus they make. */
export interface Fixture {
  /** The file with the cursor is open in it, the others are closed. */
  readonly corpus: Corpus
  readonly files: readonly FixtureFile[]
  /** All files, read whole. */
  readonly documents: readonly Document[]
  /** The file with the cursor, or the first. */
  readonly file: FixtureFile
  readonly document: Document
  /** The cursor's offset; asking for it where there is none fails the test. */
  readonly offset: number
}

/**
 * Reads a fixture: `//- path` starts a file, `<|>` is the cursor, `[|text|]` a marked span.
 * A fixture without `//-` is one article, `a.seed.md`. The first line break after the opening backquote does not count.
 */
export const fixture = (text: string): Fixture =>
  fixtureOfFiles(split(text).map(([path, content]) => readMarks(path, content)))

/** The fixture that files make which are read already. */
export function fixtureOfFiles(files: readonly FixtureFile[]): Fixture {
  const settingsFile = files.find((file) => file.path === 'seedbed.yaml')
  const settings = settingsFile ? readSettingsFile(sourceOf(settingsFile)).settings : readSettings(undefined)
  const file = files.find((one) => one.cursor !== undefined) ?? files[0]
  assert.ok(file, 'a fixture has a file')
  const documents = files.map((one) => readFile(one, settings, one === file ? 1 : ON_DISK))
  const corpus = corpusOf(documents, settings, new Set([file.uri]))
  const document = corpus.whole.get(file.uri)
  assert.ok(document)
  return {
    corpus,
    files,
    documents,
    file,
    document,
    get offset() {
      assert.ok(file.cursor !== undefined, 'the fixture has a cursor <|>')
      return file.cursor
    },
  }
}

/** The article of a fixture's file; fails where it is none. */
export function articleOf({ document }: Fixture): Article {
  assert.equal(document.kind, 'article')
  return document as Article
}

/** An editor that can do all. */
export const ableClient: ClientAbilities = {
  markdown: true,
  pictures: true,
  snippets: true,
  insertReplace: true,
  labelDetails: true,
  hierarchicalSymbols: true,
  definitionLinks: true,
  foldsAtMost: undefined,
  documentChanges: true,
  renameFiles: true,
  createFiles: true,
  changeAnnotations: true,
  codeActionLiterals: true,
}

/** What a feature is asked with, for a fixture. */
export const contextOf = (
  { corpus, document }: Fixture,
  language: UiLanguage = 'en',
  client = ableClient,
): Context => ({
  corpus,
  document,
  language,
  client,
  outside: nothingOutside,
})

/** The corpus of some files, of which those in `open` (URIs), and the settings, are open. */
export function corpusOf(documents: readonly Document[], settings: Settings, open: ReadonlySet<string>): Corpus {
  const isOpen = ({ kind, uri }: Document): boolean => kind === 'settings' || open.has(uri)
  return Corpus.empty(ROOT, settings).apply({
    read: segmentOf(
      documents.filter((one) => !isOpen(one)),
      settings,
    ),
    open: documents.filter(isOpen),
  })
}

/** Files as they are read from the disk together. */
export function segmentOf(documents: readonly Document[], settings: Settings): Segment {
  const builder = new SegmentBuilder(ROOT)
  for (const { kind, source } of documents.toSorted((a, b) => compareText(a.uri, b.uri))) {
    if (kind !== 'settings') addFile(builder, kind, source, settings)
  }
  return new Segment(ROOT, builder.done())
}

/**
 * Asks a question as the server does: what it wants of closed files is read, and it is asked again until it wants nothing.
 * The answer has to be the same as with all files open.
 */
export function asked<T>(
  files: Fixture,
  question: (context: Context) => T,
  language: UiLanguage = 'en',
  client = ableClient,
): T {
  const context = contextOf(files, language, client)
  const answer = answered(files, (corpus) => question({ ...context, corpus }))
  assert.deepEqual(plain(answer), plain(question({ ...context, corpus: allOpen(files) })))
  return answer
}

/** The corpus of a fixture with all its files open. */
const allOpen = once(
  ({ documents, corpus }: Fixture): Corpus =>
    corpusOf(documents, corpus.settings, new Set(documents.map(({ uri }) => uri))),
)

/** The answer to a question once nothing is wanted any more. */
export function answered<T>({ corpus, documents }: Fixture, question: (corpus: Corpus) => T): T {
  const texts = new Map<string, Source | undefined>()
  for (;;) {
    const { answer, wanted } = ask(corpus, texts, question)
    if (wanted.size === 0) return answer
    for (const uri of wanted) {
      assert.ok(!texts.has(uri), `${uri} is wanted again`)
      texts.set(uri, documents.find((one) => one.uri === uri)?.source)
    }
  }
}

/** Files that are open have versions, others have none. */
const plain = (answer: unknown): unknown =>
  answer === undefined
    ? undefined
    : JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'version' ? undefined : value)))

/** A day like any other, and the files of a fixture; what is no file of it is not there. */
export const outsideOf = ({ files }: Pick<Fixture, 'files'>): Outside => ({
  today: TODAY,
  exists: (uri) => files.some((file) => file.uri === uri || file.uri.startsWith(`${uri}/`)),
})

/** The day on which tests are run. */
export const TODAY = '2026-01-15'

/** Where nothing but the day is known. */
export const nothingOutside: Outside = { today: TODAY, exists: () => undefined }

/** Reads a file as the kind that its path makes it. */
export function readFile(file: Pick<FixtureFile, 'path' | 'uri' | 'text'>, settings: Settings, version = 1): Document {
  const source = sourceOf(file, version)
  if (file.path.endsWith('.seed.md')) return readArticle(source, settings)
  return file.path === 'seedbed.yaml' ? readSettingsFile(source) : readRegistryFile(source, settings)
}

const sourceOf = ({ uri, text }: Pick<FixtureFile, 'uri' | 'text'>, version = 1): Source =>
  new Source(uri, version, text)

function split(text: string): readonly (readonly [string, string])[] {
  const content = text.replace(/^\n/, '')
  if (!content.startsWith('//- ')) return [['a.seed.md', content]]
  return content
    .split(/^\/\/- /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      return [part.slice(0, end).trim(), part.slice(end + 1)] as const
    })
}

function readMarks(path: string, marked: string): FixtureFile {
  let text = ''
  let cursor: number | undefined
  const starts: number[] = []
  const spans: Span[] = []
  for (const piece of marked.split(/(<\|>|\[\||\|\])/)) {
    if (piece === '<|>') cursor = text.length
    else if (piece === '[|') starts.push(text.length)
    else if (piece === '|]') spans.push({ start: starts.pop() ?? 0, end: text.length })
    else text += piece
  }
  return { uri: `${ROOT}/${path.split('/').map(encodeURIComponent).join('/')}`, path, text, cursor, spans }
}
