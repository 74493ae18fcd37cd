import type { Message } from '../../language/message.ts'
import { visibleText } from '../../syntax/invisible.ts'

/** Why a text is no address of the web, and the address that was meant, where that is clear. */
export interface UrlSlip {
  readonly what: Message
  readonly meant: string | undefined
}

/** What is wrong with a text that stands where a URL belongs; undefined for a sound one, and for schemes other than those of the web, which have rules of their own. */
export function urlSlip(url: string): UrlSlip | undefined {
  if (soundUrl.test(url) || url.length > MAX_LENGTH) return undefined
  // What is invisible in it is the finding of `hidden-character`.
  let text = visibleText(url)
  if (!isMeantForWeb(text)) return undefined
  let what: Message | undefined
  for (const [say, repair] of repairs) {
    const repaired = repair(text)
    if (repaired !== text) what ??= say
    text = repaired
  }
  const left = defectOf(text)
  if (left) return { what: left, meant: undefined }
  return what && { what, meant: text }
}

/** Whether a text is an address of the web without its scheme: read as a path, it leads nowhere. */
const lacksScheme = (text: string): boolean =>
  /^(?:www\.[^\s/]+\.|(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|info|edu|gov|int|news)(?:[/?#:]|$))/iu.test(text)

/** Whether a text was meant as an address of the web, whatever is wrong with it. */
export const isMeantForWeb = (text: string): boolean =>
  /^[“”„«»‘’]?(?:https?(?:[:;؛]|\/\/|\\\\)|ht{1,3}ps?:\/\/|ttps?:\/\/)/i.test(text) || lacksScheme(text)

/** In the order in which they are tried; each works on what those before it have left. */
const repairs: readonly (readonly [say: Message, repair: (text: string) => string])[] = [
  [
    { en: 'Signs of the sentence stand at its end.', ar: 'في آخره علامات ترقيم من الجملة.' },
    (text) => text.replace(/[،؛؟“”„«»‘’]+$/, '').replace(/^[“”„«»‘’]+/, ''),
  ],
  [
    { en: 'Its last bracket closes none.', ar: 'قوسه الأخير لا يقابله قوس مفتوح.' },
    (text) => withoutLoose(text, '(', ')').replace(/>$/, ''),
  ],
  [
    {
      en: 'It has to begin with “https://” or “http://”.',
      ar: 'يجب أن يبدأ بـ«\u2066https://\u2069» أو «\u2066http://\u2069».',
    },
    withScheme,
  ],
  [
    { en: 'Its scheme is written twice.', ar: 'كُتبت بدايته مرتين.' },
    (text) => text.replace(/^(?:https?:\/*)+(?=https?:\/\/)/i, ''),
  ],
  [
    { en: 'Its scheme, “https://”, is missing.', ar: 'تنقصه بدايته «\u2066https://\u2069».' },
    (text) => (lacksScheme(text) ? `https://${text}` : text),
  ],
  [
    { en: 'It holds a space.', ar: 'فيه مسافة.' },
    (text) =>
      /^https?:\/\/[^\s/]+\//i.test(text)
        ? text.trim().replace(/\s/g, (space) => encodeURIComponent(space))
        : text.trim(),
  ],
]

/** No page has a longer address; one that holds its data is not looked through. */
const MAX_LENGTH = 4000

/** Most addresses: nothing more has to be asked of them. */
const soundUrl = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#][\w./?#=&%+~@$*,;:!'-]*)?$/i

function withScheme(text: string): string {
  if (/^https?:\/\/[^/\\]/i.test(text)) return text
  const [whole = '', secure = ''] = /^h?t{1,3}p(s?)(?:[:;؛]?[/\\]+|[:;؛])(?=[^\s/\\])/i.exec(text) ?? []
  return whole === '' ? text : `http${secure.toLowerCase()}://${text.slice(whole.length)}`
}

/** Without the closing bracket at the end that no other opens. */
function withoutLoose(text: string, open: string, close: string): string {
  if (!text.endsWith(close)) return text
  let depth = 0
  for (const sign of text) depth += sign === open ? 1 : sign === close ? -1 : 0
  return depth < 0 ? text.slice(0, -1) : text
}

/** What keeps an address from being one, and only a person can mend. */
function defectOf(text: string): Message | undefined {
  const authority = /^https?:\/\/([^/?#]*)/i.exec(text)?.[1] ?? ''
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d{0,5}$/, '')
  if (host === '') return { en: 'It names no site behind its “//”.', ar: 'لا اسم موقع بعد «\u2066//\u2069» فيه.' }
  if (!(soundHost.test(host) || /^\[[\da-f:.]+\]$/i.test(host))) {
    return { en: 'The name of its site cannot be one.', ar: 'اسم الموقع فيه لا يصح.' }
  }
  return /\s/.test(text) ? { en: 'It holds a space.', ar: 'فيه مسافة.' } : undefined
}

/** Words of letters, digits and hyphens with single dots between; names in Arabic letters are names too. */
const soundHost = /^[\p{L}\p{M}\p{N}_~%-]+(?:\.[\p{L}\p{M}\p{N}_~%-]+)*\.?$/u
