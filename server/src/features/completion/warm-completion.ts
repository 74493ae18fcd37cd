import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import { mostUsed } from '../../corpus/likeliest.ts'
import { readArticle, SEED_SUFFIX } from '../../corpus/read-article.ts'
import { displayName } from '../../registry/names.ts'
import { ON_DISK, Source } from '../../text/source.ts'
import { completion } from '../completion.ts'
import type { Context } from '../context.ts'

/**
 * Makes the completion of entities ready before somebody asks, step by step: tags of the entities that are used most are written letter by letter in
 * an article that nobody sees, of which `contextOf` makes what is asked with. The engine is slow at what it has never done; without this the first answers take up to seven times as long as the others.
 */
export function* warmCompletion(corpus: Corpus, contextOf: (document: Document) => Context): Generator<void> {
  for (const ref of mostUsed(corpus, ENTITIES)) {
    const entity = corpus.entity(ref)
    if (!entity) continue
    const label = displayName(entity, corpus.settings.lang ?? '')
    for (const [before, typed, after] of [
      ['[', label, ''],
      [`[${label}](${entity.type}:`, entity.id, ')'],
    ] as const) {
      for (let length = 0; length <= Math.min(typed.length, LETTERS); length++) {
        yield
        const written = before + typed.slice(0, length)
        const source = new Source(`${corpus.root}/${SEED_SUFFIX}`, ON_DISK, `${HEAD}${written}${after}\n`)
        completion(contextOf(readArticle(source, corpus.settings)), HEAD.length + written.length)
      }
    }
  }
}

const HEAD = '---\n---\n\n'

const ENTITIES = 4

/** In UTF-16 code units. */
const LETTERS = 8
