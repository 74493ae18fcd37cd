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

/** The first article in the scripts of a page; what is no JSON, or of another shape, says nothing. */
export function linkedArticle(scripts: readonly string[]): LinkedArticle | undefined {
  for (const script of scripts) {
    const found = articleIn(parsed(script), 0)
    if (found) return found
  }
  return undefined
}

function parsed(text: string): unknown {
  try {
    // Some systems wrap it, or leave line breaks in strings.
    return JSON.parse(text.replace(/^\s*<!--|-->\s*$/g, '').replace(/[\n\r\t]+/g, ' '))
  } catch {
    return undefined
  }
}

const MAX_DEPTH = 6

function articleIn(value: unknown, depth: number): LinkedArticle | undefined {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return undefined
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = articleIn(one, depth + 1)
      if (found) return found
    }
    return undefined
  }
  const of = (key: string): unknown => Object.entries(value).find(([name]) => name === key)?.[1]
  const types = [of('@type')].flat().filter((type) => typeof type === 'string')
  if (!types.some((type) => /(?:Article|BlogPosting|LiveBlogPosting|Report)$/.test(type))) {
    return articleIn(of('@graph'), depth + 1) ?? articleIn(of('mainEntity'), depth + 1)
  }
  const text = (key: string): string | undefined => textOf(of(key))
  return {
    ...some('headline', text('headline') ?? text('name')),
    ...some('published', text('datePublished')),
    ...some('modified', text('dateModified')),
    authors: [of('author')].flat().flatMap((author) => nameOf(author) ?? []),
    ...some('publisher', nameOf(of('publisher'))),
    ...some('url', text('url') ?? textOf(of('mainEntityOfPage')) ?? idOf(of('mainEntityOfPage'))),
    ...some('language', text('inLanguage')),
  }
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
