/** Whether rules on Arabic spelling hold for a text of that language (BCP 47), or for one that does not say: other languages in Arabic script spell otherwise. */
export const isArabicText = (lang: string | undefined): boolean => lang === undefined || arabic.test(lang)

// With the codes of ISO 639-3 for what is spoken.
const arabic = /^(?:ar|arz|apc|ajp|acm|afb|ary|arq|aeb|apd|acw|ayl|ars|acq|ayn|acx|abh|ayp|arb)(?:-|$)/i
