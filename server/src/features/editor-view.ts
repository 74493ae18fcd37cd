import { dateText } from '../corpus/cards/date-words.ts'
import { tagKind } from '../corpus/tag-kind.ts'
import { direction, directionOfLanguage } from '../language/direction.ts'
import { isEdtfProblem, readEdtf } from '../language/edtf.ts'
import { countCharacters, countWords } from '../language/words.ts'
import type { EditorLead, EditorView } from '../protocol/editor-view.ts'
import { displayName } from '../registry/names.ts'
import type { Tag, Tree } from '../syntax/tree.ts'
import { once } from '../text/once.ts'
import { withSingleBreaks } from '../text/single-breaks.ts'
import type { Span } from '../text/span.ts'
import type { Context } from './context.ts'
import { encodedView, type SeenTag } from './editor-view/encoded-view.ts'
import { markdownMarks } from './editor-view/markdown-marks.ts'

/** How an article is drawn where its tags are coloured names. A front matter that is never closed is not told: it has to be seen to be mended. */
export function editorView(context: Context): EditorView | undefined {
  const { document } = context
  if (document.kind !== 'article') return undefined
  const { source, tree, lang } = document
  const { schemes } = context.corpus.settings
  const drawn = tree.tags.filter(({ type }) => !schemes.includes(type))
  const starts = new Set(drawn.map(({ span }) => span.start))
  const marks = markdownMarks(document, ({ start }) => starts.has(start))
  const offsetOf = withSingleBreaks(source.text)
  const yaml = frontMatterSpan(tree)
  return {
    version: source.version,
    ...(lang === undefined ? {} : { lang }),
    ...(yaml ? { frontMatter: { start: offsetOf(yaml.start), end: offsetOf(yaml.end) } } : {}),
    ...encodedView(seenTags(context, drawn), marks, offsetOf),
    dir: (lang === undefined ? undefined : directionOfLanguage(lang)) ?? direction(tree.plain.text) ?? 'rtl',
    ...lengthOf(tree),
  }
}

/** Both lines of hyphens and what stands between them, without the line break behind. */
function frontMatterSpan({ frontMatter }: Tree): Span | undefined {
  return frontMatter?.close && { start: frontMatter.span.start, end: frontMatter.close.end }
}

const lengthOf = once(({ plain }: Tree) => ({ words: countWords(plain.text), characters: countCharacters(plain.text) }))

function seenTags(context: Context, tags: readonly Tag[]): readonly SeenTag[] {
  const leads = new Map<string, EditorLead>()
  return tags.map((tag) => {
    const ref = `${tag.type}:${tag.id}`
    const lead = leads.get(ref) ?? leadOf(context, ref, tag)
    leads.set(ref, lead)
    return { span: tag.span, label: tag.label, lead }
  })
}

function leadOf(context: Context, ref: string, { id }: Tag): EditorLead {
  const { corpus, document, language } = context
  const kind = tagKind(ref, corpus.settings)
  const lead = (known: boolean, name: string | undefined): EditorLead => ({
    ref,
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
