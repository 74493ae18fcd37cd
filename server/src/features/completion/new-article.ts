import type { Context } from '../context.ts'
import { type Batch, choice, kinds } from './offer.ts'

/** A whole front matter for a file that has nothing in it yet. */
export function newArticle({ document, corpus, language }: Context, offset: number): Batch | undefined {
  if (document.kind !== 'article' || !/^\ufeff?\s*-{0,3}\s*$/.test(document.source.text)) return undefined
  const line = document.source.line(document.source.position(offset).line)
  const start = document.source.text.startsWith('\ufeff') ? Math.max(1, line.start) : line.start
  // What was begun has to be what is replaced.
  if (offset < start || (document.source.text.includes('-') && document.source.text[start] !== '-')) return undefined
  const { required } = corpus.settings.frontMatter
  const lines = [
    '---',
    'title: $1',
    'date: $2',
    `lang: \${3:${corpus.settings.lang ?? language}}`,
    'source: { name: $4, url: $5 }',
    'topics: [$6]',
    ...required
      .filter((key) => !['title', 'date', 'lang', 'source', 'topics', 'status'].includes(key))
      .map((key, index) => `${key}: $${index + 8}`),
    `status: ${choice(7, ['draft', 'review', 'final'])}`,
    '---',
    '',
    '$0',
  ]
  const snippet = lines.join('\n')
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
