import type { Figure } from './cast.ts'
import { type Ground, plain } from './ground.ts'
import type { Mention } from './mention.ts'
import { HE, SHE } from './words.ts'

/** How far a pronoun may stand from the one name it can mean. */
const REACH = 40
// One such place may well mean another; two seldom do.
const ENOUGH = 1.4

/**
 * Notes whom the text itself calls "he" or "she": a pronoun outside quotation marks after a name, in its sentence or at the beginning of the next,
 * with nobody else between them. Several such places must agree two to one. It stays open to correction, for a pronoun may mean another all the same.
 */
export function giveGenders(ground: Ground, mentions: readonly Mention[]): void {
  const { tokens, sentence, quoted, block } = ground
  const votes = new Map<Figure, { he: number; she: number }>()
  for (const [i, { figure: one, end, name, first }] of mentions.entries()) {
    if (one?.kind !== 'person' || one.gender !== '' || quoted[first] || ground.headed[first]) continue
    // "the Clinton campaign", "Clinton’s aide": the pronoun may be the other's.
    if (plain(tokens[first - 1]) === 'the' && name === first) continue
    const others = mentions[i - 1]
    const alone =
      others === undefined ||
      others.figure === one ||
      (others.figure ? others.figure.kind !== 'person' : others.kind === 'organisation' || others.kind === 'place') ||
      sentence[others.first] !== sentence[first]
    const next = mentions
      .slice(i + 1, i + 9)
      .find(({ figure: other, kind }) => other !== one && (other?.kind === 'person' || kind === 'unsure'))
    const limit = Math.min(end + REACH, next?.first ?? tokens.length)
    for (let at = end; at < limit && block[at] === block[first]; at++) {
      const away = (sentence[at] ?? 0) - (sentence[first] ?? 0)
      if (away > 1 || (away === 1 && !ground.opens[at])) break
      if (quoted[at]) continue
      const word = plain(tokens[at])
      const he = HE.has(word)
      if (!he && !SHE.has(word)) continue
      const vote = votes.get(one) ?? { he: 0, she: 0 }
      votes.set(one, vote)
      vote[he ? 'he' : 'she'] += alone ? 1 : 0.4
      break
    }
  }
  for (const [one, { he, she }] of votes) {
    if (he >= 2 * she && he >= ENOUGH) one.gender = 'm'
    else if (she >= 2 * he && she >= ENOUGH) one.gender = 'f'
  }
}
