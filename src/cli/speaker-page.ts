import type { Position, Term, Timeline } from '../answers/index.ts'
import type { Tallied, Usage } from '../record/index.ts'
import type { KnownPerson, RecordSpeaker } from '../speakers/index.ts'
import { type Screen, visible } from './terminal.ts'
import { positionLines } from './timeline-page.ts'
import { unbroken } from './words.ts'
import { type Piece, painted, wrap } from './wrap.ts'

/** What a page of a speaker shows. Counts are of all statements, the most frequent first. */
export type SpeakerView = Usage & {
  readonly speaker: RecordSpeaker
  /** What lists of known people say. */
  readonly known: KnownPerson | null
  /** What people decided, in sentences. */
  readonly decided: readonly string[]
  /** An id that was asked for and led here, or null. */
  readonly asked: string | null
  readonly timeline: Timeline
}

const LABEL = 12
/** So many of each are shown; the rest is counted. */
const MOST = 6
const MOST_SUBJECTS = 5
const MOST_POSITIONS = 3

/** Who somebody is, what is said on each subject, and with which verbs: a page for people, ending in a line feed. */
export function speakerPage(view: SpeakerView, screen: Screen): string {
  const { speaker, timeline } = view
  const parts = [
    [
      ...headLines(speaker, screen),
      ...(view.asked === null ? [] : text(`${view.asked} leads here: it is one with this speaker now.`, 'quiet', screen)),
    ],
    [
      ...row('Names', tallied(speaker.names.map(({ value, count }) => ({ value, count }))), screen),
      ...row('Called', speaker.roles.slice(0, MOST).map(roleWords).concat(moreOf(speaker.roles.length)).join(' · '), screen),
      ...row('Known as', (view.known?.roles ?? []).map(knownWords).join(' · '), screen),
      ...row('Outlets', tallied(speaker.outlets), screen),
      ...speaker.mayBe.flatMap((other, n) => row(n === 0 ? 'May be' : '', `${other.name} (${other.id}): ${other.why}`, screen)),
      ...view.decided.flatMap((words, n) => row(n === 0 ? 'Decided' : '', words, screen)),
    ],
    [
      ...row('Does', tallied(view.kinds), screen),
      ...row('Form', tallied(view.forms), screen),
      ...row('Verbs', tallied(view.verbs), screen),
      ...view.verbsByOutlet.flatMap(({ outlet, verbs }) => row('', `in ${outlet}: ${tallied(verbs)}`, screen)),
    ],
    ...timeline.subjects.slice(0, MOST_SUBJECTS).map((subject) => subjectLines(subject, timeline.positions, screen)),
    termLines(timeline, screen),
  ]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

function headLines(
  { name, kind, wikidata, statements, documents, first, last, id, loose }: RecordSpeaker,
  screen: Screen,
): string[] {
  const days = first === null ? [] : [first === last ? first : `${first} … ${last}`]
  const facts = [
    kind,
    ...(wikidata ? [wikidata] : []),
    `${statements.toLocaleString('en')} in ${documents.toLocaleString('en')} documents`,
    ...days,
  ]
  return [
    ...text(name, 'headline', screen),
    ...text(facts.join(' · '), null, screen),
    ...text(id, 'quiet', screen),
    ...(loose ? text('Only the name holds these together: they may be of several.', 'warning', screen) : []),
  ]
}

const roleWords = ({ value, count, first, last }: RecordSpeaker['roles'][number]): string => {
  const days = first === null ? '' : first === last ? `, ${first}` : `, ${first} … ${last}`
  return `${value} (${count}${days})`
}

const knownWords = ({ role, from, to }: KnownPerson['roles'][number]): string =>
  from === null && to === null ? role : `${role} (${from ?? ''} … ${to ?? ''})`.replace('( …', '(…').replace('… )', '…)')

const tallied = (values: readonly Tallied[]): string =>
  [...values.slice(0, MOST).map(({ value, count }) => `${value} ${count.toLocaleString('en')}`), ...moreOf(values.length)].join(
    ' · ',
  )
const moreOf = (count: number): readonly string[] => (count > MOST ? [`${count - MOST} more`] : [])

/** The newest positions on a subject, numbered as in the whole timeline. */
function subjectLines(subject: Timeline['subjects'][number], positions: readonly Position[], screen: Screen): string[] {
  const shown = subject.positions.slice(-MOST_POSITIONS)
  const rest = subject.positions.length - shown.length
  const title = `On ${subject.words.join(', ')}${rest > 0 ? `: the last ${shown.length} of ${subject.positions.length}` : ''}`
  return [...text(title, 'headline', screen), ...shown.flatMap((at) => positionLines(positions, at, screen))]
}

function termLines({ ledger, positions }: Timeline, screen: Screen): string[] {
  const dayOf = (at: number) => positions[at]!.when?.value ?? 'no day known'
  const line = ({ condition, said, by }: Term): string =>
    `${condition.clause.text} (${said.length > 1 ? `${dayOf(said[0]!)} … ${dayOf(said.at(-1)!)}` : dayOf(said[0]!)}${by === null ? '' : `; without it ${dayOf(by)}`})`
  return (['open', 'dropped'] as const).flatMap((state) => {
    const terms = ledger.filter((term) => term.state === state)
    const shown = terms.slice(-MOST).map(line)
    const all = terms.length > MOST ? [`${terms.length - MOST} earlier ones`, ...shown] : shown
    return all.flatMap((words, n) => row(n === 0 ? `Conditions ${state}` : '', words, screen))
  })
}

/** A label at the left, and what it names beside it; nothing where that is empty. */
function row(label: string, words: string, screen: Screen): string[] {
  if (words === '') return []
  const long = label.length >= LABEL
  const pieces: Piece[] = [{ text: visible(unbroken(words)), style: null }]
  return [
    ...(long ? [screen.paint('quiet', label)] : []),
    ...wrap(pieces, screen.width - LABEL).map(
      (line, n) => `${screen.paint('quiet', (n === 0 && !long ? label : '').padEnd(LABEL))}${painted(line, screen)}`,
    ),
  ]
}

const text = (words: string, style: Piece['style'], screen: Screen): string[] =>
  wrap([{ text: visible(unbroken(words)), style }], screen.width).map((line) => painted(line, screen))
