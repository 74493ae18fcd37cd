import { isParagraph, type Shape } from './shapes-of-lines.ts'

/** Short blocks between paragraphs, without the end of a sentence, that head what follows; by their numbers. */
export function subheadings(shapes: readonly Shape[]): ReadonlySet<number> {
  const found = new Set<number>()
  shapes.forEach((shape, index) => {
    const before = shapes[index - 1]
    const after = shapes[index + 1]
    if (!before || !after || !isParagraph(before) || !isParagraph(after)) return
    if (announces(shape, after)) return
    if (mayHead(shape) && after.words > shape.words * 2 && isStandingOut(shape, after)) found.add(shape.number)
  })
  return found
}

/** Where empty lines part paragraphs, one has to part the heading too. */
const isStandingOut = ({ block }: Shape, after: Shape): boolean => block.isApart || !after.block.isApart

/** Whether it only says whose words follow: verses, or what is quoted. */
const announces = ({ block }: Shape, after: Shape): boolean =>
  /[:：]$/u.test(block.text) && (after.isVerse || after.block.kind === 'quotation' || /^["“«﴿]/u.test(after.block.text))

const mayHead = ({ block, words, isCut, isVerse }: Shape): boolean =>
  !isVerse &&
  block.kind === 'paragraph' &&
  words >= 1 &&
  words <= 10 &&
  block.text.length <= 80 &&
  !isCut &&
  // The number of a page; parts of a text have one figure.
  !/^\p{N}{2,}$/u.test(block.text) &&
  !/[.،,؛!۔][\s"”’»)\]]*$/u.test(block.text) &&
  !/^["“«([]|[0-9٠-٩]{4}/u.test(block.text)
