import { Facet } from '@codemirror/state'

/** Whether a card, a palette or a menu stands at the text: each of them says so of itself. What comes by resting the pointer keeps away meanwhile. */
export const isPopupOpen = Facet.define<boolean, boolean>({ combine: (open) => open.includes(true) })
