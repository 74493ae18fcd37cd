import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { leaves, nodePath } from '../../server/src/syntax/nodes.ts'
import { parse } from '../../server/src/syntax/parse.ts'
import { plainOffset, sourceOffset, sourceSpan } from '../../server/src/syntax/plain-offsets.ts'
import type { Node, Tree } from '../../server/src/syntax/tree.ts'
import type { YamlDocument, YamlScalar, YamlValue } from '../../server/src/syntax/yaml.ts'
import { parseYaml } from '../../server/src/syntax/yaml-reader.ts'
import type { Span } from '../../server/src/text/span.ts'
import { covers } from '../../server/src/text/span.ts'
import { anyText, anyYaml } from './documents.ts'

describe('parse, whatever the text', () => {
  const holds = (property: (tree: Tree) => void, numRuns = 1500) =>
    fc.assert(
      fc.property(anyText, (text) => property(parse(text))),
      { numRuns },
    )

  it('has leaves that put together are the file', () => {
    holds((tree) =>
      assert.equal(
        leaves(tree)
          .map((span) => slice(tree, span))
          .join(''),
        tree.text,
      ),
    )
  })

  it('nests nodes in order', () => holds((tree) => assertNested(tree.root)))

  it('has every span inside the file', () => {
    holds((tree) => {
      for (const span of spansIn(tree))
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= tree.text.length, JSON.stringify(span))
    })
  })

  it('finds the path of nodes at every offset', () => {
    holds((tree) => {
      for (let offset = tree.root.span.start; offset <= tree.text.length; offset++) {
        const path = nodePath(tree, offset)
        assert.equal(path[0], tree.root)
        for (const [index, node] of path.slice(1).entries()) assert.ok(path[index]?.children.includes(node))
      }
    }, 300)
  })

  it('covers the plain text with stretches', () => {
    holds(({ plain }) => {
      let end = 0
      for (const { plain: span } of plain.stretches) {
        assert.equal(span.start, end)
        assert.ok(span.end > span.start)
        end = span.end
      }
      assert.equal(end, plain.text.length)
    })
  })

  it('has the same characters in plain text and file where a stretch is of one length in both', () => {
    holds((tree) => {
      for (const { kind, plain, source } of tree.plain.stretches) {
        if (kind === 'generated' || plain.end - plain.start !== source.end - source.start) continue
        assert.equal(tree.plain.text.slice(plain.start, plain.end), slice(tree, source).replaceAll('\r', '\n'))
      }
    })
  })

  it('orders stretches in the file as in the plain text', () => {
    holds(({ plain }) => {
      let end = 0
      for (const { source } of plain.stretches) {
        assert.ok(source.start >= end && source.end >= source.start)
        end = source.end
      }
    })
  })

  it('leads from the plain text to the file and back', () => {
    holds(({ plain }) => {
      for (const stretch of plain.stretches) {
        if (stretch.kind === 'generated') continue
        const equal = stretch.plain.end - stretch.plain.start === stretch.source.end - stretch.source.start
        for (let at = stretch.plain.start; at < stretch.plain.end; at++) {
          assert.equal(plainOffset(plain, sourceOffset(plain, at)), equal ? at : stretch.plain.start)
          const { start, end } = sourceSpan(plain, { start: at, end: at + 1 })
          assert.ok(covers(stretch.source, { start, end }) && end > start)
        }
      }
    }, 500)
  })

  it('maps offsets in order', () => {
    holds((tree) => {
      const { plain, text } = tree
      for (let at = 1; at <= plain.text.length; at++) assert.ok(sourceOffset(plain, at) >= sourceOffset(plain, at - 1))
      for (let at = 1; at <= text.length; at++) assert.ok(plainOffset(plain, at) >= plainOffset(plain, at - 1))
    }, 500)
  })

  it('places every leaf block in the plain text in order', () => {
    holds(({ blocks, plain }) => {
      let end = 0
      blocks.forEach((block, index) => {
        assert.equal(block.plain.start, index === 0 ? 0 : end + 2)
        end = block.plain.end
      })
      assert.equal(end, plain.text.length)
    })
  })

  it('gives each tag the parts that stand in the file', () => {
    holds((tree) => {
      for (const tag of tree.tags) {
        assert.equal(slice(tree, tag.typeSpan), tag.type)
        assert.equal(slice(tree, tag.idSpan), tag.id)
        assert.ok(
          covers(tag.span, tag.label) && covers(tag.span, tag.destination) && covers(tag.destination, tag.idSpan),
        )
        for (const { keySpan, valueSpan } of tag.attributes) {
          assert.ok(tag.title && covers(tag.title, keySpan) && covers(tag.title, valueSpan))
        }
      }
    })
  })
})

describe('parseYaml, whatever the text', () => {
  const holds = (property: (document: YamlDocument, text: string) => void) =>
    fc.assert(
      fc.property(anyYaml, fc.nat(5), (text, margin) => {
        const whole = `${'#'.repeat(margin)}${text}${'#'.repeat(margin)}`
        property(parseYaml(whole, { start: margin, end: margin + text.length }), whole)
      }),
      { numRuns: 2000 },
    )

  it('has every span inside its own', () => {
    holds((document) => {
      for (const span of spansIn(document))
        assert.ok(covers(document.span, span) && span.end >= span.start, JSON.stringify(span))
    })
  })

  it('has plain values as they are written', () => {
    holds((document, text) => {
      // With a BOM inside, the package miscounts where its line starts.
      if (document.problems.length > 0 || text.includes('\ufeff')) return
      for (const scalar of scalarsIn(document.root)) {
        const written = text.slice(scalar.content.start, scalar.content.end)
        if (scalar.style === 'plain' && !scalar.alias && !/[\r\n]/.test(written)) assert.equal(scalar.text, written)
      }
    })
  })

  it('has comments as they are written', () => {
    holds((document, text) => {
      for (const { span, text: comment } of document.comments)
        assert.equal(text.slice(span.start, span.end), `#${comment}`)
    })
  })
})

const slice = (tree: Tree, span: Span): string => tree.text.slice(span.start, span.end)

function assertNested(node: Node): void {
  let at = node.span.start
  for (const child of node.children) {
    assert.ok(child.span.start >= at && child.span.end <= node.span.end, `${child.kind} in ${node.kind}`)
    at = child.span.end
    assertNested(child)
  }
}

/** Every span anywhere in a value, apart from those of the plain text itself. */
function spansIn(value: unknown): Span[] {
  if (value === null || typeof value !== 'object') return []
  const found = isSpan(value) ? [value] : []
  for (const [key, part] of Object.entries(value)) if (key !== 'plain') found.push(...spansIn(part))
  return found
}

const isSpan = (value: object): value is Span => 'start' in value && 'end' in value

function scalarsIn(value: YamlValue | undefined): readonly YamlScalar[] {
  if (value === undefined) return []
  if (value.kind === 'scalar') return [value]
  const values = value.kind === 'list' ? value.items : value.entries.flatMap((entry) => [entry.key, entry.value])
  return values.flatMap(scalarsIn)
}
