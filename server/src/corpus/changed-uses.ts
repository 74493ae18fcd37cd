import type { Corpus } from './corpus.ts'
import { differentUses } from './registry/registry-questions.ts'
import { articleTarget, fileTarget } from './site.ts'
import { differences } from './used-targets.ts'

/** The entities (`type:id`) that are used in one corpus and not in the other because of what one file names. */
export function* changedUses(before: Corpus, after: Corpus, uri: string): Generator<string> {
  for (const target of changedIn(before, after, uri)) {
    if (isEntity(target) && before.isUsed(target) !== after.isUsed(target)) yield target
  }
}

/** What the file names in one corpus and not in the other. */
function changedIn(before: Corpus, after: Corpus, uri: string): Iterable<string> {
  const [old, now] = [before.whole.get(uri), after.whole.get(uri)]
  if (old?.kind === 'registry' && now?.kind === 'registry') return differentUses(old, now)
  const [was, is] = [before.usedIn(uri), after.usedIn(uri)]
  // Of an open file the texts are there.
  return old ? differences(was, is) : differences(is, was)
}

const isEntity = (target: string): boolean =>
  !target.startsWith(articleTarget('')) && !target.startsWith(fileTarget(''))
