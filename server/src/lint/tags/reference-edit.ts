import type { Document } from '../../corpus/document.ts'
import type { Site } from '../../corpus/site.ts'
import type { Entity } from '../../registry/entity.ts'
import type { Tag } from '../../syntax/tree.ts'
import type { Edit } from '../../text/edit.ts'
import type { Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import { shownName } from './shown-name.ts'

/** The edit that makes a site in the document name another entity or article, `type:id`. */
export function retarget({ source }: Pick<Document, 'source'>, { span, target }: Site, ref: string): Edit {
  const whole = { start: span.start - (target.indexOf(':') + 1), end: span.end }
  // An id in quotes with escapes has no place of its own: then the span is already that of the whole reference.
  const written = source.slice(whole) === target ? whole : span
  return narrowed(written === whole ? target : source.slice(span), ref, written.start)
}

/** The edit that makes a tag name another entity, `type:id`. */
export const retargetTag = (tag: Tag, ref: string): Edit => narrowed(`${tag.type}:${tag.id}`, ref, tag.typeSpan.start)

/** The fix that chooses an entity, named as its record names it. */
export function chooseEntity(entity: Entity, edit: Edit): Fix {
  const { en, ar } = shownName(entity)
  return {
    title: {
      en: `Change to ${quoted(entity.ref).en}, ${en}`,
      ar: `التغيير إلى ${quoted(entity.ref).ar}، ${ar}`,
    },
    edits: [edit],
  }
}

/** Leaves the type alone where only the id changes. */
function narrowed(before: string, after: string, start: number): Edit {
  const colon = before.indexOf(':') + 1
  const kept = colon > 0 && after.startsWith(before.slice(0, colon)) ? colon : 0
  return { span: { start: start + kept, end: start + before.length }, text: after.slice(kept) }
}
