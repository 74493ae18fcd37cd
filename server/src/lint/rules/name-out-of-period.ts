import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { type TaggedEntity, taggedEntities } from '../../corpus/tagged-entities.ts'
import { searchKey } from '../../language/fold.ts'
import { wordsIn } from '../../language/words.ts'
import type { Name } from '../../registry/entity.ts'
import { namesSpelt } from '../../registry/label-names.ts'
import { heldAt, nameAt } from '../../registry/names.ts'
import type { Node } from '../../syntax/tree.ts'
import { covers } from '../../text/span.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { blockOf, type LabelInBlock, sentenceOf } from '../tags/label-sentence.ts'
import { languageOfName } from '../tags/preferred-name.ts'
import { shownWords } from '../tags/shown-name.ts'
import { writeName } from '../tags/write-name.ts'
import { isVerbatim } from '../text/verbatim.ts'

/** A label that is a name which was not in use on the article's date: `from` and `until` of an alias (docs/format.md §6). */
export const nameOutOfPeriod: LintRule = {
  code: 'name-out-of-period',
  summary: {
    en: 'A tag uses a name that its entity did not bear on the date of the article.',
    ar: 'وسم باسم لم يكن مستعملًا في تاريخ المقالة.',
  },
  severity: 'hint',
  reads: 'registry',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  const { date } = article
  if (date === undefined || isVerbatim(article, corpus)) return
  for (const tagged of taggedEntities(article, corpus)) {
    const { names } = tagged
    const [first] = names
    if (!first || names.some((name) => isUnbounded(name) || heldAt(name, date))) continue
    const block = blockOf(article, tagged.tag)
    if (block && !speaksOfThen(article, block, names)) yield finding(article, tagged, first, date)
  }
}

const isUnbounded = ({ from, until }: Name): boolean => from === undefined && until === undefined

/** Whether the sentence says that it speaks of another time, or of the name itself. */
function speaksOfThen({ tree }: Article, block: LabelInBlock, names: readonly Name[]): boolean {
  const { start, end } = sentenceOf(block)
  const sentence = block.text.slice(start, end)
  for (const { text } of wordsIn(sentence)) {
    if (timeWords.has(searchKey(text)) || (/^\d{4}$/.test(text) && names.some((name) => heldAt(name, text))))
      return true
  }
  const from = block.offset + start
  const to = block.offset + end
  const within = tree.plain.stretches.filter(({ plain }) => plain.start < to && plain.end > from)
  const first = within[0]?.source.start ?? 0
  const last = within.at(-1)?.source.end ?? 0
  const row = rowAt(tree.root, first)
  return tree.tags.some(
    (tag) =>
      tag.type === 'date' &&
      ((row && covers(row.span, tag.span)) ||
        (tag.label.start >= first && tag.label.end <= last && sentence.includes(tag.labelText))) &&
      names.some((name) => heldAt(name, tag.id)),
  )
}

/** The row of a table that an offset lies in: its cells say together what a sentence says. */
function rowAt(root: Node, offset: number): Node | undefined {
  let node: Node | undefined = root
  while (node && node.kind !== 'table-row') {
    node = node.children.find(({ span }) => span.start <= offset && offset < span.end)
  }
  return node
}

/** Words that tell of another time, and words that tell of names: whoever writes them knows that the name was another. */
const timeWords: ReadonlySet<string> = new Set(
  [
    'سابقا سابق السابق سابقة السابقة لاحقا آنذاك آنئذ حينها حينذاك حينئذ وقتها وقتذاك يومها يومذاك قديما القديم القديمة قبلا تاريخيا سلفا',
    'اسم اسمها اسمه اسما الاسم باسم واسمها واسمه تسمية التسمية تسميتها تسميته تسمى يسمى سميت سمي المسماة المسمى المعروفة المعروف تعرف يعرف عرفت',
    'formerly former then previously later renamed called known named name old',
  ].flatMap((line) => line.split(' ').map(searchKey)),
)

function finding(article: Article, { tag, entity }: TaggedEntity, name: Name, date: string): Finding {
  const right = nameAt(entity, languageOfName(name, article), date)
  // Titles of fixes go out in reports as messages do.
  const isSaid = !entity.withhold && namesSpelt(entity, right).some((one) => heldAt(one, date))
  const fix = isSaid ? writeName(article.source.text, tag, right) : undefined
  const label = shownWords(tag.labelText, entity)
  const period = quoted(`${name.from ?? '..'}/${name.until ?? '..'}`)
  const better = fix
    ? { en: `: then it was ${quoted(right).en}`, ar: `، وكان اسمه حينها ${quoted(right).ar}` }
    : { en: '', ar: '' }
  return {
    span: tag.label,
    message: {
      en: `The registry has ${label.en} as a name for ${period.en}, and the article is of ${quoted(date).en}${better.en}.`,
      ar: `${label.ar} في السجل اسم للمدة ${period.ar}، وتاريخ المقالة ${quoted(date).ar}${better.ar}.`,
    },
    fixes: fix ? [fix] : [],
  }
}
