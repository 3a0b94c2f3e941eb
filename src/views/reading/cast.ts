import type { Reading } from '../../read.ts'
import type { Statement } from '../../statements/index.ts'
import { speakerKey } from './state.ts'

/** How many tints there are; the ninth speaker has the first one's again. Labels tell speakers apart, tints only help. */
const TINTS = 8

/** A speaker of a reading as the page shows them. */
export type CastMember = {
  readonly key: string
  /** Null for statements of nobody known. */
  readonly name: string | null
  /** "AM" for Anders Moe: stands where a name has no room. */
  readonly initials: string
  /** 1 to 8. */
  readonly tint: number
  readonly statements: number
  /** Of all characters, the share that is in their voice. */
  readonly share: number
}

/** Everybody who speaks in a reading, in the order they first do. */
export type Cast = { readonly members: readonly CastMember[]; of(statement: Statement): CastMember }

export function castOf({ statements, voices: shares }: Reading): Cast {
  const byKey = new Map<string, CastMember>()
  const shareOf = new Map(shares.map(({ speaker, share }) => [speaker, share]))
  for (const [key, theirs] of Map.groupBy(statements, speakerKey)) {
    const name = theirs[0]!.speaker?.name ?? null
    byKey.set(key, {
      key,
      name,
      initials: name === null ? '?' : initialsOf(name),
      tint: (byKey.size % TINTS) + 1,
      statements: theirs.length,
      share: shareOf.get(name ?? 'unknown') ?? 0,
    })
  }
  return { members: [...byKey.values()], of: (statement) => byKey.get(speakerKey(statement))! }
}

/** The first letters of the first and the last word that begin with a letter or a digit. */
function initialsOf(name: string): string {
  const letters = name.split(/[\s-]+/).flatMap((word) => /^[\p{L}\p{N}]/u.exec(word)?.[0].toUpperCase() ?? [])
  return letters.length > 1 ? `${letters[0]}${letters.at(-1)}` : (letters[0] ?? '?')
}
