import { sameKey } from './fold.ts'

/** Whether words are a news agency as articles name it where they say whose report they give: رويترز, أ ف ب, وكالة الأناضول, Reuters, ایرنا. */
export function isNewsAgency(words: string): boolean {
  const key = keyOf(words)
  return agencies.has(key) || agencies.has(key.replace(/^(?:وكاله|خبرگزاري|وكاله انباء) /u, ''))
}

/** Without dots and hyphens: أ.ف.ب is أ ف ب. */
const keyOf = (words: string): string =>
  sameKey(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

// Names as they stand in datelines and below articles; of each country its own agency, and those that all quote.
const agencies: ReadonlySet<string> = new Set(
  [
    'وكالات|الوكالات|رويترز|أ ف ب|أ.ف.ب|ا ف ب|فرانس برس|فرنس برس|وكالة الصحافة الفرنسية|أسوشيتد برس|اسوشيتد برس|أسوشيتدبرس|أ ب|د ب أ|وكالة الأنباء الألمانية',
    'الأناضول|الاناضول|الأناضول التركية|سانا|تاس|سبوتنيك|نوفوستي|ريا نوفوستي|إنترفاكس|انترفاكس|شينخوا|إرنا|تسنيم|فارس|مهر|إيسنا|وام|واس|قنا|كونا|بنا|بترا|وفا|أ ش أ|واج|وات|وال|سونا|سبأ|نينا|واع',
    'الوطنية للإعلام|الوكالة الوطنية للإعلام|آكي|أنسا|إفي|يونايتد برس|يو بي آي|بلومبرغ|بلومبيرغ|كيودو|يونهاب|نوفا|روداو|هاوار|قدس برس',
    'Reuters|AFP|Agence France-Presse|AP|Associated Press|The Associated Press|dpa|Anadolu|Anadolu Agency|AA|SANA|TASS|Sputnik|RIA Novosti|Interfax|Xinhua|IRNA|ISNA|Tasnim|Fars|Mehr|WAM|SPA|QNA|KUNA|Petra|WAFA|MENA|NNA|ANSA|EFE|UPI|Bloomberg|Kyodo|Yonhap|PTI|ANI|agencies|news agencies',
    'ایرنا|ایسنا|تسنیم|فارس|مهر|ایلنا|رویترز|آسوشیتدپرس|خبرگزاری فرانسه|آناتولی|اسپوتنیک',
  ]
    .flatMap((line) => line.split('|'))
    .map(keyOf),
)
