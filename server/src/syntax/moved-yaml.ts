import { moved } from '../text/span.ts'
import type { YamlDocument, YamlEntry, YamlScalar, YamlValue } from './yaml.ts'

/** A YAML document as if its text stood so many code units further on. */
export const movedYaml = ({ span, root, comments, problems }: YamlDocument, by: number): YamlDocument => ({
  span: moved(span, by),
  root: root && movedValue(root, by),
  comments: comments.map((comment) => ({ span: moved(comment.span, by), text: comment.text })),
  problems: problems.map(({ code, message, span }) => ({ code, message, span: moved(span, by) })),
})

function movedValue(value: YamlValue, by: number): YamlValue {
  const span = moved(value.span, by)
  if (value.kind === 'scalar') return movedScalar(value, by)
  return value.kind === 'map'
    ? { kind: 'map', span, flow: value.flow, entries: value.entries.map((entry) => movedEntry(entry, by)) }
    : { kind: 'list', span, flow: value.flow, items: value.items.map((item) => movedValue(item, by)) }
}

const movedEntry = ({ key, value, span }: YamlEntry, by: number): YamlEntry => ({
  key: movedScalar(key, by),
  value: value && movedValue(value, by),
  span: moved(span, by),
})

function movedScalar({ kind, span, content, text, value, style, alias }: YamlScalar, by: number): YamlScalar {
  const whole = moved(span, by)
  const inside = content === span ? whole : moved(content, by)
  const scalar: YamlScalar = { kind, span: whole, content: inside, text, value, style }
  return alias ? { ...scalar, alias } : scalar
}
