/** The parts that names of entities are put together from: Arabic, and the Latin that ids and English names take. */
export type Part = readonly [arabic: string, latin: string]
export type Parts = readonly [Part, ...Part[]]

const parts = (text: string): Parts => {
  const [first, ...others] = text
    .trim()
    .split(/\s*\n\s*/)
    .map((line): Part => {
      const [latin = '', ...arabic] = line.split(' ')
      return [arabic.join(' '), latin]
    })
  if (!first) throw new Error('A list of parts is empty.')
  return [first, ...others]
}

const lines = (text: string): string =>
  text
    .trim()
    .split(/\s*،\s*/)
    .join('\n')

export const givenNames = parts(
  lines(`
  salim سليم، nadir نادر، basil باسل، farouq فاروق، jihad جهاد، kamal كمال، labib لبيب، majd مجد، nizar نزار، omran عمران،
  qusay قصي، rashid راشد، samir سمير، tarek طارق، waddah وضاح، yazan يزن، zuhair زهير، adnan عدنان، bassam بسام، dia ضياء،
  fadi فادي، ghassan غسان، haitham هيثم، iyad إياد، layla ليلى، mariam مريم، nour نور، rana رنا، suad سعاد، thuraya ثريا،
  widad وداد، yasmin ياسمين، zainab زينب، amal آمال، buthaina بثينة، dalal دلال، fatin فاتن، hala هالة، iman إيمان، joumana جمانة`),
)

export const familyNames = parts(
  lines(`
  qasimi القاسمي، barazi البرازي، tarazi الطرزي، sabbagh الصباغ، khayyat الخياط، najjar النجار، attar العطار، hallaq الحلاق،
  sayegh الصايغ، mawsili الموصلي، dimashqi الدمشقي، halabi الحلبي، homsi الحمصي، trabulsi الطرابلسي، masri المصري، maghribi المغربي،
  hijazi الحجازي، yamani اليماني، iraqi العراقي، kurdi الكردي، shami الشامي، nabulsi النابلسي، safadi الصفدي، asali العسلي،
  zayyat الزيات، sammak السماك، farra الفرا، qabbani القباني، naqqash النقاش، hariri الحريري، tahhan الطحان، khabbaz الخباز،
  mallah الملاح، saqqa السقا، jabri الجابري، kayyali الكيالي، rifai الرفاعي، jilani الجيلاني، badri البدري، shihabi الشهابي،
  mardini المارديني، antaki الأنطاكي، bustani البستاني، turk الترك، shaar الشعار، daher الضاهر، omari العمري، husni الحسني،
  ansari الأنصاري، tamimi التميمي، shammari الشمري، anzi العنزي، zoubi الزعبي، hourani الحوراني، jazairi الجزائري، tunisi التونسي،
  bayati البياتي، duri الدوري، rawi الراوي، ani العاني`),
)

export const placeKinds = parts(
  lines(`
  tal تل، kafr كفر، ain عين، dair دير، khirbat خربة، wadi وادي، ras رأس، bait بيت، jisr جسر، marj مرج،
  bir بئر، qalat قلعة، jabal جبل، sahl سهل، nahr نهر، burj برج، hosn حصن، suq سوق، qasr قصر، mazraat مزرعة`),
)

export const stems = parts(
  lines(`
  zaytun الزيتون، rumman الرمان، tin التين، lawz اللوز، jawz الجوز، qamh القمح، shair الشعير، nakhil النخيل، sanawbar الصنوبر، arz الأرز،
  ward الورد، yasamin الياسمين، nirjis النرجس، zaafaran الزعفران، qutn القطن، kattan الكتان، harir الحرير، fidda الفضة، nuhas النحاس، hadid الحديد،
  hajar الحجر، sakhr الصخر، raml الرمل، milh الملح، jir الجير، fukhar الفخار، zujaj الزجاج، khashab الخشب، asal العسل، laban اللبن،
  nasr النسر، saqr الصقر، hamam الحمام، asfur العصفور، ghazal الغزال، faras الفرس، jamal الجمل، asad الأسد، fahd الفهد، dhib الذئب،
  shams الشمس، qamar القمر، najma النجمة، ghaym الغيم، matar المطر، barq البرق، rih الريح، thalj الثلج، nada الندى، fajr الفجر،
  qantara القنطرة، bawwaba البوابة، tahuna الطاحونة، masbana المصبنة، bustan البستان، karm الكرم، baydar البيدر، ghadir الغدير، hawr الحور، safsaf الصفصاف`),
)

export const sides = parts(
  lines(`
  north الشمالي، south الجنوبي، east الشرقي، west الغربي، upper الأعلى، lower الأسفل، great الكبير، small الصغير، old القديم، new الجديد،
  red الأحمر، white الأبيض، black الأسود، green الأخضر، middle الأوسط، far الأقصى، near الأدنى`),
)

export const bodies = parts(
  lines(`
  union اتحاد، league رابطة، council مجلس، centre مركز، company شركة، foundation مؤسسة، society جمعية، committee لجنة، syndicate نقابة، authority هيئة،
  bureau مكتب، chamber غرفة`),
)

export const fields = parts(
  lines(`
  trade التجارة في، farming الزراعة في، health الصحة في، teaching التعليم في، water المياه في، relief الإغاثة في، press الصحافة في، transport النقل في،
  housing الإسكان في، energy الطاقة في، heritage التراث في، sports الرياضة في، justice العدل في، planning التخطيط في، tourism السياحة في، mining التعدين في،
  youth الشباب في، women النساء في، labour العمل في، statistics الإحصاء في، forests الغابات في، fishing الصيد في، weaving النسيج في، printing الطباعة في،
  roads الطرق في، bridges الجسور في، post البريد في، music الموسيقى في، theatre المسرح في، astronomy الفلك في`),
)

export const occasions = parts(
  lines(`
  summit قمة، conference مؤتمر، festival مهرجان، battle معركة، fair معرض، campaign حملة، trial محاكمة، election انتخابات، talks محادثات، seminar ندوة`),
)
