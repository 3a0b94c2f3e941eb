import { phrase } from './flags/flag.ts'
import { inSentence } from './names.ts'
import { isFuller, LOST } from './standings.ts'
import type { Attribution, Change, Evidence, Flag, Match, Verdict } from './verdict.ts'

/** The verdict in one sentence: what the words are, and what is wrong with them if anything is. */
export function answerOf(verdict: Omit<Verdict, 'answer'>): string {
  return `${SAID[verdict.match](verdict)}.`
}

const SAID: Readonly<Record<Match, (verdict: Omit<Verdict, 'answer'>) => string>> = {
  verbatim: (verdict) => `Verbatim${inSeveral(verdict)}: ${where(verdict)}${elsewhere(verdict)}`,
  'typography-only': (verdict) =>
    `The same words${inSeveral(verdict)}, only marks or capitals differ: ${where(verdict)}${elsewhere(verdict)}`,
  'edited-disclosed': (verdict) =>
    verdict.changes.some(({ turned }) => turned)
      ? `Turned into indirect speech, with nothing else changed: ${where(verdict)}`
      : verdict.flags.length > 0
        ? `Edited, as its marks say, but ${reasons(verdict)}${gaps(verdict)}${also(verdict)}`
        : `Edited, as its marks say, with nothing of meaning lost: ${where(verdict)}${gaps(verdict)}`,
  altered: (verdict) => `Altered: ${reasons(verdict)}${indirectly(verdict.evidence)}${also(verdict)}`,
  truncated: (verdict) => `Truncated: ${reasons(verdict)}${indirectly(verdict.evidence)}${also(verdict)}`,
  spliced: (verdict) =>
    `Spliced: ${seams(verdict)}${verdict.flags.length > 0 ? `, and ${reasons(verdict)}` : ''}${also(verdict)}`,
  'paraphrase-in-quotes': (verdict) =>
    verdict.changes.some((change) => isOpen(change) && change.where === 'inside')
      ? `A paraphrase in quotation marks: the nearest words differ in much${indirectly(verdict.evidence)}${also(verdict)}`
      : `A paraphrase in quotation marks: these words are on record only as the outlet’s own report of what was said${also(verdict)}`,
  'not-found': ({ searched, evidence }) =>
    `Not found in ${searched.says}${evidence ? `; the nearest words are ${phrase(evidence.words.text)}` : ''}`,
  ambiguous: ({ evidence, others }) =>
    `Ambiguous: these words are on record of ${list([...new Set([evidence!, ...others].map(({ speaker }) => (speaker === null ? 'nobody named' : inSentence(speaker))))])}`,
}

/** " in 3 documents" where more than one have the words so. */
function inSeveral({ match, standings }: Omit<Verdict, 'answer'>): string {
  const count = standings.filter((standing) => standing.match === match).length
  return count > 1 ? ` in ${count} documents` : ''
}

/** "; beside Northwire, 2031-03-04, the condition “unless …” was cut": one document has the words so, another shows what it left out. */
function elsewhere({ standings }: Omit<Verdict, 'answer'>): string {
  const fuller = standings.find(isFuller)
  if (!fuller) return ''
  const { outlet, title, published } = fuller.document
  const says = fuller.flags.filter(({ flag }) => LOST.has(flag)).map((flag) => flag.says)
  return `; beside ${[outlet ?? title ?? 'another document', published?.slice(0, 10)].filter(Boolean).join(', ')}, ${list([...new Set(says)].slice(0, 3))}`
}

/** A gap that leaves out so many words is more than a gap. */
const LARGE = 25

/** "; the gap leaves out 51 words, some of them Karl Brand’s". */
function gaps({ changes }: Omit<Verdict, 'answer'>): string {
  const large = changes.flatMap(({ gap, disclosed }) =>
    gap && disclosed && (gap.words >= LARGE || gap.speakers.length > 0) ? [gap] : [],
  )
  const said = large.slice(0, 2).map(({ words, speakers }) => {
    const theirs = speakers.slice(0, 2).map((speaker) => inSentence(speaker))
    return `the gap leaves out ${words} words${theirs.length > 0 ? `, some of them words of ${list(theirs)}` : ''}`
  })
  return said.length > 0 ? `; ${list(said)}` : ''
}

