import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { Corpus } from '../corpus/corpus.ts'
import type { Article, ArticleBrief, RegistryFile } from '../corpus/document.ts'
import { filesLeadingTo } from '../corpus/paths-to.ts'
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
import { canonicalUri, isWithin, relativePath, resolveUri } from '../text/uri.ts'
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
  const moving = articlesWithin(corpus, moves)
  const ids = newIds(corpus, moving, moved)
  const changes = affected(corpus, moves, moving, ids).flatMap((uri) => {
    const file = corpus.brief(uri)
    // Trees are needed only of what moves or leads to it by path.
    const article = file && isOnTheMove(file, moved) ? corpus.document(uri) : undefined
    if (!file) return []
    return [
      {
        source: file.source,
        edits: [
          ...(article?.kind === 'article' ? pathEdits(article, corpus, moved) : []),
          ...idEdits(file, ids.renamed),
          ...(article?.kind === 'article' ? keptId(article, corpus, ids) : []),
        ],
      },
    ]
  })
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

/** The articles (URIs) that move. */
function articlesWithin(corpus: Corpus, moves: readonly FileRename[]): readonly string[] {
  const files = moves.flatMap(({ from }) =>
    corpus.has(from) ? [from] : [...corpus.uris()].filter((uri) => isWithin(from, uri)),
  )
  return [...new Set(files)].filter((uri) => corpus.kindOf(uri) === 'article')
}

/** Whether an article moves, or a relative link or a path in it leads to something that does. */
const isOnTheMove = (file: ArticleBrief | RegistryFile, moved: Moved): boolean =>
  file.kind === 'article' &&
  (moved(file.uri) !== file.uri ||
    file.paths.some((path) => moved(path) !== path) ||
    file.sites.some(({ target }) => {
      const path = target.startsWith(PATH) ? target.slice(PATH.length) : undefined
      return path !== undefined && moved(path) !== path
    }))

const PATH = fileTarget('')

interface NewIds {
  /** From the old id to the new one. */
  readonly renamed: ReadonlyMap<string, string>
  /** Articles (URIs) that need their old id written down. */
  readonly kept: ReadonlySet<string>
}

function newIds(corpus: Corpus, moving: readonly string[], moved: Moved): NewIds {
  /** Articles (URIs) by the id that their new name would take from them. */
  const leaving = new Map<string, string>()
  for (const uri of moving) {
    const to = moved(uri)
    const { id, idRange } = corpus.article(uri) ?? {}
    if (to === uri || idRange || id === undefined || !to.endsWith(SEED_SUFFIX)) continue
    // Of several articles with one id the references mean another.
    if (idOfFile(to) !== id && corpus.articlesOf(id).length === 1) leaving.set(id, uri)
  }
  const renamed = new Map<string, string>()
  const kept = new Set<string>()
  const given = new Set<string>()
  for (const [id, uri] of leaving) {
    const next = idOfFile(moved(uri))
    const taken =
      next !== undefined && (given.has(next) || corpus.articlesOf(next).some((one) => leaving.get(next) !== one.uri))
    if (next === undefined || taken) kept.add(uri)
    else {
      renamed.set(id, next)
      given.add(next)
    }
  }
  return { renamed, kept }
}

/** The files (URIs) that may have to change: those that move, those that name a changed id, and those in which a path leads to something that moves. */
function affected(
  corpus: Corpus,
  moves: readonly FileRename[],
  moving: readonly string[],
  ids: NewIds,
): readonly string[] {
  const naming = corpus.filesWith(...[...ids.renamed.keys()].map(articleTarget))
  const leading = moves.flatMap(({ from }) => filesLeadingTo(corpus, from))
  return [...new Set([...moving, ...naming, ...leading])].toSorted()
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

const idEdits = (file: ArticleBrief | RegistryFile, renamed: ReadonlyMap<string, string>): readonly Edit[] =>
  file.sites.flatMap((site) => {
    const next = site.target.startsWith(articleTarget(''))
      ? renamed.get(site.target.slice(articleTarget('').length))
      : undefined
    return next === undefined ? [] : [idEdit(file, site, next)]
  })

function keptId(article: Article, corpus: Corpus, { kept }: NewIds): readonly Edit[] {
  if (article.id === undefined || !kept.has(article.uri)) return []
  const edit = ownIdEdit(article, corpus.settings, article.id)
  return edit ? [edit] : []
}
