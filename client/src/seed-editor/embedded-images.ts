import { base64 } from './base64.ts'

/** Reads the file of an image by its path, as the article writes it; undefined where it is not to be put in. */
export type ReadImage = (path: string) => Promise<Uint8Array | undefined>

/** The `<body>` of an article with its images in it, so that the page shows them wherever it is sent. An image that is not read stays as it is. */
export async function embedImages(body: string, read: ReadImage): Promise<string> {
  const sources = new Set([...body.matchAll(IMAGE)].map(([, , source = '']) => source))
  const embedded = new Map<string, string>()
  for (const source of sources) {
    const path = pathOf(source)
    const type = path === undefined ? undefined : imageType(path)
    const bytes = path !== undefined && type !== undefined ? await read(path) : undefined
    if (bytes) embedded.set(source, `data:${type};base64,${base64(bytes)}`)
  }
  return body.replace(IMAGE, (_whole, before: string, source: string) => `${before}${embedded.get(source) ?? source}"`)
}

// The server writes images so, and escapes every text: nothing else looks like one.
const IMAGE = /(<img src=")([^"]*)"/g

/** The path of an image without its query and fragment, with nothing escaped any more. */
function pathOf(source: string): string | undefined {
  const written = source.replace(/&(?:amp|lt|gt|quot|#39);/g, (reference) => signs[reference] ?? reference)
  try {
    return decodeURIComponent(written.replace(/[?#].*$/s, ''))
  } catch {
    return undefined
  }
}

const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

const imageType = (path: string): string | undefined => types[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '']

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
}
