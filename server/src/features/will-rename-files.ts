import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { Corpus } from '../corpus/corpus.ts'
import type { Article, Document } from '../corpus/document.ts'
import { idOfFile, SEED_SUFFIX } from '../corpus/read-article.ts'
import { idEdit } from '../corpus/renaming.ts'
import { articleTarget, fileTarget } from '../corpus/site.ts'
import { type FileRename, workspaceEdit } from '../corpus/workspace-edit.ts'
import { ownIdEdit } from '../lint/own-id.ts'
import { rewriteScalar } from '../lint/yaml-write.ts'
import { walkShape } from '../schema/check-shape.ts'
import { frontMatterShape } from '../schema/front-matter-shape.ts'
import { FORMAT_VERSION } from '../schema/settings.ts'
import { pathOfLink } from '../syntax/link-path.ts'
import type { Link } from '../syntax/tree.ts'
import type { Edit } from '../text/edit.ts'
import { canonicalUri, fileName, isWithin, relativePath, resolveUri } from '../text/uri.ts'
import type { Context } from './context.ts'

/**
 * What has to change in the corpus when files or folders get other names: relative links and paths that lead to them or stand in them, and the
 * ids of articles that are called as their files are. An article whose new file name cannot be its id, or is another's, keeps the old id in its front matter.
 */
export function willRenameFiles(
  { corpus, client, language }: Pick<Context, 'corpus' | 'client' | 'language'>,
  files: readonly FileRename[],
): WorkspaceEdit | undefined {
  if (corpus.settings.version > FORMAT_VERSION) return undefined
  const moves = files
    .map(({ from, to }) => ({ from: canonicalUri(from), to: canonicalUri(to) }))
    // The innermost first: a file may move out of a folder that moves too.
    .toSorted((a, b) => b.from.length - a.from.length)
  if (moves.length === 0) return undefined
  const moved = movedBy(moves)
  const ids = newIds(corpus, moved)
  const changes = affected(corpus, moves, moved, ids).map((document) => ({
    source: document.source,
    edits: [
      ...(document.kind === 'article' ? pathEdits(document, corpus, moved) : []),
      ...idEdits(document, ids.renamed),
      ...keptId(document, corpus, ids),
    ],
  }))
  if (changes.every(({ edits }) => edits.length === 0)) return undefined
  const label = { en: 'Follow renamed files', ar: 'تحديث الروابط بعد تغيير أسماء الملفات' }[language]
  return workspaceEdit({ changes, annotation: { label } }, client)
}

/** Where a file will be. */
type Moved = (uri: string) => string

const movedBy =
  (moves: readonly FileRename[]): Moved =>
  (uri) => {
    const move = moves.find(({ from }) => isWithin(from, uri))
    return move ? move.to.replace(/\/$/, '') + uri.slice(move.from.replace(/\/$/, '').length) : uri
  }

interface NewIds {
  /** From the old id to the new one. */
  readonly renamed: ReadonlyMap<string, string>
  /** Articles (URIs) that need their old id written down. */
  readonly kept: ReadonlySet<string>
}

function newIds(corpus: Corpus, moved: Moved): NewIds {
  const leaving = new Map<string, Article>()
  for (const article of corpus.articles()) {
    const to = moved(article.uri)
    if (to === article.uri || article.idScalar || article.id === undefined || !to.endsWith(SEED_SUFFIX)) continue
    // Of several articles with one id the references mean another.
    if (idOfFile(to) !== article.id && corpus.articlesOf(article.id).length === 1) leaving.set(article.id, article)
  }
  const renamed = new Map<string, string>()
  const kept = new Set<string>()
  const given = new Set<string>()
  for (const [id, article] of leaving) {
    const next = idOfFile(moved(article.uri))
    const taken =
      next !== undefined && (given.has(next) || corpus.articlesOf(next).some((one) => leaving.get(next) !== one))
    if (next === undefined || taken) kept.add(article.uri)
    else {
      renamed.set(id, next)
      given.add(next)
    }
  }
  return { renamed, kept }
}

/** The files that may have to change: those that move, those that name a changed id, and those in whose text the name of something moved stands. */
function affected(corpus: Corpus, moves: readonly FileRename[], moved: Moved, ids: NewIds): readonly Document[] {
  const names = moves.flatMap(({ from }) => {
    const name = fileName(from.replace(/\/$/, ''))
    return [name, encodeURIComponent(name), encodeURI(name)]
  })
  const named = [...ids.renamed.keys()].map(articleTarget)
  for (const { uri } of corpus.articles()) if (moved(uri) !== uri) named.push(fileTarget(uri))
  // Links to articles are known however they are written; of other files the name is sought.
  const all = new Set(corpus.documentsWith(...named))
  for (const article of corpus.articles()) {
    if (moved(article.uri) !== article.uri || names.some((name) => article.source.text.includes(name))) all.add(article)
  }
  return [...all].toSorted((a, b) => (a.uri < b.uri ? -1 : 1))
}

function pathEdits(article: Article, corpus: Corpus, moved: Moved): readonly Edit[] {
  const { tree, meta, source } = article
  const links = [...tree.links, ...tree.images].flatMap((link) => linkEdit(source.text, link, article.uri, moved))
  const shape = frontMatterShape(corpus.settings)
  const paths = meta ? [...walkShape(meta, shape)] : []
  const values = paths.flatMap(({ place }) => {
    if (place?.shape.kind !== 'path' || place.scalar.alias) return []
    const next = nextPath(place.scalar.text, article.uri, moved)
    return next === undefined ? [] : [rewriteScalar(place.scalar, next)]
  })
  return [...links, ...values]
}

function linkEdit(text: string, link: Link, uri: string, moved: Moved): readonly Edit[] {
  if (link.form === 'autolink') return []
  const { path, span } = pathOfLink(text, link)
  const next = nextPath(path, uri, moved)
  if (next === undefined) return []
  const escaped = escapePath(next)
  return [{ span, text: /%[0-9a-f]{2}/i.test(path) ? escaped.replace(/[^\0-~]+/g, encodeURIComponent) : escaped }]
}

/** Percent-encodes what would end a link's destination or mean something else in it; Arabic stays as it is. */
const escapePath = (path: string): string =>
  path.replace(/[\s()<>%#?&\\`[\]"]/gu, (character) => encodeURIComponent(character).replace(/[()]/, asPercent))

const asPercent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

/** The relative path that leads to the same file afterwards; undefined where the old one still does, or is none. */
function nextPath(path: string, uri: string, moved: Moved): string | undefined {
  if (path === '' || path.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined
  const target = moved(resolveUri(uri, path))
  const home = moved(uri)
  return resolveUri(home, path) === target ? undefined : relativePath(home, target)
}

const idEdits = (document: Document, renamed: ReadonlyMap<string, string>): readonly Edit[] =>
  document.sites.flatMap((site) => {
    const next = site.target.startsWith(articleTarget(''))
      ? renamed.get(site.target.slice(articleTarget('').length))
      : undefined
    return next === undefined ? [] : [idEdit(document, site, next)]
  })

function keptId(document: Document, corpus: Corpus, { kept }: NewIds): readonly Edit[] {
  if (document.kind !== 'article' || document.id === undefined || !kept.has(document.uri)) return []
  const edit = ownIdEdit(document, corpus.settings, document.id)
  return edit ? [edit] : []
}
