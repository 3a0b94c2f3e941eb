import { isNamed } from './names.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const SAYING = set(
  `said says say saying told tells tell adds added wrote writes write noted notes stated states claimed claims argued argues insisted insists warned warns declared declares
   announced announces explained explains stressed stresses asked asks replied replies admitted admits denied denies promised promises vowed vows tweeted tweets
   posted posts recalled recalls emphasized emphasised continued continues concluded concludes confirmed confirms commented comments remarked remarks observed observes
   responded responds countered complained suggested suggests acknowledged conceded concedes revealed reveals reiterated maintained maintains predicted predicts
   boasted joked quipped shouted cried whispered testified believes thinks thought put puts quoted`,
)

export const isSaying = (word: string): boolean => SAYING.has(word.toLowerCase().replace(/[.,:;?!]+$/, ''))

/** Words with a capital that begin what stands around a quotation, and are no name; days and months. */
const NO_NAMES = set(
  `As According Did Does Do Has Have Had Was Is Are Were Would In On At By When After Before While Then Later The A An And But So Yes No Asked Speaking Here This That These
   Those It He She They We You I Who What How Why Once Also Still Now Today Yesterday Nobody Everybody Everyone Somebody Someone Anyone People Many Most Some Few All If There
   Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December`,
)
const PARTICLES = set('de del der den di da do du van von la le al el bin ibn ben ter ten of')
/** Before a name these make it another's, or a place: "a spokesman for Lund", "at Nordvik". */
const OF_ANOTHER = set('for to at from with in near by')

/**
 * Who is named in what stands around a quotation: "Maria Lund" of "As Maria Lund, the mayor, told reporters in Nordvik", "a spokesman for Lund" where it is
 * one; null where nobody is.
 */
export function whoIn(around: string): string | null {
  const tokens = around.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token))
  const bare = tokens.map((token) =>
    token
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '')
      .replace(/(?<!\b\p{L}|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Prof|Col|Lt|Sgt|Jr|Sr))\.$/u, ''),
  )
  const isName = (n: number) => /^\p{Lu}/u.test(bare[n] ?? '') && !NO_NAMES.has(bare[n]!)
  for (let from = 0; from < tokens.length; from++) {
    if (!isName(from)) continue
    let to = from + 1
    while (to < tokens.length && isJoined(tokens[to - 1]!)) {
      if (isName(to)) to++
      else if (PARTICLES.has(bare[to]!) && isName(to + 1) && isJoined(tokens[to]!)) to += 2
      else break
    }
    const before = bare[from - 1]
    // "told Maria Lund": to whom it was said.
    const isTold = before !== undefined && /^(?:told|tells|asked|asks)$/.test(before)
    const isSource = before === 'to' && bare[from - 2]?.toLowerCase() === 'according'
    if (isSource || (!isTold && !(before && OF_ANOTHER.has(before)))) return bare.slice(from, to).join(' ')
    const head = isTold ? -1 : roleBefore(bare, from - 1)
    if (head >= 0) return bare.slice(head, to).join(' ')
    from = to - 1
  }
  return null
}

/** Nothing but a space stands behind the word. */
const isJoined = (token: string) => /[\p{L}\p{N}.’']$/u.test(token)

/** Where "a spokesman" of "a spokesman for" begins; -1 where no such thing stands before the preposition. */
function roleBefore(words: readonly string[], preposition: number): number {
  if (words[preposition] !== 'for' && words[preposition] !== 'to') return -1
  let head = preposition - 1
  if (!/^\p{Ll}{4,}/u.test(words[head] ?? '') || isSaying(words[head]!)) return -1
  while (head > 0 && !isSaying(words[head - 1]!) && !/^(?:according|as|but|and)$/i.test(words[head - 1]!)) head--
  return head
}

/** Whether a few words name somebody, and perhaps when: what stands behind a dash or in parentheses. */
export function isSignature(words: string): boolean {
  const tokens = words.split(/\s+/).filter((token) => token !== '')
  return isNamed(words) && tokens.length <= 8 && tokens.every((token) => /^[\p{Lu}\p{N}]/u.test(token) || PARTICLES.has(token))
}
