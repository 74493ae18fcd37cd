import type { Corpus } from '../../corpus/corpus.ts'
import { isMention, rangeOfPlace } from '../../corpus/facts.ts'
import { mergedInto } from '../../corpus/merged-into.ts'
import type { Range } from '../../text/source.ts'

/** Where an article first mentions an entity (`type:id`), under whichever of its ids: in the text, else in the front matter; undefined where it does not. */
export function atlasPlace(corpus: Corpus, uri: string, ref: string): Range | undefined {
  const entity = corpus.resolve(ref)?.ref ?? ref
  const mentions = corpus
    .placesIn(uri, [entity, ...mergedInto(corpus, entity)])
    .filter((place) => isMention(place) || place.kind === 'words')
    .sort((a, b) => a.line - b.line || a.character - b.character)
  const first = mentions.find(({ kind }) => kind === 'tag' || kind === 'words') ?? mentions[0]
  return first && rangeOfPlace(first)
}
