import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../support/project.ts'

/**
 * An article of at least so many bytes: the front matter of one sample article, and the bodies of all of them over and over, cut at a paragraph, with a table
 * after every few of them.
 */
export function longArticle(bytes: number): string {
  const folder = join(ROOT, 'seeds', 'articles')
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith('.seed.md'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  const bodyStart = (text: string): number => text.indexOf('\n---\n', 4) + 5
  const [first = ''] = articles
  const paragraphs = articles.flatMap((text) => text.slice(bodyStart(text)).trim().split('\n\n'))
  const parts = [first.slice(0, bodyStart(first)).trim()]
  for (let size = Buffer.byteLength(parts[0] ?? ''), next = 0; size < bytes; next++) {
    const paragraph = next % 12 === 11 ? table : (paragraphs[next % paragraphs.length] ?? '')
    parts.push(paragraph)
    size += Buffer.byteLength(paragraph) + 2
  }
  return `${parts.join('\n\n')}\n`
}

const table = [
  '| المتحدث | الصفة | المكان | السنة |',
  '|---|---|:-:|--:|',
  ...Array.from(
    { length: 20 },
    (_, row) => `| [علوش](person:mohammed-alloush) | **رئيس** الوفد | [أستانا](place:astana) | ${2000 + row} |`,
  ),
].join('\n')
