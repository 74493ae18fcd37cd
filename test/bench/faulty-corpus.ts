import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How many findings each article of the faulty corpus has, for us. */
export const FINDINGS = 20

const VERSION = 3

/** A folder of so many articles, each with 20 findings for us and long lines for Markdown linters; made once, the same each time. */
export function faultyCorpus(articles: number): string {
  const folder = join(tmpdir(), 'seedbed-bench', `faulty-${VERSION}-${articles}`)
  const done = join(folder, '.done')
  if (existsSync(done)) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'seedbed.yaml'), 'lang: ar\n')
  for (let index = 0; index < articles; index++)
    writeFileSync(join(folder, `${pathOf(index)}.seed.md`), articleOf(index))
  writeFileSync(done, '')
  return folder
}

const pathOf = (index: number): string => `report-${String(index).padStart(5, '0')}`

function articleOf(index: number): string {
  const paragraphs = Array.from({ length: FINDINGS }, (_, place) => paragraphOf(index, place))
  return `---\ntitle: تقرير رقم ${index} عن أحوال الطرق\ndate: 2024-05-02\n---\n\n${paragraphs.join('\n\n')}\n`
}

/** A paragraph of words that no other article has in this order, with one mistake. */
function paragraphOf(index: number, place: number): string {
  const words = Array.from({ length: 24 }, (_, at) => wordAt(index, place, at))
  const mistake = MISTAKES[(index + place) % MISTAKES.length] ?? ''
  return `${words.slice(0, 12).join(' ')} ${mistake} ${words.slice(12).join(' ')}.`
}

/** Words fall as chance has it, or all articles would be alike. */
function wordAt(index: number, place: number, at: number): string {
  let state = Math.imul(index * 1000 + place * 37 + at + 1, 0x9e3779b1)
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  const number = (state ^ (state >>> 16)) >>> 0
  return `${['', 'و', 'ف', 'ب'][number % 4]}${WORDS[(number >>> 2) % WORDS.length]}`
}

const WORDS =
  'وصل الوفد المفاوض مساء أمس بعد رحلة طويلة عبر الجبال حيث استقبله مسؤولون محليون وعدد من الأهالي قرب المدخل الشمالي للبلدة القديمة ثم انتقل الجميع نحو مبنى البلدية لعقد اجتماع مغلق استمر ساعات'.split(
    ' ',
  )

const MISTAKES = [
  '[الوزير](person:no-such-minister)',
  '[البلدة](plase:old-town)',
  '[تقرير سابق](article:no-such-report)',
  'قال, وأضاف',
  'عاد .. ثم',
  '[](date:2024)',
  '[الثلاثاء](date:2024-13-45)',
  'وصل ، وغادر',
]
