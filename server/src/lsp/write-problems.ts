import { isolate } from '../language/direction.ts'
import type { Message } from '../language/message.ts'
import { pathBelow } from '../text/uri.ts'
import type { WriteProblem } from './host.ts'

/** Why nothing of a large edit in the corpus at `root` was written: the first files, each with its reason. */
export function nothingWritten(root: string, problems: readonly WriteProblem[]): Message {
  const named = problems.slice(0, NAMED).map(({ uri, why }) => ({ path: isolate(pathBelow(root, uri), 'ltr'), why }))
  const others = problems.length - named.length
  return {
    en: `Nothing was written. ${named.map(({ path, why }) => `${path} ${reasons[why].en}`).join('; ')}${others > 0 ? `; and ${others} more` : ''}.`,
    ar: `لم يُكتب شيء. ${named.map(({ path, why }) => `${path} ${reasons[why].ar}`).join('؛ ')}${others > 0 ? `؛ وغيرها: ${others}` : ''}.`,
  }
}

const NAMED = 3

const reasons: Readonly<Record<WriteProblem['why'], Message>> = {
  gone: { en: 'is not there any more', ar: 'لم يعد موجودًا' },
  changed: { en: 'has changed since it was read', ar: 'تغيّر منذ قراءته' },
  encoding: { en: 'is not written in UTF-8', ar: 'ليس مكتوبًا بترميز UTF-8' },
  'read-only': { en: 'may only be read', ar: 'للقراءة فقط' },
  failed: { en: 'could not be written', ar: 'تعذّرت كتابته' },
}
