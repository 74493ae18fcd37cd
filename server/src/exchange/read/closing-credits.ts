import { hasFamilyName, isBylinedPerson } from '../../language/bylined-person.ts'

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
  // Many spaces would be tried one by one.
  const line = text.replace(/\s+/gu, ' ')
  if (initials.test(line)) return { authors: undefined, tasks: 0 }
  const inner = bracketed.exec(line)?.groups?.inner
  const parts = inLatin((inner ?? line).replace(/\.$/u, '')) ?? inArabic(inner ?? line, inner !== undefined)
  // English words without brackets begin a heading as well.
  if (!parts || (inner === undefined && parts.length < 2 && /^\p{Script=Latin}/u.test(line))) return undefined
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

/**
 * Arabic has no capitals, and its sentences may begin with the same words: where no brackets tell credits from those, they have no full stop and the
 * names of a person, and where no name is known, several tasks in brackets have more than one word each.
 */
function inArabic(text: string, isBracketed: boolean): readonly Part[] | undefined {
  const said = text.replace(/\.$/u, '')
  const all = said.split(betweenArabicTasks)
  const parts = all.flatMap((part): readonly Part[] => {
    const { task: own = '', names = '' } = arabicTaskWithNames.exec(part)?.groups ?? {}
    const words = names.split(/[\s،]+/u)
    const isNamed = names !== '' && words.length <= MOST_WORDS && words.every((word) => /^[\p{L}\p{M}.]+$/u.test(word))
    return isNamed ? [{ task: own, names: withoutPlaces(names) }] : []
  })
  if (parts.length === 0 || parts.length < all.length) return undefined
  if (/\sللنشرة\s+العربية/u.test(said) || (isBracketed && ofDesk.test(said))) return parts
  const isPerson = parts.some(
    ({ names }) => isBylinedPerson(names) && (isBracketed || parts.length > 1 || hasFamilyName(names)),
  )
  const isSure = isBracketed
    ? isPerson || (parts.length > 1 && parts.every(({ names }) => /^(?!ال)\S+\s/u.test(names)))
    : isPerson && said === text
  return isSure ? parts : undefined
}

/** «سليمان الخالدي من عمان ومها الدهان من دبي»: a place has three words at most, and the next name begins with «و», and has two words or more. */
const withoutPlaces = (names: string): string =>
  names
    .replace(/(?:^|\s+)للنشرة\s+العربية(?=\s|$)/gu, '')
    .replace(/\s+(?:من|في)\s+[^\s،]+(?:\s+(?:(?!و)[^\s،]+|و[^\s،]+(?=،|$|\s+و))){0,2}/gu, '')
    .trim()

/** Without a colon it may be a part of something that is liberated. */
const ofDesk = /:\s*(?:قسم|هيئة|فريق|غرفة|وحدة)\s/u

const MOST_WORDS = 16
