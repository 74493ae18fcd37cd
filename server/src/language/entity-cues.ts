import { sameKey } from './fold.ts'
import { proclitics, withoutArticle } from './particles.ts'
import { wordsIn } from './words.ts'

/** What a word says of the thing that is named beside it. */
export interface EntityCue {
  readonly like: 'person' | 'place' | 'org' | 'event'
  /** What kind of it, in the words that records use; empty where the word tells no kind. */
  readonly kind: string
}

/**
 * What the words before a name, or its own first word, say that it names: مدينة before حلب a place, وزير three words before سيرغي لافروف a person,
 * وزارة in وزارة الخارجية an organisation. Undefined where no word says anything. `before` is the text up to the name.
 */
export function entityCue(before: string, name: string): EntityCue | undefined {
  const [first] = wordsIn(name)
  const own = first && cueOf(first.text)
  if (own) return own
  // A name that is spoken of in another sentence is another name.
  const clause =
    before
      .slice(-LONGEST)
      .split(/[.!?؟،؛,;:\n()]/u)
      .at(-1) ?? ''
  const words = [...wordsIn(clause)].slice(-FARTHEST).reverse()
  for (const [distance, { text }] of words.entries()) {
    const cue = cueOf(text)
    // A title may have its office behind it; other words stand beside what they tell of, but for “city of”.
    if (cue && (cue.like === 'person' || distance < 2)) return cue
  }
  return undefined
}

/** In words: نائب وزير الخارجية الروسي stands before a name. */
const FARTHEST = 4

/** In code units: as far back as anyone looks. */
const LONGEST = 120

/** Whether a word says that the one who is named beside it speaks: it is no title. */
export function isSpeech(word: string): boolean {
  for (const form of plainForms(word)) if (speechForms.has(form)) return true
  return false
}

/** The forms under which a word of a text can stand in a table of words: as it is, without its article, without a particle. */
export function* plainForms(word: string): Generator<string> {
  for (const one of [word, ...proclitics(word).map(({ rest }) => rest)]) {
    yield sameKey(one)
    const bare = withoutArticle(one)
    if (bare !== undefined) yield sameKey(bare)
  }
}

/** What one word says of the name behind it, its article and particle left out. */
export function cueOf(word: string): EntityCue | undefined {
  for (const form of plainForms(word)) {
    const cue = cues.get(form)
    if (cue) return cue
  }
  return undefined
}

const speech = 'قال قالت صرح صرحت أضاف أضافت أوضح أوضحت said'

const speechForms: ReadonlySet<string> = new Set(speech.split(' ').map(sameKey))

const tables: Readonly<Record<EntityCue['like'], string>> = {
  person:
    'وزير وزيرة رئيس رئيسة نائب نائبة ملك ملكة أمير أميرة شيخ شيخة دكتور دكتورة سيد سيدة عميد عقيد فريق مشير رائد نقيب جنرال مقدم ' +
    'قائد زعيم ناطق متحدث متحدثة مبعوث مبعوثة سفير سفيرة مستشار مستشارة مدير مديرة أمين محافظ مفتي بطريرك مطران بابا صحفي صحفية صحافي ' +
    'صحافية مراسل مراسلة كاتب كاتبة باحث باحثة محامي محامية ناشط ناشطة طبيب طبيبة مهندس مهندسة أستاذ أستاذة بروفيسور قاضي قاضية ' +
    'نظيره نظيرها ' +
    'minister president mr mrs ms dr prof professor general colonel spokesman spokeswoman spokesperson ambassador envoy king queen ' +
    'prince princess sheikh senator commander chancellor deputy governor judge journalist director ' +
    speech,
  place:
    'مدينة:city مدينتا:city مدينتي:city مدن:city عاصمة:city بلدة:town بلدتا:town بلدتي:town بلدات:town ' +
    'قرية:village قريتا:village قريتي:village قرى:village محافظتا:governorate محافظتي:governorate محافظات:governorate ' +
    'ريفا:countryside ريفي:countryside أرياف:countryside محافظة:governorate ولاية:province مقاطعة:province ناحية:district قضاء:district ' +
    'منطقة:district حي:neighbourhood ريف:countryside دولة:country جمهورية:country مملكة:country نهر:river جبل:mountain بحيرة:lake ' +
    'بحر:sea جزيرة:island مخيم:camp معبر:crossing مطار:airport شارع:street سهل:plain وادي:valley سد:dam ميناء:port حاجز:checkpoint ' +
    'city:city town:town village:village governorate:governorate province:province district:district neighbourhood:neighbourhood ' +
    'river:river mount:mountain mountain:mountain lake:lake island:island camp:camp airport:airport street:street port:port',
  org:
    'وزارة:ministry حركة:movement حركتا:movement حركتي:movement جبهة:front حزب:party هيئة:authority منظمة:organisation جمعية:association مؤسسة:foundation شركة:company ' +
    'وكالة:agency صحيفة:newspaper جريدة:newspaper قناة:broadcaster إذاعة:broadcaster تنظيم تنظيما تنظيمي جماعة فصيل فصائل كتيبة كتائب جيش:army قوات ' +
    'ميليشيا ميليشيات مجلس:council لجنة:committee اتحاد:union تحالف:alliance ائتلاف:coalition جامعة:university مستشفى:hospital مصرف:bank ' +
    'بنك:bank حكومة:government برلمان:parliament محكمة:court نقابة بعثة:mission مركز:centre معهد:institute ' +
    'ministry:ministry movement:movement front:front party:party organisation:organisation organization:organisation company:company ' +
    'agency:agency newspaper:newspaper army:army council:council committee:committee union:union alliance:alliance coalition:coalition ' +
    'university:university hospital:hospital bank:bank government:government parliament:parliament court:court institute:institute',
  event:
    'مؤتمر:conference جولة:round قمة:summit محادثات:talks مفاوضات:talks مباحثات:talks مسار:talks اجتماع:meeting معركة:battle حرب:war ' +
    'هجوم:attack مجزرة:massacre انقلاب:coup انتخابات:election زلزال:earthquake اتفاق:agreement اتفاقية:agreement معاهدة:treaty هدنة:truce ' +
    'ثورة:revolution انتفاضة:uprising احتجاجات:protests تفجير:bombing ' +
    'conference:conference round:round summit:summit talks:talks battle:battle war:war massacre:massacre coup:coup election:election ' +
    'elections:election earthquake:earthquake agreement:agreement treaty:treaty truce:truce revolution:revolution uprising:uprising',
}

const cues: ReadonlyMap<string, EntityCue> = new Map(
  Object.entries(tables).flatMap(([like, table]) =>
    table.split(' ').map((entry) => {
      const [word = '', kind = ''] = entry.split(':')
      return [sameKey(word), { like: like as EntityCue['like'], kind }] as const
    }),
  ),
)
