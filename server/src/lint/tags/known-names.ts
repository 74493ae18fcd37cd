import type { Corpus } from '../../corpus/corpus.ts'
import type { Entity } from '../../registry/entity.ts'
import { type KnownNames, labelBounds } from './label-bounds.ts'
import { isAdjectiveOf, isNameOf } from './label-names.ts'

/** The names against which the label of a tag in this form is held; undefined for forms that are held to none (docs/format.md §3). */
export function knownNames(entity: Entity, form: string, corpus: Corpus): KnownNames | undefined {
  const is = tests[form]
  return (
    is && {
      isName: (text) => is(entity, text),
      isAnyName: (text) => corpus.named(text).length > 0,
      written: entity.names.map((name) => name.text.trim()),
    }
  )
}

/** The words of a label that is to be a name: without what tag-boundary reports. */
export function wordsOfLabel(label: string, entity: Entity | undefined, corpus: Corpus): string {
  const { start, end } = labelBounds(label, entity && knownNames(entity, 'name', corpus))
  return label.slice(start, end)
}

const tests: Readonly<Record<string, ((entity: Entity, text: string) => boolean) | undefined>> = {
  name: isNameOf,
  adjective: isAdjectiveOf,
}
