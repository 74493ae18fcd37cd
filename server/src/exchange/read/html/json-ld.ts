/** What a page says of its article in JSON-LD (https://schema.org/NewsArticle), as texts. */
export interface LinkedArticle {
  readonly headline?: string
  readonly published?: string
  readonly modified?: string
  readonly authors: readonly string[]
  readonly publisher?: string
  readonly url?: string
  readonly language?: string
}

/** The articles in the scripts of a page, in order; what cannot be read, or has another shape, says nothing. */
export const linkedArticles = (scripts: readonly string[]): readonly LinkedArticle[] =>
  scripts.flatMap((script) => articlesIn(parsed(script), 0)).slice(0, MOST_ARTICLES)

/** A page that lists more is no article. */
const MOST_ARTICLES = 100

/** JSON, or what systems and those who edit their templates make of it. */
function parsed(text: string): unknown {
  const bare = text.replace(/^\s*<!--|-->\s*$/g, '')
  return parsedJson(bare, withoutControls) ?? parsedJson(bare, lenient)
}

function parsedJson(text: string, mended: (text: string) => string): unknown {
  try {
    return JSON.parse(mended(text))
  } catch {
    return undefined
  }
}

/** Some leave line breaks and stray signs in strings. */
const withoutControls = (text: string): string => text.replace(/\p{Cc}+/gu, ' ')

/** Without comments, a comma behind the last member, and a semicolon at the end; strings stay. Each step looks at a character once. */
const lenient = (text: string): string =>
  withoutControls(text.replace(comments, '$1')).replace(lastCommas, '$1').replace(/;\s*$/, '')

// A string that is not closed reaches to the end: it is not looked at again from each of its signs.
const string = '("(?:[^"\\\\]+|\\\\[\\s\\S])*(?:"|\\\\?$))'
const comments = new RegExp(`${string}|//[^\\n\\r]*|/\\*[\\s\\S]*?(?:\\*/|$)`, 'g')
const lastCommas = new RegExp(`${string}|,(?=\\s*[\\]}])`, 'g')

const MAX_DEPTH = 6

function articlesIn(value: unknown, depth: number): readonly LinkedArticle[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return []
  if (Array.isArray(value)) return value.flatMap((one) => articlesIn(one, depth + 1))
  const of = (key: string): unknown => Object.entries(value).find(([name]) => name === key)?.[1]
  const types = [of('@type')].flat().filter((type) => typeof type === 'string')
  if (!types.some((type) => /(?:Article|BlogPosting|LiveBlogPosting|Report)$/.test(type)))
    return [of('@graph'), of('mainEntity')].flatMap((inner) => articlesIn(inner, depth + 1))
  const text = (key: string): string | undefined => textOf(of(key))
  const article = {
    ...some('headline', text('headline') ?? text('name')),
    ...some('published', text('datePublished')),
    ...some('modified', text('dateModified')),
    authors: [of('author')].flat().flatMap((author) => nameOf(author) ?? []),
    ...some('publisher', nameOf(of('publisher'))),
    ...some('url', text('url') ?? textOf(of('mainEntityOfPage')) ?? idOf(of('mainEntityOfPage'))),
    ...some('language', text('inLanguage')),
  }
  return [article]
}

const some = <Key extends string>(key: Key, value: string | undefined): { readonly [One in Key]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [One in Key]?: string })

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' && value.length < LONGEST ? value.trim() : undefined

const LONGEST = 2000

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null && 'name' in value) return textOf(value.name)
  return textOf(value)
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && '@id' in value ? textOf(value['@id']) : undefined
