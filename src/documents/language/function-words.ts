/**
 * The commonest short words of each language written in Latin or Cyrillic letters: what tells languages apart in a few sentences.
 * A word may stand under several languages; then it counts for each.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to a in that is was for it with as his on be at by had he are this but from they not which have or you were her she an will would has been their there who what we said all can him more when if no out so about than into could its only other some them then these also after over such our my me your i his did do does how any up may should where why just because before between those during against',
  de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte kann gegen vom schon wenn ich ihre wir keine sagte unter sollen',
  fr: 'le la les de des du et à un une est que qui dans en il pour pas sur au ce se plus par je avec tout faire son sa ses aux ont été mais comme ou elle ne cette sont ils nous vous leur était avait être fait entre après sans deux même selon aussi dont où lui encore depuis',
  es: 'el la los las de del que y en un una por con no para es al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante ha se su fue ser son está había dijo tras según contra',
  it: 'il lo la gli le di del della dei delle dell che e in un una per con non è al alla sono si da dal dalla ha nel nella sul sulla più ma come anche se ci questo questa suo sua loro era ed stato hanno dopo perché tra essere fatto o ai cui due anni',
  pt: 'o a os as de do da dos das que e em um uma para com não é no na nos nas por mais se como mas foi ao à ele ela pelo pela são seu sua ou ser quando muito há já está também só até isso entre depois sem mesmo aos ter seus quem nem disse foram sobre',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er die om ook als dan maar bij door naar uit nog over wordt hij heeft zij werd worden tot hebben geen we ze wel kan meer moet deze dit had was zal zou zei tegen of ik na al haar hun',
  sv: 'och att det i en som är på av för med till den har de inte om ett men var jag från så vi kan när han ska skulle efter eller vid nu hade sin också mot mellan under alla blir sig där säger ut finns mycket får hon bara denna detta',
  da: 'og at det i en som er på af for med til den har de ikke om et men var jeg fra så vi kan når han skal skulle efter eller ved nu havde sin også mod mellem under alle bliver sig der siger ud mange meget får hun kun denne dette blev efter hvor være siden mere',
  no: 'og at det i en som er på av for med til den har de ikke om et men var jeg fra så vi kan når han skal skulle etter eller ved nå hadde sin også mot mellom under alle blir seg der sier ut mange mye får hun bare denne dette ble hvor være siden mer',
  fi: 'ja on ei se että oli hän en mutta ovat tai kun myös joka jos niin ole mukaan sen ne mitä sekä vain kuin nyt olla hänen ovat jotka tämä tämän voi vielä sanoi ennen jälkeen koska',
  pl: 'i w na z nie się że do to jest o jak za ale od po przez dla są oraz był była było tym co już który która które jego być także może przed ten ta też tylko czy jej lub bo pod będzie ze powiedział',
  cs: 'a se v na je že o s z do i to jako za by ve ale po pro jsou který která které k od si jeho podle však také už byl byla bylo nebo tak při být ze před mezi jen ještě až když není',
  sk: 'a v sa na je že o s do i to ako za by vo ale po pre sú ktorý ktorá ktoré k od si jeho podľa však tiež už bol bola bolo alebo tak pri byť zo pred medzi len ešte keď nie povedal',
  hr: 'je i u da se na za su od s kao ne što ali ili koji koja koje će bi iz do to po nije bio bila bilo samo nakon rekao prema kako još više zbog biti',
  ca: 'el la els les de del dels que i en un una per amb no és al als ha van va han més com però seva seu aquest aquesta són per què entre quan també sense fins ser estat',
  vi: 'và của là có không được cho một các những trong với đã này người khi để từ đến cũng như ông bà nói về tại thì sẽ vào ra nhưng hôm rằng thứ',
  hu: 'a az és hogy nem is egy ez azt meg csak de van volt már még vagy ha mint el kell szerint mert után lesz között ami aki minden nagyon azonban pedig arra erre volna',
  ro: 'și în de la a cu nu pe că să o un din care este pentru mai au fost sunt se ce al ale lui prin după dar sau ca fi va ar am era până către fără între',
  tr: 've bir bu da de için ile çok daha olarak olan gibi ancak en kadar sonra ne var değil ama o her olduğunu göre ise ya diye dedi oldu şey iki tarafından yeni',
  id: 'yang dan di dengan untuk tidak ini dari dalam itu akan pada juga ke karena ada oleh sudah atau saya bisa mereka kata telah lebih para tersebut menjadi seperti hanya kami harus',
  ru: 'и в не на что с по это как он из за то от а для его к но все было о у до же она так бы был мы только была были или их ее при уже со если может когда после также сказал будет',
  uk: 'і в не на що з та до за у як він це від а для його але було про так вони був чи також які який щоб була були або їх під її вже після може ми є при цього через сказав',
  bg: 'на и да в се за от не с са че по е като но до това който която които си ще му при след или беше има със към както още само най между каза',
  sr: 'је и у да на се за су од са не као што али који која које ће би из до или то по је био била било само после рекао',
}

/** For each word, the languages it is common in. */
export const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = byWord()

function byWord(): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const [language, words] of Object.entries(WORDS))
    for (const word of new Set(words.split(' '))) map.set(word, [...(map.get(word) ?? []), language])
  return map
}
