import type { BlockKind } from '../../text/index.ts'
import { isAgency } from './agencies.ts'
import { onlyDateWords } from './dates.ts'
import type { Line } from './line.ts'
import { bare, CAPITAL, endsSentence, wordsOf } from './words.ts'

/** Says what a line is by its words alone, wherever it stands. */
type Recogniser = {
  readonly name: string
  readonly kind: BlockKind
  readonly test: (line: string, words: readonly string[]) => boolean
}

/** The first that knows a line names its kind. Prose looks like none of these; in doubt a line stays prose, since prose is read. */
const RECOGNISERS: readonly Recogniser[] = [
  { name: 'rule', kind: 'note', test: (line) => line.length <= 80 && RULE.test(line) },
  { name: 'advertisement', kind: 'advertisement', test: (line) => line.length <= 80 && ADVERTISEMENT.test(bare(line)) },
  { name: 'desk credits', kind: 'note', test: (line) => line.length <= 300 && opensNames(line, DESK) },
  { name: 'contributors', kind: 'note', test: (line) => line.length <= 250 && CONTRIBUTED.test(line) },
  { name: 'correction', kind: 'note', test: (line) => CORRECTION.test(line) },
  { name: 'rights', kind: 'note', test: (line) => line.length <= 300 && RIGHTS.test(line) },
  {
    name: 'dated',
    kind: 'note',
    test: (line) => line.length <= 100 && /\d/.test(line) && DATED.test(line) && onlyDateWords(line),
  },
  { name: 'sharing', kind: 'promotion', test: (line) => line.length <= 80 && SHARING.test(bare(line)) },
  { name: 'more to read', kind: 'promotion', test: (line) => line.length <= 250 && MORE.test(line) },
  { name: 'subscription', kind: 'promotion', test: (line) => line.length <= 250 && SUBSCRIPTION.test(line) },
  {
    name: 'cookies',
    kind: 'promotion',
    test: (line) => line.length <= 600 && COOKIES.test(line) && TO_READER.test(line) && !SAID.test(line),
  },
  { name: 'photo credit in brackets', kind: 'credit', test: (line) => line.length <= 200 && BRACKETED_PHOTO.test(line) },
  { name: 'photo credit', kind: 'credit', test: (line, words) => PHOTO.test(line) && !isDescription(line, words) },
  { name: 'source of a picture', kind: 'credit', test: (line) => line.length <= 160 && SOURCE_OF_IMAGE.test(line) },
  { name: 'picture caption', kind: 'caption', test: (line) => line.length <= 600 && (PHOTO.test(line) || CAPTION.test(line)) },
  { name: 'copyright of a picture', kind: 'credit', test: (line) => line.length <= 100 && /^(?:©|\(c\) )/i.test(line) },
  { name: 'source line', kind: 'credit', test: (line, words) => words.length <= 6 && opensNames(line, /^sources?: /i) },
  { name: 'agency alone', kind: 'credit', test: (line) => isAgency(bare(line)) },
  { name: 'list item', kind: 'item', test: (line) => ITEM.test(line) },
]

/** Names the kind of each line that can be known by its words alone. */
export function standing(lines: readonly Line[]): Line[] {
  return lines.map((line) =>
    line.kind === null || line.kind === 'heading' ? { ...line, kind: standingKind(line.text) ?? line.kind } : line,
  )
}

/** The kind of one line by its words alone; null for prose. */
export function standingKind(line: string): BlockKind | null {
  const words = line.length <= 300 ? wordsOf(line) : LONG
  return RECOGNISERS.find(({ test }) => test(line, words))?.kind ?? null
}

// A line beyond 300 characters is no credit; its words are not worth counting.
const LONG: readonly string[] = Array.from({ length: 50 }, () => '')

/** What follows "Photo:" describes the picture and does not only name who took it. */
function isDescription(line: string, words: readonly string[]): boolean {
  return words.length >= 9 || (words.length >= 6 && endsSentence(line))
}

/** `opening` and then a name: what follows begins with a capital. */
function opensNames(line: string, opening: RegExp): boolean {
  const found = opening.exec(line)
  return found !== null && CAPITAL.test(line.slice(found[0].length).trimStart())
}

