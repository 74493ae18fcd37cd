import assert from 'node:assert/strict'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import type { Article, Document } from '../../server/src/corpus/document.ts'
import { readArticle } from '../../server/src/corpus/read-article.ts'
import { readRegistryFile, readSettingsFile } from '../../server/src/corpus/read-document.ts'
import type { ClientAbilities, Context } from '../../server/src/features/context.ts'
import type { UiLanguage } from '../../server/src/language/message.ts'
import { readSettings, type Settings } from '../../server/src/schema/settings.ts'
import { Source } from '../../server/src/text/source.ts'
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
  readonly corpus: Corpus
  readonly files: readonly FixtureFile[]
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
export function fixture(text: string): Fixture {
  const files = split(text).map(([path, content]) => readMarks(path, content))
  const settingsFile = files.find((file) => file.path === 'seedbed.yaml')
  const settings = settingsFile ? readSettingsFile(sourceOf(settingsFile)).settings : readSettings(undefined)
  const documents = files.map((file) => readFile(file, settings))
  const corpus = Corpus.empty(ROOT, settings).apply(documents.map((put) => ({ put })))
  const file = files.find((one) => one.cursor !== undefined) ?? files[0]
  assert.ok(file, 'a fixture has a file')
  const document = corpus.document(file.uri)
  assert.ok(document)
  return {
    corpus,
    files,
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
  snippets: true,
  insertReplace: true,
  hierarchicalSymbols: true,
  definitionLinks: true,
  documentChanges: true,
  renameFiles: true,
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
})

/** Reads a file as the kind that its path makes it. */
export function readFile(file: Pick<FixtureFile, 'path' | 'uri' | 'text'>, settings: Settings): Document {
  const source = sourceOf(file)
  if (file.path.endsWith('.seed.md')) return readArticle(source, settings)
  return file.path === 'seedbed.yaml' ? readSettingsFile(source) : readRegistryFile(source, settings)
}

const sourceOf = ({ uri, text }: Pick<FixtureFile, 'uri' | 'text'>): Source => new Source(uri, 1, text)

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
