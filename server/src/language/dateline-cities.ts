import { sameKey } from './fold.ts'

/** Whether words are a city from which much is reported, as datelines name it: دمشق, عواصم, Beirut, تهران. A corpus knows others by its registry. */
export const isDatelineCity = (words: string): boolean => cities.has(sameKey(words.trim()).replace(/\s+/gu, ' '))

// Capitals, and the cities of the Arab world and its neighbours where agencies have offices.
const cities: ReadonlySet<string> = new Set(
  [
    'عواصم|دمشق|حلب|حمص|حماة|إدلب|درعا|دير الزور|الرقة|الحسكة|القامشلي|اللاذقية|طرطوس|السويداء|القنيطرة|عفرين|الباب|منبج|عين العرب|كوباني|تدمر|ريف دمشق|ريف حلب|ريف إدلب|ريف حماة|ريف حمص',
    'بيروت|طرابلس|صيدا|صور|بعلبك|القدس|القدس المحتلة|رام الله|غزة|نابلس|الخليل|جنين|بيت لحم|خان يونس|رفح|تل أبيب|حيفا|الناصرة|عمان|إربد|العقبة|الزرقاء',
    'بغداد|البصرة|الموصل|أربيل|السليمانية|كركوك|النجف|كربلاء|الأنبار|الفلوجة|دهوك|الرياض|جدة|مكة|مكة المكرمة|المدينة المنورة|الدمام|الكويت|المنامة|الدوحة|أبوظبي|أبو ظبي|دبي|الشارقة|مسقط|صنعاء|عدن|تعز|الحديدة|مأرب|المكلا',
    'القاهرة|الإسكندرية|الجيزة|أسوان|السويس|بورسعيد|العريش|الخرطوم|أم درمان|بورتسودان|الفاشر|جوبا|بنغازي|مصراتة|سبها|تونس|صفاقس|سوسة|الجزائر|وهران|قسنطينة|الرباط|الدار البيضاء|طنجة|فاس|مراكش|نواكشوط|مقديشو|جيبوتي|موروني',
    'أنقرة|إسطنبول|اسطنبول|غازي عنتاب|أنطاكيا|طهران|أصفهان|مشهد|تبريز|كابل|كابول|إسلام آباد|كراتشي|نيودلهي|أستانا|أستانة|موسكو|سوتشي|كييف|مينسك|باكو|يريفان|تبليسي|طشقند|بكين|طوكيو|سيول|جاكرتا|كوالالمبور',
    'لندن|باريس|برلين|ميونخ|فرانكفورت|روما|مدريد|برشلونة|بروكسل|جنيف|زيورخ|فيينا|لاهاي|أمستردام|ستوكهولم|أوسلو|كوبنهاغن|هلسنكي|وارسو|براغ|بودابست|أثينا|نيقوسيا|لشبونة|دبلن|صوفيا|بوخارست|بلغراد',
    'واشنطن|نيويورك|الأمم المتحدة|أوتاوا|مكسيكو|هافانا|كراكاس|برازيليا|بوينس آيرس|نيروبي|أديس أبابا|أسمرة|كمبالا|أبوجا|لاغوس|داكار|باماكو|نيامي|نجامينا|بريتوريا|سيدني|كانبيرا',
    'Damascus|Aleppo|Homs|Hama|Idlib|Daraa|Raqqa|Latakia|Beirut|Tripoli|Jerusalem|Ramallah|Gaza|Gaza City|Khan Younis|Tel Aviv|Amman|Baghdad|Basra|Mosul|Erbil|Kirkuk|Riyadh|Jeddah|Kuwait|Kuwait City|Manama|Doha|Abu Dhabi|Dubai|Muscat|Sanaa|Aden|Cairo|Alexandria|Khartoum|Port Sudan|Benghazi|Misrata|Tunis|Algiers|Rabat|Casablanca|Nouakchott|Mogadishu|Djibouti',
    'Ankara|Istanbul|Gaziantep|Tehran|Isfahan|Kabul|Islamabad|Karachi|New Delhi|Astana|Moscow|Kyiv|Kiev|Minsk|Baku|Yerevan|Tbilisi|Beijing|Tokyo|Seoul|London|Paris|Berlin|Munich|Rome|Madrid|Brussels|Geneva|Zurich|Vienna|The Hague|Amsterdam|Stockholm|Oslo|Copenhagen|Helsinki|Warsaw|Athens|Nicosia|Washington|New York|United Nations|Ottawa|Nairobi|Addis Ababa|Abuja|Dakar|Sydney',
    'تهران|مشهد|اصفهان|شیراز|تبریز|اهواز|قم|کرمان|کرمانشاه|کابل|هرات|دمشق|بغداد|بیروت|آنکارا|مسکو|لندن|پاریس|واشنگتن|نیویورک|وین|ژنو',
  ]
    .flatMap((line) => line.split('|'))
    .map((name) => sameKey(name)),
)
