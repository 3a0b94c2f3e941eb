import { tableOf } from '../../text/index.ts'
import { fold, wordsOf } from '../names/letters.ts'

// Countries and the states of the union, by what texts call them. One line a country: its name, then other names and what is of it; all folded.

const COUNTRIES = `afghanistan: afghan|albania: albanian|algeria: algerian|argentina: argentine argentinian|armenia: armenian|australia: australian|austria: austrian|
azerbaijan: azerbaijani azeri|bahrain: bahraini|bangladesh: bangladeshi|belarus: belarusian|belgium: belgian|bolivia: bolivian|bosnia: bosnian|brazil: brazilian|
bulgaria: bulgarian|burma: myanmar burmese|cambodia: cambodian|cameroon: cameroonian|canada: canadian|chad: chadian|chile: chilean|china: chinese|colombia: colombian|
congo: congolese|croatia: croatian|cuba: cuban|cyprus: cypriot|czechia: czech|denmark: danish dane|ecuador: ecuadorian|egypt: egyptian|estonia: estonian|
ethiopia: ethiopian|finland: finnish|france: french|georgia: georgian|germany: german|ghana: ghanaian|greece: greek|guatemala: guatemalan|haiti: haitian|
honduras: honduran|hungary: hungarian|iceland: icelandic|india: indian|indonesia: indonesian|iran: iranian|iraq: iraqi|ireland: irish|israel: israeli|italy: italian|
jamaica: jamaican|japan: japanese|jordan: jordanian|kazakhstan: kazakh|kenya: kenyan|kosovo: kosovar|kuwait: kuwaiti|kyrgyzstan: kyrgyz|laos: laotian|latvia: latvian|
lebanon: lebanese|libya: libyan|lithuania: lithuanian|luxembourg: luxembourgish|malaysia: malaysian|mali: malian|malta: maltese|mexico: mexican|moldova: moldovan|
mongolia: mongolian|montenegro: montenegrin|morocco: moroccan|nepal: nepali nepalese|netherlands: dutch|nicaragua: nicaraguan|nigeria: nigerian|norway: norwegian|
oman: omani|pakistan: pakistani|palestine: palestinian|panama: panamanian|paraguay: paraguayan|peru: peruvian|philippines: philippine filipino|poland: polish|
portugal: portuguese|qatar: qatari|romania: romanian|russia: russian|rwanda: rwandan|senegal: senegalese|serbia: serbian|singapore: singaporean|slovakia: slovak|
slovenia: slovenian slovene|somalia: somali|spain: spanish|sudan: sudanese|sweden: swedish|switzerland: swiss|syria: syrian|taiwan: taiwanese|tajikistan: tajik|
tanzania: tanzanian|thailand: thai|tunisia: tunisian|turkey: turkish turkiye|turkmenistan: turkmen|uganda: ugandan|ukraine: ukrainian|uruguay: uruguayan|uzbekistan: uzbek|
venezuela: venezuelan|vietnam: vietnamese|yemen: yemeni|zambia: zambian|zimbabwe: zimbabwean`

/** Of more than one word. */
const MORE: readonly (readonly [string, string])[] = [
  ['united states', 'us'],
  ['united states of america', 'us'],
  ['us', 'us'],
  ['usa', 'us'],
  ['u s', 'us'],
  ['american', 'us'],
  ['america', 'us'],
  ['united kingdom', 'uk'],
  ['great britain', 'uk'],
  ['britain', 'uk'],
  ['british', 'uk'],
  ['uk', 'uk'],
  ['england', 'uk'],
  ['scotland', 'uk'],
  ['scottish', 'uk'],
  ['wales', 'uk'],
  ['new zealand', 'new zealand'],
  ['saudi arabia', 'saudi arabia'],
  ['saudi', 'saudi arabia'],
  ['south africa', 'south africa'],
  ['south african', 'south africa'],
  ['south korea', 'south korea'],
  ['south korean', 'south korea'],
  ['north korea', 'north korea'],
  ['north korean', 'north korea'],
  ['sri lanka', 'sri lanka'],
  ['sri lankan', 'sri lanka'],
  ['costa rica', 'costa rica'],
  ['el salvador', 'el salvador'],
  ['dominican republic', 'dominican republic'],
  ['united arab emirates', 'emirates'],
  ['emirati', 'emirates'],
  ['czech republic', 'czechia'],
  ['soviet', 'russia'],
]

/** Each state by its name and by what news shortens it to; "georgia" alone stays the country, since nothing tells them apart but the office. */
const STATES = `alabama: ala al|alaska: ak|arizona: ariz az|arkansas: ark ar|california: calif cal ca|colorado: colo co|connecticut: conn ct|delaware: del de|florida: fla fl|
georgia: ga|hawaii: hi|idaho: id|illinois: ill il|indiana: ind in|iowa: ia|kansas: kan kans ks|kentucky: ky|louisiana: la|maine: me|maryland: md|massachusetts: mass ma|
michigan: mich mi|minnesota: minn mn|mississippi: miss ms|missouri: mo|montana: mont mt|nebraska: neb nebr ne|nevada: nev nv|new hampshire: nh|new jersey: nj|
new mexico: nm|new york: ny nyc|north carolina: nc|north dakota: nd|ohio: oh|oklahoma: okla ok|oregon: ore or|pennsylvania: pa penn|rhode island: ri|south carolina: sc|
south dakota: sd|tennessee: tenn tn|texas: tex tx|utah: ut|vermont: vt|virginia: va|washington: wash wa|west virginia: wva wv|wisconsin: wis wisc wi|wyoming: wyo wy`

