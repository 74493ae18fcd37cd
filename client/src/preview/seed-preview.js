import { firstHeading, markArticle } from './body.js'
import { articleDirection } from './direction.js'
import { readSeedText } from './front-matter.js'
import { head } from './head.js'
import { element, fragment } from './html.js'
/**
 * The plugin with which VS Code's Markdown preview shows articles. VS Code names the document only when it renders, and
 * renders tokens that it has parsed before: so the text is kept beside the tokens, and an article is parsed anew from it.
 * Other Markdown files pass through untouched.
 */
export function createSeedPreview({ lookup, language }) {
  return (md) => {
    const texts = new WeakMap()
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
      const dir = articleDirection(lang, body)
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
function seedUri(env) {
  if (typeof env !== 'object' || env === null || !('currentDocument' in env) || env.currentDocument === undefined)
    return undefined
  const uri = String(env.currentDocument)
  return /\.seed\.md$/i.test(uri.replace(/[?#].*$/s, '')) ? uri : undefined
}
function languageOf(frontMatter) {
  const lang = frontMatter.kind === 'read' ? frontMatter.values.lang : undefined
  return typeof lang === 'string' && lang !== '' ? lang : undefined
}
//# sourceMappingURL=seed-preview.js.map
