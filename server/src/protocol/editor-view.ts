/** Client to server: how an open article is to be drawn where tags are coloured names. */
export const EDITOR_VIEW = 'seedbed/editorView'

/** The article that is drawn; it must be open. */
export interface EditorViewParams {
  readonly uri: string
}

/**
 * What is drawn otherwise than as plain text in one version of an article. Offsets are UTF-16 code units; a line break is one, whatever it is in the file.
 * Tags and marks are numbers, as there may be ten thousand; each begins where the one before does, or behind it.
 */
export interface EditorView {
  /** The document's version. */
  readonly version: number
  /** The language of the article, as its front matter or its corpus says. */
  readonly lang?: string
  /** With both lines of hyphens. */
  readonly frontMatter?: { readonly start: number; readonly end: number }
  /** What the tags lead to, each once. */
  readonly leads: readonly EditorLead[]
  /** Five for each tag: how far behind the start of the tag before it starts; lengths of what is before the label, of the label, and behind it; its lead. */
  readonly tags: readonly number[]
  /**
   * Four for each stretch of Markdown: how far behind the start of the one before it starts; its length; its kind in `editorMarkKinds`; of a sign, how many
   * stretches before it stands the whole that it marks. 0 where that is not told, and for all that is no sign.
   */
  readonly marks: readonly number[]
  /** How the article runs, where a line does not say. */
  readonly dir: 'rtl' | 'ltr'
  /** Of the text as readers see it. */
  readonly words: number
  /** The same in characters: a letter with its harakat is one, a line break is none. */
  readonly characters: number
}

/** What tags lead to. */
export interface EditorLead {
  /** `type:id` as written. */
  readonly ref: string
  /** Which colour it has: one of the types that every corpus has, `entity` for the corpus's own types, `date`, `article`, or `unresolved` for `type:?`. */
  readonly kind: EditorTagKind
  /** Whether the registry (or the corpus, for articles) has it. */
  readonly known: boolean
  /** How the entity is called; a withheld one is not. */
  readonly name?: string
}

/** What a tag can lead to. */
export const editorTagKinds = ['person', 'place', 'org', 'event', 'entity', 'date', 'article', 'unresolved'] as const

/** One of `editorTagKinds`. */
export type EditorTagKind = (typeof editorTagKinds)[number]

/** What a stretch of Markdown can be; `syntax` are the signs that are hidden until the caret comes near what they mark. */
export const editorMarkKinds = [
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'heading-5',
  'heading-6',
  'emphasis',
  'strong',
  'strikethrough',
  'code',
  'link',
  'image',
  'quote',
  'list-item',
  'table',
  'table-cell',
  'table-cell-left',
  'table-cell-center',
  'table-cell-right',
  'code-block',
  'html',
  'thematic-break',
  'syntax',
] as const

/** One of `editorMarkKinds`. */
export type EditorMarkKind = (typeof editorMarkKinds)[number]
