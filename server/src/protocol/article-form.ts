import type { TextRange, WireEdit } from './text.ts'

/** Client to server: the front matter of an article as a form. Answer: `ArticleForm`. */
export const ARTICLE_FORM = 'seedbed/articleForm'

/** The article whose form is asked for; it must be open. */
export interface ArticleFormParams {
  readonly uri: string
}

/** The fields of a front matter, those that the article has and those that it could have, in the order in which they are written. */
export interface ArticleForm {
  /** The document's version. */
  readonly version: number
  readonly fields: readonly FormField[]
}

/** One field, as an editor draws it. */
export interface FormField {
  /** The key in the YAML; of a map that is asked for part by part `key.part`, such as `source.url`. */
  readonly key: string
  /** In the user's language. */
  readonly label: string
  readonly help?: string
  /** How it is asked for. `yaml`: something that a form cannot show whole; it is shown as written. */
  readonly kind:
    | 'text'
    | 'long-text'
    | 'date'
    | 'language'
    | 'choice'
    | 'chips'
    | 'articles'
    | 'url'
    | 'switch'
    | 'yaml'
  readonly value?: FormValue
  /** Of `choice`: all values; of `chips` and `language`: those that are known; of `articles`: those that stand there, by their titles. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** Where the key and its value stand, for findings at the field. */
  readonly range?: TextRange
  readonly required: boolean
  /** Whether it is one of the few that an editor looks at first; the others are shown when asked for. */
  readonly common: boolean
}

/** What a field holds: a text, several, yes or no; null takes the key out. */
export type FormValue = string | readonly string[] | boolean | null

/** Client to server: the smallest edits that give a field of the front matter another value; comments and quoting stay. Answer: `SetFieldAnswer`. */
export const SET_FIELD = 'seedbed/setField'

/** A field of `ArticleForm` by its key, and what it is to hold. */
export interface SetFieldParams {
  readonly uri: string
  readonly key: string
  readonly value: FormValue
}

/** The edits, none where the field has that value already; or that it cannot be written as the YAML stands (an alias, a key of another shape). */
export type SetFieldAnswer = readonly WireEdit[] | 'refused'

/** Client to server: what a field of the form could hold that begins with the typed text. Answer: `FieldChoice[]`, at most 50, the likeliest first. */
export const FIELD_CHOICES = 'seedbed/fieldChoices'

/** A field of `ArticleForm` by its key, and what has been typed in it so far. */
export interface FieldChoicesParams {
  readonly uri: string
  readonly key: string
  readonly typed: string
}

/** One value that a field could take. */
export interface FieldChoice {
  /** What is written. */
  readonly value: string
  /** What people call it, in their language. */
  readonly label: string
  /** What tells it from others of its name. */
  readonly detail?: string
}
