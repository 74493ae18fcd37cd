import { isParagraph, type Shape } from './shapes-of-lines.ts'

/**
 * The index of the block with which readers’ comments begin below an article, up to the end of the page: a heading that counts them, right above the
 * first of them, with how long ago it was written or the button to answer it. -1 where there is none.
 */
export function commentsFrom(shapes: readonly Shape[]): number {
  const first = shapes.findIndex((shape) => isParagraph(shape) || shape.isClosed)
  return shapes.findIndex(
    ({ key }, index) =>
      first >= 0 &&
      index > first &&
      counts.test(key) &&
      shapes.slice(index + 1, index + 1 + NEAR).some((shape) => ofComment.test(shape.key)),
  )
}

/** So many blocks below the heading the first comment shows that it is one: who, when, its text, the button. */
const NEAR = 4

/** “التعليقات (3)”, “3 comments”, as keys. */
const counts = /^(?:(?:ال)?تعليقات(?: القراء)? \d+|\d+ (?:تعليق|تعليقات|تعليقا)|comments? \d+|\d+ comments?)$/

const ofComment =
  /^(?:رد|الرد|اعجبني|reply|like)$|^(?:منذ|قبل) (?:\d+ )?(?:دقيقه|دقيقتين|دقائق|ساعه|ساعتين|ساعات|يوم|يومين|ايام|اسبوع|اسبوعين|شهر|شهرين|سنه|سنتين)$|^\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago$/
