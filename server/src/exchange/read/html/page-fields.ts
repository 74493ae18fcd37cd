import type { Message } from '../../../language/message.ts'
import { wordsKey } from '../../../lint/text/passages.ts'
import type { Certainty, FieldKey, ProposedField } from '../proposal.ts'
import { articleOfPage, type PageNames } from './article-of-page.ts'
import { type LinkedArticle, linkedArticles } from './json-ld.ts'
import type { PageElement } from './page-document.ts'
import { dayOf, inTimeOfPlace, isLocal, timeOf, timesOf } from './page-times.ts'

/** What a page says of its article besides its text: in JSON-LD, in OpenGraph and other `meta`, in `time`, in its title. */
export function pageFields(root: PageElement, jsonLd: readonly string[]): readonly ProposedField[] {
  const meta = metaOf(root)
  const said = articleOfPage(linkedArticles(jsonLd), namesOf(root, meta))
  const linked = said?.article
  const site = linked?.publisher ?? meta('og:site_name')
  const inMeta = meta(...publishedNames)
  const times = [linked?.published, inMeta, linked?.modified, ...timesOf(root)].flatMap((time) => time ?? [])
  const saidPublished = inTimeOfPlace(linked?.published ?? inMeta ?? timeOf(root), times)
  const published = dayOf(saidPublished)
  const isOther = linked?.published !== undefined && said?.isOfPage === false
  const saidModified = linked?.modified ?? meta('article:modified_time', 'og:updated_time', 'datemodified')
  const modified = dayOf(inTimeOfPlace(saidModified, times))
  const url = addressOf(root, linked, meta)
  return [
    ...field('title', titleOf(root, linked, meta, site), 'sure', reasons.title),
    ...field('date', published, isLocal(saidPublished) && !isOther ? 'sure' : 'likely', reasons.date),
    ...field('updated', modified !== undefined && modified !== published ? modified : undefined, 'sure', reasons.date),
    ...field('byline', bylineOf(root, linked, meta, site), 'sure', reasons.byline),
    ...field('source.name', site, 'sure', reasons.site),
    ...field('source.url', url, 'sure', reasons.url),
    ...field('lang', languageOf(root, linked, meta), 'guessed', reasons.language),
  ]
}

type Meta = (...names: readonly string[]) => string | undefined

/** The content of the first of these `meta` that says something, by name, property or itemprop in lower case. */
function metaOf(root: PageElement): Meta {
  const found = new Map<string, string>()
  for (const element of root.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim()
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content)
  }
  return (...names) => names.map((name) => found.get(name)).find((content) => content !== undefined)
}

const publishedNames = [
  'article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'pubdate',
  'publishdate',
]

/** What the page calls its article, and where it says that it stands. */
const namesOf = (root: PageElement, meta: Meta): PageNames => ({
  headlines: [
    meta('og:title', 'twitter:title'),
    root.querySelector('title')?.textContent,
    ...Array.from(root.querySelectorAll('h1'), ({ textContent }) => textContent),
  ].flatMap((headline) => headline ?? []),
  addresses: [root.querySelector('link[rel="canonical"]')?.getAttribute('href'), meta('og:url')].flatMap(
    (address) => address ?? [],
  ),
})

/** The headline as readers see it, where one of the page's own titles begins or ends with it; else such a title without the site's name. */
function titleOf(root: PageElement, linked: LinkedArticle | undefined, meta: Meta, site: string | undefined) {
  const titles = [
    linked?.headline,
    meta('og:title', 'twitter:title'),
    root.querySelector('title')?.textContent ?? undefined,
  ]
    .flatMap((title) => (title === undefined ? [] : [title.replace(/\s+/g, ' ').trim()]))
    .filter((title) => title !== '')
  const headings = Array.from(root.querySelectorAll('h1, h2, h3'), ({ textContent }) => squeezed(textContent))
  const keys = titles.map(wordsKey)
  const shown = headings.find(
    (heading) =>
      heading.length > SHORT &&
      keys.some((key) => key.startsWith(wordsKey(heading)) || key.endsWith(wordsKey(heading))),
  )
  return shown ?? titles.map((title) => withoutSite(title, site)).find((title) => title !== '')
}

const SHORT = 8

const squeezed = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()

/** A title without what stands behind its last bar or dash, where that is the name of the site. */
function withoutSite(title: string, site: string | undefined): string {
  const parts = title.split(/\s+[|–—»:·-]\s+/)
  const last = parts.at(-1)
  if (parts.length < 2 || last === undefined) return title
  const isSite = site !== undefined && wordsKey(last) === wordsKey(site)
  return isSite || /[|»]/.test(title) ? title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—»:·-]\s*$/, '') : title
}

function bylineOf(root: PageElement, linked: LinkedArticle | undefined, meta: Meta, site: string | undefined) {
  const marked = Array.from(
    root.querySelectorAll('[itemprop="author"] [itemprop="name"], [rel="author"], .byline .author'),
    ({ textContent }) => squeezed(textContent),
  )
  const names = [
    linked?.authors ?? [],
    [meta('author', 'article:author', 'dc.creator')].flatMap((name) => name ?? []),
    marked,
  ]
    .map((some) => some.filter((name) => isName(name, site)))
    .find((some) => some.length > 0)
  return names === undefined ? undefined : [...new Set(names)].join('، ')
}

const isName = (name: string, site: string | undefined): boolean =>
  name.length > 1 &&
  name.length < 100 &&
  !/:\/\/|@|^admin/i.test(name) &&
  (site === undefined || wordsKey(name) !== wordsKey(site))

function addressOf(root: PageElement, linked: LinkedArticle | undefined, meta: Meta): string | undefined {
  const addresses = [root.querySelector('link[rel="canonical"]')?.getAttribute('href'), meta('og:url'), linked?.url]
  return addresses.find((address) => address != null && /^https?:\/\/[^\s"<>]+$/i.test(address)) ?? undefined
}

function languageOf(root: PageElement, linked: LinkedArticle | undefined, meta: Meta): string | undefined {
  const said = root.getAttribute('lang') ?? linked?.language ?? meta('og:locale', 'language')
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(said ?? '')?.[0].toLowerCase()
}

const field = (
  key: FieldKey,
  value: string | undefined,
  certainty: Certainty,
  reason: Message,
): readonly ProposedField[] => (value === undefined || value === '' ? [] : [{ key, value, certainty, reason }])

const reasons = {
  title: { en: 'The page says its title.', ar: 'تذكر الصفحة عنوانها.' },
  date: { en: 'The page says when it was published.', ar: 'تذكر الصفحة وقت نشرها.' },
  byline: { en: 'The page says who wrote it.', ar: 'تذكر الصفحة كاتبها.' },
  site: { en: 'The page says which site it is of.', ar: 'تذكر الصفحة موقعها.' },
  url: { en: 'The page says its address.', ar: 'تذكر الصفحة رابطها.' },
  language: { en: 'The page says its language.', ar: 'تذكر الصفحة لغتها.' },
} satisfies Readonly<Record<string, Message>>
