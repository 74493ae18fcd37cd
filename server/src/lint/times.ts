import { plural } from '../language/plural.ts'

/** How many times something stands somewhere, in Arabic: `مرتين`, `3 مرات`. */
export function timesInArabic(count: number): string {
  const form = plural('ar', count)
  return (forms[form] ?? '# مرة').replace('#', String(count))
}

const forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = {
  one: 'مرة واحدة',
  two: 'مرتين',
  few: '# مرات',
}
