import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { Prose } from '../../corpus/prose.ts'
import { fold } from '../../language/fold.ts'
import { textFolding } from '../../language/foldings.ts'
import type { Entity } from '../../registry/entity.ts'
import { isNameOf } from '../../registry/label-names.ts'
import { sourceSpan } from '../../syntax/plain-offsets.ts'
import { once } from '../../text/once.ts'
import { covers, overlaps, type Span } from '../../text/span.ts'
import { isInLongerName } from './longer-name.ts'
import { type FoldedProse, type NamePlace, placesOfName } from './name-places.ts'
import { type WithheldName, withheldNames } from './withheld-names.ts'

/** A name of a person at risk in a block of an article, and where it stands in the file. */
export interface WithheldPlace {
  readonly prose: Prose
  readonly place: NamePlace
  readonly span: Span
}

/** The names of a person at risk that stand in the text of an article without a tag or a selector that says who is meant; in code and HTML too: exports have it. */
export function* untaggedNames(article: Article, corpus: Corpus, entity: Entity): Generator<WithheldPlace> {
  const taken = new Uint8Array(article.source.text.length)
  const isOther = isNameOfAnother(corpus, entity)
  for (const name of withheldNames(entity)) {
    for (const { prose, folded } of everyBlock(article)) {
      for (const place of placesOfName(prose.text, folded, name)) {
        const span = prose.span(place.start, place.end)
        if (taken.subarray(span.start, span.end).includes(1) || isMarked(article, corpus, entity, span)) continue
        if (isAnothers(prose.text, place, name, isOther)) continue
        taken.fill(1, span.start, span.end)
        yield { prose, place, span }
      }
    }
  }
}

/** Where a text that holds no tags has names of a person at risk. */
export function withheldIn(text: string, corpus: Corpus, entity: Entity): readonly NamePlace[] {
  const folded = fold(text, textFolding)
  const isOther = isNameOfAnother(corpus, entity)
  const taken: NamePlace[] = []
  for (const name of withheldNames(entity)) {
    for (const place of placesOfName(text, folded, name)) {
      if (!taken.some((one) => overlaps(one, place)) && !isAnothers(text, place, name, isOther)) taken.push(place)
    }
  }
  return taken
}

/** All that readers see, code and HTML too. Folded once for all names. */
const everyBlock = once((article: Article): readonly FoldedProse[] => {
  const { plain, blocks } = article.tree
  return blocks.map(({ span: block, plain: { start, end } }) => {
    const text = plain.text.slice(start, end)
    const span = (from: number, to: number): Span => sourceSpan(plain, { start: start + from, end: start + to })
    const prose: Prose = { kind: 'paragraph', text, block, plain: { start, end }, span }
    return { prose, folded: fold(text, textFolding) }
  })
})

/** Whether a text is a name that may be published: of another entity, and not of this one. */
function isNameOfAnother(corpus: Corpus, entity: Entity): (text: string) => boolean {
  const asked = new Map<string, boolean>()
  return (text) => {
    const known = asked.get(text)
    if (known !== undefined) return known
    const found = corpus.named(text)
    const isOther = found.length > 0 && found.every((one) => one.ref !== entity.ref && !one.withhold)
    asked.set(text, isOther)
    return isOther
  }
}

/** Whether a place has the name of someone who may be named: a longer one, or one that differs from the record's by ال. */
const isAnothers = (text: string, place: NamePlace, name: WithheldName, isOther: (text: string) => boolean): boolean =>
  isInLongerName(text, place, isOther) || (!name.isRecorded && isOther(text.slice(place.start, place.end)))

/** Whether words are marked as the person, as someone else, or as a name that holds the person's. */
function isMarked(article: Article, corpus: Corpus, entity: Entity, span: Span): boolean {
  const isMeant = (ref: string): boolean => corpus.resolve(ref)?.ref === entity.ref
  const label = article.tree.tags.find((tag) => covers(tag.label, span))
  if (label) {
    const named = corpus.resolve(`${label.type}:${label.id}`)
    if (named && (named.ref === entity.ref || isNameOf(named, label.labelText))) return true
  }
  return article.selectors.some(
    ({ list, ref, chosen }) =>
      (ref === undefined ? list === 'not-mentions' : isMeant(ref)) &&
      chosen.some((pieces) => pieces.some((piece) => covers(piece, span))),
  )
}
