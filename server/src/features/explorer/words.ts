import type { OpenWork } from '../../corpus/overview/open-work.ts'
import { direction, inDirection, isolate } from '../../language/direction.ts'
import type { Message, UiLanguage } from '../../language/message.ts'

/** What the explorer itself says. */
export const words = {
  entities: { en: 'Entities', ar: 'الكيانات' },
  articles: { en: 'Articles', ar: 'المقالات' },
  work: { en: 'Work list', ar: 'قائمة العمل' },
  byDate: { en: 'By date', ar: 'حسب التاريخ' },
  byTopic: { en: 'By topic', ar: 'حسب الموضوع' },
  byStatus: { en: 'By status', ar: 'حسب الحالة' },
  unrecorded: { en: 'Without a record', ar: 'بلا سجل' },
  undated: { en: 'Without a date', ar: 'بلا تاريخ' },
  noMonth: { en: 'Month unknown', ar: 'الشهر غير معروف' },
  noTopic: { en: 'Without a topic', ar: 'بلا موضوع' },
  noStatus: { en: 'Without a status', ar: 'بلا حالة' },
  unassigned: { en: 'Nobody assigned', ar: 'بلا مكلَّف' },
  nothingToDo: { en: 'nothing to do', ar: 'لا عمل' },
  notMentioned: { en: 'not mentioned', ar: 'لم يُذكر' },
  notIdentified: { en: 'not identified', ar: 'لم يُعرَّف' },
  front: { en: 'in the front matter', ar: 'في البيانات الأولية' },
} satisfies Readonly<Record<string, Message>>

/** What each kind of work is called. */
export const workWords: Readonly<Record<OpenWork, Message>> = {
  unidentified: { en: 'To identify', ar: 'بحاجة إلى تعريف' },
  automatic: { en: 'Tagged by a program', ar: 'وسمها برنامج' },
  unsure: { en: 'Doubtful', ar: 'مشكوك فيها' },
  review: { en: 'In review', ar: 'قيد المراجعة' },
  draft: { en: 'Drafts', ar: 'مسودات' },
}

/** The statuses of the format (docs/format.md §2), in the order of the work. */
export const statusWords: ReadonlyMap<string, Message> = new Map([
  ['draft', { en: 'Draft', ar: 'مسودة' }],
  ['review', { en: 'In review', ar: 'قيد المراجعة' }],
  ['final', { en: 'Final', ar: 'نهائية' }],
])

/** Pieces of a line of ours, those that there are, as one text in the direction of the language. */
export const line = (language: UiLanguage, ...pieces: readonly (string | undefined)[]): string =>
  inDirection(pieces.filter((piece) => piece !== undefined && piece !== '').join(' · '), language)

/**
 * What stands behind a label: the first piece first from the left, whatever the language, since a narrow list cuts what stands at the right. Each runs in
 * its own direction.
 */
export const pieces = (...all: readonly (string | undefined)[]): string =>
  all.flatMap((piece) => (piece === undefined || piece === '' ? [] : [isolate(piece)])).join(' · ')

/** A text of the corpus in one line, isolated: in lists that run from left to right its signs stay where they belong. */
export const shown = (text: string): string => isolate(oneLine(text), direction(text) ?? 'auto')

/** The same of a title. What runs from right to left begins where a narrow list cuts it: it is made so short that its beginning is seen. */
export function shownTitle(text: string): string {
  const title = oneLine(text)
  if (title.length <= LONGEST_TITLE || direction(title) !== 'rtl') return shown(title)
  const cut = title.lastIndexOf(' ', LONGEST_TITLE - 1)
  return shown(`${title.slice(0, cut > 0 ? cut : LONGEST_TITLE - 1)}…`)
}

/** In UTF-16 units: about as much as VS Code's side bar shows at its usual width. */
const LONGEST_TITLE = 28

/** A text of the corpus in a row of the tree: line breaks and stretches of space are one space. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
