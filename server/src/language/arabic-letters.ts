/** The letters of the Arabic script, those of Persian, Urdu and Kurdish too, without the tatweel: the inside of a character class. */
export const arabicLetters =
  '\\u0620-\\u063f\\u0641-\\u064a\\u066e\\u066f\\u0671-\\u06d3\\u06d5\\u06ee\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\u08a0-\\u08c9\\ufb50-\\ufd3d\\ufd50-\\ufdfb\\ufe70-\\ufefc'

/** The marks that stand on them: harakat, shadda, the small alef. */
export const arabicMarks = '\\u0610-\\u061a\\u064b-\\u065f\\u0670'

/** Digits of the three kinds that Arabic texts have. */
export const digits = '0-9\\u0660-\\u0669\\u06f0-\\u06f9'

/** Whether the last letter of a text is Arabic, whatever signs follow; U+FFFC stands for code and addresses. */
export const arabicAtEnd = new RegExp(`[${arabicLetters}\\u0640][^\\p{L}\\ufffc]*$`, 'u')
