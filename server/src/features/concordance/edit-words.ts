import type { ChangeAnnotation } from 'vscode-languageserver-types'
import type { Corpus } from '../../corpus/corpus.ts'
import { ifNewer } from '../../corpus/refusals.ts'
import { isLocal, targetType } from '../../corpus/site.ts'
import { isDestination } from '../../find/tag-edits.ts'
import type { Message, UiLanguage } from '../../language/message.ts'
import { type Refusal, refuse } from '../../language/refusal.ts'
import { quoted } from '../../lint/quoted.ts'
import { shownName } from '../../lint/tags/shown-name.ts'
import type { EditConcordanceParams } from '../../protocol/concordance.ts'

/** Why a line is left as it is. */
export type LeftWhy = keyof typeof reasons

const reasons = {
  gone: { en: 'changed since, or gone', ar: 'تغيّرت بعد ذلك أو لم تعد موجودة' },
  tagged: { en: 'tagged already', ar: 'موسومة من قبل' },
  same: { en: 'tagged so already', ar: 'موسومة كذلك من قبل' },
  untagged: { en: 'without a tag', ar: 'بلا وسم' },
  link: { en: 'in a date or a link', ar: 'في تاريخ أو رابط' },
  inWord: { en: 'a part of a longer word', ar: 'جزء من كلمة أطول' },
  title: { en: 'in a title, which has no tags', ar: 'في عنوان، ولا وسوم في العناوين' },
  selected: { en: 'named under “mentions” in the front matter', ar: 'مذكورة تحت «mentions» في رأس المقالة' },
  markup: { en: 'where no such tag can be written', ar: 'حيث لا يمكن كتابة وسم كهذا' },
} as const satisfies Readonly<Record<string, Message>>

/** How many lines are left and why, in words. */
export function leftWords(left: readonly LeftWhy[], language: UiLanguage): string {
  const counts = new Map<LeftWhy, number>()
  for (const why of left) counts.set(why, (counts.get(why) ?? 0) + 1)
  const parts = [...counts].sort(([, a], [, b]) => b - a).map(([why, count]) => `${reasons[why][language]}: ${count}`)
  return parts.join(language === 'ar' ? '؛ ' : '; ')
}

/** Why lines of a corpus cannot be edited so at all. */
export function ifNotEditable(corpus: Corpus, as: EditConcordanceParams['as']): Refusal | undefined {
  const newer = ifNewer(corpus)
  if (newer || as.kind === 'untag') return newer
  const shown = quoted(as.ref)
  if (!isDestination(as.ref)) return refuse(`${shown.en} names no entity.`, `لا يدل ${shown.ar} على كيان.`)
  const isOpen = isLocal(as.ref) && corpus.settings.types.has(targetType(as.ref))
  if (isOpen || corpus.resolve(as.ref)) return undefined
  return refuse(`There is no record of ${shown.en} in the registry.`, `لا سجل لـ${shown.ar}.`)
}

/** Where nothing is changed at all. */
export function nothingChanged(left: readonly LeftWhy[]): Refusal {
  if (left.length === 0) return refuse('No lines are chosen.', 'لم تُختر سطور.')
  return refuse(`Nothing is changed (${leftWords(left, 'en')}).`, `لا يتغيّر شيء (${leftWords(left, 'ar')}).`)
}

/** What the editor says of the edit before it is applied. */
export function annotationOf(
  corpus: Corpus,
  as: EditConcordanceParams['as'],
  counts: { readonly lines: number; readonly articles: number },
  language: UiLanguage,
): ChangeAnnotation {
  const entity = as.kind === 'untag' ? undefined : corpus.resolve(as.ref)
  const whom = as.kind === 'untag' ? { en: '', ar: '' } : entity ? shownName(entity) : quoted(as.ref)
  const deeds: Readonly<Record<typeof as.kind, Message>> = {
    tag: { en: `Tag as ${whom.en}`, ar: `وسم بـ${whom.ar}` },
    retag: { en: `Change tags to ${whom.en}`, ar: `تغيير الوسوم إلى ${whom.ar}` },
    untag: { en: 'Remove tags', ar: 'إزالة الوسوم' },
  }
  const label: Message = {
    en: `${deeds[as.kind].en}: ${counts.lines}, articles: ${counts.articles}`,
    ar: `${deeds[as.kind].ar}: ${counts.lines}، المقالات: ${counts.articles}`,
  }
  return { label: label[language], needsConfirmation: true }
}
