import { placeOf, type Subjects } from './articles.ts'
import { bodyOf } from './body.ts'
import { frontMatter } from './front-matter.ts'
import { type Oddity, odditiesOf } from './oddities.ts'
import { randomFrom } from './random.ts'
import type { Tally } from './tally.ts'
import { writerOf } from './writer.ts'

/** An article as it is written to disk. */
export interface GeneratedArticle {
  /** From the corpus's folder. */
  readonly path: string
  readonly text: string
  /** Bytes of the front matter with its fences. */
  readonly frontMatterBytes: number
  readonly odd: ReadonlySet<Oddity>
}

/** The article that is opened and typed in: it has a link to the hot article and a tag of the hot person in its last paragraph, and no oddity. */
export const PROBE = 1

/** How large bodies are, in bytes of UTF-8: from the first to the second, all as likely. */
const BODY_BYTES = [1600, 6300] as const

const TARGETS = [0, 1, 2, 2, 3, 4] as const

/** The article of a number, in a corpus of so many; what it names is added to the tally. `slow`: its front matter holds what no short cut reads. */
export function articleOf(
  index: number,
  articles: number,
  subjects: Subjects,
  tally: Tally,
  slow = false,
): GeneratedArticle {
  const random = randomFrom(index + 1)
  const place = placeOf(index)
  const isProbe = index === PROBE
  const odd = new Set(isProbe ? [] : odditiesOf(random))
  if (slow) odd.add('quotation over two lines').add('anchor and alias')
  const writer = writerOf(place, subjects, random, tally)
  const parts = { index, place, subjects, articles, odd, random, tally }
  const head = `---\n${frontMatter(parts).join('\n')}\n---\n`
  const links = Array.from({ length: random.pick(TARGETS) }, () => subjects.article(random)).filter(
    (target) => target !== index,
  )
  const size = isProbe ? 4400 : BODY_BYTES[0] + random.below(BODY_BYTES[1] - BODY_BYTES[0])
  const blocks = [bodyOf(size, links, odd, writer, subjects)]
  if (isProbe)
    blocks.push(`وختم ${writer.tag(subjects.hotPerson)} بالإشارة إلى ${writer.pathLink(subjects.hotArticle)}.`)
  return { path: place.path, ...encoded(head, `\n${blocks.join('\n\n')}\n`, odd), odd }
}

function encoded(
  head: string,
  body: string,
  odd: ReadonlySet<Oddity>,
): Pick<GeneratedArticle, 'text' | 'frontMatterBytes'> {
  const lines = (text: string): string => (odd.has('CRLF') ? text.replaceAll('\n', '\r\n') : text)
  const front = `${odd.has('BOM') ? '\uFEFF' : ''}${lines(head)}`
  return { text: front + lines(body), frontMatterBytes: Buffer.byteLength(front) }
}
