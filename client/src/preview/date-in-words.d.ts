import type { Language } from './words.ts'
/** An EDTF date as a reader would write it (docs/format.md §2); what has no such form is given as written. */
export declare function dateInWords(edtf: string, language: Language): string
