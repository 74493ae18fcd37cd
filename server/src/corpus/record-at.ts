import type { Entity } from '../registry/entity.ts'
import { isId, readReference } from '../schema/ids.ts'
import { touches } from '../text/span.ts'
import type { Corpus } from './corpus.ts'
import type { Document } from './document.ts'
import { partAt } from './registry/registry-questions.ts'
import { subjectAt } from './subject.ts'

/** The record that a caret is about: that of the entity named there, as it is, redirect or not; else the one that the caret stands in. */
export function recordAt(corpus: Corpus, document: Document, offset: number): Entity | undefined {
  const subject = subjectAt(document, corpus.settings, offset)
  const { type, id } = readReference(subject?.kind === 'site' ? subject.site.target : '') ?? { type: '', id: '' }
  if (corpus.settings.types.has(type) && isId(id)) return corpus.entity(`${type}:${id}`)
  if (document.kind !== 'registry') return undefined
  return partAt(document, offset).entities.find(({ span }) => touches(span, offset))
}
