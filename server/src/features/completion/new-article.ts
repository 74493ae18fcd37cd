import type { UiLanguage } from '../../language/message.ts'
import { frontMatterShape } from '../../schema/front-matter-shape.ts'
import type { Settings } from '../../schema/settings.ts'
import type { Field } from '../../schema/shape.ts'
import type { Context } from '../context.ts'
import { valueSnippet } from './keys.ts'
import { type Batch, choice, kinds } from './offer.ts'

/** A whole front matter for a file that has nothing in it yet. */
export function newArticle({ document, corpus, language }: Context, offset: number): Batch | undefined {
  if (document.kind !== 'article' || !/^\ufeff?\s*-{0,3}\s*$/.test(document.source.text)) return undefined
  const line = document.source.line(document.source.position(offset).line)
  const start = document.source.text.startsWith('\ufeff') ? Math.max(1, line.start) : line.start
  // What was begun has to be what is replaced.
  if (offset < start || (document.source.text.includes('-') && document.source.text[start] !== '-')) return undefined
  const snippet = frontMatter(corpus.settings, language)
  const text = snippet
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\d+/g, '')
  const label = { en: 'New article', ar: 'مقالة جديدة' }[language]
  const typed = document.source.text.slice(start, offset)
  const offer = {
    label,
    kind: kinds.snippet,
    text,
    snippet,
    names: ['---', 'New article', 'مقالة جديدة'],
    detail: { en: 'front matter with all that is asked for', ar: 'ترويسة بكل ما يلزم' }[language],
  }
  return { span: { start, end: Math.max(offset, line.end) }, query: typed, offers: [offer], incomplete: false }
}

/** The front matter with places to fill in: what the corpus requires and what most articles have, in the order of the table. */
function frontMatter(settings: Settings, language: UiLanguage): string {
  const fields = frontMatterShape(settings).fields.filter(({ key, required }) => required || usual.has(key))
  const lines = fields.map((field) => `${field.key}: ${placeFor(field, settings, language)}`)
  let place = 0
  const numbered = lines.join('\n').replace(/\$(\{?)\d+/g, (_, brace: string) => `$${brace}${++place}`)
  return `---\n${numbered}\n---\n\n$0`
}

const usual: ReadonlySet<string> = new Set(['title', 'date', 'lang', 'source', 'topics', 'status'])

/** Where something true can stand until the user knows better, it does. */
function placeFor(field: Field, settings: Settings, language: UiLanguage): string {
  if (field.key === 'date') return `\${1:XXXX}`
  // The program's language says nothing of the article's.
  if (field.key === 'lang') return settings.lang === undefined ? choice(1, ['ar', 'en']) : `\${1:${settings.lang}}`
  // What a list's items are made of is not known yet, and an empty list is sound.
  return field.shape.kind === 'list' && !field.shape.single ? '[$1]' : (valueSnippet(field, language) ?? '$1')
}
