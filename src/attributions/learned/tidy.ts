import { CLOSING, OPENING, OUTSIDE, type Reading } from './reading.ts'
import type { Found, Stretch } from './spans.ts'

type Role = Found['role']

/** The spans as the conventions have them: each step puts one thing right and leaves the rest alone. */
export function tidied(reading: Reading, found: Found): Role {
  return STEPS.reduce((role, step) => step(reading, role, found.cue.at), found.role)
}

const STEPS: readonly ((reading: Reading, role: Role, at: number) => Role)[] = [oneSource, closedMarks, noEdgeMarks, wordsOnly]

/** There is one source: of several runs the one nearest to the cue. */
function oneSource(_: Reading, role: Role, at: number): Role {
  if (role.source.length < 2) return role
  const far = ({ first, end }: Stretch) => (first > at ? first - at : at - end + 1)
  return { ...role, source: [role.source.reduce((a, b) => (far(b) < far(a) ? b : a))] }
}

/** A quotation whose words are all content has its marks in it too. */
function closedMarks({ quoted }: Reading, role: Role): Role {
  const taken = (i: number) => [...role.source, ...role.cue].some(({ first, end }) => first <= i && i < end)
  const content = role.content.map(({ first, end }) => ({
    first:
      quoted[first - 1] === OPENING && quoted[first] !== OPENING && quoted[first] !== OUTSIDE && !taken(first - 1)
        ? first - 1
        : first,
    end: quoted[end] === CLOSING && quoted[end - 1] !== CLOSING && quoted[end - 1] !== OUTSIDE && !taken(end) ? end + 1 : end,
  }))
  return { ...role, content }
}

/** Outside quotation marks a content neither begins with a comma nor ends with a comma, a full stop or a dash. */
function noEdgeMarks({ passage, quoted }: Reading, role: Role): Role {
  const drops = (i: number, marks: string) => quoted[i] === OUTSIDE && marks.includes(passage.tokens[i]!.text)
  const content = role.content.map(({ first, end }) => {
    while (first < end && drops(first, ',:;')) first++
    while (first < end && drops(end - 1, ',.;:—–-')) end--
    return { first, end }
  })
  return { ...role, content }
}

/** A piece without a word is no piece. */
function wordsOnly({ passage }: Reading, role: Role): Role {
  const spoken = ({ first, end }: Stretch) =>
    passage.tokens.slice(first, end).some(({ kind }) => kind === 'word' || kind === 'number' || kind === 'symbol')
  return { ...role, source: role.source.filter(spoken), content: role.content.filter(spoken) }
}
