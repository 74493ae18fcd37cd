/** The direction of a text by its first letter, as HTML's `dir=auto` finds it; `undefined` for a text without letters. */
export declare function direction(text: string): 'rtl' | 'ltr' | undefined
/** The direction of a whole article: that of its language, or else of its text. */
export declare function articleDirection(lang: string | undefined, text: string): 'rtl' | 'ltr'
