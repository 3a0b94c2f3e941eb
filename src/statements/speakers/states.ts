// What the world's states are called, by name, adjective and capital, and what one calls a person from there. News says "Moscow" for Russia and "the Swede" for
// somebody it has named; nothing else is known of them here.

/** Names of a state (the first is its key), adjective, capital and other seats of government, and nouns for one person from there where the adjective is none. */
type State = {
  readonly names: readonly string[]
  readonly adjective: string
  readonly capitals: readonly string[]
  readonly people: readonly string[]
}

// names; adjective; capitals; people. Several are parted by "/".
const TABLE = `afghanistan;afghan;kabul;
albania;albanian;tirana;
algeria;algerian;algiers;
andorra;andorran;andorra la vella;
angola;angolan;luanda;
argentina;argentine;buenos aires;argentinian
armenia;armenian;yerevan;
australia;australian;canberra;aussie
austria;austrian;vienna;
azerbaijan;azerbaijani;baku;
bahrain;bahraini;manama;
bangladesh;bangladeshi;dhaka;
barbados;barbadian;bridgetown;
belarus;belarusian;minsk;
belgium;belgian;brussels;
benin;beninese;porto-novo;
bhutan;bhutanese;thimphu;
bolivia;bolivian;la paz/sucre;
bosnia/bosnia and herzegovina;bosnian;sarajevo;
botswana;botswanan;gaborone;
brazil;brazilian;brasilia/brasília;
brunei;bruneian;bandar seri begawan;
bulgaria;bulgarian;sofia;
burkina faso;burkinabe;ouagadougou;
burundi;burundian;bujumbura/gitega;
cambodia;cambodian;phnom penh;
cameroon;cameroonian;yaounde/yaoundé;
canada;canadian;ottawa;
chad;chadian;n'djamena;
chile;chilean;santiago;
china/people's republic of china;chinese;beijing/peking;
colombia;colombian;bogota/bogotá;
congo;congolese;kinshasa;
costa rica;costa rican;;
croatia;croatian;zagreb;croat
cuba;cuban;havana;
cyprus;cypriot;nicosia;
czech republic/czechia;czech;prague;
denmark;danish;copenhagen;dane
djibouti;djiboutian;;
dominican republic;dominican;santo domingo;
ecuador;ecuadorian;quito;
egypt;egyptian;cairo;
el salvador;salvadoran;san salvador;
eritrea;eritrean;asmara;
estonia;estonian;tallinn;
ethiopia;ethiopian;addis ababa;
fiji;fijian;suva;
finland;finnish;helsinki;finn
france;french;paris;frenchman/frenchwoman
gabon;gabonese;libreville;
gambia;gambian;banjul;
georgia;georgian;tbilisi;
germany;german;berlin;
ghana;ghanaian;accra;
greece;greek;athens;
guatemala;guatemalan;;
guinea;guinean;conakry;
guyana;guyanese;georgetown;
haiti;haitian;port-au-prince;
honduras;honduran;tegucigalpa;
hungary;hungarian;budapest;
iceland;icelandic;reykjavik;icelander
india;indian;new delhi/delhi;
indonesia;indonesian;jakarta;
iran;iranian;tehran/teheran;
iraq;iraqi;baghdad;
ireland;irish;dublin;irishman/irishwoman
israel;israeli;jerusalem;
italy;italian;rome;
jamaica;jamaican;kingston;
japan;japanese;tokyo;
jordan;jordanian;amman;
kazakhstan;kazakh;astana;
kenya;kenyan;nairobi;
kosovo;kosovan;pristina;
kuwait;kuwaiti;kuwait city;
kyrgyzstan;kyrgyz;bishkek;
laos;laotian;vientiane;
latvia;latvian;riga;
lebanon;lebanese;beirut;
liberia;liberian;monrovia;
libya;libyan;tripoli;
lithuania;lithuanian;vilnius;
luxembourg;luxembourgish;;luxembourger
madagascar;malagasy;antananarivo;
malawi;malawian;lilongwe;
malaysia;malaysian;kuala lumpur;
mali;malian;bamako;
malta;maltese;valletta;
mauritania;mauritanian;nouakchott;
mexico;mexican;mexico city;
moldova;moldovan;chisinau/chișinău;
mongolia;mongolian;ulaanbaatar;mongol
montenegro;montenegrin;podgorica;
morocco;moroccan;rabat;
mozambique;mozambican;maputo;
myanmar/burma;burmese;naypyidaw;
namibia;namibian;windhoek;
nepal;nepali;kathmandu;
netherlands/holland;dutch;the hague/amsterdam;dutchman/dutchwoman
new zealand;new zealand;wellington;new zealander/kiwi
nicaragua;nicaraguan;managua;
niger;nigerien;niamey;
nigeria;nigerian;abuja;
north korea;north korean;pyongyang;
north macedonia/macedonia;macedonian;skopje;
norway;norwegian;oslo;
oman;omani;muscat;
pakistan;pakistani;islamabad;
palestine;palestinian;ramallah;
panama;panamanian;panama city;
paraguay;paraguayan;asuncion/asunción;
peru;peruvian;lima;
philippines;philippine;manila;filipino/filipina
poland;polish;warsaw;pole
portugal;portuguese;lisbon;
qatar;qatari;doha;
romania;romanian;bucharest;
russia/russian federation;russian;moscow;
rwanda;rwandan;kigali;
saudi arabia;saudi;riyadh;saudi
senegal;senegalese;dakar;
serbia;serbian;belgrade;serb
sierra leone;sierra leonean;freetown;
singapore;singaporean;;
slovakia;slovak;bratislava;
slovenia;slovenian;ljubljana;slovene
somalia;somali;mogadishu;
south africa;south african;pretoria;
south korea;south korean;seoul;
south sudan;south sudanese;juba;
spain;spanish;madrid;spaniard
sri lanka;sri lankan;colombo;
sudan;sudanese;khartoum;
sweden;swedish;stockholm;swede
switzerland;swiss;bern/berne;
syria;syrian;damascus;
taiwan;taiwanese;taipei;
tajikistan;tajik;dushanbe;
tanzania;tanzanian;dodoma;
thailand;thai;bangkok;
togo;togolese;lome/lomé;
tunisia;tunisian;tunis;
turkey/türkiye/turkiye;turkish;ankara;turk
turkmenistan;turkmen;ashgabat;
uganda;ugandan;kampala;
ukraine;ukrainian;kyiv/kiev;
united arab emirates/uae;emirati;abu dhabi;
united kingdom/uk/britain/great britain;british;london;briton/brit
united states/us/usa/america/united states of america;american;washington;
uruguay;uruguayan;montevideo;
uzbekistan;uzbek;tashkent;
vatican/holy see;;vatican city;
venezuela;venezuelan;caracas;
vietnam;vietnamese;hanoi;
yemen;yemeni;sanaa/sana'a;
zambia;zambian;lusaka;
zimbabwe;zimbabwean;harare;
england;english;;englishman/englishwoman
scotland;scottish;edinburgh;scot/scotsman/scotswoman
wales;welsh;cardiff;welshman/welshwoman
northern ireland;northern irish;belfast;`

