import type { Message } from '../../language/message.ts'
import type { Certainty, CutReason } from './proposal.ts'

/** Why something is cut, in words. */
export const cutWords: Readonly<Record<CutReason, Message>> = {
  boilerplate: { en: 'a button, menu or footer of the site', ar: 'زر أو قائمة أو تذييل من الموقع' },
  listed: { en: 'listed under boilerplate in seedbed.yaml', ar: 'مذكور في boilerplate في seedbed.yaml' },
  recurring: { en: 'stands in many of these texts', ar: 'وارد في كثير من هذه النصوص' },
  'left-out': { en: 'was left out of earlier texts', ar: 'حُذف من نصوص سابقة' },
  'of-source': { en: 'stands in other articles of this source', ar: 'وارد في مقالات أخرى من هذا المصدر' },
  'glued-headlines': { en: 'headlines of the page, run together', ar: 'عناوين من الصفحة ملتصقة' },
  'related-headlines': { en: 'headlines of other articles', ar: 'عناوين مقالات أخرى' },
  comments: { en: 'comments of readers', ar: 'تعليقات القراء' },
  'title-repeated': { en: 'the title once more', ar: 'العنوان مكررًا' },
  'paragraph-repeated': { en: 'a paragraph that stands here twice', ar: 'فقرة مكررة' },
  'truncated-lede': { en: 'the cut beginning of a paragraph that is here whole', ar: 'بداية مبتورة لفقرة واردة كاملة' },
  caption: { en: 'the caption of a picture', ar: 'تعليق على صورة' },
  furniture: { en: 'a menu or a section of the site', ar: 'قائمة أو قسم من الموقع' },
  'closing-credits': { en: 'who reported and edited it, below the text', ar: 'من أعدّه وحرره، تحت النص' },
  control: { en: 'on a button or in a field of a form', ar: 'على زر أو في حقل استمارة' },
  hidden: { en: 'not shown on the page, or in a drawing', ar: 'لا تعرضه الصفحة، أو داخل رسم' },
  'running-head': { en: 'at the head or foot of each page', ar: 'في رأس كل صفحة أو أسفلها' },
  'front-matter': { en: 'a key of its front matter that articles do not have', ar: 'مفتاح في ترويسته ليس للمقالات' },
}

/** How sure a field is, in words. */
export const certaintyWords: Readonly<Record<Certainty, Message>> = {
  sure: { en: 'sure', ar: 'أكيد' },
  likely: { en: 'likely', ar: 'مرجّح' },
  guessed: { en: 'a guess: look', ar: 'تخمين: تحقق منه' },
}
