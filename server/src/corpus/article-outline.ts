import type { Message, UiLanguage } from '../language/message.ts'
import { inLanguage } from '../language/message.ts'
import { displayName } from '../registry/names.ts'
import type { Heading, Tag } from '../syntax/tree.ts'
import type { Span } from '../text/span.ts'
import { covers } from '../text/span.ts'
import type { Corpus } from './corpus.ts'
import type { Article } from './document.ts'
import type { OutlineEntry } from './outline.ts'
import { symbolKindOf, symbolKinds } from './symbol-kind.ts'
import { yamlOutline } from './yaml-outline.ts'

/** The outline of an article: its front matter, its headings nested, and under each the entities that its part of the text mentions, each once. */
export function articleOutline(article: Article, corpus: Corpus, language: UiLanguage): readonly OutlineEntry[] {
  const { tree } = article
  const matter = tree.frontMatter
  const headings = tree.headings.filter((heading) => heading.top)
  const part = { start: tree.body.start, end: headings[0]?.section.start ?? tree.body.end }
  return [
    ...(matter
      ? [
          {
            name: words.frontMatter[language],
            kind: symbolKinds.namespace,
            span: matter.span,
            selection: matter.open,
            children: yamlOutline(matter.yaml.root, 1),
          },
        ]
      : []),
    ...entitiesIn(part, article, corpus, language),
    ...sectionsOf(headings, article, corpus, language),
  ]
}

const words = {
  frontMatter: { en: 'Front matter', ar: 'الترويسة' },
} satisfies Readonly<Record<string, Message>>

function sectionsOf(
  headings: readonly Heading[],
  article: Article,
  corpus: Corpus,
  language: UiLanguage,
): readonly OutlineEntry[] {
  const sections: OutlineEntry[] = []
  for (let at = 0; at < headings.length; ) {
    const heading = headings[at]
    if (!heading) break
    let next = at + 1
    while (next < headings.length && covers(heading.section, headings[next]?.span ?? heading.section)) next++
    const inner = headings.slice(at + 1, next)
    const own = { start: heading.section.start, end: inner[0]?.section.start ?? heading.section.end }
    sections.push({
      name: heading.text,
      kind: symbolKinds.string,
      span: heading.section,
      selection: heading.content,
      children: [...entitiesIn(own, article, corpus, language), ...sectionsOf(inner, article, corpus, language)],
    })
    at = next
  }
  return sections
}

/** The entities that tags of a stretch of the text mention, in the order of their first mentions. */
function entitiesIn(span: Span, article: Article, corpus: Corpus, language: UiLanguage): readonly OutlineEntry[] {
  const mentions = new Map<string, [Tag, ...Tag[]]>()
  for (const tag of article.tree.tags) {
    const ref = `${tag.type}:${tag.id}`
    if (!covers(span, tag.span) || !article.mentions.has(ref) || corpus.settings.schemes.includes(tag.type)) continue
    const before = mentions.get(ref)
    if (before) before.push(tag)
    else mentions.set(ref, [tag])
  }
  return [...mentions].map(([ref, [first, ...others]]) => {
    const entity = corpus.resolve(ref)
    const type = entity?.type ?? first.type
    const label = corpus.settings.types.get(type)?.label
    return {
      name: entity ? displayName(entity, article.lang ?? language, language) : first.labelText || ref,
      detail: `${(label && inLanguage(label, language)) ?? type} · ${others.length + 1}`,
      kind: symbolKindOf(corpus.settings, type),
      span: first.span,
      selection: first.label,
      children: [],
    }
  })
}
