// Common verbs by their forms, to tell where a clause has its verb: the closed knowledge of the rules, which read without a model. Not for what verbs mean.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const BASES = `accept act adapt add address admit adopt agree aim allow announce answer apologise apologize appeal appear apply appoint approve argue arrest arrive
  ask attack attend avoid ban begin behave believe block boycott breach break bring build burn buy call cancel capture carry cause cease change charge clear close
  collapse come commit complain complete comply concede confirm consider continue control convict cooperate cost cover create cross cut deal decide declare
  decline defend delay deliver demand deny deploy deserve destroy develop die disappear disarm discuss drop dry elapse elect emerge end enforce enter escalate evacuate exist
  expect expire explain extend fail fall feed fight fill find finish fit fix fly follow forbid force forget forgive fulfil fund gain get give go grant grow
  guarantee halt hand happen harvest have hear help hit hold honour hope ignore implement improve increase insist intervene invade invest investigate issue join keep
  kill know lack land last launch lead learn leak leave lend let lie lift listen live lock lose love maintain make matter mean meet melt mend move need negotiate nominate object
  obey offer open oppose order overturn pass pay perform permit persist play pledge prefer present press prevent proceed produce promise prove provide publish pull
  pursue push put qualify quit raise ratify reach read realise recede recognise recover reduce refrain refuse reject release rely remain remove renew reopen repair repay replace
  reply report require resign resist resolve respect respond rest restore resume retreat return reveal rise rule run sail satisfy save say score seek sell send settle share
  shell shoot show sign sink sit slow solve speak spend spread stand start stay step stick stop strike submit succeed suffer supply support surrender survive
  suspend take talk tell test thaw threaten tighten travel treat try turn understand undergo unite use vacate vanish veto violate visit vote wait want warm warn win wish withdraw work worsen
  write yield become choose draw drive eat feel freeze hide hire hurt lay light quit ring seem sleep teach tear think throw wake wear stabilise subside convene
  materialise prevail look risk strip work splinter earn owe oppose vanish check watch carry walk wish enjoy join mark matter report reveal scrap shift sign slip smoke spark split stall sue tackle tax tie trade train trust undo uphold urge warrant weaken welcome widen worry loosen lower mount multiply nominate occur outlaw overrun own persuade pose postpone prefer prepare prosecute provoke publish punish question quash recover reflect regain regret rescue rethink review revoke ride rob roll sack sense separate serve shake shrink sound spare spoil stem suit surge swim target tend tick touch trigger unveil vow wipe delete drag drift drown dump embrace enact encourage endorse engage erupt evolve exceed exclude exploit export fade fast flee flood flow follow gather govern grab greet guard guide hang hurt identify impose include inform inspect install intend interfere introduce isolate judge jump knock lapse last lay limit list load lower manage march marry miss notice obtain organise overcome add ease dissolve calm cool heal back ship step`

const IRREGULAR = `been began begun broke broken brought built burnt bought came chose chosen cut dealt did drew drawn drove driven ate eaten fell fallen fed felt fought found flew flown forbade
  forbidden forgot forgotten forgave forgiven froze frozen got gave given went gone grew grown had heard hid hidden held kept knew known laid led learnt left lent lost made meant met
  paid proven put ran rang risen rose said sold sent shot shown sank sunk sat spoke spoken spent stood stuck struck took taken taught tore torn thought threw thrown told
  understood undergone woke wore won withdrew withdrawn wrote written became become bore caught fled hit hurt let sought slept swept spread set shut split arose awoke bled blew bred burst clung crept dug drank flung hung knelt leapt lit rode saw shook
  shone shrank sang slid slung sped spilt spun spat sprang stole stung stank strode strove swore swam swung wept`
const PARTICIPLES_ONLY = set(
  `begun broken chosen drawn driven eaten fallen flown forbidden forgotten forgiven frozen given gone grown hidden known proven risen shown sunk spoken taken torn thrown
   undergone withdrawn written`,
)

const bases: ReadonlySet<string> = set(BASES)
const irregular: ReadonlySet<string> = set(IRREGULAR)
const third: ReadonlySet<string> = new Set([...bases].map(thirdPerson))
/** More often nouns: they are verbs only where an object follows. */
const NOUNISH = set(
  `attacks calls changes claims costs deals demands deaths fights hopes issues offers orders plans promises
   reports rules shells shows strikes supplies supports talks tests visits votes works ships steps grants trades arrests answers bans charges funds loans limits risks shares signs taxes trains views records results
   marks lists judges guards guides protests pledges reviews releases searches tracks targets worries increases gains declines delays permits acts aims appeals approaches
   burns fires boycotts breaks borders loads points questions reports respects threats trusts matters`,
)

function thirdPerson(base: string): string {
  if (/(?:s|sh|ch|x|z|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

export const isBase = (lower: string): boolean => bases.has(lower)
export const isThird = (lower: string): boolean => third.has(lower)
export const isNounish = (lower: string): boolean => NOUNISH.has(lower)
/** "paid", "signed": past or participle by its form. */
export const isPast = (lower: string): boolean =>
  irregular.has(lower) || (lower.length > 4 && lower.endsWith('ed') && !NOT_PAST.has(lower))
export const isParticipleOnly = (lower: string): boolean => PARTICIPLES_ONLY.has(lower)
const NOT_PAST = set(
  'need indeed hundred speed breed exceed proceed succeed sacred wicked naked bleed greed unprecedented so-called',
)
/** "reaching"; not "king". */
export const isGerund = (lower: string): boolean => lower.length > 4 && lower.endsWith('ing') && !NOT_GERUNDS.has(lower)
const NOT_GERUNDS = set(
  `thing things king ring spring morning evening nothing something anything everything wing string during building funding backing meeting hearing ruling briefing
   wedding feeling warning housing clothing lightning ceiling sibling planning heating training`,
)