/** "said by Maria Lund, in quotation marks". */
function where({ evidence, attribution }: Omit<Verdict, 'answer'>): string {
  const { speaker, speech } = evidence!
  const outlet = evidence!.document.outlet
    ? ` (${[evidence!.document.outlet, evidence!.document.published?.slice(0, 10)].filter(Boolean).join(', ')})`
    : ''
  if (speech === 'none') return `they stand in the article, but as nobody’s statement${outlet}`
  const who =
    otherwise(attribution) ?? (speaker ? `said by ${inSentence(speaker)}` : 'said by somebody the article does not name')
  return `${who}${speech === 'indirect' ? ', as indirect speech' : ''}${outlet}`
}

/** Whose words they are where they are not the speaker's; null where they are. */
function otherwise({ verdict, found, asked }: Attribution): string | null {
  if (verdict === 'different-speaker') return `said by ${inSentence(found!)}, not by ${inSentence(asked!)}`
  return verdict === 'speaker-was-quoting' ? `${asked} was giving the words of ${inSentence(found!)}` : null
}

function also({ attribution }: Omit<Verdict, 'answer'>): string {
  const whose = otherwise(attribution)
  return whose ? `; ${whose}` : ''
}

/** The changes of meaning, or, where there is none, the changes themselves. */
function reasons({ flags, changes }: Omit<Verdict, 'answer'>): string {
  const says = [...new Set(flags.filter(({ flag }) => flag !== 'embedded-voice').map(said))]
  if (says.length > 0) {
    // What an altered sentence goes on with is left out too, and nobody was told.
    const rest = changes.find((change) => change.where === 'end' && isOpen(change) && change.found!.text.split(/\s+/).length >= 4)
    const known = !rest || flags.some(({ found }) => found && found.from < rest.found!.to && rest.found!.from < found.to)
    return list([...says.slice(0, 4), ...(known ? [] : [told(rest)])])
  }
  const open = changes.filter(
    (change) =>
      isOpen(change) && (change.where === 'inside' || !changes.some((other) => isOpen(other) && other.where === 'inside')),
  )
  return list(open.slice(0, 3).map(told)) || 'nothing of meaning is changed'
}

// The flag names the pronoun that went; for people all that went with it: “want our coats”, not “our”.
const said = ({ flag, says, quoted, found }: Flag): string =>
  flag === 'subject' && quoted === null && found ? `${phrase(found.text)} is missing` : says

const isOpen = ({ disclosed, turned }: Change) => !disclosed && !turned

function told({ quoted, found, where }: Change): string {
  if (where !== 'inside') return `its sentence ${where === 'start' ? 'begins' : 'goes on'} ${phrase(found!.text)}`
  if (!quoted) return `${phrase(found!.text)} is missing`
  if (!found) return `${phrase(quoted.text)} was added`
  return `${phrase(found.text)} became ${phrase(quoted.text)}`
}

function seams({ pieces, changes }: Omit<Verdict, 'answer'>): string {
  if (pieces.length === 0) {
    const cut = changes.find(({ where, kind, disclosed }) => where === 'inside' && kind === 'deletion' && !disclosed)
    return `parts of several sentences are joined, without ${phrase(cut?.found?.text ?? '')} between them`
  }
  const count = pieces.length === 2 ? 'two' : pieces.length === 3 ? 'three' : String(pieces.length)
  const speakers = [...new Set(pieces.map(({ speaker }) => speaker))]
  if (speakers.length > 1)
    return `its parts are words of ${list(speakers.map((speaker) => (speaker === null ? 'somebody not named' : inSentence(speaker))))}`
  if (new Set(pieces.map(({ document }) => document.id)).size > 1) return `its parts stand in ${count} documents`
  return `its parts stand in ${count} places of one document`
}

const indirectly = (evidence: Evidence | null) =>
  evidence?.speech === 'indirect' ? ', and the record has the words only as indirect speech' : ''

/** "a", "a and b", "a, b and c". */
const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
