import type { CancellationToken } from 'vscode-languageserver'
import type { Corpus } from '../corpus/corpus.ts'
import type { Article, Document } from '../corpus/document.ts'
import { atlasArticles } from '../features/atlas/articles.ts'
import { atlasCard } from '../features/atlas/card.ts'
import { atlasChoices } from '../features/atlas/choices.ts'
import { atlasCountries } from '../features/atlas/countries.ts'
import { atlasPlace } from '../features/atlas/place.ts'
import { atlas } from '../features/atlas.ts'
import {
  ATLAS,
  ATLAS_ARTICLES,
  ATLAS_CARD,
  ATLAS_CHANGED,
  ATLAS_CHOICES,
  ATLAS_COUNTRIES,
  ATLAS_PLACE,
  type Atlas,
  type AtlasArticles,
  type AtlasArticlesParams,
  type AtlasCard,
  type AtlasCardParams,
  type AtlasChoice,
  type AtlasChoicesParams,
  type AtlasParams,
  type AtlasPlaceParams,
  type AtlasSelection,
} from '../protocol/atlas.ts'
import type { TextRange } from '../protocol/text.ts'
import { canonicalUri } from '../text/uri.ts'
import { bySteps } from './by-steps.ts'
import type { Desk } from './desk.ts'
import type { Session } from './session.ts'
import { corpusOf } from './workspace.ts'

/** Answers what an atlas shows, and tells when that may be something else. */
export function answerAtlas({ connection, session }: Desk): void {
  const asked = new AskedAtlases(session, (root) => void connection.sendNotification(ATLAS_CHANGED, { root }))
  const corpusFor = async (uri: string, token: CancellationToken): Promise<Corpus | undefined> => {
    await session.quiet(token.onCancellationRequested)
    return token.isCancellationRequested ? undefined : corpusOf(session.workspace, canonicalUri(uri))
  }
  connection.onRequest(ATLAS, async (params: AtlasParams, token: CancellationToken): Promise<Atlas | null> => {
    const corpus = await corpusFor(params.uri, token)
    if (!corpus) return null
    asked.add(corpus)
    const context = { corpus, language: session.language(corpus) }
    return (await bySteps(session.host, atlas(context, canonical(params)), token)) ?? null
  })
  connection.onRequest(
    ATLAS_ARTICLES,
    async (params: AtlasArticlesParams, token: CancellationToken): Promise<AtlasArticles | null> => {
      const corpus = await corpusFor(params.uri, token)
      const found = corpus && (await bySteps(session.host, atlasArticles(corpus, canonical(params)), token))
      if (!found) return null
      return { ...found, articles: found.articles.map((one) => ({ ...one, uri: session.spell(one.uri) })) }
    },
  )
  connection.onRequest(
    ATLAS_PLACE,
    async ({ uri, ref }: AtlasPlaceParams, token: CancellationToken): Promise<TextRange | null> => {
      const corpus = await corpusFor(uri, token)
      return (corpus && atlasPlace(corpus, canonicalUri(uri), ref)) ?? null
    },
  )
  connection.onRequest(
    ATLAS_CARD,
    async (params: AtlasCardParams, token: CancellationToken): Promise<AtlasCard | null> => {
      const corpus = await corpusFor(params.uri, token)
      const { abilities: client } = session.client
      if (!corpus) return null
      const { record, ...card } = atlasCard({ corpus, language: session.language(corpus), client }, params.ref)
      return { ...card, ...(record ? { record: { ...record, uri: session.spell(record.uri) } } : {}) }
    },
  )
  connection.onRequest(
    ATLAS_CHOICES,
    async (params: AtlasChoicesParams, token: CancellationToken): Promise<readonly AtlasChoice[]> => {
      const corpus = await corpusFor(params.uri, token)
      await session.names.none(token.onCancellationRequested)
      return corpus && !token.isCancellationRequested
        ? atlasChoices({ corpus, language: session.language(corpus) }, params)
        : []
    },
  )
  connection.onRequest(ATLAS_COUNTRIES, atlasCountries)
}

const canonical = <Params extends { readonly selection: AtlasSelection }>(params: Params): Params =>
  params.selection.kind === 'article'
    ? { ...params, selection: { kind: 'article', uri: canonicalUri(params.selection.uri) } }
    : params

/** The corpora of which an atlas was asked, as they were told last. */
class AskedAtlases {
  readonly #session: Session
  readonly #tell: (root: string) => void
  readonly #told = new Map<string, Corpus>()
  #waiting: (() => void) | undefined

  constructor(session: Session, tell: (root: string) => void) {
    this.#session = session
    this.#tell = tell
    session.onChange(() => {
      if (this.#told.size === 0) return
      this.#waiting?.()
      this.#waiting = session.host.later(REST, () => this.#look())
    })
  }

  add(corpus: Corpus): void {
    // Whoever asked before has perhaps not been told of the last change yet.
    if (!this.#told.has(corpus.root)) this.#told.set(corpus.root, corpus)
  }

  #look(): void {
    this.#waiting = undefined
    for (const [root, before] of [...this.#told]) {
      const now = this.#session.workspace.corpora.get(root)
      if (!now) this.#told.delete(root)
      else {
        this.#told.set(root, now)
        if (!isDrawnAlike(before, now)) this.#tell(root)
      }
    }
  }
}

/** Milliseconds after the last change. */
const REST = 500

/** Whether nothing has changed between two moments of a corpus that an atlas shows: prose may have. */
function isDrawnAlike(before: Corpus, now: Corpus): boolean {
  if (before === now) return true
  if (before.settings !== now.settings || before.layers.length !== now.layers.length) return false
  if (before.whole.size !== now.whole.size) return false
  for (const [at, { segment, past }] of now.layers.entries()) {
    if (before.layers[at]?.segment !== segment || before.layers[at]?.past !== past) return false
  }
  for (const [uri, document] of now.whole) if (!saysTheSame(before.whole.get(uri), document)) return false
  return true
}

const saysTheSame = (before: Document | undefined, now: Document): boolean =>
  before === now || (before?.kind === 'article' && now.kind === 'article' && areAlike(before, now))

const areAlike = (a: Article, b: Article): boolean =>
  a.date === b.date &&
  a.title === b.title &&
  a.topics.length === b.topics.length &&
  a.topics.every((topic, at) => topic === b.topics[at]) &&
  a.mentions.size === b.mentions.size &&
  [...a.mentions].every(([target, count]) => b.mentions.get(target) === count)
