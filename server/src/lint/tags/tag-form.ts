import type { Message } from '../../language/message.ts'
import type { Tag } from '../../syntax/tree.ts'
import type { Fix } from '../finding.ts'

/** The fix that says by an attribute how a label refers (docs/format.md §3); undefined where the title is a note, which has no room for it. */
export function writeForm(text: string, tag: Tag, form: 'adjective' | 'noun' | 'metonym'): Fix | undefined {
  const title = titles[form]
  const written = tag.attributes.find(({ key }) => key === 'form')
  if (written) return { title, edits: [{ span: written.valueSpan, text: form }] }
  if (tag.title && tag.attributes.length > 0) {
    const start = tag.title.start
    return { title, edits: [{ span: { start, end: start }, text: `form=${form}; ` }] }
  }
  if (tag.title) return undefined
  const start = tag.destination.end + (text.charAt(tag.destination.end) === '>' ? 1 : 0)
  return { title, edits: [{ span: { start, end: start }, text: ` "form=${form}"` }] }
}

const titles: Readonly<Record<'adjective' | 'noun' | 'metonym', Message>> = {
  adjective: { en: 'Mark as an adjective', ar: 'وسمها بأنها صفة' },
  noun: { en: 'Mark as a common noun', ar: 'وسمها بأنها اسم عام' },
  metonym: { en: 'Mark as a metonym', ar: 'وسمها بأنها كناية' },
}
