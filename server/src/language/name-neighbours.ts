import { fold } from './fold.ts'
import { textFolding } from './foldings.ts'
import { leadingParticles } from './particles.ts'

// What the words beside a name say of it. All are asked for words as keys of running text have them (`textFolding`).

/**
 * Whether the word makes another name of the one behind it: شارع بغداد is a street, تلفزيون سوريا a broadcaster, مؤتمر جنيف an event. `like` and `kind` are what
 * the name is said to name: a meeting of a country's or a council's is a meeting, and they are meant all the same.
 */
export function makesName(word: string, like: 'person' | 'place' | 'org' | 'event', kind: string | undefined): boolean {
  if (like === 'event') return false
  if (like === 'org') return isAmong(branches, word)
  return isAmong(makers, word) || (like === 'place' && kind !== 'country' && isAmong(meetings, word))
}

/** Whether the word is a part of the name of a person or place that goes on behind it: عبد, أبو, بن, سان. No particle stands between. */
export const opensName = (word: string): boolean => isAmong(openers, word)

/** Whether the word goes on with the name before it: بن, and الدين in نور الدين. */
export const continuesName = (word: string): boolean => continuations.has(word)

/** Whether the word makes the name of a paper or broadcaster of that of a place before it: تركيا بوست. */
export const makesOutlet = (word: string): boolean => outlets.has(word)

/** Whether the word is a name that people are given: before the name of a person it makes another person's. */
export const isGivenName = (word: string): boolean => givenNames.has(word)

/** Whether the word, with or without ال, is one for talks and other meetings: the seventeenth round is one of these, or of something else. */
export const isMeeting = (word: string): boolean => isAmong(meetings, word.replace(/^ال/u, ''))

/** Whether the word behind a name of an organisation or country tells it from another: مجلس الأمن القومي, سوريا الديمقراطية. `like` is what the name is said to name. */
export const tellsApart = (word: string, like: 'place' | 'org'): boolean =>
  like === 'org' ? apartOrganisations.has(word) : apartPlaces.has(word)

/** Whether the word may stand between a verb and its subject with ال before it: أعلنت اليوم الخارجية الروسية. */
export const isDayWord = (word: string): boolean => dayWords.has(word)

/** Whether the name of a place behind the word is about where something is: في, إلى, قرب. */
export const leadsToPlace = (word: string): boolean => isAmong(whereabouts, word)

/** Whether nothing but the name of a place stands behind the word: غربي, ريف, أهالي. */
export const tellsPlace = (word: string): boolean => isAmong(regions, word)

/** Whether the word is one of the few that say so of a capital too, whose name is often that of a government: في, إلى, شوارع; not من, مع and بين. */
export const leadsIntoPlace = (word: string): boolean => isAmong(inside, word)

/** Whether what is named behind the word is an event: منذ, قبيل, بعد. */
export const leadsToEvent = (word: string): boolean => isAmong(times, word)

/** Whether the word is a preposition, or another word that no adjective stands behind. */
export const isPreposition = (word: string): boolean => isAmong(prepositions, word)

/** Whether the word is one of the language's besides being a name: الباب, القاعدة, الحياة. It stands with or without ال, and without a particle. */
export const isOrdinaryWord = (word: string): boolean => ordinary.has(word)

/** A set of words as keys have them. */
const words = (...texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.split(' ').map((word) => fold(word, textFolding).key)))

/** Whether the word, or what a particle leaves of it, is one of a set; one with ال has no name behind it that belongs to it. */
function isAmong(set: ReadonlySet<string>, word: string): boolean {
  if (set.has(word)) return true
  return leadingParticles(word, 0, word.length).some(({ article, length }) => !article && set.has(word.slice(length)))
}

const branches = words('صندوق مفوضية برنامج وكالة لجنة بعثة محكمة جائزة كأس شارع ساحة مطار')

const makers = words(
  'شارع جامعة كلية مدرسة معهد مركز مطار مستشفى مشفى جسر معبر نفق سد ملعب استاد نادي فريق فندق مسجد جامع كنيسة دير مقبرة سوق ساحة ميدان دوار برج قصر متحف',
  'صحيفة جريدة مجلة قناة تلفزيون فضائية إذاعة راديو وكالة موقع شبكة منصة دار شركة مؤسسة مصرف بنك مصنع مصفاة حقل جمعية منظمة نقابة رابطة صندوق مفوضية برنامج',
  'حركة حزب جبهة تنظيم كتيبة كتائب لواء ألوية فيلق سرايا جماعة تيار تجمع ائتلاف تحالف حملة مبادرة مشروع خطة جائزة مهرجان كأس بطولة نظام',
)

const meetings = words(
  'مؤتمر اجتماع اجتماعات محادثات مباحثات مفاوضات جولة قمة معركة اتفاق اتفاقية اتفاقيات معاهدة بروتوكول مذكرة إعلان وثيقة بيان مسار صيغة منتدى عملية',
)

const openers = words('عبد أبو أبي أبا بن ابن بنت ذو ذي بني سان سانت سانتا نيو بور')

