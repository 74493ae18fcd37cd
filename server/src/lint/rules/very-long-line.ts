import type { Article } from '../../corpus/document.ts'
import type { Finding } from '../finding.ts'
import type { LintRule } from '../rule.ts'
import { linesOf } from '../text/passages.ts'

/** A line so long, and without a full stop, that it is hardly one sentence. */
export const veryLongLine: LintRule = {
  code: 'very-long-line',
  summary: {
    en: 'A line of more than 800 characters has no full stop, as when headlines or menus of a site were run together.',
    ar: 'سطر يزيد على 800 حرف بلا نقطة، كما يحدث حين تلتصق عناوين الموقع أو قوائمه بعضها ببعض.',
  },
  severity: 'info',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article): Iterable<Finding> {
  for (const { text, span } of linesOf(article)) {
    if (text.length <= MAX_LENGTH || fullStop.test(text) || !withFullStops.test(text)) continue
    const length = Array.from(text).length
    if (length <= MAX_LENGTH) continue
    yield {
      span,
      message: {
        en: `This line has ${length} characters and no full stop. Look whether it is text of the article at all: headlines of other articles and menus are often captured like this. If it is, part it into sentences.`,
        ar: `في هذا السطر ${length} من الأحرف بلا نقطة. تحقق من أنه من نص المقالة أصلًا، فكثيرًا ما تُلتقط هكذا عناوين مقالات أخرى وقوائم الموقع. وإن كان منه فقسّمه إلى جمل.`,
      },
    }
  }
}

/** In code points. */
const MAX_LENGTH = 800

// Neither one of the dots of an ellipsis nor the point of 3.5; Urdu, Hindi and East Asian ones too.
const fullStop = /(?<![.\d])\.(?![.\d])|\d\.(?=\s|$)|[۔।。]/u

/** Thai, Lao, Khmer and others do without them. */
const withFullStops = /[\p{Script=Arabic}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Greek}]/u
