import type { WorkspaceEdit } from 'vscode-languageserver-types'
import { mergedByFile } from '../corpus/edits-everywhere.ts'
import { notSafe } from '../corpus/not-safe.ts'
import type { Asker, Refactoring } from '../corpus/refactoring.ts'
import { cannotCreateFiles, ifNewer, ifNoRecordId, noName, taken } from '../corpus/refusals.ts'
import { homeOf } from '../corpus/registry-homes.ts'
import { entityTarget } from '../corpus/site.ts'
import { workspaceEdit } from '../corpus/workspace-edit.ts'
import { cleanName } from '../language/clean-name.ts'
import { direction, directionOfLanguage, isolate } from '../language/direction.ts'
import { entityCue, plainForms } from '../language/entity-cues.ts'
import { inLanguage } from '../language/message.ts'
import { isRefusal, type Refusal, refuse } from '../language/refusal.ts'
import { wordsIn } from '../language/words.ts'
import { quoted } from '../lint/quoted.ts'
import { ifInWay, isTakenBy } from '../lint/tags/narrow-places.ts'
import { latinId } from '../lint/values/latin-id.ts'
import { starterValues } from '../lint/yaml/starter-value.ts'
import {
  CREATE_ENTITY_COMMAND,
  type EntityProposal,
  type EntityWordsParams,
  type ProposedType,
} from '../protocol/registry-edits.ts'
import { newRecord, type RecordText } from '../registry/edit/record-text.ts'
import { linesOf } from '../registry/edit/registry-lines.ts'
import { knowing, withRecord } from '../registry/edit/registry-steps.ts'
import { labelKey } from '../registry/label-names.ts'
import { recordShape } from '../schema/record-shape.ts'
import type { EntityType } from '../schema/types.ts'
import { writeScalar } from '../syntax/yaml-write.ts'
import { noSteps, stepped } from '../text/compose-edits.ts'
import type { Span } from '../text/span.ts'
import { pathBelow } from '../text/uri.ts'
import type { Context } from './context.ts'
import { nameBeginnings } from './create-entity/name-beginnings.ts'
import { type WordsForEntity, wordsForEntity } from './create-entity/words-for-entity.ts'

/** What a new entity could be that is made of selected words, of a mention whose entity is not known yet, or of a reference without a record. */
export function proposeEntity(context: Context, part: Span): EntityProposal | Refusal {
  const { corpus, document, language } = context
  const refusal = ifNewer(corpus)
  if (refusal) return refusal
  const words = wordsForEntity(corpus, document, part)
  if (!words) return nothingHere
  const fitting = likelyTypes(context, words).filter((type) => words.places.every((place) => isTakenBy(place, type)))
  const types = fitting.flatMap((type): ProposedType[] => {
    const home = homeOf(corpus, type.name)
    if (home === undefined) return []
    return [
      {
        type: type.name,
        label: inLanguage(type.label, language, 'en') ?? type.name,
        id: freeId(context, type.name, words),
        path: pathBelow(corpus.root, home),
        isNew: !corpus.has(home),
      },
    ]
  })
  const names = words.type === '' && words.id === '' ? nameBeginnings(corpus, document, part) : []
  return types.length > 0
    ? { name: words.name, names: names.map(({ name, span }) => ({ name, range: document.source.range(span) })), types }
    : noHome
}

/** What a new entity is to be. */
export interface NewEntity {
  readonly type: string
  readonly id: string
  readonly name: string
}

/**
 * Writes the record of a new entity where its type lives, and makes the words name it, in one edit. Its name stands in the article's language;
 * the word before it may tell its kind.
 */
export function createEntity(
  context: Context,
  part: Span,
  { type, id, name: given }: NewEntity,
): WorkspaceEdit | Refusal {
  const { corpus, document, client, language } = context
  const known = corpus.settings.types.get(type)
  const words = wordsForEntity(corpus, document, part)
  if (!words || !known) return ifNewer(corpus) ?? nothingHere
  const ref = entityTarget(type, id)
  const refusal = ifNewer(corpus) ?? ifNoRecordId(id) ?? (corpus.declarations(ref).length > 0 ? taken(ref) : undefined)
  if (refusal) return refusal
  const inWay = ifInWay(words.places, known)
  if (inWay) return inWay
  const name = cleanName(given, languageOf(context))
  if (!/[\p{L}\p{N}]/u.test(name)) return noName
  const home = homeOf(corpus, type)
  if (home === undefined) return noHome
  const isNew = !corpus.has(home)
  if (isNew && !client.createFiles) return cannotCreateFiles
  const source = isNew ? undefined : corpus.source(home)
  // Once the text is there it is asked again.
  if (!source && !isNew) return nothingHere
  const changes = mergedByFile(words.edits(ref))
  const own = changes.find((one) => one.source.uri === home)?.edits ?? []
  const record = recordFor(context, known, id, name, words)
  const lines = source && own.length === 0 ? linesOf(source) : undefined
  const steps = withRecord(lines ? knowing(lines) : stepped(noSteps(source?.text ?? ''), own), type, id, record)
  if (!steps) return notSafe(corpus, home)
  const shown = isolate(ref, 'ltr')
  const annotation = {
    label: { en: `Create ${shown}`, ar: `إنشاء ${shown}` }[language],
    description: isolate(pathBelow(corpus.root, home), 'ltr'),
    needsConfirmation: changes.some(({ source: { uri } }) => uri !== document.uri && uri !== home),
  }
  return workspaceEdit(
    {
      changes: [
        ...changes.filter((one) => one.source.uri !== home),
        ...(source ? [{ source, edits: steps.edits }] : []),
      ],
      creates: source ? [] : [{ uri: home, text: steps.text }],
      annotation,
    },
    client,
  )
}

