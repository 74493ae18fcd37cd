import { isolate } from '../language/direction.ts'
import type { Message } from '../language/message.ts'
import { pathBelow } from '../text/uri.ts'
import type { WriteProblem } from './host.ts'

/** A file that is not as it was to be, and why: also one of those that the editor was to change. */
export interface FileProblem {
  readonly uri: string
  readonly why: WriteProblem['why'] | 'refused'
}

/** Why nothing of a large edit in the corpus at `root` was written: the first files, each with its reason. */
export function nothingWritten(root: string, problems: readonly FileProblem[]): Message {
  const { en, ar } = reasonsOf(root, problems)
  const next = problems.some(({ why }) => why === 'changed') ? askAgain : { en: '', ar: '' }
  return { en: `Nothing was written. ${en}.${next.en}`, ar: `لم يُكتب شيء. ${ar}.${next.ar}` }
}

/** Which files of a large edit that came to no end still have their new text, or what others wrote meanwhile. */
export function notPutBack(root: string, problems: readonly FileProblem[]): Message {
  const { en, ar } = reasonsOf(root, problems)
  return {
    en: `The edit was given up, and not every file could be put back. ${en}. All others are as they were.`,
    ar: `تُرك التعديل، وتعذّرت إعادة بعض الملفات كما كانت. ${ar}. أما غيرها فعلى حاله.`,
  }
}

function reasonsOf(root: string, problems: readonly FileProblem[]): Message {
  const named = problems.slice(0, NAMED).map(({ uri, why }) => ({ path: isolate(pathBelow(root, uri), 'ltr'), why }))
  const others = problems.length - named.length
  return {
    en: `${named.map(({ path, why }) => `${path} ${reasons[why].en}`).join('; ')}${others > 0 ? `; and ${others} more` : ''}`,
    ar: `${named.map(({ path, why }) => `${path} ${reasons[why].ar}`).join('؛ ')}${others > 0 ? `؛ وغيرها: ${others}` : ''}`,
  }
}

const NAMED = 3

/** What is left to do where somebody else was faster. */
const askAgain: Message = {
  en: ' Ask for the edit again: it is made anew from what the files say then.',
  ar: ' اطلب التعديل من جديد، فيُعدّ مما تقوله الملفات حينئذ.',
}

const reasons: Readonly<Record<FileProblem['why'], Message>> = {
  gone: { en: 'is not there any more', ar: 'لم يعد موجودًا' },
  changed: { en: 'has changed since it was read', ar: 'تغيّر منذ قراءته' },
  encoding: { en: 'is not written in UTF-8', ar: 'ليس مكتوبًا بترميز UTF-8' },
  'read-only': { en: 'may only be read', ar: 'للقراءة فقط' },
  failed: { en: 'could not be written', ar: 'تعذّرت كتابته' },
  refused: { en: 'was not taken by the editor', ar: 'لم يقبله المحرر' },
}
