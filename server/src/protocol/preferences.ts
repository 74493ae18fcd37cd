import type { CodeLensPreferences } from './code-lens.ts'

/** What the client tells at `initialize` (`initializationOptions`), and later by `workspace/didChangeConfiguration` in the section `seedbed`. */
export interface Preferences {
  /** The language the program speaks: `auto` is the editor's where we speak it, else the corpus's. */
  readonly language?: 'auto' | 'en' | 'ar'
  readonly diagnostics?: {
    /** Which files are checked: only open ones, or the whole corpus. */
    readonly scope?: 'open' | 'corpus'
    /** Findings below this severity are not shown. */
    readonly minimumSeverity?: 'error' | 'warning' | 'info' | 'hint'
  }
  readonly codeLens?: CodeLensPreferences
  /** Whether Wikidata may be asked, which is done by the client: the server offers it. Off unless it is switched on. */
  readonly wikidata?: { readonly enabled?: boolean }
  readonly inlayHints?: InlayHintPreferences
}

/** What is said of tags between the words of an article: nothing unless it is asked for. */
export interface InlayHintPreferences {
  /** Of entities: their id, or the name that they have at the article's date, where the tagged words are another. */
  readonly entity?: 'off' | 'id' | 'name'
  /** Of dates: their value, where the tagged words do not say it. */
  readonly dates?: boolean
}
