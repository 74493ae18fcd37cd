import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageOf } from './pages.ts'
import { type Story, storyWriter } from './stories.ts'

/** What is captured: the words of a page as they are copied, or the page as it is saved. */
export type Capture = 'text' | 'html'

/** Writes so many captures into a folder, each another article in what a site puts around it; returns their bytes. */
export function writeCaptures(folder: string, capture: Capture, count: number): number {
  mkdirSync(folder, { recursive: true })
  const story = storyWriter()
  const [made, ending] = capture === 'text' ? [textOf, 'txt'] : [pageOf, 'html']
  let bytes = 0
  for (let number = 0; number < count; number++) {
    const text = made(story(number))
    bytes += Buffer.byteLength(text)
    writeFileSync(join(folder, `capture-${String(number).padStart(6, '0')}.${ending}`), text)
  }
  return bytes
}

/** What somebody copied: in one of five shapes, by the number of the story. */
const textOf = (story: Story): string => (shapes[story.number % shapes.length] ?? bare)(story)

/** Paragraphs alone, each on its line. */
const bare = ({ paragraphs }: Story): string => `${paragraphs.join('\n')}\n`

/** A headline twice, a cut lede, and buttons. */
const framed = (story: Story): string =>
  apart(story.site, story.headline, story.headline, ledeOf(story), ...bodyOf(story), ...buttons)

/** The first paragraph twice, and other headlines below. */
const doubled = (story: Story): string =>
  apart(
    story.site,
    story.headline,
    ...story.paragraphs.slice(0, 1),
    ...bodyOf(story),
    'أخبار متعلقة',
    ...story.others.slice(0, 5),
    ...buttons,
  )

/** The headlines of a page in one line, that of the article among them. */
const glued = (story: Story): string =>
  apart(
    [...story.others.slice(0, 15), story.headline, ...story.others.slice(15)].map((one) => `${one}ة`).join(''),
    story.headline,
    ...bodyOf(story),
    'زر الذهاب إلى الأعلى',
  )

/** With its author, its day and a caption, and an empty line here and there alone. */
const credited = (story: Story): string =>
  [
    story.headline,
    `بقلم: ${story.author}`,
    `نُشر في ${story.day}`,
    '',
    ...bodyOf(story),
    '',
    'جميع الحقوق محفوظة',
    '',
  ].join('\n')

const shapes = [bare, framed, doubled, glued, credited]

const apart = (...blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`

const bodyOf = ({ paragraphs, subheadings }: Story): readonly string[] =>
  paragraphs.flatMap((paragraph, number) => [
    ...(subheadings.has(number) ? [subheadings.get(number) ?? ''] : []),
    paragraph,
  ])

const ledeOf = ({ paragraphs: [first = ''] }: Story): string => `${first.split(' ').slice(0, 14).join(' ')}...`

const buttons = ['شارك هذا الخبر', 'أخبار متعلقة', 'زر الذهاب إلى الأعلى'] as const
