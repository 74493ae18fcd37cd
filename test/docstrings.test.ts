import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { projectFiles, textOf } from './support/project.ts'

/** Something that a module lets others use, and the comment above it; undefined where there is none. */
interface Exported {
  readonly name: string
  readonly comment: string | undefined
}

const declaration =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/

const files = projectFiles().filter((file) => /^(server\/src|client\/(src|webview))\/.*\.ts$/.test(file))
const exported = files.flatMap((file) => exportsOf(textOf(file)).map((one) => ({ ...one, file })))

describe('every export', () => {
  it('is found, with its comment', () => {
    assert.deepEqual(
      exportsOf(
        [
          '/** The first. */',
          'export const one = 1',
          'export const two = 2',
          '',
          'export const alone = 3',
          '/**',
          ' * Counts.',
          ' */',
          'export async function count(): Promise<void> {',
          '}',
          'export abstract class Bare {}',
          "export { other } from './other.ts'",
          '/** One. */',
          'export function many(a: string): void',
          'export function many(a: number): void',
        ].join('\n'),
      ),
      [
        { name: 'one', comment: 'The first.' },
        { name: 'two', comment: 'The first.' },
        { name: 'alone', comment: undefined },
        { name: 'count', comment: 'Counts.' },
        { name: 'Bare', comment: undefined },
        { name: 'many', comment: 'One.' },
        { name: 'many', comment: 'One.' },
      ],
    )
    assert.ok(exported.length > 3000)
  })

  it('says what it is for', () => {
    assert.deepEqual(
      exported.filter(({ comment }) => comment === undefined).map(({ file, name }) => `${file}: ${name}`),
      [],
    )
  })

  it('says more than its name does', () => {
    assert.deepEqual(
      ['The corpus root.', 'A corpus’s root', 'Where files lie'].map((one) => repeats(one, 'corpusRoot')),
      [true, true, false],
    )
    assert.deepEqual(
      exported
        .filter(({ name, comment }) => comment !== undefined && repeats(comment, name))
        .map(({ file, name, comment }) => `${file}: ${name}: ${comment}`),
      [],
    )
  })
})

/** The declarations that a module exports. Those of one line that follow upon each other have the comment above the first. */
function exportsOf(text: string): readonly Exported[] {
  const lines = text.split('\n')
  const commentAbove = (number: number): string | undefined => {
    const above = lines[number - 1] ?? ''
    if (above.endsWith('*/')) return commentEndingAt(lines, number - 1)
    return isOneOfSeveral(above, lines[number] ?? '') ? commentAbove(number - 1) : undefined
  }
  return lines.flatMap((line, number) => {
    const [, name] = declaration.exec(line) ?? []
    return name === undefined ? [] : [{ name, comment: commentAbove(number) }]
  })
}

/** Whether a line goes on with what the line above began: constants in a row, or the forms in which a function can be called. */
function isOneOfSeveral(above: string, line: string): boolean {
  const kinds = [/^(?:export )?const \w+ = .*[^([{,]$/, /^export (?:async )?function /]
  return kinds.some((kind) => kind.test(above) && kind.test(line))
}

function commentEndingAt(lines: readonly string[], end: number): string {
  let start = end
  while (start > 0 && !(lines[start] ?? '').trimStart().startsWith('/**')) start--
  const comment = lines.slice(start, end + 1).join(' ')
  return comment
    .replace(/\/\*\*|\*\/|(?<=\s)\*(?=\s)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether all words of a comment are words of the name. */
function repeats(comment: string, name: string): boolean {
  const ofName = new Set(wordsOf(name.replace(/([a-z])([A-Z])/g, '$1 $2')))
  return wordsOf(comment).every((word) => ofName.has(word) || /^(?:an?|the|of|s|its|is)$/.test(word))
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? []
}
