import { findDates } from '../../language/dates/find-dates.ts'
import { isEdtfProblem, readEdtf } from '../../language/edtf.ts'

/**
 * The dates (EDTF) that words of an article say, the likeliest first: `أمس الخميس`, `9 تشرين الأول 2024`, `9/10/2024`, `2024`; a day or a month without
 * its year is the one nearest to the article's date, or of its year. None for a number that is hardly a year.
 */
export function datesSaid(words: string, articleDate: string | undefined): readonly string[] {
  return [...new Set([...datesFound(words, articleDate), ...datesWritten(words, articleDate)])]
}

/** What all of the words say on the day of the article: `أمس الخميس`, `أيلول الماضي`; both where they say two things. */
function datesFound(words: string, articleDate: string | undefined): readonly string[] {
  if (words.length > LONGEST) return []
  const [found, ...more] = findDates(words, { anchor: articleDate })
  if (!found || more.length > 0 || /[\p{L}\p{N}]/u.test(words.slice(0, found.start) + words.slice(found.end))) return []
  return [found.point, found.value, found.other].filter((one) => one !== undefined)
}

function datesWritten(words: string, articleDate: string | undefined): readonly string[] {
  if (yearLike.test(words)) return read(words).filter((date) => isOurs(date))
  const [year] = /^\d{4}(?=-|$)/.exec(articleDate ?? '') ?? []
  if (year === undefined || !/\p{L}/u.test(words)) return []
  const found = read(`${words} ${year}`)
  return found.length === 1 && found.every((date) => /^\d{4}-\d\d/.test(date)) ? found : []
}

const yearLike = /(?<![\d٠-٩])[\d٠-٩]{4}(?![\d٠-٩])/

function read(words: string): readonly string[] {
  if (words.length > LONGEST) return []
  const date = readEdtf(words)
  return isEdtfProblem(date) ? date.fixes : [words]
}

/** In code units; a date that needs more is a sentence. */
const LONGEST = 60

const isOurs = (date: string): boolean => {
  const year = Number(/^\d{4}/.exec(date)?.[0])
  return year >= 1000 && year <= 2100
}
