import type { Message } from '../../language/message.ts'
import { quoted } from '../quoted.ts'

/** What a menu says of tagging words as an entity (`type:id`); `whom` is how it is told from others where it has a record. */
export function tagTitle(ref: string, whom: Message = quoted(ref)): Message {
  return { en: `Tag it as ${whom.en}`, ar: `وسمه بـ${whom.ar}` }
}
