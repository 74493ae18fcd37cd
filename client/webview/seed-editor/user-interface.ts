import type { Extension } from '@codemirror/state'
import { findBar } from './find-bar.ts'
import { focusMode } from './focus-mode.ts'
import { frontMatterForm } from './front-matter-form.ts'
import { outlinePanel } from './outline-panel.ts'
import { readingComfort } from './reading-comfort.ts'
import { repeatingTag } from './repeat-tag.ts'
import { statusLine } from './status-line.ts'
import { decidingOnSuggestions } from './suggestion-decisions.ts'
import { tagCard } from './tag-card.ts'
import { taggingPalette } from './tagging-palette.ts'
import { toolbar } from './toolbar.ts'

/** Everything around the text of the editor; `surroundings` and what the server sees in the article come before it. */
export const userInterface = (): Extension => [
  toolbar(),
  findBar(),
  frontMatterForm(),
  taggingPalette(),
  tagCard(),
  repeatingTag(),
  decidingOnSuggestions(),
  outlinePanel(),
  statusLine(),
  focusMode(),
  readingComfort(),
]
