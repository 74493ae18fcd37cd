import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomFrom } from '../corpus/random.ts'
import { mentionNames } from '../mentions/names.ts'
import { newsOf } from '../mentions/text.ts'

/** Writes so many captured texts into a folder, each another article in what a site puts around it; returns their bytes. */
export function writeCaptures(folder: string, count: number): number {
  mkdirSync(folder, { recursive: true })
  const sentences = newsOf(400_000, mentionNames(2000)).flatMap((paragraph) => paragraph.split(/(?<=[.؟!])\s+/))
  let bytes = 0
  for (let number = 0; number < count; number++) {
    const text = captureOf(sentences, number)
    bytes += Buffer.byteLength(text)
    writeFileSync(join(folder, `capture-${String(number).padStart(6, '0')}.txt`), text)
  }
  return bytes
}

/** A captured text: a headline twice, a cut lede, eight paragraphs, and buttons. */
function captureOf(sentences: readonly string[], number: number): string {
  const random = randomFrom(number * 7919 + 1)
  const sentence = (): string => sentences[random.below(sentences.length)] ?? ''
  const paragraphs = Array.from({ length: 8 }, () => [sentence(), sentence(), sentence()].join(' '))
  const headline = `${sentence()
    .split(/\s+/)
    .slice(0, 7)
    .join(' ')
    .replace(/[.،؛:؟!]+$/u, '')} ${number}`
  const lede = `${(paragraphs[0] ?? '').split(/\s+/).slice(0, 14).join(' ')}...`
  return [
    'شبكة الساحل الإخبارية',
    headline,
    headline,
    lede,
    ...paragraphs,
    'شارك هذا الخبر',
    'أخبار متعلقة',
    'زر الذهاب إلى الأعلى',
    '',
  ].join('\n\n')
}