const outlets = words('بوست نيوز تايمز برس تودي إنترناشونال انترناشيونال إنترناشيونال أونلاين ميديا تي سبوتنيك 24')

const continuations = words('بن ابن بنت الدين الله')

const givenNames = words(
  'محمد أحمد محمود مصطفى علي حسن حسين حسان إبراهيم إسماعيل خالد عمر عثمان يوسف يونس موسى عيسى هارون سليمان داود زكريا يحيى إلياس أيوب إسحاق يعقوب',
  'سعيد سعد فهد فيصل سلطان تركي بندر طلال نايف ماجد وليد رامي سامر سمير ماهر زهير فادي هادي مهدي باسل بسام بشار أنس أيمن أكرم كمال جمال عادل فؤاد نبيل نزار',
  'زهران جميل كريم أمين رامز لؤي قصي عدي عدنان غازي منير أنور صالح حامد حمود حميد مجيد شريف مازن نضال هاني وسيم يزن بلال إياد مؤيد مضر أسامة أسعد مناف هيثم صفوت جواد كاظم حيدر رضا عبدالله',
  'رياض رفعت حافظ وائل غسان عصام هشام حسام سامي فارس طارق ياسر ياسين مروان عماد عمار زياد معاذ معن ربيع رشيد رجب طيب',
  'صدام حمزة جاسم قاسم منذر هاشم وسام إيهاب أدهم أشرف أمجد تامر ثائر حاتم حازم',
  'حمدان خلدون راغب رفيق رؤوف سلمان سليم سهيل شادي ضياء طاهر طه عباس عزت عفيف علاء فاروق فايز فراس فوزي قتيبة قيس لطفي مأمون محسن مدحت مراد مشعل مصعب',
  'معتز معتصم مفيد ممدوح مهند ميشال ميشيل جورج ناصر نجيب نعيم نوري هلال وجيه جبران أنطوان بطرس',
  'فاطمة مريم عائشة زينب خديجة أسماء سارة هدى منى ليلى سلمى رنا ريم هند',
)

const apartPlaces = words('الديمقراطية الشعبية الشمالية الجنوبية البيضاء الاستوائية الجديدة الحرة المتحدة الكبرى')

const apartOrganisations = words(
  'القومي القومية الوطني الوطنية الديمقراطي الديمقراطية الشعبي الشعبية المؤقت المؤقتة الانتقالي الانتقالية الحر الحرة الإلكتروني الإلكترونية الإقليمي الإقليمية',
  'المحلي المحلية الأعلى العليا الموحد الموحدة الموازي الموازية البديل البديلة السابق السابقة الجديد الجديدة لكرة',
)

const dayWords = words('اليوم الليلة الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت')

const whereabouts = words(
  'في إلى نحو داخل خارج قرب فوق حول عبر عند لدى باتجاه صوب وسط محيط حدود طريق بوابة أراضي أجواء سماء دولة بلاد شعب قاعات',
)

const regions = words(
  'شمال جنوب شرق غرب شمالي جنوبي شرقي غربي أطراف ضواحي تخوم مشارف أنحاء',
  'ريف ريفي أرياف محافظة محافظتي محافظات مدينة مدينتي مدن بلدة بلدتي بلدات قرية قريتي قرى منطقة منطقتي مناطق حي أحياء ناحية إقليم ولاية عاصمة العاصمة',
  'سكان أهالي شوارع ساحات',
)

const inside = words(
  'في إلى نحو داخل خارج قرب فوق باتجاه صوب شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط أطراف محيط ضواحي تخوم مشارف أنحاء ريف مدينة عاصمة العاصمة',
  'سكان أهالي أهل شوارع أحياء قاعات ساحات إيجارات زار غادر زارت غادرت وصل وصلت',
)

const prepositions = words(
  'في إلى من عن على مع نحو داخل خارج قرب فوق حول عبر لدى باتجاه صوب ضد بين أن إن ريف شمال جنوب شرق غرب',
)

const times = words('منذ قبل قبيل بعد بعيد عقب غداة عشية خلال أثناء')

const ordinary = words(
  'الباب باب القاعدة قاعدة الشباب الحياة حياة الشرق الغرب الوطن الثورة الأهرام البيان الرأي الاتحاد الخليج الجزيرة العربية الميادين المنار الحدث الأخبار النهار السفير',
  'رصد الغد الأيام التحرير النصرة فتح أمل الأمل الدعوة الدعم البعث الوفد الكتائب القوات المستقبل النهضة العدالة الإصلاح الحرة البوابة السد السلام النور الهدى النصر الفجر',
  'الوعر الراشدين صور القلعة المرج المنصورة الزهراء الصالحية القائم الرمادي الزاوية البيضاء الخمس الحديدة الحديثة الشعلة الرسالة الجديدة القديمة الوادي الجبل',
  'الساحل البادية المدينة القرية الميناء المطار الجسر المعبر الحدود الشمال الجنوب المركز الشام القدس صالح الأسد كريم جميل أمير سالم',
  'مالي بالي فارس كابل',
)
