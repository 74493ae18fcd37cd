import { type Extension, Prec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { EditorSettings } from '../messages/seed-editor.ts'
import { settingsField } from './surroundings.ts'

/** The text as the reader has set it: font, size, line height and width, as variables of the editor's stylesheet. */
export const readingComfort = (): Extension =>
  Prec.low(
    EditorView.editorAttributes.compute([settingsField], (state) => ({
      style: readingStyle(state.field(settingsField)),
    })),
  )

/** The settings as CSS variables; what is out of reach is brought back to what can be read. */
export const readingStyle = ({ font, fontSize, lineHeight, width }: EditorSettings): string =>
  Object.entries({
    '--seed-font': fonts[font],
    '--seed-font-size': `${within(fontSize, 8, 72)}px`,
    '--seed-line-height': String(within(lineHeight, 1, 4)),
    '--seed-width': `${within(width, 20, 400)}ch`,
  })
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ')

/** The fonts that come with the extension have the names of their packages. */
const fonts: Readonly<Record<EditorSettings['font'], string>> = {
  naskh: '"Noto Naskh Arabic Variable", "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", serif',
  sans: '"Noto Sans Arabic Variable", "Noto Sans Arabic", "Segoe UI", sans-serif',
  system: 'var(--vscode-font-family, system-ui), sans-serif',
}

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