/**
 * Making a new entity of what stands at a place: by the command that asks what it is to be, or in editors without it as the likeliest one.
 * Words are offered where they are selected, a mention where a caret touches it.
 */
export function entityCreation(context: Context, part: Span, { hasCommands }: Asker): readonly Refactoring[] {
  const { corpus, document } = context
  const words = wordsForEntity(corpus, document, part)
  if (!words) return []
  const kind = words.type === '' && words.id === '' && part.start < part.end ? 'refactor.extract' : 'quickfix'
  const named = quoted(words.name === '' ? entityTarget(words.type, words.id) : words.name)
  if (hasCommands) {
    const argument: EntityWordsParams = { uri: document.uri, range: document.source.range(part) }
    const title = { en: `Create an entity for ${named.en}…`, ar: `إنشاء كيان لـ${named.ar}…` }
    return [{ title, kind, does: { command: CREATE_ENTITY_COMMAND, argument } }]
  }
  const proposal = proposeEntity(context, part)
  const [first] = isRefusal(proposal) ? [] : proposal.types
  const edit = first && createEntity(context, part, { ...first, name: words.name })
  if (!first || !edit || isRefusal(edit)) return []
  const ref = quoted(entityTarget(first.type, first.id))
  return [{ title: { en: `Create ${ref.en}`, ar: `إنشاء ${ref.ar}` }, kind, does: { edit } }]
}

/** All types, the likeliest first: the one that is written, one of the corpus's own that a word names, then what the cue words say. */
function likelyTypes({ corpus }: Context, words: WordsForEntity): readonly EntityType[] {
  const types = [...corpus.settings.types.values()]
  const cue = entityCue(words.before, words.name)
  const beside = besideWords(words)
  const rank = (type: EntityType): number => {
    if (type.name === words.type) return 0
    if (type.like !== type.name && isNamedIn(type, beside)) return 1
    if (type.like === cue?.like) return type.name === cue.like ? 2 : 3
    return 4
  }
  return types.toSorted((a, b) => rank(a) - rank(b))
}

/** The word before the words, and the first of them, in all forms. */
function besideWords({ before, name }: WordsForEntity): ReadonlySet<string> {
  const last = [...wordsIn(before)].at(-1)
  const [first] = wordsIn(name)
  return new Set([last, first].flatMap((word) => (word ? [...plainForms(word.text)] : [])))
}

const isNamedIn = ({ name, label }: EntityType, words: ReadonlySet<string>): boolean =>
  [name, ...label.values()].some((one) => [...plainForms(one)].some((form) => words.has(form)))

/** The id that is written, or one for the name, that no record has. */
function freeId({ corpus }: Context, type: string, words: WordsForEntity): string {
  const wanted = words.id === '' ? (latinId(words.name) ?? '') : words.id
  let id = wanted
  for (let number = 2; id !== '' && corpus.declarations(entityTarget(type, id)).length > 0; number++) {
    id = `${wanted}-${number}`
  }
  return id
}

/** The language that is written here. */
const languageOf = ({ corpus, document }: Context): string | undefined =>
  (document.kind === 'article' ? document.lang : undefined) ?? corpus.settings.lang

function recordFor(context: Context, type: EntityType, id: string, name: string, words: WordsForEntity): RecordText {
  const { corpus, document } = context
  const cue = entityCue(words.before, words.name || name)
  const lang = languageOf(context)
  const written = writeScalar(name)
  // A Latin name in an Arabic article is of no language that we know.
  const isOfLang = lang !== undefined && directionOfLanguage(lang) === (direction(name) ?? 'ltr')
  const starters = recordShape(type)
    .fields.filter(({ required, key }) => required && key !== 'name')
    .flatMap((field) => {
      const [value] = starterValues(document, corpus.settings, field)
      return value === undefined ? [] : [[field.key, value] as const]
    })
  return newRecord(id, [
    ['name', isOfLang ? `{ ${lang}: ${written} }` : written],
    // What stands in the text has to be a name of the record.
    ...(words.name === '' || labelKey(words.name) === labelKey(name)
      ? []
      : [['aliases', `[${writeScalar(words.name)}]`] as const]),
    ...(cue?.like === type.like && cue.kind !== '' && cue.kind !== type.name ? [['kind', cue.kind] as const] : []),
    ...starters,
    ['status', 'draft'],
  ])
}

const nothingHere = refuse(
  'Select the words that name it, or put the caret on a mention whose entity has no record yet.',
  'حدّد الكلمات التي تسمّيه، أو ضع المؤشر على ذكر ليس لكيانه سجل بعد.',
)
const noHome = refuse(
  'No file can be made for it: “entities” in seedbed.yaml names none that Seedbed could think of. Make an empty one first.',
  'لا يمكن إنشاء ملف له: لا تسمّي «entities» في seedbed.yaml ملفًا يهتدي إليه Seedbed. أنشئ ملفًا فارغًا أولًا.',
)
