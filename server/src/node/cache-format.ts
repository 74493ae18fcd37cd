import { endianness } from 'node:os'
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Column, shared } from '../corpus/segment/columns.ts'
import { SegmentBuilder } from '../corpus/segment/segment-builder.ts'
import type { SegmentParts } from '../corpus/segment/segment-parts.ts'

/** Some bytes of a file, and where they stand in it. */
export interface CacheBytes {
  readonly bytes: Uint8Array
  readonly at: number
}

/**
 * The file in which the columns of a segment are kept: magic number, checksum of all that follows, length of the head, head, columns. The head is
 * JSON; every column begins at a multiple of eight, so that it is read where it stands, but for the few that are pressed. The texts of the records
 * are left out.
 */
export function toBytes(parts: SegmentParts, identity: string): readonly CacheBytes[] {
  const columns = Array.from(columnsOf(parts), ([name, column]) => {
    const plain = new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
    const bytes = PRESSED.has(name) ? deflateRawSync(plain, { level: 1 }) : plain
    return { name, type: typeOf(column), length: column.length, bytes }
  })
  const head: Head = {
    identity,
    columns: columns.map(({ name, type, length, bytes }) => [name, type, length, bytes.length]),
  }
  const json = new TextEncoder().encode(JSON.stringify(head))
  const start = new Uint8Array(aligned(FIXED + json.length))
  start.set(json, FIXED)
  const pieces: CacheBytes[] = []
  let at = start.length
  for (const { bytes } of columns) {
    // The checksum of nothing is 0, whatever came before.
    if (bytes.length > 0) pieces.push({ bytes, at })
    at += bytes.length
    const gap = aligned(at) - at
    if (gap > 0) pieces.push({ bytes: new Uint8Array(gap), at })
    at += gap
  }
  const view = new DataView(start.buffer)
  view.setUint32(LENGTH, json.length)
  let sum = crc32(start.subarray(LENGTH))
  for (const { bytes } of pieces) sum = crc32(bytes, sum)
  view.setUint32(SUM, sum)
  start.set(MAGIC)
  return [{ bytes: start, at: 0 }, ...pieces]
}

/** The columns in a file, not copied; undefined where the file is anything but what `toBytes` writes for this identity. */
export function fromBytes(file: Uint8Array<SharedArrayBuffer>, identity: string): SegmentParts | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.length)
  if (file.length < FIXED || MAGIC.some((byte, at) => file[at] !== byte)) return undefined
  if (crc32(file.subarray(LENGTH)) !== view.getUint32(SUM)) return undefined
  const length = view.getUint32(LENGTH)
  // Decoders take no memory that threads share.
  const head = JSON.parse(new TextDecoder().decode(file.slice(FIXED, FIXED + length))) as Head
  if (head.identity !== identity) return undefined
  const columns = new Map<string, Column>()
  let at = aligned(FIXED + length)
  for (const [name, type, size, bytes] of head.columns) {
    const pressed = PRESSED.has(name) ? inflated(file.subarray(at, at + bytes)) : undefined
    columns.set(name, new types[type](pressed ?? file.buffer, pressed ? 0 : at, size))
    at = aligned(at + bytes)
  }
  return at === file.length ? fromColumns(columns) : undefined
}

interface Head {
  readonly identity: string
  /** Name, type and length of each column, and the bytes that it has in the file. */
  readonly columns: readonly (readonly [string, Type, number, number])[]
}

/** Columns of small numbers, which take a tenth of the room when they are pressed, and a few milliseconds to be read. */
const PRESSED: ReadonlySet<string> = new Set([
  'kinds',
  'articles',
  'topicEnds',
  'relatedEnds',
  'placeKinds',
  'placeHeights',
  'records',
] satisfies (keyof SegmentParts)[])

function inflated(bytes: Uint8Array): ArrayBufferLike {
  const plain = inflateRawSync(bytes)
  const column = shared(Uint8Array, plain.length)
  column.set(plain)
  return column.buffer
}

type Type = 'u8' | 'u16' | 'u32' | 'f64'

const types: Readonly<Record<Type, new (buffer: ArrayBufferLike, at: number, length: number) => Column>> = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f64: Float64Array,
}

const typeOf = (column: Column): Type =>
  column instanceof Uint8Array
    ? 'u8'
    : column instanceof Uint16Array
      ? 'u16'
      : column instanceof Uint32Array
        ? 'u32'
        : 'f64'

/** The last byte is the version of this layout, and the one before it the order of bytes in a number. */
const MAGIC = [...new TextEncoder().encode(`seedbd${endianness() === 'LE' ? 'l' : 'b'}`), 2]

/** Where the checksum stands, the length of the head, and the head. */
const SUM = 8
const LENGTH = 12
const FIXED = 16

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** The columns of a segment by name, those of its string tables too. */
function* columnsOf(parts: SegmentParts): Generator<readonly [string, Column]> {
  for (const [name, value] of Object.entries(parts) as [string, Column | Readonly<Record<string, Column>>][]) {
    if (LEFT_OUT.has(name)) continue
    if (ArrayBuffer.isView(value)) yield [name, value as Column]
    else for (const [inner, column] of Object.entries(value)) yield [`${name}.${inner}`, column]
  }
}

const LEFT_OUT: ReadonlySet<string> = new Set(['written'] satisfies (keyof SegmentParts)[])

function fromColumns(columns: ReadonlyMap<string, Column>): SegmentParts | undefined {
  const empty = new SegmentBuilder('').done()
  const parts: Record<string, unknown> = { ...empty }
  for (const [name] of columnsOf(empty)) {
    const column = columns.get(name)
    if (!column) return undefined
    const [outer = '', inner] = name.split('.')
    parts[outer] = inner === undefined ? column : { ...(parts[outer] as object), [inner]: column }
  }
  return parts as unknown as SegmentParts
}
