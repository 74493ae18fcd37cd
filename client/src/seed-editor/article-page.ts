import type { ArticleHtml } from '../../../server/src/protocol/article-html.ts'
import type { EditorSettings } from '../../webview/messages/seed-editor.ts'
import { type EmbeddedFont, embedFonts, type ReadBeside } from './embedded-fonts.ts'
import { embedImages, type ReadImage } from './embedded-images.ts'

/** Where a page gets what is put into it. */
export interface PageSources {
  /** A file of the extension's bundle: the stylesheet `article.css`, and the fonts beside it. */
  readonly file: ReadBeside
  /** An image that the article shows. */
  readonly image: ReadImage
}

/** An article as one HTML file that needs nothing besides: its style, its images, and the font that the reader has set. */
export async function articlePage(
  { title, lang, dir, body }: ArticleHtml,
  font: EditorSettings['font'],
  { file, image }: PageSources,
): Promise<string> {
  const styles = new TextDecoder().decode(await file('article.css'))
  // The page allows itself no script and nothing from the network: it is opened from the disk, wherever it was sent.
  return `<!DOCTYPE html>
<html lang="${escaped(lang)}" dir="${dir}" data-font="${font}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${await embedFonts(styles, body, fonts[font], file)}
</style>
</head>
<body>
${await embedImages(body, image)}
</body>
</html>
`
}

const fonts: Readonly<Record<EditorSettings['font'], EmbeddedFont | undefined>> = {
  naskh: { family: 'Noto Naskh Arabic Variable', licence: 'fonts/noto-naskh-arabic.LICENSE' },
  sans: { family: 'Noto Sans Arabic Variable', licence: 'fonts/noto-sans-arabic.LICENSE' },
  system: undefined,
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
