import { direction } from '../../language/direction.ts'
import { particleOf, withoutArticle } from '../../language/particles.ts'
import { labelKey } from '../../registry/label-names.ts'
import type { Tag } from '../../syntax/tree.ts'
import type { Edit } from '../../text/edit.ts'
import type { Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'

/**
 * The fix that writes another name as the label of a tag, with the particle before it as that name wants it: لل before one with ال, ل before
 * one without. Undefined where the label is more than its words, or the name is in another script.
 */
export function writeName(text: string, tag: Tag, name: string): Fix | undefined {
  const raw = text.slice(tag.label.start, tag.label.end)
  const [, open = '', words = '', close = ''] = /^(["“”«]?)(.*?)(["“”»]?)$/su.exec(raw) ?? []
  if (raw.replace(/\s+/gu, ' ') !== tag.labelText.replace(/\s+/gu, ' ')) return undefined
  if (direction(name) !== direction(words) || labelKey(name) === labelKey(words)) return undefined
  const { label, edits } = behindParticle(text, tag, name.replace(/\s+/gu, ' '))
  const { en, ar } = quoted(name)
  return {
    title: { en: `Write ${en}`, ar: `كتابة ${ar}` },
    edits: [...edits, { span: tag.label, text: open + escaped(label) + close }],
  }
}

function behindParticle(text: string, tag: Tag, name: string): { label: string; edits: readonly Edit[] } {
  const glued = /[\p{L}\p{M}\u0640]+$/u.exec(text.slice(Math.max(0, tag.span.start - 12), tag.span.start))?.[0] ?? ''
  const particle = particleOf(glued)
  const bare = withoutArticle(name)
  const at = tag.span.start
  if (!particle) return { label: name, edits: [] }
  if (particle.particle.endsWith('لل')) {
    if (bare !== undefined) return { label: bare, edits: [] }
    return { label: name, edits: /ل$/.test(glued) ? [{ span: { start: at - 1, end: at }, text: '' }] : [] }
  }
  if (particle.article) return { label: bare ?? name, edits: [] }
  if (particle.particle.endsWith('ل') && bare !== undefined) {
    return { label: bare, edits: [{ span: { start: at, end: at }, text: 'ل' }] }
  }
  return { label: name, edits: [] }
}

const escaped = (name: string): string => name.replace(/[\\`*_[\]<>~|&!]/g, '\\$&')
