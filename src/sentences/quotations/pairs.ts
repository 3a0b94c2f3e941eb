import type { BlockKind } from '../../text/index.ts'
import type { Token } from '../passage.ts'
import { type Family, familyOf, isStraight, OPENS } from './roles.ts'

/** The tokens of one prose block: `first` up to `end` of the passage's. */
export type Run = { readonly block: number; readonly kind: BlockKind; readonly first: number; readonly end: number }

/** Tokens `first` up to `end`. */
export type Piece = { readonly first: number; readonly end: number }

/**
 * A quotation as its marks have it: one piece a block. Where `closed` is false the closing mark of the last piece is missing; that piece then reaches as far as
 * it may at most: to the next mark of its family that opens, to the one that closes something around it, or to the end of the block.
 */
export type Pair = { readonly family: Family; readonly pieces: Piece[]; readonly closed: boolean }

/** So deep may marks be open in each other; for one more all of them are given up. */
const MAX_DEPTH = 16

// `pieces` are those of the blocks above, `first` is the mark of the one being read; behind `limit`, once it is set, it cannot reach.
type Open = { readonly family: Family; readonly pieces: Piece[]; readonly first: number; limit: number }

/** A quotation that was open at the end of a block, with the piece in that block. */
type Carried = { readonly family: Family; readonly pieces: Piece[] }

type Pairing = { readonly tokens: readonly Token[]; readonly roles: Uint8Array; readonly pairs: Pair[] }

/** Pairs the marks of all blocks. `endsInTag` says whether a block ends in a tag of speech: no quotation goes on behind that. */
export function pairsOf(
  tokens: readonly Token[],
  roles: Uint8Array,
  runs: readonly Run[],
  endsInTag: (run: Run) => boolean,
): Pair[] {
  const pairing: Pairing = { tokens, roles, pairs: [] }
  let carried: readonly Carried[] = []
  for (const run of runs) {
    // Headings and captions stand between the paragraphs of a quotation without being part of it.
    const goesOn = run.kind === 'paragraph' || run.kind === 'quote' || run.kind === 'item'
    const open = pairBlock(pairing, run, goesOn ? carried : [])
    if (goesOn) carried = endsInTag(run) ? giveUp(pairing, open) : open
    else giveUp(pairing, open)
  }
  giveUp(pairing, carried)
  return pairing.pairs
}

// Pairs the marks of one block and says what is open at its end.
function pairBlock(pairing: Pairing, run: Run, carried: readonly Carried[]): readonly Carried[] {
  const { tokens, roles, pairs } = pairing
  const open: Open[] = takenUp(pairing, run, carried)
  const taken = open.length
  // What was not taken up may still be closed here, if nothing opens before that.
  let orphans = taken > 0 ? giveUp(pairing, carried.slice(taken)) : carried
  for (let i = run.first + taken; i < run.end; i++) {
    const role = roles[i]
    if (!role) continue
    const family = familyOf(tokens[i]!)
    if (role === OPENS) {
      orphans = giveUp(pairing, orphans)
      opens(pairing, open, family, i)
    } else if (!closes(pairing, open, family, i) && orphans[0]?.family === family) {
      orphans[0].pieces.push({ first: run.first, end: i + 1 })
      pairs.push({ ...orphans[0], closed: true })
      orphans = giveUp(pairing, orphans.slice(1))
    }
  }
  giveUp(pairing, orphans)
  return atEnd(pairing, open, run.end)
}

// Marks at the beginning of a block that open what is open already, and look the same: the quotation goes on.
function takenUp({ tokens, roles }: Pairing, run: Run, carried: readonly Carried[]): Open[] {
  const open: Open[] = []
  for (const { family, pieces } of carried) {
    const at = run.first + open.length
    if (at >= run.end || roles[at] !== OPENS || familyOf(tokens[at]!) !== family) break
    if (isStraight(tokens[at]!) !== isStraight(tokens[pieces[0]!.first]!)) break
    open.push({ family, pieces, first: at, limit: -1 })
  }
  return open
}

function opens(pairing: Pairing, open: Open[], family: Family, at: number): void {
  for (const outer of open) if (outer.family === family && outer.limit < 0) outer.limit = at
  if (open.length === MAX_DEPTH) for (const one of open.splice(0)) unclosed(pairing, one, at)
  open.push({ family, pieces: [], first: at, limit: -1 })
}

// Closes the innermost of the family, and gives up what is open inside it. False where none is open.
function closes(pairing: Pairing, open: Open[], family: Family, at: number): boolean {
  const depth = open.findLastIndex((outer) => outer.family === family)
  if (depth < 0) return false
  while (open.length > depth + 1) unclosed(pairing, open.pop()!, at)
  const { pieces, first } = open.pop()!
  pieces.push({ first, end: at + 1 })
  pairing.pairs.push({ family, pieces, closed: true })
  return true
}

// A mark behind which its own family opened again and was left open is no quotation that goes on in the next block, nor is what opened in between.
function atEnd(pairing: Pairing, open: readonly Open[], end: number): Carried[] {
  const carried: Carried[] = []
  let givenUp = -1
  for (const one of open) {
    if (one.limit >= 0 || one.first < givenUp) {
      givenUp = Math.max(givenUp, one.limit)
      unclosed(pairing, one, givenUp)
    } else {
      one.pieces.push({ first: one.first, end })
      carried.push({ family: one.family, pieces: one.pieces })
    }
  }
  return carried
}

function unclosed({ pairs }: Pairing, { family, pieces, first, limit }: Open, end: number): void {
  const last = limit < 0 ? end : limit
  // A mark that opens nothing is not worth a repair, and there may be a million of them.
  if (pieces.length === 0 && last <= first + 1) return
  pieces.push({ first, end: last })
  pairs.push({ family, pieces, closed: false })
}

function giveUp({ pairs }: Pairing, carried: readonly Carried[]): readonly Carried[] {
  for (const one of carried) pairs.push({ ...one, closed: false })
  return []
}
