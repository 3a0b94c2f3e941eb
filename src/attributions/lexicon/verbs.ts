import { tableOf } from '../../text/index.ts'
/**
 * What a verb (or fixed phrase) that introduces words can be followed by.
 *
 * - `say`    a quotation, a clause with or without "that"; may stand after or inside its content ("…, she said")
 * - `that`   a clause with "that" or a quotation; without "that" only before a clear subject ("believes it is …")
 * - `tell`   a listener, then as `say`
 * - `to`     an infinitive: "refused to …"
 * - `about`  the thing itself, a noun phrase: "criticised the plan"
 * - `listener-to`  somebody and an infinitive, all of it content: "urged the council to …"
 * - `as`     something and what it is called: "described the plan as …", "called it …"
 * - `tag`    a verb of no saying that can stand beside a quotation all the same: “No,” she laughed
 *
 * A particle after a plus sign belongs to the cue: `call+for`. Verbs are sorted by how surely they introduce words: counted on
 * PolNeAR's train split as the share of a lemma's occurrences that are cues; those under a third stay out of a frame.
 */
export type Frame = 'say' | 'that' | 'tell' | 'to' | 'about' | 'listener-to' | 'as' | 'tag'

const say = `say add note argue write announce claim explain insist declare acknowledge admit state assert allege maintain contend reaffirm restate
  conclude reply remark stress emphasize emphasise underline underscore recall warn caution joke quip lament boast brag tweet retweet
  post observe concede disclose reveal report suggest predict reiterate repeat complain continue ask respond answer confirm affirm promise vow pledge
  swear testify comment muse wonder exclaim shout yell cry scream whisper mutter murmur declaim reckon opine counter
  retort interject volunteer proclaim profess protest agree estimate speculate stipulate specify clarify hint imply intimate decree
  rule order demand urge propose recommend advise counsel plead beg chant read think believe feel hope fear worry point+out make+clear
  text email blog cable signal indicate attest certify avow aver elaborate expound narrate recount relate gush snap bark growl snarl grumble
  groan moan chime+in pipe+up blurt+out deadpan rejoin reason theorise theorize posit postulate submit venture show find
  make+the+claim make+the+case make+the+point make+the+argument`
const that = `know learn see understand realize realise remember decide determine mean doubt expect suspect assume imagine
  dispute deny accept guarantee assure believe think hope fear feel worry prove demonstrate discover guess suppose wish anticipate
  forecast foresee require insist hold judge`
const tell = `tell ask inform remind assure advise warn convince persuade notify brief promise`
const to = `refuse decline promise vow pledge threaten agree plan want intend hope offer decide seek ask demand swear propose volunteer
  aspire prefer resolve undertake opt wish aim expect vote`
const about = `criticize criticise praise denounce condemn dismiss reject deny blast slam blame mock tout cite defend question oppose endorse support
  back favor favour attack assail decry deplore rebuke chide applaud welcome hail commend lambast lambaste deride ridicule challenge dispute rebut
  refute disavow bemoan lament propose demand request seek discuss mention address describe express voice promise pledge threaten announce predict
  explain acknowledge admit concede recall reiterate repeat emphasize emphasise stress highlight underscore underline outline detail advocate
  suggest recommend reveal disclose confirm claim fear regret resent accept call+for call+on point+to refer+to talk+about speak+about speak+of complain+about
  comment+on object+to push+back+against rail+against apologize+for apologise+for boast+about brag+about warn+of warn+against allude+to lash+out+at hit+out+at
  hit+back+at react+to respond+to argue+for argue+against hint+at insist+on vouch+for agree+with disagree+with worry+about ask+for ask+about plead+for
  appeal+for press+for vote+for vote+against vote+to testify+about joke+about marvel+at take+issue+with look+forward+to echo fault ban+on demand+for
  rule+out play+down bring+up thank plead`
const listenerTo = `urge ask order beg implore invite encourage advise instruct press call+on call+upon appeal+to accuse blame thank congratulate
  charge+with credit compare liken praise+for warn expect want`
const as = `call describe dismiss portray label deem brand characterize characterise denounce depict regard view hail cast`

const tag = `begin go sing laugh sigh gasp smile grin shrug nod wink sob weep beam fume`

/** Lemma or phrase (its words parted by `+`) by frame, as written above; a lemma may have several frames. */
export const VERBS: Readonly<Record<Frame, readonly string[]>> = {
  say: say.split(/\s+/),
  that: that.split(/\s+/),
  tell: tell.split(/\s+/),
  to: to.split(/\s+/),
  about: about.split(/\s+/),
  'listener-to': listenerTo.split(/\s+/),
  as: as.split(/\s+/),
  tag: tag.split(/\s+/),
}

/** Lemma → past, past participle, where they are not made with -ed. Third person and -ing follow rules. */
export const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = tableOf({
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  know: ['knew', 'known'],
  find: ['found', 'found'],
  show: ['showed', 'shown'],
  see: ['saw', 'seen'],
  mean: ['meant', 'meant'],
  understand: ['understood', 'understood'],
  learn: ['learned', 'learned'],
  read: ['read', 'read'],
  sing: ['sang', 'sung'],
  go: ['went', 'gone'],
  swear: ['swore', 'sworn'],
  speak: ['spoke', 'spoken'],
  foresee: ['foresaw', 'foreseen'],
  hold: ['held', 'held'],
  seek: ['sought', 'sought'],
  undertake: ['undertook', 'undertaken'],
  make: ['made', 'made'],
  take: ['took', 'taken'],
  hit: ['hit', 'hit'],
  beg: ['begged', 'begged'],
  forecast: ['forecast', 'forecast'],
  cast: ['cast', 'cast'],
  begin: ['began', 'begun'],
  weep: ['wept', 'wept'],
})
