import type { Document } from '../../corpus/document.ts'
import { isId, readReference } from '../../schema/ids.ts'
import type { Settings } from '../../schema/settings.ts'
import { linkTypes } from '../../schema/types.ts'
import type { Span } from '../../text/span.ts'
import { placesOf, problemsOf } from '../yaml/shape-events.ts'

/** Where other rules name the hidden characters themselves, for what they spoil there: in ids, dates, languages, tags that are none. */
export function* hiddenElsewhere(document: Document, settings: Settings): Iterable<Span> {
  for (const { scalar } of placesOf(
    document,
    settings,
    'article-id',
    'article',
    'article-or-url',
    'edtf',
    'language',
  )) {
    yield scalar.span
  }
  for (const { scalar } of placesOf(document, settings, 'entity')) {
    const reference = readReference(scalar.text)
    if (reference && settings.types.has(reference.type) && !isId(reference.id)) yield scalar.span
  }
  for (const { key } of problemsOf(document, settings, 'bad-key')) yield key.span
  if (document.kind !== 'article') return
  const isType = (type: string): boolean => settings.types.has(type) || linkTypes.includes(type)
  for (const problem of document.tree.problems) {
    if (problem.kind === 'malformed-tag' && problem.slip === 'invisible-character' && isType(problem.type))
      yield problem.span
  }
  for (const { type, idSpan, label, labelText } of document.tree.tags) {
    if (!isType(type)) continue
    yield idSpan
    if (/^[\s\p{Cf}]*$/u.test(labelText)) yield label
  }
}
