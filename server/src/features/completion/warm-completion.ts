import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import { likeliestEntities } from '../../corpus/likeliest.ts'
import { readArticle, SEED_SUFFIX } from '../../corpus/read-article.ts'
import { displayName } from '../../registry/names.ts'
import { ON_DISK, Source } from '../../text/source.ts'
import { completion } from '../completion.ts'
import type { Context } from '../context.ts'

/**
 * Makes the completion of entities ready before somebody asks, step by step: tags of some are written letter by letter in an article that nobody sees, of
 * which `contextOf` makes what is asked with. The engine is slow at what it has never done; without this the first answers take up to seven times as long.
 */
export function* warmCompletion(corpus: Corpus, contextOf: (document: Document) => Context): Generator<void> {
  const written = new Set<string>()
  for (const ref of likeliestEntities(corpus, '', { most: ENTITIES })) {
    if (written.has(ref)) continue
    if (written.size === ENTITIES) return
    written.add(ref)
    for (const [text, caret] of draftsOf(corpus, ref)) {
      yield
      const source = new Source(`${corpus.root}/${SEED_SUFFIX}`, ON_DISK, text)
      completion(contextOf(readArticle(source, corpus.settings)), caret)
    }
  }
}

/** Articles in which a tag of an entity is being written, by its name and by its id, each with the offset of the caret. */
function* draftsOf(corpus: Corpus, ref: string): Generator<readonly [text: string, caret: number]> {
  const entity = corpus.entity(ref)
  if (!entity) return
  const label = displayName(entity, corpus.settings.lang ?? '')
  for (const [before, typed, after] of [
    ['[', label, ''],
    [`[${label}](${entity.type}:`, entity.id, ')'],
  ] as const) {
    for (let length = 0; length <= Math.min(typed.length, LETTERS); length++) {
      const written = HEAD + before + typed.slice(0, length)
      yield [`${written}${after}\n`, written.length]
    }
  }
}

const HEAD = '---\n---\n\n'

const ENTITIES = 4

/** In UTF-16 code units. */
const LETTERS = 8
