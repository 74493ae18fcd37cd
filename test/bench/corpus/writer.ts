import { type ArticlePlace, isoDate, linkBetween, placeOf, type Subjects } from './articles.ts'
import type { EntityType, NamedEntity } from './entities.ts'
import type { Random } from './random.ts'
import { leading, linkLabels, plain, tagged } from './sentences.ts'
import type { Tally } from './tally.ts'

/** Writes tags, links and sentences of one article, and counts what it writes. */
export interface Writer {
  readonly random: Random
  tag(entity: NamedEntity): string
  /** A tag of some entity. */
  someTag(): string
  /** A sentence with tags, or one without. */
  sentence(): string
  /** A sentence that leads to another article. */
  leadTo(article: number): string
  /** A link to an article by its path. */
  pathLink(article: number): string
}

/** More than half of the sentences name nobody: so there are some seventeen tags in 4.4 KB. */
const TAGLESS = 0.54

export function writerOf(place: ArticlePlace, subjects: Subjects, random: Random, tally: Tally): Writer {
  const tag = (entity: NamedEntity): string => {
    tally.entityTags++
    if (entity.ref === subjects.hotPerson.ref) tally.hotPerson++
    const label = entity.short !== undefined && random.happens(0.3) ? entity.short : entity.ar
    const role = entity.type === 'person' && random.happens(0.25) ? ' "role=speaker"' : ''
    return `[${label}](${entity.ref}${role})`
  }
  const dateTag = (): string => {
    tally.dateTags++
    return `[${place.day} ${MONTHS[place.month - 1]} ${place.year}](date:${isoDate(place)})`
  }
  const pathLink = (article: number): string => {
    tally.articleLinks++
    if (article === subjects.hotArticle) tally.hotByPath++
    return `[${random.pick(linkLabels)}](${linkBetween(place, placeOf(article))})`
  }
  const idLink = (article: number): string => {
    tally.articleLinks++
    if (article === subjects.hotArticle) tally.hotById++
    return `[${random.pick(linkLabels)}](article:${placeOf(article).id})`
  }
  const fill = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (_, slot: string) =>
      slot === 'date' ? dateTag() : tag(subjects.entity(slot as EntityType, random)),
    )
  return {
    random,
    tag,
    pathLink,
    someTag: () => tag(subjects.entity(subjects.type(random), random)),
    sentence: () => (random.happens(TAGLESS) ? random.pick(plain) : fill(random.pick(tagged))),
    leadTo: (article) =>
      random.pick(leading).replace('{link}', () => (random.happens(0.125) ? idLink(article) : pathLink(article))),
  }
}

/** As they are called in the Levant and in Egypt. */
const MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيو',
  'تموز/يوليو',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
]
