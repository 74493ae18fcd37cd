import { isolate } from '../language/direction.ts'
import type { Message } from '../language/message.ts'
import { onceForText } from '../text/once.ts'
import type { Confidence } from './found-mention.ts'

/** Something that speaks for or against a name's being meant, with the words of the text or the registry that it is about. */
export interface Evidence {
  readonly kind: EvidenceKind
  readonly about?: string
}

interface Weight {
  readonly weight: number
  /** However much speaks for the name, it is no surer than this. */
  readonly most?: Confidence
  /** Set on what says which name is likelier, and makes none sure: a program that tags must not be made sure by its own tags. */
  readonly ranks?: true
  readonly says: (about: string) => Message
}

/** A sum of weights that is not below this is sure, or likely. */
const enough = { sure: 3, likely: 1 } as const

/** How sure the name is that all of this speaks for or against. */
export function confidenceOf(evidence: readonly Evidence[]): Confidence {
  const isSure = sumOf(withoutRanks(evidence)) >= enough.sure
  const level = isSure ? 0 : sumOf(evidence) >= enough.likely ? 1 : 2
  const capped = evidence.map(({ kind }) => levels.indexOf(weightOf(kind).most ?? 'sure'))
  return levels[Math.max(level, ...capped)] ?? 'doubtful'
}

/** What makes a name sure or not, without what only ranks it. */
export const withoutRanks = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.filter(({ kind }) => weightOf(kind).ranks === undefined)

/** What counts of evidence when all of it is there: a name that is built as words are needs no more than anything else that speaks for it. */
export const settled = (evidence: readonly Evidence[]): readonly Evidence[] =>
  withoutRanks(evidence).some(({ kind }) => kind !== 'one word' && weightOf(kind).weight > 0)
    ? evidence.filter(({ kind }) => kind !== 'like a word')
    : evidence

/** What speaks for a name, less what speaks against it: comparable among the names of one place. */
export const sumOf = (evidence: readonly Evidence[]): number =>
  evidence.reduce((sum, { kind }) => sum + weightOf(kind).weight, 0)

/** The evidence in words, the weightiest first. */
export const reasonsOf = (evidence: readonly Evidence[]): readonly Message[] =>
  evidence.toSorted((a, b) => gravity(b) - gravity(a)).map(({ kind, about = '' }) => weightOf(kind).says(about))

const levels = ['sure', 'likely', 'doubtful'] as const

const gravity = ({ kind }: Evidence): number =>
  Math.abs(weightOf(kind).weight) + (weightOf(kind).most === undefined ? 0 : 5)

/** The same few names are spoken of at each keystroke. */
const say = (en: string, ar: string) =>
  onceForText(
    (about: string): Message => ({
      en: en.replace('$', `“${isolate(about)}”`),
      ar: ar.replace('$', `«${isolate(about)}»`),
    }),
  )

