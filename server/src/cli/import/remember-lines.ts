import type { Corpus } from '../../corpus/corpus.ts'
import { SETTINGS_FILE } from '../../corpus/file-kind.ts'
import { readSettingsFile } from '../../corpus/read-document.ts'
import type { Message } from '../../language/message.ts'
import { listBoilerplate, settingsListing, unlisted } from '../../lint/yaml/list-boilerplate.ts'
import { pathOf } from '../../node/paths.ts'
import { applyEdits } from '../../text/edit.ts'
import { ON_DISK, Source } from '../../text/source.ts'
import { writeFixed } from '../check/write-fixed.ts'
import { writeWhole } from '../check/write-whole.ts'
import { Refusal } from '../refusal.ts'
import type { Terminal } from '../terminal.ts'

/** Lists lines of sites in the settings of a corpus, which are made where there are none. False where that failed, which is said. */
export function rememberLines(
  corpus: Corpus,
  lines: readonly string[],
  terminal: Terminal,
  read: (path: string) => string | undefined,
): boolean {
  const uri = `${corpus.root.replace(/\/$/, '')}/${SETTINGS_FILE}`
  const path = pathOf(uri) ?? ''
  const text = read(path)
  const settings = text === undefined ? undefined : readSettingsFile(new Source(uri, ON_DISK, text))
  const fresh = unlisted(lines, settings?.settings.boilerplate ?? [])
  if (fresh.length === 0) return true
  const isWritten = settings ? isListed(uri, settings, fresh, terminal) : isMade(path, fresh, terminal)
  if (isWritten) terminal.tell(remembered(fresh.length))
  return isWritten
}

function isListed(
  uri: string,
  settings: ReturnType<typeof readSettingsFile>,
  lines: readonly string[],
  terminal: Terminal,
): boolean {
  const edit = listBoilerplate(settings, lines)
  if (!edit) {
    terminal.tell(noPlace)
    return false
  }
  const before = settings.source.text
  const file = { uri, before, after: applyEdits(before, [edit]) }
  return !writeFixed([file], (words) => terminal.tell(words)).hasFailed
}

function isMade(path: string, lines: readonly string[], terminal: Terminal): boolean {
  try {
    writeWhole(path, settingsListing(lines))
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    terminal.tell(error.words)
    return false
  }
}

const remembered = (count: number): Message => ({
  en: `Lines of sites that seedbed.yaml lists now: ${count}.`,
  ar: `أسطر المواقع التي أُدرجت في seedbed.yaml: ${count}.`,
})

const noPlace: Message = {
  en: 'The lines of sites cannot be listed in seedbed.yaml as it is written: add them under boilerplate by hand.',
  ar: 'لا يمكن إدراج أسطر المواقع في seedbed.yaml كما هو مكتوب: أضفها تحت boilerplate بنفسك.',
}
