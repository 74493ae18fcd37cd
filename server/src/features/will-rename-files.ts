import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { Corpus } from '../corpus/corpus.ts'
import { filesLeadingTo } from '../corpus/paths-to.ts'
import { idOfFile, SEED_SUFFIX } from '../corpus/read-article.ts'
import { idEdit } from '../corpus/renaming.ts'
import { articleTarget } from '../corpus/site.ts'
import { type FileRename, workspaceEdit } from '../corpus/workspace-edit.ts'
import { pathsIn, type WrittenPaths } from '../corpus/written-paths.ts'
import { ownIdEdit } from '../lint/yaml/own-id.ts'
import { walkShape } from '../schema/check-shape.ts'
import { frontMatterShape } from '../schema/front-matter-shape.ts'
import { FORMAT_VERSION } from '../schema/settings.ts'
import { pathOfLink } from '../syntax/link-path.ts'
import type { Link } from '../syntax/tree.ts'
import { rewriteScalar } from '../syntax/yaml-write.ts'
import type { Edit } from '../text/edit.ts'
import type { Source } from '../text/source.ts'
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
  const changing = namingFiles(corpus, ids.renamed)
  const leading = moves.flatMap(({ from }) => filesLeadingTo(corpus, from))
  const affected = new Set([...moving, ...changing.keys(), ...leading])
  const changes = [...affected].toSorted().flatMap((uri) => {
    const source = corpus.source(uri)
    const isArticle = corpus.kindOf(uri) === 'article'
    if (!source) return []
    return [
      {
        source,
        edits: [
          ...(isArticle ? pathEdits(pathsIn(source), source, corpus, moved) : []),
          ...idEdits(uri, corpus, changing.get(uri) ?? new Map()),
          ...keptId(uri, corpus, ids),
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

/** The files (URIs) that name ids which change, each with those ids and what they become. */
function namingFiles(
  corpus: Corpus,
  renamed: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const files = new Map<string, Map<string, string>>()
  for (const [id, next] of renamed) {
    for (const uri of corpus.filesWith(articleTarget(id))) {
      const ids = files.get(uri)
      if (ids) ids.set(id, next)
      else files.set(uri, new Map([[id, next]]))
    }
  }
  return files
}

function pathEdits(
  { links, meta }: WrittenPaths,
  { text, uri }: Source,
  corpus: Corpus,
  moved: Moved,
): readonly Edit[] {
  const edits = links.flatMap((link) => linkEdit(text, link, uri, moved))
  const shape = frontMatterShape(corpus.settings)
  const values = [...(meta ? walkShape(meta, shape) : [])].flatMap(({ place }) => {
    if (place?.shape.kind !== 'path' || place.scalar.alias) return []
    const next = nextPath(place.scalar.text, uri, moved)
    return next === undefined ? [] : [rewriteScalar(place.scalar, next)]
  })
  return [...edits, ...values]
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

function idEdits(uri: string, corpus: Corpus, renamed: ReadonlyMap<string, string>): readonly Edit[] {
  return [...renamed].flatMap(([id, next]) => {
    const target = articleTarget(id)
    const file = corpus.sitesNaming(uri, target)
    return file?.sites.flatMap((site) => (site.target === target ? [idEdit(file, site, next)] : [])) ?? []
  })
}

function keptId(uri: string, corpus: Corpus, { kept }: NewIds): readonly Edit[] {
  const article = kept.has(uri) ? corpus.document(uri) : undefined
  if (article?.kind !== 'article' || article.id === undefined) return []
  const edit = ownIdEdit(article, corpus.settings, article.id)
  return edit ? [edit] : []
}
