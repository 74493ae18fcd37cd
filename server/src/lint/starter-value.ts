import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import type { Entity } from '../registry/entity.ts'
import { fileName } from '../text/uri.ts'
import { writeScalar } from './yaml-write.ts'

/** What can honestly be written for a required key that an article does not have, as YAML; often nothing. */
export function starterValue(article: Article, key: string): string {
  if (key === 'date') return 'XXXX'
  return key === 'title' ? writeScalar(starterTitle(article)) : ''
}

/** The first heading, else the first words, else the file's name. */
function starterTitle({ tree, uri }: Article): string {
  const text = tree.headings[0]?.text ?? firstSentence(tree.plain.text)
  const title = text.replace(/\s+/gu, ' ').trim()
  return title === '' ? fileName(uri).replace(/\.seed\.md$/, '') : title
}

function firstSentence(text: string): string {
  const line = text.trimStart().split('\n', 1)[0] ?? ''
  const sentence = /^.*?[.!?؟؛](?=\s|$)/u.exec(line)?.[0].slice(0, -1) ?? line
  const words = sentence.split(/\s+/u)
  return words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS).join(' ')}…` : sentence
}

const MAX_WORDS = 12

/** The name for a record that has none: how the first article that mentions it calls it, else its id in words. */
export function starterName(corpus: Corpus, { ref, id }: Entity): string {
  for (const document of corpus.documentsWith(ref)) {
    const tags = document.kind === 'article' ? document.tree.tags : []
    const tag = tags.find((one) => `${one.type}:${one.id}` === ref && one.labelText.trim() !== '')
    if (tag) return writeScalar(tag.labelText.replace(/\s+/gu, ' ').trim())
  }
  const words = id.split(/[-._]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return writeScalar(words.join(' '))
}
