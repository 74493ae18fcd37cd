import { isId, isUnresolved } from '../schema/ids.ts'
import type { Settings } from '../schema/settings.ts'
import { entryOf, itemsOf, mapOf, scalarOf, textOf, textsOf } from '../schema/values.ts'
import { pathOfLink } from '../syntax/link-path.ts'
import { parse } from '../syntax/parse.ts'
import type { Link, Tag, Tree } from '../syntax/tree.ts'
import type { YamlMap } from '../syntax/yaml.ts'
import type { Source } from '../text/source.ts'
import { fileName, resolveUri } from '../text/uri.ts'
import { declaredByArticle } from './declares.ts'
import type { Article, RelatedEntry } from './document.ts'
import { frontMatterReferences } from './front-matter-references.ts'
import { readSelectors } from './selector.ts'
import { articleTarget, entityTarget, fileTarget, type Site } from './site.ts'
import { headingsMark } from './twins/headings-mark.ts'
import { marksOf } from './twins/marks.ts'
import { workCounts } from './work.ts'

/** How the name of every seed file ends. */
export const SEED_SUFFIX = '.seed.md'

/** Reads a seed file. */
export function readArticle(source: Source, settings: Settings): Article {
  const tree = parse(source.text)
  const meta = mapOf(tree.frontMatter?.yaml.root)
  const at = (key: string) => entryOf(meta, key)?.value
  const idScalar = scalarOf(at('id'))
  const titleScalar = scalarOf(at('title'))
  const heading = leadingHeading(tree)
  const named = frontMatterReferences(source.uri, meta, settings)
  const sites = [
    ...named.sites,
    ...tree.tags.flatMap((tag) => tagSite(tag) ?? []),
    ...tree.links.flatMap((link) => linkSite(source, link) ?? []),
  ]
  const paths = [
    ...named.paths,
    ...tree.links.flatMap((link) => filePath(source, link) ?? []),
    ...tree.images.flatMap((image) => imagePath(source, image) ?? []),
  ]
  const id = idScalar?.text ?? idOfFile(source.uri)
  const title = titleScalar?.text ?? heading?.text
  const date = textOf(at('date'))
  const lang = textOf(at('lang')) ?? settings.lang
  return {
    kind: 'article',
    uri: source.uri,
    source,
    tree,
    meta,
    id: id !== undefined && isId(id) ? id : undefined,
    idScalar,
    idSpan: idScalar?.content,
    title,
    titleSpan: titleScalar?.span ?? heading?.content ?? { start: 0, end: 0 },
    date,
    lang,
    topics: textsOf(at('topics')),
    related: itemsOf(at('related')).flatMap(readRelated),
    status: textOf(at('status')),
    assignee: textOf(at('assignee')),
    work: workCounts(source.text, tree.tags, meta, settings),
    selectors: readSelectors(tree, meta),
    sites,
    paths,
    marks: marksOf(source.text, tree.body.start, meta),
    headingsMark: headingsMark(source.text, tree.body.start),
    mentions: countMentions(sites),
    declares: declaredByArticle(id !== undefined && isId(id) ? id : undefined),
  }
}

/** The id that a file's name gives an article: undefined where the name cannot be one (docs/format.md §2). */
export function idOfFile(uri: string): string | undefined {
  const name = fileName(uri)
  const id = name.endsWith(SEED_SUFFIX) ? name.slice(0, -SEED_SUFFIX.length) : undefined
  return id !== undefined && isId(id) ? id : undefined
}

/** The level-1 heading that the body begins with, if it does. */
function leadingHeading(tree: Tree) {
  const first = tree.blocks[0]
  const heading = tree.headings[0]
  return heading?.level === 1 && heading.top && first?.span.start === heading.span.start ? heading : undefined
}

/**
 * The site that a tag is, if it names something. Where `text` is given, the target is a part of it if it can be, and keeps it alive: of use for
 * files that are read to be forgotten, since two strings that are joined take several times as long to look up.
 */
export function tagSite(tag: Pick<Tag, 'type' | 'id' | 'idSpan' | 'span' | 'label'>, text?: string): Site | undefined {
  if (tag.type === 'date' || tag.id === '' || tag.id === '?') return undefined
  const { type, id, idSpan: span, span: whole, label } = tag
  if (type === 'article') return { target: articleTarget(id), role: 'reference', span, whole, label }
  if (!isId(id) && !isUnresolved(id)) return undefined
  return { target: (text && writtenTarget(tag, text)) ?? entityTarget(type, id), role: 'mention', span, whole, label }
}

/** The target as it is written; undefined where it is written otherwise. */
function writtenTarget({ type, id, idSpan }: Pick<Tag, 'type' | 'id' | 'idSpan'>, text: string): string | undefined {
  const { start, end } = idSpan
  const from = start - type.length - 1
  if (end - start !== id.length || text[start - 1] !== ':') return undefined
  return text.startsWith(type, from) && text.startsWith(id, start) ? text.slice(from, end) : undefined
}

/** A relative link to a seed file names that article, by its path. */
export function linkSite({ uri, text }: Source, link: Link): Site | undefined {
  const { path, span } = pathOfLink(text, link)
  if (!path.endsWith(SEED_SUFFIX) || isAbsolute(path)) return undefined
  return { target: fileTarget(resolveUri(uri, path)), role: 'reference', span, whole: link.span, label: link.label }
}

/** The file that a relative link leads to, where it is no article: those are sites. */
export function filePath(source: Source, link: Link): string | undefined {
  const { path } = pathOfLink(source.text, link)
  return path.endsWith(SEED_SUFFIX) ? undefined : relativeUri(source, path)
}

/** The file that an image leads to by a relative path. */
export const imagePath = (source: Source, image: Link): string | undefined =>
  relativeUri(source, pathOfLink(source.text, image).path)

const relativeUri = ({ uri }: Source, path: string): string | undefined =>
  path === '' || isAbsolute(path) ? undefined : resolveUri(uri, path)

const isAbsolute = (path: string): boolean => /^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)

/** What one item of `related` says. */
export function readRelated(item: Parameters<typeof textOf>[0]): readonly RelatedEntry[] {
  const map: YamlMap | undefined = mapOf(item)
  const to = textOf(map ? entryOf(map, 'to')?.value : item)
  return item && to !== undefined ? [{ to, as: textOf(entryOf(map, 'as')?.value), span: item.span }] : []
}

function countMentions(sites: readonly Site[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { role, target } of sites) if (role === 'mention') counts.set(target, (counts.get(target) ?? 0) + 1)
  return counts
}
