/** The examples of a page as fixtures: `seed` blocks are an article, `yaml` blocks the registry, where no `//-` says otherwise. */
export function examplesIn(page: string, kind: 'wrong' | 'right'): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`(seed|yaml) ${kind}\\n(.*?)\`\`\`$`, 'gms'))].map(
    ([, language, text = '']) =>
      text.startsWith('//- ') ? text : `//- ${language === 'yaml' ? 'entities/a.yaml' : 'a.seed.md'}\n${text}`,
  )
}
