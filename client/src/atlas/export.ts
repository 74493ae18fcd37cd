import * as vscode from 'vscode'
import type { AtlasDeed } from '../../webview/messages/atlas.ts'
import { say } from '../messages.ts'
import { offerToOpen, saveFile } from '../save-file.ts'
import { type EmbeddedFont, embedFonts } from '../seed-editor/embedded-fonts.ts'
import { pageFolder } from '../webview-page.ts'

/** Saves a picture of the atlas where the user says; `beside` is a file of the corpus. */
export async function saveExport(deed: Extract<AtlasDeed, { kind: 'save' }>, beside: vscode.Uri): Promise<void> {
  const uri = await saveFile({
    folder: vscode.Uri.joinPath(beside, '..'),
    name: `${deed.name}.${deed.format}`,
    title: say('exportPictureTitle'),
    content: () => bytesOf(deed),
  })
  if (uri) await offerToOpen(uri, say('pictureExported'))
}

const bytesOf = ({ format, data }: Extract<AtlasDeed, { kind: 'save' }>): Uint8Array =>
  format === 'svg' ? new TextEncoder().encode(data) : Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0))

/** Declarations of the font of the pictures, with what of it a text needs as data: pictures that are drawn into a file can use no font of the page. */
export async function exportFonts(text: string, extension: vscode.Uri): Promise<string> {
  const read = async (file: string): Promise<Uint8Array> =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(pageFolder(extension), file))
  const styles = new TextDecoder().decode(await read('atlas.css'))
  const faces = styles.match(/@font-face\s*\{[^}]*\}/g) ?? []
  return embedFonts(faces.join('\n'), text, FONT, read)
}

/** As atlas.css has it. */
const FONT: EmbeddedFont = { family: 'Noto Sans Arabic Variable', licence: 'fonts/noto-sans-arabic.LICENSE' }
