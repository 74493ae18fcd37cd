import type { Corpus } from '../corpus/corpus.ts'
import type { Article, Document, RegistryFile, SettingsFile } from '../corpus/document.ts'
import type { Message } from '../language/message.ts'
import type { Severity } from '../schema/settings.ts'
import type { Finding, Reads } from './finding.ts'
import type { Outside } from './outside.ts'

/**
 * One rule: a file of its own in `rules/`, a page `docs/rules/<code>.md` and a test table of the same name.
 * A check reports whatever it sees; severity and suppression are applied outside.
 */
export interface LintRule {
  /** Kebab-case, stable for ever: it stands in settings and suppressions. */
  readonly code: string
  /** What it reports, in one sentence; the first line of its page. */
  readonly summary: Message
  readonly severity: Severity
  /** Whether it is silent until `seedbed.yaml` gives it a severity. */
  readonly isOff?: true
  /**
   * A rule that reads more than the document finds something in it only through what stands there: the targets of its sites, or what it declares
   * itself. So a change elsewhere concerns the files that name what changed, and those that have such a finding already (a better guess may be there).
   */
  readonly reads: Reads
  /** Whether it guesses what was meant among all that there is: a better guess may come from anywhere, its fixes from any article. */
  readonly guesses?: true
  /** Whether it asks for the texts of other articles: these are read before the other rules are asked, since each answer costs a run. */
  readonly asks?: true
  /** Whether it seeks the names of the registry in running text: until these are ready for that it is not asked. */
  readonly seeksNames?: true
  readonly check: Checks
}

/** What a rule has to say of each kind of document. */
export interface Checks {
  readonly article?: (article: Article, corpus: Corpus, outside: Outside) => Iterable<Finding>
  readonly registry?: (file: RegistryFile, corpus: Corpus, outside: Outside) => Iterable<Finding>
  readonly settings?: (file: SettingsFile, corpus: Corpus, outside: Outside) => Iterable<Finding>
  /** Asked for every kind, besides the one above. */
  readonly any?: (document: Document, corpus: Corpus, outside: Outside) => Iterable<Finding>
}
