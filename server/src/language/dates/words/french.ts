import { part, unit, type Words } from './meaning.ts'

const { day, week, month, year, hour, century } = unit

/** What words of French are in a date, in small letters; an apostrophe and a hyphen part words. */
export const frenchWords: Words = {
  'day-word': { 'aujourd hui': 0, hier: -1, demain: 1, 'avant hier': -2, 'après demain': 2 },
  'day-part-behind': { matin: 0, midi: 1, 'après midi': 2, soir: 3, nuit: 4 },
  'shift-before': { 'ce|cet|cette': 0 },
  'shift-behind': {
    'dernier|dernière|passé|passée': -1,
    'prochain|prochaine': 1,
    'courant|en cours': 0,
  },
  'the-unit': { semaine: week, mois: month, 'an|année': year },
  'one-unit': { jour: day, semaine: week, mois: month, an: year, heure: hour },
  units: { jours: day, semaines: week, mois: month, ans: year, heures: hour },
  'year-word': { 'l année|année|l an': 0 },
  in: { 'en|pendant|durant|au|dès|fin|avant|après': 0 },
  since: { 'depuis|à partir de|à partir du|depuis le': 0 },
  until: { 'jusqu en|jusqu au|jusqu à': 0 },
  from: { 'de|du|d': 0 },
  to: { 'à|au|jusqu au': 0 },
  and: { et: 0 },
  between: { entre: 0 },
  of: { 'de|du|d': 0 },
  part: { 'début|le début de|au début de': part.start, 'mi|milieu|la mi': part.middle, fin: part.end },
  season: { printemps: 21, été: 22, automne: 23, hiver: 24 },
  // In centuries.
  ordinal: { xvie: 16, xviie: 17, xviiie: 18, xixe: 19, xxe: 20, xxie: 21 },
  // “A été” is no summer.
  auxiliary: { 'a|ont|avait|avaient|aura|auront|ayant|avoir|ai|as|avons|avez|eu': 0 },
  'ordinal-sign': { 'er|e|ème|eme': 0 },
  cardinal: { 'un|une': 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10 },
  'decades-word': { 'années|les années': 0 },
  century: { siècle: century },
  ago: { 'il y a': 0 },
  will: { 'sera|seront|aura|auront|prévu|prévue|doit|doivent': 0 },
  festive: { 'chaque|tous les|vendredi saint': 0 },
  counted: {
    'personnes|soldats|combattants|civils|mètres|kilomètres|tonnes|habitants|réfugiés|enfants|familles|maisons|hommes|femmes|cas|étudiants': 0,
  },
  'number-of': { 'résolution|numéro|n|loi|décret|vol': 0 },
}