type Line = { readonly name: string; readonly others: readonly string[] }
const linesOf = (table: string): readonly Line[] =>
  table
    .replaceAll('\n', '')
    .split('|')
    .map((line) => {
      const [name = '', others = ''] = line.split(': ')
      return { name, others: others.split(' ').filter((word) => word !== '') }
    })

const PLACES: ReadonlyMap<string, string> = new Map([
  ...linesOf(STATES).map(({ name }) => [name, `us/${name}`] as const),
  ...linesOf(COUNTRIES).flatMap(({ name, others }) => [name, ...others].map((word) => [word, name] as const)),
  ...MORE,
])
const SHORT_STATES: ReadonlyMap<string, string> = new Map(
  linesOf(STATES).flatMap(({ name, others }) => [name, ...others].map((word) => [word, `us/${name}`] as const)),
)
const MOST_WORDS = 4

/** A place among words, and how many words it takes. */
export type PlaceAt = { readonly place: string; readonly words: number }

/** The country ("russia") or state ("us/florida") that begins at a word; the longest name counts. The words are folded. */
export function placeAt(words: readonly string[], at: number): PlaceAt | null {
  for (let count = Math.min(MOST_WORDS, words.length - at); count > 0; count--) {
    const place = PLACES.get(words.slice(at, at + count).join(' '))
    if (place !== undefined) return { place, words: count }
  }
  return null
}

/** The state a shortened name stands for where it can be nothing else: behind a party ("R-Fla.") or a town. Folded. */
export const stateOf = (short: string): string | null => SHORT_STATES.get(short) ?? null

const CAPITALS = `washington us|london uk|paris france|berlin germany|madrid spain|rome italy|lisbon portugal|dublin ireland|brussels belgium|vienna austria|bern switzerland|
stockholm sweden|oslo norway|copenhagen denmark|helsinki finland|reykjavik iceland|warsaw poland|prague czechia|budapest hungary|bucharest romania|sofia bulgaria|athens greece|
ankara turkey|moscow russia|kyiv ukraine|kiev ukraine|minsk belarus|vilnius lithuania|riga latvia|tallinn estonia|belgrade serbia|zagreb croatia|sarajevo bosnia|tirana albania|
tbilisi georgia|yerevan armenia|baku azerbaijan|astana kazakhstan|tashkent uzbekistan|bishkek kyrgyzstan|dushanbe tajikistan|ashgabat turkmenistan|kabul afghanistan|
islamabad pakistan|delhi india|dhaka bangladesh|kathmandu nepal|colombo sri lanka|beijing china|tokyo japan|seoul south korea|pyongyang north korea|taipei taiwan|hanoi vietnam|
bangkok thailand|manila philippines|jakarta indonesia|canberra australia|wellington new zealand|cairo egypt|tripoli libya|tunis tunisia|algiers algeria|rabat morocco|
khartoum sudan|nairobi kenya|kampala uganda|kigali rwanda|abuja nigeria|accra ghana|pretoria south africa|harare zimbabwe|jerusalem israel|ramallah palestine|beirut lebanon|
damascus syria|amman jordan|baghdad iraq|tehran iran|riyadh saudi arabia|doha qatar|muscat oman|sanaa yemen|ottawa canada|havana cuba|bogota colombia|caracas venezuela|
quito ecuador|lima peru|santiago chile|brasilia brazil|montevideo uruguay`
const BY_CAPITAL: ReadonlyMap<string, string> = new Map(
  CAPITALS.replaceAll('\n', '')
    .split('|')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const),
)

/** The country an article was written in, by the place of its dateline: "MOSCOW", "Kenya". Null for a place of no table. */
export function countryAt(dateline: string): string | null {
  const words = wordsOf(fold(dateline)).map((word) => word.replaceAll(/[^\p{L}]/gu, ''))
  for (let at = 0; at < Math.min(words.length, MOST_WORDS); at++) {
    const found = placeAt(words, at)?.place ?? BY_CAPITAL.get(words[at]!)
    if (found) return countryOf(found)
  }
  return null
}

/** The country a place is in: of "us/florida" "us". */
export const countryOf = (place: string): string => place.split('/')[0]!

const WITH_ARTICLE: Readonly<Record<string, string>> = tableOf({
  us: 'the United States',
  uk: 'the United Kingdom',
  emirates: 'the Emirates',
  netherlands: 'the Netherlands',
  philippines: 'the Philippines',
})

/** A place as people write it: "us/new york" is New York. */
export function placeName(place: string): string {
  const name = place.slice(place.indexOf('/') + 1)
  return WITH_ARTICLE[name] ?? name.replaceAll(/(^| )\p{Ll}/gu, (letter) => letter.toUpperCase())
}
