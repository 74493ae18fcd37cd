import type { Atlas } from '../../../../server/src/protocol/atlas.ts'
import { element } from '../../element.ts'
import type { PictureName } from '../../messages/atlas.ts'
import { countOf } from '../../words-of.ts'
import { listOf } from '../network/words.ts'
import type { Shown } from '../picture.ts'
import { shortName } from '../short-name.ts'
import { svg } from '../svg.ts'
import { typeMarks } from '../type-mark.ts'
import { onPaper } from './on-paper.ts'
import { colourReader } from './plain-colour.ts'
import { plainSvg } from './plain-svg.ts'
import { type PublishedNames, publishedNames } from './published-names.ts'
import { type LegendEntry, type SheetInk, type SheetPicture, sheet } from './sheet.ts'
import { exportWords } from './words.ts'

/** A picture that can be exported. */
export interface ExportedPicture {
  readonly name: PictureName
  readonly label: string
  readonly svg: SVGSVGElement
}

/** What an export is made of. */
export interface ExportSubject {
  readonly atlas: Atlas
  readonly shown: Shown
  /** What is brushed, in words; entities by the names that they are given. */
  readonly brushed: (nameOf: (ref: string) => string) => readonly string[]
}

/**
 * Pictures of an atlas as the text of one SVG file that needs nothing besides: no stylesheet, no font, no script. Names that are withheld
 * (docs/format.md §6) are not in it, whatever the pictures show.
 */
export function exportedAtlas(pictures: readonly ExportedPicture[], subject: ExportSubject): string {
  const { atlas, shown } = subject
  const published = publishedNames(atlas, shown.names)
  let ink: SheetInk | undefined
  const legend: LegendEntry[] = []
  const drawn = pictures.map(({ name, label, svg: picture }): SheetPicture => {
    const { left: x, top: y, width, height } = picture.getBoundingClientRect()
    return onPaper(picture, (copy, paper) => {
      ink ??= inkOf(paper)
      if (name === 'network') legend.push(...legendOf(copy, shown))
      return { name, label, rect: { x, y, width, height }, drawn: plainSvg(copy, publishedText(published), `${name}-`) }
    })
  })
  const made = sheet({
    language: shown.language,
    title: published.title,
    lines: linesOf(subject, published),
    description: describe(pictures, subject, published),
    pictures: drawn,
    legend,
    ink: ink ?? { text: '#1f1f1f', muted: '#57606a', ground: '#ffffff', font: 'sans-serif' },
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(made)}\n`
}

/** What a text says in a file: names as they may be published, other words where a picture says that they are harmless (`data-plain`), and nothing else. */
const publishedText =
  ({ name, isMasked }: PublishedNames) =>
  (text: SVGTextElement): string | undefined => {
    const ref = text.closest('[data-ref]')?.getAttribute('data-ref')
    if (ref == null) return text.closest('[data-plain]') ? (text.textContent ?? '') : undefined
    const known = name(ref)
    if (known === undefined) return undefined
    return isMasked(ref) ? shortName(known) : (text.textContent ?? '')
  }

function inkOf(paper: HTMLElement): SheetInk {
  const muted = element('span', { class: 'seed-paper-muted' })
  paper.append(muted)
  const colour = colourReader()
  const { color, backgroundColor, fontFamily } = getComputedStyle(paper)
  return {
    text: colour(color)?.hex ?? '#000000',
    muted: colour(getComputedStyle(muted).color)?.hex ?? '#000000',
    ground: colour(backgroundColor)?.hex ?? '#ffffff',
    font: fontFamily,
  }
}

function linesOf({ atlas, shown, brushed }: ExportSubject, { name }: PublishedNames): readonly string[] {
  const say = exportWords(shown.language)
  const [all, left] = [countOf(atlas.articles), countOf(atlas.brushed)]
  return [
    ...brushed((ref) => name(ref) ?? '…'),
    atlas.articles === atlas.brushed ? say('articles', all) : say('articlesOf', left, all),
  ]
}

/** The shapes of the network that there are, each with what its type is called. */
function legendOf(network: SVGSVGElement, { language, typeLabel }: Shown): readonly LegendEntry[] {
  const found = new Map<string, LegendEntry>()
  const colour = colourReader()
  for (const node of network.querySelectorAll('[data-type]')) {
    const type = node.getAttribute('data-type') ?? ''
    const shape = node.querySelector('.seed-mark-shape')
    if (!(shape instanceof SVGPathElement) || found.has(type)) continue
    const { width, height } = shape.getBBox()
    const sign = svg('path', {
      d: shape.getAttribute('d') ?? '',
      transform: `scale(${Math.round((SIGN / Math.max(width, height)) * 1000) / 1000})`,
      fill: colour(getComputedStyle(shape).fill)?.hex,
    })
    found.set(type, { label: typeLabel(type), sign })
  }
  const inOrder = [...typeMarks([...found.keys()]).keys()].flatMap((type) => found.get(type) ?? [])
  return [...inOrder, { label: exportWords(language)('network') }]
}

/** What stands in the file for those who cannot see it. */
function describe(pictures: readonly ExportedPicture[], subject: ExportSubject, published: PublishedNames): string {
  const { atlas, shown } = subject
  const { language } = shown
  const say = exportWords(language)
  const entities = {
    map: [...atlas.map.countries, ...atlas.map.places],
    timeline: atlas.timeline.events,
    network: atlas.network.nodes,
  }
  const each = pictures.map(({ name, label }) => {
    const named = entities[name].slice(0, MOST_NAMED).flatMap(({ ref }) => published.name(ref) ?? [])
    return named.length > 0 ? `${label}. ${say('named', listOf(language, named))}` : `${label}.`
  })
  return [...linesOf(subject, published).map((line) => `${line}.`), ...each].join(' ')
}

const MOST_NAMED = 10

/** Pixels. */
const SIGN = 11
