import { mergedInto } from '../../corpus/merged-into.ts'
import { isLocal } from '../../corpus/site.ts'
import type { ExplorerView } from './view.ts'

/** The targets of sites that mean an entity: its own, and those that were merged into it. */
export const mergedTargets = ({ corpus }: Pick<ExplorerView, 'corpus'>, ref: string): readonly string[] =>
  isLocal(ref) ? [ref] : [ref, ...mergedInto(corpus, ref)]
