/** A small corpus that the tests of features share: settings and a registry, to be followed by articles. */
export const sample = `
//- seedbed.yaml
lang: ar
types:
  agreement: { like: event, label: { en: Agreement, ar: اتفاق } }
topics:
  astana-process: { ar: مسار أستانا, en: Astana process, broader: diplomacy }
  diplomacy: { ar: الدبلوماسية, en: Diplomacy }
relations: { reply: { inverse: replied-by, label: { ar: رد, en: reply } } }
//- entities/people.yaml
person:
  sergey-vershinin:
    name: { ar: سيرغي فيرشينين, en: Sergey Vershinin }
    aliases: [فيرشينين, { text: Vershinin, lang: en }]
    description: { en: Russian diplomat, ar: دبلوماسي روسي }
    roles:
      - { title: { en: Ambassador, ar: سفير }, until: 2017 }
      - { title: { en: Deputy Foreign Minister, ar: نائب وزير الخارجية }, org: org:russian-mfa, from: 2018 }
  old-vershinin: { redirect: person:sergey-vershinin }
place:
  astana:
    name: { ar: أستانا, en: Astana }
    aliases:
      - أستانة
      - { text: نور سلطان, from: 2019-03-23, until: 2022-09-16, use: official, lang: ar }
    kind: city
    within: place:kazakhstan
    same-as: [wikidata:Q1520]
  kazakhstan:
    name: { ar: كازاخستان, en: Kazakhstan }
    country: KZ
org:
  russian-mfa:
    name: { ar: وزارة الخارجية الروسية, en: Ministry of Foreign Affairs of Russia }
    kind: ministry
  kazakh-mfa:
    name: { ar: وزارة الخارجية الكازاخستانية, en: Ministry of Foreign Affairs of Kazakhstan }
    parts: { الكازاخستانية: place:kazakhstan }
    place: place:kazakhstan
event:
  astana-process:
    name: { ar: مسار أستانا, en: Astana process }
  astana-22:
    name: { ar: الجولة الثانية والعشرون, en: 22nd round }
    date: 2024-11-11/2024-11-12
    places: [place:astana]
    part-of: event:astana-process
    number: 22
`

/** The sample with further files after it. */
export const withSample = (files: string): string => `${sample}${files.replace(/^\n/, '')}`

/** A text without the invisible characters that keep its directions apart. */
export const unisolated = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')
