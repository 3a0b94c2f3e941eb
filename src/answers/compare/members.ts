import type { Reading } from '../../read.ts'
import { findPassages, spanOf, type Word, wordsIn } from '../../text/index.ts'
import { voiceAt } from '../attribution.ts'
import { nearness } from '../judge.ts'
import { type Place, placeOf } from '../place.ts'
import { prepared } from '../prepared.ts'
import { speakers } from '../utterances/speakers.ts'
import { utterancesOf } from '../utterances/utterances.ts'
import type { Quotation } from '../verdict.ts'
import { boundsOf } from './bounds.ts'
import type { Candidate } from './candidates.ts'
import type { Elsewhere } from './comparison.ts'
import { sourceOf } from './rows.ts'

/** The candidates that give the utterance asked for, and the places of like words that are of another. */
export type Members = {
  readonly members: readonly Candidate[]
  readonly elsewhere: readonly Elsewhere[]
  /** The words asked for. */
  readonly asked: readonly Word[]
}

/** The utterance of the statement with an id. */
export function membersById(statement: string, candidates: readonly Candidate[]): Members {
  const asked = candidates.filter(({ saying }) => saying.statement?.id === statement)
  const groups = groupsIn(candidates)
  const members = [...new Set(asked.flatMap((candidate) => groups.get(candidate)!))]
  return { members, elsewhere: [], asked: asked[0]?.saying.words ?? [] }
}

/** The utterance these words are of: the best place first, then all that have the words and are not of another speaker or another day. */
export function membersByWords(
  { words, speaker }: Pick<Quotation, 'words' | 'speaker'>,
  readings: readonly Reading[],
  candidates: readonly Candidate[],
): Members {
  const oneness = speakers()
  const asked = speaker === null ? null : { name: speaker, kind: 'person' as const }
  const seeds = seedsIn(words, readings, candidates)
    .map((seed) => ({ ...seed, isOthers: oneness(asked, seed.candidate.said.speaker) === 'two' }))
    .sort((a, b) => Number(a.isOthers) - Number(b.isOthers) || a.rank - b.rank)
  const { list } = wordsIn(words)
  if (seeds.length === 0) return { members: [], elsewhere: [], asked: list }
  const groups = groupsIn(candidates)
  const members = new Set(groups.get(seeds[0]!.candidate)!)
  const bounds = boundsOf([...members].map(({ said }) => said))
  const elsewhere: Elsewhere[] = []
  for (const { candidate, place } of seeds) {
    if (members.has(candidate)) continue
    const why = bounds.against(candidate.said)
    if (why !== null) elsewhere.push(elsewhereOf(candidate, place, why))
    else
      for (const other of groups.get(candidate)!) {
        members.add(other)
        bounds.add(other.said)
      }
  }
  return { members: [...members], elsewhere, asked: list }
}

/** Each candidate's group; one that is in none is its own. */
function groupsIn(candidates: readonly Candidate[]): Map<Candidate, readonly Candidate[]> {
  const known = new Map(candidates.map((candidate) => [candidate.said.id, candidate]))
  const groups = new Map<Candidate, readonly Candidate[]>(candidates.map((candidate) => [candidate, [candidate]]))
  for (const { statements } of utterancesOf(candidates.map(({ said }) => said))) {
    const group = statements.map((id) => known.get(id)!)
    for (const candidate of group) groups.set(candidate, group)
  }
  return groups
}

type Seed = { readonly candidate: Candidate; readonly place: Place; readonly rank: number }

/** The candidates in which the words stand, or something near. */
function seedsIn(words: string, readings: readonly Reading[], candidates: readonly Candidate[]): Seed[] {
  const needle = wordsIn(words)
  const of = Map.groupBy(candidates, ({ saying }) => saying.reading)
  return readings.flatMap((reading) => {
    const ready = prepared(reading)
    return findPassages(needle, ready.haystack, 2)
      .map((found) => placeOf(ready, needle, found, false))
      .flatMap((place) => {
        const near = NEARNESS.indexOf(nearness(place))
        const candidate = near < 0 ? undefined : candidateAt(place, of.get(reading) ?? [])
        return candidate
          ? [{ candidate, place, rank: near * 10 + (1 - place.share) + (place.speech === 'direct' ? 0 : 0.01) }]
          : []
      })
  })
}

const NEARNESS = ['same', 'altered', 'paraphrase']

function candidateAt(place: Place, candidates: readonly Candidate[]): Candidate | undefined {
  const { voice } = voiceAt(place)
  const { from, to } = place.range
  return (
    (voice && candidates.find(({ saying }) => saying.statement === voice)) ??
    candidates.find(({ saying: { statement, words } }) => statement === null && words[0]!.from < to && from < words.at(-1)!.to)
  )
}

function elsewhereOf(
  {
    said,
    saying: {
      reading: { doc },
    },
  }: Candidate,
  { range }: Place,
  why: Elsewhere['why'],
): Elsewhere {
  return {
    document: sourceOf(doc),
    words: spanOf(doc.text, range.from, range.to),
    speaker: said.speaker?.name ?? null,
    day: said.day,
    why,
  }
}
