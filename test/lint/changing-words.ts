import fc from 'fast-check'

// Of which the files of a changing corpus are made.

export const ids = ['a', 'b', 'c'] as const
const types = ['person', 'place', 'org', 'deal'] as const

/** Names that stand in each other, differ by a particle or by ال, or are spelt in another way. */
const names = [
  'إدلب',
  'ادلب',
  'بلال',
  'لال',
  'الشركة',
  'شركة',
  'الشركة العامة',
  'شركة عامة',
  'سالم',
  'أحمد الخالد',
  'أحمد الخالد الحسن',
  'أحمد خالد',
  'نور سلطان',
  'نور سلطان نزارباييف',
  'للشركة',
  'Idlib',
] as const

export const id = fc.constantFrom(...ids)
export const name = fc.constantFrom(...names)
export const type = fc.constantFrom(...types)
export const nearlyId = fc.oneof({ weight: 29, arbitrary: id }, fc.constantFrom('a-2', 'bb'))
export const ref = fc.tuple(type, nearlyId).map((parts) => parts.join(':'))
export const nearlyRef = fc.oneof(
  { weight: 29, arbitrary: ref },
  fc.tuple(fc.constantFrom('plac', 'article', 'date', 'Person'), id).map((parts) => parts.join(':')),
)
/** What an entity is called, mostly: each name is one of several entities'. */
export const ownName = (ref: string): fc.Arbitrary<string> => {
  const [kind = '', one = ''] = ref.split(':')
  const first = 3 * (types as readonly string[]).indexOf(kind) + (ids as readonly string[]).indexOf(one)
  const own = [0, 1, 5].map((step) => names[(first + step + 1) % names.length] ?? '')
  return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...own) }, { weight: 1, arbitrary: name })
}
export const year = fc.constantFrom('1990', '2018', '2019-03', '2024')
/** A value in one of so many cases. */
export const maybe = <T>(value: fc.Arbitrary<T>, cases = 2): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: cases - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })

/** `key: value` of those that have one. */
export const lines = (values: Readonly<Record<string, string | undefined>>): readonly string[] =>
  Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]))
export const list = (value: fc.Arbitrary<string>, maxLength = 2): fc.Arbitrary<string> =>
  fc.array(value, { minLength: 1, maxLength }).map((items) => `[${items.join(', ')}]`)
