import type { MarkdownIt, Token } from 'markdown-it'
import { direction, directionOfLanguage } from '../../../server/src/language/direction.ts'
import { firstHeading, markArticle } from './body.ts'
import type { FrontMatter } from './front-matter.ts'
import { readSeedText } from './front-matter.ts'
import { head } from './head.ts'
import { element, fragment } from './html.ts'
import type { Lookup } from './lookup.ts'
import type { Language } from './words.ts'

/** What the preview asks of the client. */
export type SeedPreviewOptions = {
  readonly lookup: Lookup
  /** The language of the preview's own words, or `undefined` to follow the article's. */
  readonly language: () => Language | undefined
}

/**
 * The plugin with which VS Code's Markdown preview shows articles. VS Code names the document only when it renders, and
 * renders tokens that it has parsed before: so the text is kept beside the tokens, and an article is parsed anew from it.
 * Other Markdown files pass through untouched.
 */
export function createSeedPreview({ lookup, language }: SeedPreviewOptions): (md: MarkdownIt) => MarkdownIt {
  return (md) => {
    const texts = new WeakMap<readonly Token[], string>()
    const parse = md.parse.bind(md)
    const render = md.renderer.render.bind(md.renderer)
    md.parse = (text, env) => {
      const tokens = parse(text, env)
      texts.set(tokens, text)
      return tokens
    }
    md.renderer.render = (tokens, options, env) => {
      const [text, from] = [texts.get(tokens), seedUri(env)]
      if (text === undefined || from === undefined) return render(tokens, options, env)
      const { frontMatter, body } = readSeedText(text)
      const lang = languageOf(frontMatter)
      const dir = (lang === undefined ? undefined : directionOfLanguage(lang)) ?? direction(body) ?? 'ltr'
      const setting = { lookup, from, language: language() ?? (dir === 'rtl' ? 'ar' : 'en') }
      const article = parse(body, {})
      const top = head(frontMatter, firstHeading(article), setting)
      markArticle(article, setting)
      const shown = fragment(top, { html: render(article, options, env) })
      return element('div', { class: 'seed-document', lang, dir }, shown).html
    }
    return md
  }
}

/** The URI of the document if it is a seed file; VS Code gives it as `currentDocument`. */
function seedUri(env: unknown): string | undefined {
  if (typeof env !== 'object' || env === null || !('currentDocument' in env) || env.currentDocument === undefined)
    return undefined
  const uri = String(env.currentDocument)
  return /\.seed\.md$/i.test(uri.replace(/[?#].*$/s, '')) ? uri : undefined
}

function languageOf(frontMatter: FrontMatter): string | undefined {
  const lang = frontMatter.kind === 'read' ? frontMatter.values.lang : undefined
  return typeof lang === 'string' && lang !== '' ? lang : undefined
}
