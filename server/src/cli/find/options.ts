import type { Arrangement } from '../../find/concordance/lines.ts'
import type { UiLanguage } from '../../language/message.ts'
import { notOneOf } from '../check/options.ts'
import { readEntity } from '../tag/options.ts'

/** What `seedbed find` is told, as the words after the options' names are read. */
export interface FindOptions {
  readonly exact?: true
  /** `type:id`. */
  readonly entity?: string
  readonly regex?: string
  readonly sort: Arrangement['sort']
  readonly reverse?: true
  readonly context?: number
  readonly count?: true
  readonly json?: true
  readonly csv?: true
  readonly output?: string
  readonly language?: UiLanguage
  readonly color?: boolean
}

/** Reads `--entity`, of which there is one. */
export const readOneEntity = (written: string): string => readEntity(written, [])[0] ?? written

const sorts = ['article', 'date', 'before', 'after'] as const

/** Reads `--sort`. */
export function readSort(written: string): Arrangement['sort'] {
  const sort = sorts.find((one) => one === written)
  if (!sort) throw notOneOf('--sort', written, sorts)
  return sort
}
