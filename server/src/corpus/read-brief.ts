import { isId } from '../schema/ids.ts'
import type { Settings } from '../schema/settings.ts'
import { entryOf, itemsOf, mapOf, scalarOf, textOf, textsOf } from '../schema/values.ts'
import { quickBody } from '../syntax/quick-body.ts'
import { quickFrontMatter } from '../syntax/quick-front-matter.ts'
import { readYaml } from '../syntax/read-yaml.ts'
import type { Source } from '../text/source.ts'
import { declaredByArticle } from './declares.ts'
import type { ArticleBrief } from './document.ts'
import { frontMatterReferences } from './front-matter-references.ts'
import { filePath, idOfFile, imagePath, linkSite, readArticle, readRelated, tagSite } from './read-article.ts'
import type { Site } from './site.ts'
import { headingsMark } from './twins/headings-mark.ts'
import { marksOf } from './twins/marks.ts'
import { workCounts } from './work.ts'

/** Reads of a seed file what is kept of a closed one: no more and no less than `readArticle` finds, many times faster where the file is written as most are. */
export const readBrief = (source: Source, settings: Settings): ArticleBrief =>
  quickBrief(source, settings) ?? readArticle(source, settings)

/** The brief of an article that can be read without its trees; undefined where it cannot. */
export function quickBrief(source: Source, settings: Settings): ArticleBrief | undefined {
  const { uri, text } = source
  const frontMatter = quickFrontMatter(text)
  if (!frontMatter) return undefined
  const { content, bodyStart } = frontMatter
  const meta = mapOf(content && readYaml(text, content).root)
  const body = quickBody(text, bodyStart)
  if (!body) return undefined
  const at = (key: string) => entryOf(meta, key)?.value
  const { sites: named, paths: files } = frontMatterReferences(uri, meta, settings)
  const sites: Site[] = [...named]
  for (const tag of body.tags) {
    const site = tagSite(tag, text)
    if (site) sites.push(site)
  }
  for (const link of body.links) {
    const site = linkSite(source, link)
    if (site) sites.push(site)
  }
  const paths = [...files]
  for (const link of body.links) addIfAny(paths, filePath(source, link))
  for (const image of body.images) addIfAny(paths, imagePath(source, image))
  const idScalar = scalarOf(at('id'))
  const titleScalar = scalarOf(at('title'))
  const written = idScalar?.text ?? idOfFile(uri)
  const id = written !== undefined && isId(written) ? written : undefined
  return {
    kind: 'article',
    uri,
    source,
    id,
    idSpan: idScalar?.content,
    title: titleScalar?.text ?? body.heading?.text,
    titleSpan: titleScalar?.span ?? body.heading?.content ?? { start: 0, end: 0 },
    date: textOf(at('date')),
    lang: textOf(at('lang')) ?? settings.lang,
    topics: textsOf(at('topics')),
    related: itemsOf(at('related')).flatMap(readRelated),
    status: textOf(at('status')),
    assignee: textOf(at('assignee')),
    work: workCounts(text, body.tags, meta, settings),
    sites,
    paths,
    marks: marksOf(text, bodyStart, meta),
    headingsMark: headingsMark(text, bodyStart),
    declares: declaredByArticle(id),
  }
}

function addIfAny(paths: string[], path: string | undefined): void {
  if (path !== undefined) paths.push(path)
}
