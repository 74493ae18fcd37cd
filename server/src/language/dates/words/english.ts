import { part, unit, type Words } from './meaning.ts'

const { day, week, month, year, hour, century } = unit

/** What words of English are in a date, in small letters. */
export const englishWords: Words = {
  'day-word': {
    'today|tonight': 0,
    'yesterday|last night': -1,
    tomorrow: 1,
    'day before yesterday': -2,
    'day after tomorrow': 2,
  },
  'day-part-behind': { morning: 0, noon: 1, afternoon: 2, evening: 3, night: 4 },
  'shift-before': { 'this|the current': 0, last: -1, 'next|the coming': 1 },
  'the-unit': { 'week|the week': week, 'month|the month': month, 'year|the year': year },
  'one-unit': { day: day, week: week, month: month, year: year, hour: hour },
  units: { days: day, weeks: week, months: month, years: year, hours: hour },
  'some-units': { days: day, weeks: week, months: month, years: year, hours: hour },
  'year-word': { 'the year|year': 0 },
  in: { 'in|during|by|before|after|throughout': 0 },
  since: { since: 0 },
  until: { 'until|till|up to': 0 },
  from: { from: 0 },
  to: { 'to|until|till|through': 0 },
  and: { 'and|&': 0 },
  between: { between: 0 },
  of: { of: 0 },
  part: {
    'early|the beginning of|beginning of|the start of|start of': part.start,
    'mid|the middle of|middle of': part.middle,
    'late|the end of|end of': part.end,
  },
  season: { spring: 21, summer: 22, 'autumn|fall': 23, winter: 24 },
  ordinal: { eighteenth: 18, nineteenth: 19, twentieth: 20, 'twenty first': 21 },
  'ordinal-sign': { 'st|nd|rd|th': 0 },
  cardinal: { 'a|an|one': 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  'decades-word': { s: 0 },
  century: { century: century },
  'hijri-mark': { ah: 0 },
  'christian-mark': { 'ce|ad': 0 },
  bc: { 'bc|bce': 0 },
  'ago-behind': { ago: 0 },
  recent: { 'recent|the past few|the last few|past few|last few': 0 },
  coming: { 'coming|the next few|next few': 0 },
  will: { 'will|would|shall|scheduled|planned|due|expected|plans|set to': 0 },
  'event-noun': { 'black|good|bloody|ash|palm|easter|super|cyber|the attacks of': 0 },
  festive: { 'black|good|bloody|ash|palm|easter|super|cyber|every|each': 0 },
  'title-before-today': { 'russia|usa|history|the': 0 },
  counted: {
    'people|persons|soldiers|fighters|civilians|dollars|euros|km|kilometres|kilometers|metres|meters|miles|tons|tonnes|percent|troops|refugees|children|families|houses|homes|villages|men|women|cases|years|students|prisoners|detainees|pounds|employees|million|billion|thousand': 0,
  },
  'named-after': {
    'alliance|coalition|movement|forces|square|street|bridge|brigade|agreement|attacks|war|revolution|protests|uprising': 0,
  },
  'number-of': { 'resolution|no|number|room|article|law|route|decree|flight|page': 0 },
}
