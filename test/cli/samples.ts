/** A corpus with nothing to find in it. */
export const soundCorpus: Readonly<Record<string, string>> = {
  'seedbed.yaml': 'version: 1\nlang: ar\n',
  'entities/people.yaml': 'person:\n  ali-salem:\n    name: { ar: علي سالم, en: Ali Salem }\n',
  'articles/first.seed.md': article('وصل [علي سالم](person:ali-salem "role=speaker") إلى المدينة صباحًا.'),
}

/** The text of an article with this body. */
export function article(body: string, date = '2024-01-05'): string {
  return `---\ntitle: خبر من المدينة\ndate: ${date}\n---\n\n${body}\n`
}

/** An article with one error, at line 6, which has no safe fix. */
export const wrongArticle = article('تحدث [زيد عمر](person:zayd-omar) في اللقاء أمس.')

/** An article with one error, at line 3, which has a safe fix. */
export const mendableArticle = article('عاد [علي سالم](person:ali-salem) مساءً.', '2024-1-5')

/** The same, mended. */
export const mendedArticle = article('عاد [علي سالم](person:ali-salem) مساءً.')
