import type { Entity } from '../registry/entity.ts'
import type { Settings } from '../schema/settings.ts'
import type { Tree } from '../syntax/tree.ts'
import type { YamlDocument, YamlMap, YamlScalar } from '../syntax/yaml.ts'
import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import type { CutRegistry } from './registry/cut-registry.ts'
import type { Selector } from './selector.ts'
import type { Site } from './site.ts'
import type { WorkCounts } from './work.ts'

/** A file of a corpus, read: an article, a file of the registry, or the settings. An immutable value of one version of one file. */
export type Document = Article | RegistryFile | SettingsFile

/**
 * An article without its trees: what lists and other files need of it, and where that stands in its text. This much is read of closed files
 * (`readBrief`); an open one is an `Article`. All text as written; whether it is right is for the rules.
 */
export interface ArticleBrief {
  readonly kind: 'article'
  readonly uri: string
  readonly source: Source
  /** What other articles call it: `id`, or else the file's name where that can be an id. */
  readonly id: string | undefined
  /** Where the id is written in the front matter. */
  readonly idSpan: Span | undefined
  /** `title`, or else the plain text of a leading level-1 heading. */
  readonly title: string | undefined
  /** Where a jump to the article lands: its title, or the start of the file. */
  readonly titleSpan: Span
  readonly date: string | undefined
  /** Its own or the corpus's default. */
  readonly lang: string | undefined
  readonly topics: readonly string[]
  readonly related: readonly RelatedEntry[]
  readonly status: string | undefined
  readonly assignee: string | undefined
  /** How many of its tags somebody has still to look at (`work.ts`). */
  readonly work: WorkCounts
  readonly sites: readonly Site[]
  /** The files (URIs) that relative links, images and paths lead to, other articles left out: those are sites. */
  readonly paths: readonly string[]
  /** What it can be known by as another's twin (`twins/marks.ts`). */
  readonly marks: readonly number[]
  /** Stands for its headings (`twins/headings-mark.ts`). */
  readonly headingsMark: number
  /** Stands for everything that findings in other files can depend on (`declares.ts`). */
  readonly declares: number
}

/** A seed file with all that is seen in it. */
export interface Article extends ArticleBrief {
  readonly selectors: readonly Selector[]
  readonly tree: Tree
  /** The front matter's map; missing when there is none or it is something else. */
  readonly meta: YamlMap | undefined
  /** How often each target is mentioned in it. */
  readonly mentions: ReadonlyMap<string, number>
  /** The value of `id` in the front matter. */
  readonly idScalar: YamlScalar | undefined
}

/** One entry of `related`: the other article, and what it is to this one. */
export interface RelatedEntry {
  readonly to: string
  readonly as: string | undefined
  readonly span: Span
}

/**
 * A file of the registry. Of one that could be cut into its records `yaml`, `entities` and `sites` are put together when someone asks: whoever can
 * do with a part of a file that may hold a hundred thousand asks for that (`registry/registry-questions.ts`).
 */
export interface RegistryFile {
  readonly kind: 'registry'
  readonly uri: string
  readonly source: Source
  readonly yaml: YamlDocument
  readonly entities: readonly Entity[]
  readonly sites: readonly Site[]
  readonly declares: number
  /** The language of its corpus. */
  readonly lang: string | undefined
  /** Its records, each read alone; missing where it had to be read whole. */
  readonly cut?: CutRegistry | undefined
}

/** A corpus's `seedbed.yaml`. */
export interface SettingsFile {
  readonly kind: 'settings'
  readonly uri: string
  readonly source: Source
  readonly yaml: YamlDocument
  readonly settings: Settings
  readonly sites: readonly Site[]
  readonly declares: number
}

/** The YAML of a document: of an article its front matter's. */
export const yamlOf = (document: Document): YamlDocument | undefined =>
  document.kind === 'article' ? document.tree.frontMatter?.yaml : document.yaml

/** The stretch of its file that a document was read from: a registry file may be looked at record by record. */
export const readSpan = (document: Document): Span =>
  document.kind === 'registry' ? document.yaml.span : { start: 0, end: document.source.length }