/** All that is known of why a name is meant or not, and how much it weighs. */
const table = {
  // What the name is.
  'several words': { weight: 4, says: say('The registry has the name $.', 'في السجل الاسم $.') },
  'one word': { weight: 3, says: say('The registry has the name $.', 'في السجل الاسم $.') },
  short: { weight: -3, says: say('So short a name may be any word.', 'اسم بهذا القصر قد يكون أي كلمة.') },
  common: {
    weight: -2,
    most: 'likely',
    says: say('The registry says that it is also an ordinary word.', 'السجل يذكر أنه كلمة عادية أيضًا.'),
  },
  'ordinary word': { weight: -3, says: say('It is also an ordinary word.', 'هو أيضًا كلمة عادية.') },
  'like a word': {
    weight: 0,
    most: 'likely',
    says: say(
      'It is built as ordinary words are, and nothing else speaks for it.',
      'بناؤه كبناء الكلمات العادية، ولا شيء آخر يدل عليه.',
    ),
  },
  'also an adjective': {
    weight: -2,
    most: 'likely',
    says: say('It may be an adjective here.', 'قد يكون هنا صفة.'),
  },
  figures: {
    weight: -1,
    most: 'likely',
    says: say('A number alone may be the number of anything.', 'العدد وحده قد يكون عدد أي شيء.'),
  },
  avoided: { weight: 0, says: say('The corpus prefers another name.', 'المجموعة تفضّل اسمًا آخر.') },
  mistaken: {
    weight: -1,
    most: 'likely',
    says: say('The registry lists this name as a mistake.', 'السجل يعدّ هذا الاسم خطأ.'),
  },
  'out of its time': {
    weight: -2,
    most: 'likely',
    says: say('The name was not in use at the date of the article.', 'لم يكن الاسم مستعملًا في تاريخ المقالة.'),
  },
  'not there then': {
    weight: -2,
    most: 'likely',
    says: say('What it names was not there at the date of the article.', 'لم يكن المسمّى قائمًا في تاريخ المقالة.'),
  },
  // How it is written.
  case: { weight: 0, says: say('The name is $, in another case.', 'الاسم $، في حالة إعرابية أخرى.') },
  'final letter': {
    weight: -1,
    most: 'likely',
    says: say('The name is $, with another last letter.', 'الاسم $، بحرف أخير مختلف.'),
  },
  number: { weight: 0, says: say('The name is $, its number written otherwise.', 'الاسم $، وعدده مكتوب بصورة أخرى.') },
  joined: {
    weight: -1,
    most: 'likely',
    says: say('The name is $, with another space.', 'الاسم $، بفصل أو وصل مختلف.'),
  },
  spelling: {
    weight: -1,
    most: 'likely',
    says: say('The registry spells it otherwise: $.', 'يكتبه السجل بصورة أخرى: $.'),
  },
  vague: {
    weight: -3,
    most: 'doubtful',
    says: say(
      'The registry spells it otherwise: $. So it may be any word.',
      'يكتبه السجل بصورة أخرى: $. فقد يكون أي كلمة.',
    ),
  },
  signs: {
    weight: -1,
    most: 'likely',
    says: say('The name is $, with signs that are not here.', 'الاسم $، وفيه علامات ليست هنا.'),
  },
  article: {
    weight: -3,
    most: 'likely',
    says: say('The name is $, with or without ال.', 'الاسم $، بزيادة ال أو حذفها.'),
  },
  vowels: { weight: 1, says: say('The name $ has the same harakat.', 'للاسم $ الحركات نفسها.') },
  'other vowels': {
    weight: -2,
    most: 'likely',
    says: say('The name is $, with other harakat.', 'الاسم $، بحركات أخرى.'),
  },
  'small letters': {
    weight: -3,
    says: say('The name has capital letters, the text has none.', 'الاسم بأحرف لاتينية كبيرة، وليس في النص كذلك.'),
  },
  'two lines': {
    weight: -1,
    most: 'likely',
    says: say('It stands on two lines.', 'يمتد على سطرين.'),
  },
  'half a quotation': {
    weight: -1,
    most: 'likely',
    says: say('A quotation begins or ends inside it.', 'يبدأ فيه اقتباس أو ينتهي.'),
  },
  // What stands around it.
  cue: { weight: 3, says: say('$ before it says what it is.', 'تدل عليه $ قبله.') },
  listed: { weight: 2, says: say('It stands in a row with $.', 'ورد معطوفًا على $.') },
  region: { weight: 2, says: say('$ before it speaks of a place.', 'تدل $ قبله على مكان.') },
  whereabouts: { weight: 1, says: say('$ before it speaks of a place.', 'تدل $ قبله على مكان.') },
  'other kind': {
    weight: -2,
    most: 'likely',
    says: say('$ before it may make another name of it.', 'قد يكون مع $ قبله اسمًا آخر.'),
  },
  'longer name': {
    weight: -3,
    most: 'likely',
    says: say('With $ it may be another name.', 'قد يكون مع $ اسمًا آخر.'),
  },
  quoted: {
    weight: -1,
    most: 'likely',
    says: say('In quotation marks it may be the name of something else.', 'وروده بين علامتي اقتباس قد يدل على غيره.'),
  },
  'time of an event': {
    weight: -2,
    most: 'likely',
    says: say('Behind $ an event may be meant.', 'قد يُقصد به حدث بعد $.'),
  },
  capital: {
    weight: -1,
    most: 'likely',
    says: say('The name of a capital may stand for its government.', 'قد يُقصد باسم العاصمة حكومتها.'),
  },
  'with a day': {
    weight: -1,
    most: 'likely',
    says: say(
      'Its last word may be a date, and the rest another name.',
      'قد تكون كلمته الأخيرة تاريخًا وما قبلها اسمًا آخر.',
    ),
  },
  date: { weight: -4, says: say('It is part of a date.', 'هو جزء من تاريخ.') },
  // What the article speaks of.
  'tagged so': {
    weight: 3,
    ranks: true,
    says: say(
      'Elsewhere in the article the same words are tagged so.',
      'الكلمات نفسها موسومة به في موضع آخر من المقالة.',
    ),
  },
  tagged: { weight: 1, ranks: true, says: say('The article has tagged it elsewhere.', 'وسمته المقالة في موضع آخر.') },
  'of its country': { weight: 2, says: say('$ behind it says where it lies.', 'تدل $ بعده على موضعه.') },
  named: { weight: 1, says: say('The article names it in full.', 'تذكره المقالة باسمه الكامل.') },
  near: { weight: 1, says: say('It has to do with $, which the article names.', 'تذكر المقالة ما يرتبط به: $.') },
  surname: {
    weight: -2,
    most: 'likely',
    says: say('The full name has not been said before.', 'لم يُذكر الاسم الكامل قبله.'),
  },
  'other bearer': {
    weight: -2,
    most: 'likely',
    says: say('$ ends with the same name.', 'ينتهي $ بالاسم نفسه.'),
  },
  // It says which one is meant, not that one is.
  wider: { weight: 0, says: say('It holds the other place of this name.', 'يشمل المكان الآخر الذي بهذا الاسم.') },
  rival: { weight: -2, most: 'likely', says: say('It may as well be $.', 'قد يكون أيضًا $.') },
  'no series': {
    weight: -2,
    most: 'likely',
    says: say(
      'The article does not speak of the series of this number.',
      'لا تتحدث المقالة عن السلسلة التي منها هذا العدد.',
    ),
  },
  series: {
    weight: -1,
    most: 'likely',
    says: say('It is called as $ is.', 'سُمّي على نحو $.'),
  },
  'nothing near': {
    weight: -1,
    most: 'likely',
    says: say('The article names nothing else that has to do with it.', 'لا تذكر المقالة شيئًا آخر يرتبط به.'),
  },
  namesake: {
    weight: -2,
    most: 'likely',
    says: say(
      'Many people have such a name, and nothing else speaks of this one.',
      'كثيرون يحملون مثل هذا الاسم، ولا شيء آخر يدل على هذا.',
    ),
  },
  'relational adjective': {
    weight: 3,
    says: say('It is a form of the adjective $.', 'صيغة من النسبة $.'),
  },
} as const satisfies Readonly<Record<string, Weight>>

/** What can speak for or against a name. */
export type EvidenceKind = keyof typeof table

const weightOf = (kind: EvidenceKind): Weight => table[kind]
