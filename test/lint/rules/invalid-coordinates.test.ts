import { invalidCoordinates } from '../../../server/src/lint/rules/invalid-coordinates.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(invalidCoordinates, {
  reports: {
    'a list with remarks that stands no deeper than its key':
      '//- entities/a.yaml\nplace:\n  a:\n    name: أ\n    coordinates:\n    [|- 35.9 # north\n    - 36.6|]\n',
    'a latitude beyond the pole': {
      text: '//- entities/a.yaml\nplace:\n  x: { name: أ, coordinates: { lat: [|135|], lon: 36 } }\n',
      says: ['“lat” takes a number from -90 to 90, and this is “135”', 'تبادلا موضعيهما'],
      severity: 'warning',
    },
    'no number': '//- entities/a.yaml\nplace:\n  x: { name: أ, coordinates: { lat: [|شمال|], lon: [|[36]|] } }\n',
    'a list': {
      text: '//- entities/a.yaml\nplace:\n  x: { name: أ, coordinates: [|[36.2, 37.1]|] }\n',
      says: ['and this is a list', 'وهذه قائمة'],
    },
    'a text': '//- entities/a.yaml\nplace:\n  x: { name: أ, coordinates: [|"36.2, 37.1"|] }\n',
    'in another country': {
      text: '//- entities/a.yaml\nplace:\n  x: { name: أ, country: SY, coordinates: [|{ lat: 41.01, lon: 28.97 }|] }\n',
      says: ['lies in Türkiye (“TR”)', 'تقع في تركيا', /\d km outside Syria/],
    },
    swapped: {
      text: '//- entities/a.yaml\nplace:\n  x: { name: أ, country: SY, coordinates: [|{ lat: 36.29, lon: 33.51 }|] }\n',
    },
    'in the sea': {
      text: '//- entities/a.yaml\nplace:\n  x: { name: أ, country: SY, coordinates: [|{ lat: 33.51, lon: -36.29 }|] }\n',
      says: ['lies in the sea', 'تقع في البحر'],
    },
    'in lines':
      '//- entities/a.yaml\nplace:\n  x:\n    name: أ\n    country: IQ\n    coordinates:\n      [|lat: 35.69\n      lon: 51.39|]\n',
  },
  accepts: {
    'places and their countries':
      '//- entities/a.yaml\nplace:\n  a: { name: أ, country: SY, coordinates: { lat: 33.51, lon: 36.29 } }\n  b: { name: ب, country: KZ, coordinates: { lat: 51.1694, lon: 71.4491 } }\n  c: { name: ج, country: FJ, coordinates: { lat: -16.8, lon: -179.9 } }\n',
    'no country': '//- entities/a.yaml\nplace:\n  x: { name: أ, coordinates: { lat: 0, lon: 0 } }\n',
    'at a border, at a coast, on an island that is not on the map':
      '//- entities/a.yaml\nplace:\n  a: { name: أ, country: SY, coordinates: { lat: 36.72, lon: 37.01 } }\n  b: { name: ب, country: SY, coordinates: { lat: 34.86, lon: 35.85 } }\n  c: { name: ج, country: IT, coordinates: { lat: 35.5, lon: 12.6 } }\n',
    'lands that are claimed':
      '//- entities/a.yaml\nplace:\n  a: { name: أ, country: SY, coordinates: { lat: 33.1, lon: 35.8 } }\n  b: { name: ب, country: UA, coordinates: { lat: 44.95, lon: 34.1 } }\n  c: { name: ج, country: RU, coordinates: { lat: 44.95, lon: 34.1 } }\n  d: { name: د, country: EH, coordinates: { lat: 27.15, lon: -13.2 } }\n  e: { name: ه, country: RS, coordinates: { lat: 42.66, lon: 21.16 } }\n  f: { name: و, country: PS, coordinates: { lat: 31.78, lon: 35.23 } }\n  g: { name: ز, country: IN, coordinates: { lat: 35.92, lon: 74.3 } }\n  h: { name: ح, country: SO, coordinates: { lat: 9.56, lon: 44.06 } }\n  i: { name: ط, country: GE, coordinates: { lat: 43, lon: 41.02 } }\n  j: { name: ي, country: MD, coordinates: { lat: 46.84, lon: 29.64 } }\n  k: { name: ك, country: TR, coordinates: { lat: 35.25, lon: 33.4 } }\n  l: { name: ل, country: CN, coordinates: { lat: 25.03, lon: 121.56 } }\n',
    'parts of states far away':
      '//- entities/a.yaml\nplace:\n  a: { name: أ, country: FR, coordinates: { lat: -21, lon: 55.5 } }\n  b: { name: ب, country: RE, coordinates: { lat: -21, lon: 55.5 } }\n  c: { name: ج, country: US, coordinates: { lat: 18.2, lon: -66.4 } }\n  d: { name: د, country: CN, coordinates: { lat: 22.3, lon: 114.2 } }\n',
    'countries too small for the map':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, country: TV, coordinates: { lat: -8.5, lon: 179.2 } }\n',
    'half a pair, and a country that is none, which are other findings':
      '//- entities/a.yaml\nplace:\n  a: { name: أ, country: SY, coordinates: { lat: 41 } }\n  b: { name: ب, country: sy, coordinates: { lat: 41, lon: 29 } }\n',
    'a key of another type': '//- entities/a.yaml\nperson:\n  x: { name: أ, coordinates: [36, 37] }\n',
  },
  fixes: {
    'a list with remarks': [
      '//- entities/a.yaml\nplace:\n  a:\n    name: أ\n    coordinates: # of the mosque\n      - 35.9 # north\n      - 36.6 # east\n    kind: city\n',
      'place:\n  a:\n    name: أ\n    coordinates: # of the mosque\n      lat: 35.9 # north\n      lon: 36.6 # east\n    kind: city\n',
      'place:\n  a:\n    name: أ\n    coordinates: # of the mosque\n      lon: 35.9 # north\n      lat: 36.6 # east\n    kind: city\n',
    ],
    'the country tells that they are swapped': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, country: SY, coordinates: { lat: 36.29, lon: "33.51" } }\n',
      'place:\n  x: { name: أ, country: SY, coordinates: { lat: 33.51, lon: "36.29" } }\n',
    ],
    'the range tells that they are swapped': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, coordinates: { lat: 121.5, lon: 25 } }\n',
      'place:\n  x: { name: أ, coordinates: { lat: 25, lon: 121.5 } }\n',
    ],
    'a minus too many': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, country: SY, coordinates: { lat: 33.51, lon: -36.29 } }\n',
      'place:\n  x: { name: أ, country: SY, coordinates: { lat: 33.51, lon: 36.29 } }\n',
    ],
    'a list, either way': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, coordinates: [36.2, 37.1] }\n',
      'place:\n  x: { name: أ, coordinates: { lat: 36.2, lon: 37.1 } }\n',
      'place:\n  x: { name: أ, coordinates: { lat: 37.1, lon: 36.2 } }\n',
    ],
    'a list with an Arabic comma': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, country: SY, coordinates: [٣٦٫٢، ٣٧٫١] }\n',
      'place:\n  x: { name: أ, country: SY, coordinates: { lat: 36.2, lon: 37.1 } }\n',
    ],
    'a list, as the country has it': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, country: RU, coordinates: [37.6, 55.7] }\n',
      'place:\n  x: { name: أ, country: RU, coordinates: { lat: 55.7, lon: 37.6 } }\n',
    ],
    'a text': [
      '//- entities/a.yaml\nplace:\n  x:\n    name: أ\n    coordinates: 36.2,37.1\n',
      'place:\n  x:\n    name: أ\n    coordinates: { lat: 36.2, lon: 37.1 }\n',
    ],
    'degrees, minutes and seconds': [
      '//- entities/a.yaml\nplace:\n  x:\n    name: أ\n    coordinates: 36°12′9″N 37°9′36″E\n',
      'place:\n  x:\n    name: أ\n    coordinates: { lat: 36.2025, lon: 37.16 }\n',
    ],
    'degrees in Arabic': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, coordinates: { lat: ٣٦٫٢° شمالًا, lon: 37 } }\n',
      'place:\n  x: { name: أ, coordinates: { lat: 36.2, lon: 37 } }\n',
    ],
    'south of the equator': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, coordinates: { lat: "26°12′S", lon: 28 } }\n',
      'place:\n  x: { name: أ, coordinates: { lat: -26.2, lon: 28 } }\n',
    ],
    'a decimal with a comma, in braces': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, coordinates: { lat: 33.5, lon: 36,6 } }\n',
      'place:\n  x: { name: أ, coordinates: { lat: 33.5, lon: 36.6 } }\n',
    ],
    'a decimal with a comma, in lines': [
      '//- entities/a.yaml\nplace:\n  x:\n    name: أ\n    coordinates:\n      lat: 33,5\n      lon: 36\n',
      'place:\n  x:\n    name: أ\n    coordinates:\n      lat: 33.5\n      lon: 36\n',
    ],
  },
})
