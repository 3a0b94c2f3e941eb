import { OnrecordError } from '../errors.ts'

/**
 * What a person decided about speakers. Decisions are kept beside what the program finds and never change it: they are replayed over it in their order, later
 * ones win, and `undo` takes one away as if it had never been made. Ids lead to whoever they lead to at that point of the replay. In the place of a speaker's
 * id there may be several with a space between: the first that leads to somebody counts. So a decision can hold on to a persona, which is for good, where the
 * id of a speaker may come to be a namesake's.
 */
export type Decision =
  /** All of `speakers` are the first of them. */
  | { readonly id: string; readonly kind: 'merge'; readonly speakers: readonly string[] }
  /** These appearances are another speaker's, one who is in the record by nothing else. */
  | { readonly id: string; readonly kind: 'split'; readonly appearances: readonly string[] }
  | { readonly id: string; readonly kind: 'rename'; readonly speaker: string; readonly name: string }
  /** Whoever goes by this name is the speaker. */
  | { readonly id: string; readonly kind: 'alias'; readonly speaker: string; readonly name: string }
  /** These may look alike and are different speakers: none of them is shown as perhaps another. */
  | { readonly id: string; readonly kind: 'apart'; readonly speakers: readonly string[] }
  | { readonly id: string; readonly kind: 'undo'; readonly decision: string }

/** What the program found, as far as decisions need to know it. */
export type Found = {
  /** The speaker an id leads to: of a speaker, a persona, a first and family name; null for an id the record does not know. */
  readonly speakerOf: (id: string) => string | null
}

/** The ids in the place of one, the first to be tried first. */
export const idsIn = (id: string): readonly string[] => id.split(' ')

/** A speaker somebody is given to by a decision, before it was merged with others, and the place of the decision in the list: later ones win. */
export type Wish = { readonly speaker: string; readonly at: number }

/** Decisions as they stand. A record that keeps what they come to keeps `made`, `merged`, `aliases`, `split`, `names`, `apart` and `idle`. */
export type Decided = {
  /** The speaker an appearance is by the decisions, from what it was found to be. `keys`: what `aliasKeyOf` gives for its names. */
  readonly speakerOf: (appearance: { readonly id: string; readonly keys: readonly string[]; readonly found: string }) => string
  /** Where an id leads now; null for one nobody knows. A merged one leads to where it went. */
  readonly resolve: (id: string) => string | null
  /** Ids of speakers that were split off. */
  readonly made: ReadonlySet<string>
  /** Speakers that were merged, with the one each is now. */
  readonly merged: ReadonlyMap<string, string>
  /** By what `aliasKeyOf` gives for a name: whoever goes by it. */
  readonly aliases: ReadonlyMap<string, Wish>
  /** Names people gave, by speaker. */
  readonly names: ReadonlyMap<string, string>
  /** Whether two speakers were told to be different. */
  readonly areApart: (a: string, b: string) => boolean
  /** Those told to be different, group by group. */
  readonly apart: readonly (readonly string[])[]
  /** Appearances that were split off. */
  readonly split: ReadonlyMap<string, Wish>
  /** Decisions that did nothing, since the record knows nobody by their ids. */
  readonly idle: readonly string[]
}

/** What of a record a decision is checked against. */
export type Known = {
  /** Where an id leads now; null for one the record does not know. */
  readonly resolve: (id: string) => string | null
  readonly hasAppearance: (id: string) => boolean
  readonly hasDecision: (id: string) => boolean
}

/**
 * The decision itself, where it can do something in a record. Throws `not-on-record`, or `decision-empty`: for fewer than two speakers to merge or tell apart,
 * nothing to split, a name of no letters.
 */
export function checkedDecision(decision: Decision, { resolve, hasAppearance, hasDecision }: Known): Decision {
  const known = (ids: readonly string[]) => {
    for (const id of ids) if (resolve(id) === null) throw new OnrecordError('not-on-record', { what: 'speaker', id })
    return new Set(ids.map(resolve)).size
  }
  const named = (name: string) => /[\p{L}\p{N}]/u.test(name)
  switch (decision.kind) {
    case 'merge':
    case 'apart':
      if (known(decision.speakers) < 2) throw new OnrecordError('decision-empty', { problem: 'names fewer than two speakers' })
      return decision
    case 'split':
      for (const id of decision.appearances)
        if (!hasAppearance(id)) throw new OnrecordError('not-on-record', { what: 'appearance', id })
      if (decision.appearances.length === 0) throw new OnrecordError('decision-empty', { problem: 'names no appearance' })
      return decision
    case 'rename':
    case 'alias':
      known([decision.speaker])
      if (!named(decision.name)) throw new OnrecordError('decision-empty', { problem: 'gives a name without letters' })
      return decision
    case 'undo':
      if (!hasDecision(decision.decision)) throw new OnrecordError('not-on-record', { what: 'decision', id: decision.decision })
      return decision
  }
}
