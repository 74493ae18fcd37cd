import { dateText } from '../corpus/cards/date-words.ts'
import type { Article } from '../corpus/document.ts'
import { tagKind } from '../corpus/tag-kind.ts'
import { direction, directionOfLanguage } from '../language/direction.ts'
import { isEdtfProblem, readEdtf } from '../language/edtf.ts'
import { countCharacters, countWords } from '../language/words.ts'
import type { EditorMark, EditorTag, EditorView } from '../protocol.ts'
import { displayName } from '../registry/names.ts'
import type { Tag, Tree } from '../syntax/tree.ts'
import { once } from '../text/once.ts'
import type { Span } from '../text/span.ts'
import type { Context } from './context.ts'
import { type MarkdownMark, markdownMarks } from './editor-view/markdown-marks.ts'

/** How an article is drawn where its tags are coloured names. A front matter that is never closed is not told: it has to be seen to be mended. */
export function editorView(context: Context): EditorView | undefined {
  const { document } = context
  if (document.kind !== 'article') return undefined
  const { source, tree, lang } = document
  const { schemes } = context.corpus.settings
  const drawn = tree.tags.filter(({ type }) => !schemes.includes(type))
  const starts = new Set(drawn.map(({ span }) => span.start))
  const yaml = frontMatterSpan(tree)
  return {
    version: source.version,
    ...(lang === undefined ? {} : { lang }),
    ...(yaml ? { frontMatter: source.range(yaml) } : {}),
    tags: viewsOf(context, document, drawn),
    marks: markdownMarks(document, ({ start }) => starts.has(start)).map((mark) => onTheWire(document, mark)),
    dir: (lang === undefined ? undefined : directionOfLanguage(lang)) ?? direction(tree.plain.text) ?? 'rtl',
    ...lengthOf(tree),
  }
}

/** Both lines of hyphens and what stands between them, without the line break behind. */
function frontMatterSpan({ frontMatter }: Tree): Span | undefined {
  return frontMatter?.close && { start: frontMatter.span.start, end: frontMatter.close.end }
}

const lengthOf = once(({ plain }: Tree) => ({ words: countWords(plain.text), characters: countCharacters(plain.text) }))

const onTheWire = ({ source }: Article, { kind, span, of }: MarkdownMark): EditorMark => ({
  range: source.range(span),
  kind,
  ...(of ? { of: source.range(of) } : {}),
})

/** What is said of all tags that lead to one place. */
type Lead = Pick<EditorTag, 'kind' | 'known' | 'name'>

function viewsOf(context: Context, { source }: Article, tags: readonly Tag[]): readonly EditorTag[] {
  const leads = new Map<string, Lead>()
  return tags.map((tag) => {
    const ref = `${tag.type}:${tag.id}`
    let lead = leads.get(ref)
    if (!lead) {
      lead = leadOf(context, ref, tag)
      leads.set(ref, lead)
    }
    const { kind, known, name } = lead
    const [range, label] = [source.range(tag.span), source.range(tag.label)]
    // There may be ten thousand: to spread the lead takes as long as all else.
    return name === undefined ? { range, label, ref, kind, known } : { range, label, ref, kind, known, name }
  })
}

function leadOf(context: Context, ref: string, { id }: Tag): Lead {
  const { corpus, document, language } = context
  const kind = tagKind(ref, corpus.settings)
  const lead = (known: boolean, name: string | undefined): Lead => ({
    kind,
    known,
    ...(name === undefined ? {} : { name }),
  })
  switch (kind) {
    case 'unresolved':
      return lead(false, undefined)
    case 'date':
      return lead(!isEdtfProblem(readEdtf(id)), dateText(id, language))
    case 'article': {
      const [article] = corpus.articlesOf(id)
      return lead(article !== undefined, article?.title)
    }
    default: {
      const entity = corpus.resolve(ref)
      const own = document.kind === 'article' ? document.lang : undefined
      const languages = [own, corpus.settings.lang, language].flatMap((one) => one ?? [])
      return lead(entity !== undefined, entity && !entity.withhold ? displayName(entity, ...languages) : undefined)
    }
  }
}
