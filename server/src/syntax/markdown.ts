import { parser as commonMark, type MarkdownConfig } from '@lezer/markdown'
import { codeBlocks } from './code-blocks.ts'
import { containers } from './containers.ts'
import { htmlBlocks } from './html-block.ts'
import { paragraphs } from './paragraphs.ts'

/**
 * Inline Markdown is read after all blocks are known (see `parseInline`), since only then is it known which labels are defined;
 * this keeps Lezer from reading it.
 */
const noInlines: MarkdownConfig = {
  remove: ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'],
  parseInline: [{ name: 'Skip', parse: (cx) => cx.end }],
}

/** Reads the block structure of Markdown: Lezer's parser, with the blocks in which it differs from CommonMark 0.31 replaced. */
export const blockParser = commonMark.configure([codeBlocks, containers, htmlBlocks, paragraphs, noInlines])
