import MarkdownIt from 'markdown-it'
import type { Entry } from '../../client/src/preview/lookup.ts'
import { createSeedPreview } from '../../client/src/preview/seed-preview.ts'

/** The corpus of these tests: what is known of an entity or article by its `type:id`. */
export const corpus: Readonly<Record<string, Entry>> = {
  'person:mohammed-alloush': { uri: 'file:///corpus/entities/people.yaml', line: 11, name: 'محمد علوش' },
  'place:idlib': { uri: 'file:///corpus/entities/places.yaml', line: 0, name: 'إدلب' },
  'org:tass': { uri: 'vscode-vfs://github/x/entities/orgs.yaml', line: 3, name: 'وكالة تاس' },
  'agreement:sochi': { uri: 'file:///corpus/entities/agreements.yaml', line: 2, name: 'اتفاق سوتشي' },
  'date:2022-01-27': { name: '27 كانون الثاني/يناير 2022' },
  'date:2024-10': { name: 'October 2024' },
  'article:astana-17': { uri: 'file:///corpus/2021/astana-17.seed.md', name: 'الجولة السابعة عشرة' },
}

/** Renders as VS Code does: parses without a document, then renders the tokens for one. */
export function renderAs(
  document: string | undefined,
  text: string,
  language?: 'ar' | 'en',
  engine = new MarkdownIt({ html: true, linkify: true }),
): string {
  const preview = createSeedPreview({ lookup: (type, id) => corpus[`${type}:${id}`], language: () => language })
  const md = preview(engine)
  return md.renderer.render(md.parse(text, {}), md.options, { currentDocument: document })
}

/** The HTML of an article in the corpus. */
export const rendered = (text: string, language?: 'ar' | 'en'): string =>
  renderAs('file:///corpus/2024/a.seed.md', text, language)
