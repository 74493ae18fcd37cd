import type { Corpus } from '../../corpus/corpus.ts'
import type { Message } from '../../language/message.ts'
import { isId, readReference } from '../../schema/ids.ts'
import type { HasFormat } from '../../schema/json-place.ts'
import { faultsOf } from '../../schema/json-schema.ts'
import type { YamlScalar } from '../../syntax/yaml.ts'
import { formatsIn } from '../values/formats.ts'
import { faultInWords } from '../values/schema-words.ts'

/** What the corpus's own JSON Schema of an attribute has against a value, as a sentence without its full stop (docs/format.md §7); undefined where nothing. */
export function attributeFault(key: string, text: string, corpus: Corpus): Message | undefined {
  const schema = corpus.settings.schemas.attributes.get(key)
  const [fault] = schema === undefined ? [] : faultsOf(schema, asScalar(text), formsIn(corpus))
  return fault && faultInWords(fault, key)
}

/** A value in a title as YAML would read it without quotes, so that numbers are numbers. */
function asScalar(text: string): YamlScalar {
  const span = { start: 0, end: text.length }
  const value = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : (truths.get(text) ?? text)
  return { kind: 'scalar', span, content: span, text, value, style: 'plain' }
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
])

/** Of references in attributes only the form is looked at: nothing tells when what they name comes or goes. */
function formsIn(corpus: Corpus): HasFormat {
  const hasFormat = formatsIn(corpus)
  return (format, text) => {
    if (format === 'article') return isId(text)
    if (!/^entity(?::|$)/.test(format)) return hasFormat(format, text)
    const reference = readReference(text)
    const type = format.slice('entity:'.length)
    return reference !== undefined && isId(reference.id) && (type === '' || reference.type === type)
  }
}
