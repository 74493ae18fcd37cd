import { Facet } from '@codemirror/state'

/** Whether a card, a palette or a menu stands at the text: each of them says so of itself. What comes by resting the pointer keeps away meanwhile. */
export const isPopupOpen = Facet.define<boolean, boolean>({ combine: (open) => open.includes(true) })

/** How far a card or a list stands from the line that it speaks of, in pixels: below the words there is a line under a finding or a tag. */
export const besideLine = { x: 0, y: 6 }
