import type { Entity } from './entity.ts'

/** Whether two entities are one record of one file. The same record may have been read more than once: of what it is, the place tells. */
export const isSameRecord = (a: Entity, b: Entity): boolean => a.uri === b.uri && a.idSpan.start === b.idSpan.start
