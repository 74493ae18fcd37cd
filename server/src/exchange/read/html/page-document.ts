import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { UNSEEN } from './safe-html.ts'

/** A node of a page, as far as it is read here. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<PageNode>
  readonly textContent: string | null
}

/** An element of it. */
export interface PageElement extends PageNode {
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  closest(selector: string): PageElement | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
}

/** A page that has been parsed; nothing of it runs. */
export interface PageDocument {
  readonly documentElement: PageElement
  readonly body: PageElement | null
}

/** The document of a page that has been made safe (`safeHtml`). */
export const pageDocument = (html: string): PageDocument => parseHTML(html).document as unknown as PageDocument

/** Takes out of a page what no reader of it sees. */
export function withoutUnseen({ documentElement }: PageDocument): void {
  for (const element of [...documentElement.querySelectorAll(UNSEEN)]) element.remove()
}

/**
 * The element that holds the article of a page, as reader views find it (mozilla/readability); undefined where none does. The page is taken to pieces
 * by that: what is asked of it otherwise has to be asked before.
 */
export function articleElement(document: PageDocument): PageElement | undefined {
  try {
    const found = new Readability<PageElement>(document as never, {
      charThreshold: FEWEST_CHARACTERS,
      serializer: (element) => element as unknown as PageElement,
    }).parse()
    return found?.content ?? undefined
  } catch {
    // It fails on some broken pages; all that can be read is proposed then.
    return undefined
  }
}

/** A text shorter than that is looked for again with less care; agencies write notes of two sentences. */
const FEWEST_CHARACTERS = 250
