import { findMentions } from '../../server/src/find/find-mentions.ts'
import type { Confidence } from '../../server/src/find/found-mention.ts'
import { articleOf, fixture } from '../support/fixture.ts'

const marks: Readonly<Record<Confidence, string>> = { sure: '', likely: '?', doubtful: '??' }

/** The mentions in a text, each as `label -> id`, with `?` where it is likely and `??` where it is doubtful; `records` is the registry's file in YAML. */
export function foundIn(text: string, records: string): readonly string[] {
  const read = fixture(`//- a.seed.md\n---\ndate: 2024-10-09\n---\n\n${text}\n//- entities/all.yaml\n${records}`)
  return findMentions(articleOf(read), read.corpus).map(
    ({ label, candidates: [{ ref, confidence }] }) => `${label} -> ${ref.replace(/^.*:/, '')}${marks[confidence]}`,
  )
}
