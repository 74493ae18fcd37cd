import { confidences } from '../../find/confidence.ts'
import type { Confidence } from '../../find/found-mention.ts'
import type { UiLanguage } from '../../language/message.ts'
import { isId, readReference } from '../../schema/ids.ts'
import { notOneOf } from '../check/options.ts'
import { Refusal } from '../refusal.ts'

/** What `seedbed tag` is told, as the words after the options' names are read. */
export interface TagOptions {
  readonly dryRun?: true
  readonly minConfidence: Confidence
  /** `type:id`; empty where all are tagged. */
  readonly entity: readonly string[]
  readonly dates?: true
  readonly stats?: true
  readonly language?: UiLanguage
  readonly color?: boolean
}

/** Reads `--min-confidence`. */
export function readConfidence(written: string): Confidence {
  const confidence = confidences.find((one) => one === written)
  if (!confidence) throw notOneOf('--min-confidence', written, confidences)
  return confidence
}

/** Reads one `--entity` beside those before it. */
export function readEntity(written: string, before: readonly string[]): readonly string[] {
  const reference = readReference(written)
  if (reference && isId(reference.id)) return [...before, written]
  throw new Refusal({
    en: `--entity takes a type and an id, as place:astana; “${written}” is none.`,
    ar: `يأخذ ‎--entity نوعًا ومعرّفًا، مثل place:astana؛ و«${written}» ليس كذلك.`,
  })
}
