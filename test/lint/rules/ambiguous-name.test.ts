import { ambiguousName } from '../../../server/src/lint/rules/ambiguous-name.ts'
import { ruleTable } from '../../support/rule-table.ts'

const registry = `//- entities/a.yaml
place:
  libya: { name: ليبيا }
  lebanon: { name: لبنان }
  tripoli-libya: { name: طرابلس, within: place:libya }
  tripoli-lebanon: { name: { ar: طرابلس, en: Tripoli }, within: place:lebanon }
  beirut: { name: بيروت, within: place:lebanon }
  benghazi: { name: بنغازي, within: place:libya }
  idlib: { name: إدلب, within: place:idlib-governorate }
  idlib-governorate: { name: إدلب }
  paris: { name: باريس }
  old-tripoli: { redirect: place:tripoli-libya }
  astana: { name: أستانا, different-from: [event:astana] }
person:
  salih-poet: { name: أحمد صالح, aliases: [صالح] }
  salih-minister: { name: علي صالح, aliases: [صالح], roles: [{ title: وزير, org: org:ministry }] }
  hidden: { name: ماجد صالح, aliases: [صالح], withhold: true, roles: [{ place: place:paris }] }
  common: { name: نبيل صالح, aliases: [{ text: صالح, use: common }], roles: [{ place: place:paris }] }
  past: { name: كريم صالح, aliases: [{ text: صالح, until: 1990 }], roles: [{ place: place:paris }] }
org:
  ministry: { name: وزارة الصحة, place: place:benghazi }
event:
  astana: { name: أستانا, places: [place:paris] }
`
const article = (text: string): string => `//- a.seed.md\n---\ndate: 2024-01-01\n---\n${text}\n${registry}`

ruleTable(ambiguousName, {
  reports: {
    'the container of another is tagged': {
      text: article('في [طرابلس](place:[|tripoli-libya|]) شمالي [لبنان](place:lebanon).'),
      says: ['may be “place:tripoli-libya”', 'point to the latter', 'قد يكون'],
      severity: 'warning',
    },
    'neighbours of another are tagged': article('بين [طرابلس](place:[|tripoli-libya|]) و[بيروت](place:beirut).'),
    'by a merged id': article('بين [طرابلس](place:[|old-tripoli|]) و[بيروت](place:beirut).'),
    'the office of another': article('قال [صالح](person:[|salih-poet|]) في [وزارة الصحة](org:ministry).'),
    'the place of that office': article('قال [صالح](person:[|salih-poet|]) في [بنغازي](place:benghazi).'),
    'another is tagged by its whole name': article(
      'قال [علي صالح](person:salih-minister). ثم أضاف [صالح](person:[|salih-poet|]).',
    ),
    'in the front matter': `//- a.seed.md\n---\ndateline: place:beirut\n---\nفي [طرابلس](place:[|tripoli-libya|]).\n${registry}`,
    'with a particle that belongs outside': article('في [وطرابلس](place:[|tripoli-libya|]) و[بيروت](place:beirut).'),
    'every tag of that name': article(
      '[طرابلس](place:[|tripoli-libya|]) و[طرابلس](place:[|tripoli-libya|]) و[بيروت](place:beirut).',
    ),
  },
  accepts: {
    'nothing else is tagged': article('في [طرابلس](place:tripoli-libya) و[صالح](person:salih-poet).'),
    'the other tags fit': article('في [طرابلس](place:tripoli-libya) و[بنغازي](place:benghazi).'),
    'they fit both': article('في [طرابلس](place:tripoli-libya) و[بنغازي](place:benghazi) و[بيروت](place:beirut).'),
    'they fit neither': article('في [طرابلس](place:tripoli-libya) و[باريس](place:paris).'),
    'one lies within the other': article('في [إدلب](place:idlib) و[إدلب](place:idlib-governorate).'),
    'they are told to be different': article('في [أستانا](place:astana) و[باريس](place:paris).'),
    'the tagged one is tagged by its whole name too': article(
      'قال [أحمد صالح](person:salih-poet) في [وزارة الصحة](org:ministry). وأضاف [صالح](person:salih-poet).',
    ),
    'names that are withheld, words of the language or of another time': article(
      'قال [صالح](person:salih-poet) في [باريس](place:paris).',
    ),
    'forms that are no names': article('في [طرابلس](place:tripoli-libya "form=noun") و[بيروت](place:beirut).'),
    'a label that is no name of it': article('في [الفيحاء](place:tripoli-libya) و[بيروت](place:beirut).'),
  },
  fixes: {
    'choose it for every tag of that name': [
      article('[طرابلس](place:tripoli-libya) و[طرابلس](place:tripoli-libya) و[بيروت](place:beirut).'),
      '---\ndate: 2024-01-01\n---\n[طرابلس](place:tripoli-lebanon) و[طرابلس](place:tripoli-lebanon) و[بيروت](place:beirut).\n',
    ],
    'choose the other': [
      article('في [طرابلس](place:tripoli-libya "cert=low") و[بيروت](place:beirut).'),
      '---\ndate: 2024-01-01\n---\nفي [طرابلس](place:tripoli-lebanon "cert=low") و[بيروت](place:beirut).\n',
    ],
  },
})
