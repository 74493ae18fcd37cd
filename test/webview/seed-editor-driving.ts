import type { Locator, Page } from 'playwright-core'
import type { Range } from 'vscode-languageserver-types'
import type { FrameInNode } from './frame-in-node.ts'

/** A paragraph with tags of several types. */
export const arabic =
  'قال [علوش](person:mohammed-alloush "role=speaker") في [أستانا](place:astana) إن [الجولة](event:astana-22) حول [سوريا](place:syria) تبدأ [اليوم](date:2024-11-11)، وب[إيران](place:iran) وفد.'
/** An English one with Arabic names. */
export const english =
  'In [أستانا](place:astana) [الجولة](event:astana-22) the [Syrian government](org:syrian-government) said it left.'
/** Tags that are parts of words. */
export const glued = 'وصل ال[سوري](place:syria)ون وب[روسيا](place:russia) كلهم، ثم ل[ـسوريا](place:syria) عادوا.'
/** An article with tags of every kind, of those that are in no registry too. */
export const kinds = `${arabic}\n\n[جهة](org:syrian-government) [أحد](person:?) [تقرير](article:astana-11-announced) [x](nosuch:one)\n\nنهاية\n`

/** What readers see of a paragraph. */
export const shownText = (paragraph: string): string =>
  paragraph.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/`/g, '')

/** Resolves when the server's answer is on the screen. */
export const drawn = (page: Page, what = '.seed-tag'): Promise<void> => page.locator(what).first().waitFor()

/** What is seen in a line. */
export const lineText = (page: Page, line: number): Promise<string> =>
  page
    .locator('.cm-line')
    .nth(line)
    .evaluate((element) => element.textContent ?? '')

/** Puts the caret into the text, and resolves when the editor has told so. */
export const putCaret = (frame: FrameInNode, line: number, character: number): Promise<void> =>
  select(frame, { start: { line, character }, end: { line, character } })

/** Selects in the text, and resolves when the editor has told so. */
export async function select(frame: FrameInNode, range: Range): Promise<void> {
  const told = frame.selections.length
  frame.send({ kind: 'reveal', range })
  await frame.until(() => frame.selections.length > told)
}

/** Where some words of an element are drawn; they stand in one node of it. */
export const boxOf = (element: Locator, words: string) =>
  element.evaluate((root, sought) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + sought.length)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { left, right, top, bottom, x: (left + right) / 2, y: (top + bottom) / 2 }
    }
    throw new Error(`“${sought}” is not drawn`)
  }, words)
