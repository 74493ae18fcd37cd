import { isBylinedPerson } from '../../language/bylined-person.ts'

/** Who made a report, as agencies write it below. */
export interface ClosingCredits {
  /** Those who reported or wrote it, where one of them is named as such. */
  readonly authors: string | undefined
  /** How many tasks are named; 0 where there are initials alone. */
  readonly tasks: number
}

/**
 * What a line below a text says of those who made it: “(Reporting by …; Editing by …)”, «(تغطية صحفية … - إعداد … للنشرة العربية - تحرير …)», both
 * without brackets, and the initials of a desk, «ع.ش/أ.ح (د ب أ)». Undefined for all else: every part of it has to be a task with names behind it.
 */
export function closingCredits(text: string): ClosingCredits | undefined {
  if (text.length > LONGEST || !mayBe.test(text)) return undefined
  if (initials.test(text)) return { authors: undefined, tasks: 0 }
  const inner = bracketed.exec(text)?.groups?.inner
  const said = (inner ?? text).replace(/\.$/u, '')
  const parts = inLatin(said) ?? inArabic(said, inner !== undefined)
  // English words without brackets begin a heading as well.
  if (!parts || (inner === undefined && parts.length < 2 && /^\p{Script=Latin}/u.test(said))) return undefined
  return {
    authors: (parts.find(({ task }) => reports.test(task)) ?? parts.find(({ task }) => writes.test(task)))?.names,
    tasks: parts.length,
  }
}

/** In UTF-16 code units. */
const LONGEST = 400

/** All that is to be asked of most lines. */
const mayBe =
  /^[([]|^\p{L}{1,2}\.|^(?:(?:ال)?(?:تغطي|[إا]عداد|كتاب|تحرير|ترجم|مراجع)|شارك|ساهم|أسهم)|^(?:additional|reporting|writing|editing|compiled)\s/iu

/** Two of them or more, of two letters each, with slashes between them; agencies may stand behind. */
const initials =
  /^[([]?\s*\p{Script=Arabic}{1,2}\.\s?\p{Script=Arabic}{1,2}\.?(?:\s*[/\\]\s*\p{Script=Arabic}{1,2}\.\s?\p{Script=Arabic}{1,2}\.?){1,3}\s*[)\]]?\.?(?:\s*[([][^()[\]\n]{2,60}[)\]])?\.?$/u

const bracketed = /^[([]{1,2}\s*(?<inner>[^()[\]\n]+?)\s*[)\]]{1,2}\.?$/u

const reports = /^(?:reporting|reported|(?:ال)?تغطية)/iu
const writes = /^(?:writing|written|compiled|(?:ال)?(?:[إا]عداد|كتابة))/iu

interface Part {
  readonly task: string
  readonly names: string
}

const tasks = 'reporting|writing|rewriting|editing|compiled|written|reported|edited|translated|translation'
const task = `(?:additional\\s+)?(?:${tasks})(?:\\s*(?:,|and|&)\\s+(?:additional\\s+)?(?:${tasks}))*\\s+by`
const betweenTasks = new RegExp(`\\s*;\\s*|(?<!additional)[,.]?\\s+(?:and\\s+|[-–—]\\s+)?(?=${task}\\s)`, 'iu')
const taskWithNames = new RegExp(`^(?<task>${task})\\s+(?<names>.+)$`, 'iu')

/** Names are written with capitals: “(Editing by committee)” is none. */
function inLatin(said: string): readonly Part[] | undefined {
  const parts = said.split(betweenTasks).flatMap((part): readonly Part[] => {
    const { task: own = '', names = '' } = taskWithNames.exec(part)?.groups ?? {}
    const isNamed =
      names !== '' && /^(?:the\s+)?\p{Lu}/u.test(names) && names.split(/[\s,]+/).every((word) => inNames.test(word))
    return isNamed ? [{ task: own, names: names.replace(/\s+in\s+\p{Lu}[^\s,]*(?:\s+\p{Lu}[^\s,]*)*/gu, '') }] : []
  })
  return parts.length > 0 && parts.length === said.split(betweenTasks).length ? parts : undefined
}

const inNames =
  /^(?:(?:\p{Ll}{1,3}['’-])?\p{Lu}[\p{L}\p{M}.'’-]*|and|in|at|the|for|of|bin|ibn|bint|al|el|de|der|den|van|von|da|di|du|la|le|newsroom|bureau|staff|&)$/u

const arabicTask =
  '(?:شارك|ساهم|أسهم)(?:ت|وا)?\\s+في\\s+(?:التغطية|الإعداد|التحرير|الكتابة)(?:\\s+الصحفية)?|(?:ال)?تغطية(?:\\s+(?:ال)?(?:صحفية|إخبارية|إضافية))*|(?:ال)?[إا]عداد(?:\\s+و(?:ال)?(?:تحرير|كتابة|ترجمة))?|(?:ال)?(?:كتابة|ترجمة|تحرير|مراجعة)'
const betweenArabicTasks = new RegExp(`\\s*[;؛|]\\s*|\\s+[-–—]\\s+|\\s*[،/]\\s*(?=(?:${arabicTask})[\\s:])`, 'u')
const arabicTaskWithNames = new RegExp(`^(?<task>${arabicTask})(?:\\s*:\\s*|\\s+)(?<names>.+)$`, 'u')

/** Arabic has no capitals: one task alone has to have a person or a desk behind it, and so has one of several where no brackets tell them from a headline. */
function inArabic(said: string, isBracketed: boolean): readonly Part[] | undefined {
  const all = said.split(betweenArabicTasks)
  const parts = all.flatMap((part): readonly Part[] => {
    const { task: own = '', names = '' } = arabicTaskWithNames.exec(part)?.groups ?? {}
    const words = names.split(/[\s،]+/u)
    const isNamed = names !== '' && words.length <= MOST_WORDS && words.every((word) => /^[\p{L}\p{M}.]+$/u.test(word))
    return isNamed ? [{ task: own, names: withoutPlaces(names) }] : []
  })
  if (parts.length === 0 || parts.length < all.length) return undefined
  const isForArabs = /\sللنشرة\s+العربية/u.test(said)
  const isSure = isForArabs || (isBracketed && ofDesk.test(said)) || parts.some(({ names }) => isBylinedPerson(names))
  return isSure || (isBracketed && parts.length > 1) ? parts : undefined
}

/** «سليمان الخالدي من عمان ومها الدهان من دبي»: the next name begins with «و», and has two words or more. */
const withoutPlaces = (names: string): string =>
  names
    .replace(/(?:^|\s+)للنشرة\s+العربية(?=\s|$)/gu, '')
    .replace(/\s+(?:من|في)\s+[^\s،]+(?:\s+(?:(?!و)[^\s،]+|و[^\s،]+(?=،|$|\s+و)))*/gu, '')
    .trim()

/** Without a colon it may be a part of something that is liberated. */
const ofDesk = /:\s*(?:قسم|هيئة|فريق|غرفة|وحدة)\s/u

const MOST_WORDS = 16
