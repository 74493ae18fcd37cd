import type { Corpus } from '../corpus/corpus.ts'
import { SETTINGS_FILE } from '../corpus/file-kind.ts'
import type { Message } from '../language/message.ts'
import { pathOf } from '../node/paths.ts'

/** What is said where no names are known that could be found: in a corpus without records, or where there is no corpus at all. */
export function noRegistry({ root, whole }: Corpus): Message {
  const path = pathOf(root) ?? root
  return whole.has(`${root}/${SETTINGS_FILE}`)
    ? {
        en: `There is no registry in “${path}”: without records (entities/**/*.yaml) no name is known that could be found.`,
        ar: `لا سجل في «${path}»: ومن غير سجلات الكيانات (‎entities/**/*.yaml) لا يُعرف اسم يُبحث عنه.`,
      }
    : {
        en: `There is no corpus in “${path}”: no seedbed.yaml, and no records (entities/**/*.yaml) that would say which names to find.`,
        ar: `لا مجموعة في «${path}»: لا seedbed.yaml ولا سجلات كيانات (‎entities/**/*.yaml) يُعرف بها ما يُبحث عنه من الأسماء.`,
      }
}