// What the states of the United States are called, and how they are shortened: places, and no people.
const OF_THE_UNION: ReadonlySet<string> = new Set(
  `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland
   massachusetts michigan minnesota mississippi missouri montana nebraska nevada new+hampshire new+jersey new+mexico new+york north+carolina north+dakota ohio oklahoma
   oregon pennsylvania rhode+island south+carolina south+dakota tennessee texas utah vermont west+virginia wisconsin wyoming`
    .split(/\s+/)
    .map((name) => name.replace('+', ' ')),
)
const SHORTENED: ReadonlySet<string> = new Set(
  'ala ariz ark calif colo conn del fla ga ill ind kan ky mass mich minn mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'.split(
    ' ',
  ),
)
/** Whether words name a state of the United States: "new jersey", or "fla" of "Fla." */
export const isOfTheUnion = (name: string, written: string): boolean =>
  OF_THE_UNION.has(name) || (SHORTENED.has(name) && written.endsWith('.'))

const parts = (field: string | undefined): readonly string[] => (field ? field.split('/') : [])
const STATES: readonly State[] = TABLE.split('\n').map((line) => {
  const [names, adjective = '', capitals, people] = line.split(';')
  return { names: parts(names), adjective, capitals: parts(capitals), people: parts(people) }
})

const by = (words: (state: State) => readonly string[]): ReadonlyMap<string, State> =>
  new Map(STATES.flatMap((state) => words(state).map((word) => [word, state] as const)))

const BY_NAME = by(({ names }) => names)
const BY_CAPITAL = by(({ capitals }) => capitals)
const BY_ADJECTIVE = by(({ adjective }) => (adjective ? [adjective] : []))
const PEOPLE = by(({ adjective, people }) =>
  adjective.endsWith('n') || adjective.endsWith('i') ? [adjective, ...people] : people,
)

/** The names a state goes by, given one of them, in small letters without dots. */
export const namesOfState = (name: string): readonly string[] => BY_NAME.get(name)?.names ?? []
/** The names of the state whose government sits there. */
export const statesOfCapital = (capital: string): readonly string[] => BY_CAPITAL.get(capital)?.names ?? []
/** The names of the state an adjective belongs to: "russian". */
export const statesOfAdjective = (adjective: string): readonly string[] => BY_ADJECTIVE.get(adjective)?.names ?? []
/** Whether a word is a noun for one person from somewhere: "swede", "american". */
export const isCountryman = (word: string): boolean => PEOPLE.has(word) || /(?:shire|sh|ch|ster)(?:wo)?man$/u.test(word)