// A line of dashes, stars or underscores; a stray quotation mark is left to those who pair quotation marks.
const RULE = /^[^\p{L}\p{N}"“”„«»'‘’‹›`]+$/u
const ADVERTISEMENT =
  /^(?:advert|advertisement|advertisements|advertising|sponsored|sponsored (?:content|post|by .{1,40})|paid (?:content|post|partnership)|(?:story|article) continues (?:below|after).{0,40}|skip (?:past )?advertisement|loading ad|ad)$/i
const DESK =
  /^[([—–-]{0,3}\s?(?:(?:additional |further |with )?(?:reporting|writing|editing|translation|compiled|written|edited|translated|production|research)(?: and (?:writing|editing))? (?:by|from)\b|with (?:files|inputs|material|reporting) (?:from|by)\b)/i
const CONTRIBUTED = /\bcontributed (?:to this (?:report|story|article|piece)|reporting)\.?$/i
const CORRECTION =
  /^[([]?(?:editor[’']?s[’']? note|editors[’'] note|clarification|corrections?(?: \([^)]{1,40}\))?|correction and clarification)\s?[:—–]|^[([*]{0,2}this (?:story|article|piece|report|post|page) (?:has been|was|is being|will be|originally|first|is part of)\b|^an earlier version of this (?:story|article|piece|report|post|page|headline)\b/i
const RIGHTS = /^printed from\b|\ball rights reserved\b|^copyright (?:©|\(c\)|\d{4})|^© ?\d{4}/i
const DATED = /^(?:first |last |originally )?(?:published|posted|updated|modified|issued)(?: (?:on|at))?\b\s?[:\d\p{L}]/iu
const SHARING =
  /^(?:share|share (?:this|on|via)\b.{0,50}|share|tweet|print|e-?mail|save|comments?|\d+ comments?|copy link|print this (?:page|article|story)|e-?mail this (?:page|article|story)|jump to comments|leave a comment|back to top)$/i
const MORE =
  /^(?:[-–—•*▶►»>[( ]{0,3})(?:(?:read|see|watch|listen|learn|find out) (?:more|also|next|the (?:full|rest|whole) (?:story|article|piece|interview|transcript))\b|read (?:the rest|it all|on) here\b|(?:also|must) read\b|read(?: this)?:|related(?: (?:stories|articles|content|news|coverage|topics|reading|links|posts))?(?:$|:)|see also\b|watch(?: (?:live|now|the video))?:|listen(?: (?:live|now|here))?:|more (?:on this story|from\b.{1,40}$|stories$|news$|about this\b|coverage:|:)|(?:don[’']?t|do not) miss\b|you (?:may|might) (?:also )?(?:like|be interested)\b|most (?:read|popular|viewed|shared)\b.{0,20}$|recommended(?:$|:| for you)|editor[’']?s[’']? picks|up next(?:$|:)|click here\b|in pictures:|video:|gallery:|podcast:|live:)/i
const SUBSCRIPTION =
  /^(?:sign up (?:for|to|here|now|today)\b.{0,80}\b(?:newsletters?|briefing|e-?mails?|alerts?|updates?|inbox)\b|sign up (?:here|now|today)|subscribe (?:to|now|today|here|for)\b|subscribe$|(?:get|receive) .{1,80}\b(?:in|to) your inbox\b|(?:our|the|this) .{0,40}newsletter\b.{0,80}\binbox|follow (?:us|the author|.{1,40}) (?:on|@)\s?(?:twitter|x\b|facebook|instagram|threads|bluesky|mastodon|linkedin|youtube|telegram|whatsapp|tiktok)|follow .{1,60} coverage (?:at|on|of)\b|(?:download|get) (?:our|the) (?:free )?.{0,30}\bapp\b|join (?:our|the conversation)\b|support (?:our|independent) journalism|(?:become|already) a (?:member|subscriber)\b|(?:log|sign) in(?: to| or|$)|create (?:a free|an) account|have you got a story|got a (?:tip|story)\b|contact (?:the author|us) at\b|newsletter$)/i
const BRACKETED_PHOTO =
  /^[([](?:file |undated |handout )?(?:photo|photograph|photos|image|images|picture|illustration|credit|video)s?\b.{0,120}[)\]]\.?$|^(?:photo|photograph|photos|image|picture|illustration)s? (?:by|courtesy(?: of)?)\b/i
const PHOTO =
  /^(?:photo|photograph|photos|image|images|picture|pictures|foto|illustration|graphic|video)(?: ?credits?)?\s?:|^(?:photo|image|picture|photography|credits?|photo ?credits?) ?(?:credit)?s?:/i
const CAPTION = /^(?:file photo|file image|file picture|caption|pictured)\s?:|^(?:photo|picture) caption[:, ]/i
const SOURCE_OF_IMAGE = /^(?:image|media|photo|picture|video) (?:source|copyright|credit)[:, ]/i
/** What a page asks of its readers before they read; somebody's words have marks. */
const COOKIES =
  /^[^"“”]*\b(?:(?:use|uses|using|accept|allow|reject|manage|store|set) (?:\p{L}+ ){0,3}cookies\b|cookies? (?:policy|settings|preferences|notice|consent)\b)/iu
const SAID = /\b(?:said|says|told|added|according)\b/i
const TO_READER = /\b(?:we|our|you|your)\b|^(?:this|by|allow|accept|manage)\b/i
const ITEM = /^(?:[-•*‣▪●◦]\s+(?=\S)|[–]\s+(?=\S)|\d{1,2}[.)]\s+(?=\S)|\(\d{1,2}\)\s+(?=\S))/
