import type { TextPosition } from './text.ts'

/**
 * A command of the client: shows the places that a code lens counts, in the list that the editor has for references. Its argument is
 * `ShowReferencesParams`. There are code lenses for clients alone whose `initializationOptions` have `showsReferences`.
 */
export const SHOW_REFERENCES = 'seedbed.showReferences'

/** Client to server: the places that a code lens counts. Answer: `Location[]` of the protocol. */
export const PLACES_OF_LENS = 'seedbed/placesOfLens'

/** Which lens it is: the file in which it stands, and what it counts. */
export interface PlacesOfLensParams {
  readonly uri: string
  /** What the lens counts: of `type:id` its mentions in the corpus, or `mentions`, all in the article at hand. */
  readonly of: string
}

/** The same for the editor, which has to know where the lens stands. */
export interface ShowReferencesParams extends PlacesOfLensParams {
  /** Where the list opens. */
  readonly position: TextPosition
}

/** Which code lenses the user wants: those in registry files unless they are switched off, those in articles where they are switched on. */
export interface CodeLensPreferences {
  readonly registry?: boolean
  readonly articles?: boolean
}
