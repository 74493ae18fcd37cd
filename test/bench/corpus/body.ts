import type { Subjects } from './articles.ts'
import { SELECTED } from './front-matter.ts'
import type { Oddity } from './oddities.ts'
import type { Random } from './random.ts'
import { comments, headings } from './sentences.ts'
import type { Writer } from './writer.ts'

/** The paragraphs and other blocks of an article: as many as make `bytes` of UTF-8, with links to these articles among them. */
export function bodyOf(
  bytes: number,
  links: readonly number[],
  odd: ReadonlySet<Oddity>,
  writer: Writer,
  subjects: Subjects,
): string {
  const blocks: string[] = []
  const waiting = [...links]
  let written = 0
  const add = (block: string): void => {
    blocks.push(block)
    written += Buffer.byteLength(block) + 2
  }
  for (const [oddity, write] of oddBlocks) if (odd.has(oddity)) add(write(writer, subjects))
  while (written < bytes) {
    if (writer.random.happens(0.12)) add(`## ${writer.random.pick(headings)}`)
    const next = writer.random.happens(0.4) ? waiting.pop() : undefined
    add(paragraph(writer, next))
  }
  for (const link of waiting) add(paragraph(writer, link))
  return shuffled(blocks, writer.random).join('\n\n')
}

function paragraph(writer: Writer, link: number | undefined): string {
  const sentences = [writer.sentence(), writer.sentence()]
  if (writer.random.happens(0.6)) sentences.push(writer.sentence())
  if (link !== undefined) sentences.splice(1, 0, writer.leadTo(link))
  return sentences.join(' ')
}

const oddBlocks: readonly (readonly [Oddity, (writer: Writer, subjects: Subjects) => string])[] = [
  ['mentions selector', (writer) => `وعلى الطريق إلى ${SELECTED} توقفت الحافلة. ${writer.sentence()}`],
  ['fence with tag-like text', fence],
  [
    'code span with tag-like text',
    (writer, { hotPerson }) => `يُكتب الوسم هكذا \`[الاسم](${hotPerson.ref})\` ولا يُحسب. ${writer.sentence()}`,
  ],
  ['quote', (writer) => `> ${writer.sentence()}\n> ${writer.sentence()}`],
  ['flat list', (writer) => [1, 2, 3].map(() => `- ${writer.sentence()}`).join('\n')],
  ['nested list', nestedList],
  ['heading with a tag', (writer) => `## شهادات من ${writer.someTag()}`],
  ['table', table],
  ['HTML comment', commented],
  ['emphasis around a tag', (writer) => `وبرز اسم **${writer.someTag()}** و*${writer.someTag()}* في القائمة.`],
]

/** What a fence holds is code: whoever counts its tags finds one too many of the most frequent entity. */
function fence({ random }: Writer, { hotPerson }: Subjects): string {
  const marks = random.happens(0.7) ? '```' : '~~~'
  return `${marks}markdown\nقال [${hotPerson.ar}](${hotPerson.ref} "role=speaker") ما يلي.\n${marks}`
}

function nestedList(writer: Writer): string {
  const [first, second, third, last] = [1, 2, 3, 4].map(() => writer.sentence())
  return [`1. ${first}`, `   - ${second}`, `   - ${third}`, `2. ${last}`].join('\n')
}

function table(writer: Writer): string {
  const rows = ['2011', '2012', '2013'].map((year) => `| ${writer.someTag()} | ${year} |`)
  return ['| الجهة | السنة |', '| --- | --- |', ...rows].join('\n')
}

function commented(writer: Writer, { hotPerson }: Subjects): string {
  return `<!-- ${writer.random.pick(comments)} [نص](${hotPerson.ref}) -->`
}

function shuffled(blocks: readonly string[], random: Random): readonly string[] {
  const mixed = [...blocks]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    const [a = '', b = ''] = [mixed[last], mixed[other]]
    mixed[last] = b
    mixed[other] = a
  }
  return mixed
}
