import { type Decided, type Decision, type Found, idsIn, type Wish } from './decisions.ts'
import { idOf } from './identity.ts'
import { fold, personName, wholeOf } from './names/index.ts'

/** Replays decisions over what was found. The same list over the same record gives the same, wherever it is done. */
export function decidedOf(decisions: readonly Decision[], found: Found): Decided {
  const parents = new Map<string, string>()
  const names = new Map<string, string>()
  const aliases = new Map<string, Wish>()
  const split = new Map<string, Wish>()
  const apart: (readonly string[])[] = []
  const made = new Set<string>()
  const idle: string[] = []

  const top = (id: string): string => {
    let at = id
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up
    // What was walked through points at the end from now on: a long row of merges is walked once.
    for (let step = id; step !== at; ) {
      const up = parents.get(step)!
      parents.set(step, at)
      step = up
    }
    return at
  }
  const resolve = (id: string): string | null => {
    for (const one of idsIn(id)) {
      const own = made.has(one) ? one : found.speakerOf(one)
      if (own !== null) return top(own)
    }
    return null
  }
  const resolved = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => resolve(id) ?? []))]

  const undone = undoneIn(decisions)
  for (const [at, decision] of decisions.entries()) {
    if (decision.kind === 'undo' || undone.has(decision.id)) continue
    if (!take(decision, at)) idle.push(decision.id)
  }

  function take(decision: Standing, at: number): boolean {
    switch (decision.kind) {
      case 'merge': {
        const [target, ...others] = resolved(decision.speakers)
        for (const other of others) parents.set(other, target!)
        return others.length > 0
      }
      case 'split': {
        const id = splitIdOf(decision.appearances)
        made.add(id)
        for (const appearance of decision.appearances) split.set(appearance, { speaker: id, at })
        return decision.appearances.length > 0
      }
      case 'alias': {
        const speaker = resolve(decision.speaker)
        const key = aliasKeyOf(decision.name)
        if (speaker === null || key === '') return false
        aliases.set(key, { speaker, at })
        return true
      }
      case 'rename': {
        const speaker = resolve(decision.speaker)
        if (speaker === null || decision.name.trim() === '') return false
        names.set(speaker, decision.name.trim())
        return true
      }
      case 'apart': {
        const ids = resolved(decision.speakers)
        if (ids.length > 1) apart.push(ids)
        return ids.length > 1
      }
    }
  }

  return {
    speakerOf: ({ id, keys, found: own }) =>
      top(lastWish([split.get(id), ...keys.map((key) => aliases.get(key))])?.speaker ?? own),
    resolve,
    made,
    merged: new Map([...parents.keys()].map((id) => [id, top(id)])),
    aliases,
    names: new Map([...names].flatMap(([id, name]) => (top(id) === id ? [[id, name] as const] : []))),
    apart: apart.map((ids) => [...new Set(ids.map(top))]).filter((ids) => ids.length > 1),
    areApart: (a, b) => apart.some((ids) => ids.some((id) => top(id) === a) && ids.some((id) => top(id) === b)),
    split,
    idle,
  }
}

/** Of decisions that give one appearance to somebody the last. */
export const lastWish = (wishes: readonly (Wish | undefined)[]): Wish | null =>
  wishes.reduce<Wish | null>((best, wish) => (wish === undefined || (best && best.at >= wish.at) ? best : wish), null)

type Standing = Exclude<Decision, { kind: 'undo' }>

/** Decisions that do not speak, each with the one that took it away: an undo takes away what was decided before it, another undo too. */
export function undoneIn(decisions: readonly Decision[]): ReadonlyMap<string, string> {
  const places = new Map(decisions.map(({ id }, at) => [id, at]))
  const undone = new Map<string, string>()
  for (const [at, decision] of [...decisions.entries()].reverse())
    if (decision.kind === 'undo' && !undone.has(decision.id) && (places.get(decision.decision) ?? at) < at)
      undone.set(decision.decision, decision.id)
  return undone
}

/** The id of the speaker that appearances are once they are split off: it comes from them alone. */
export const splitIdOf = (appearances: readonly string[]): string =>
  idOf('split', `split ${[...new Set(appearances)].sort().join(' ')}`)

/** What names are told apart by where a person says that somebody goes by one: letters, without case, accents and titles. */
export const aliasKeyOf = (name: string): string => wholeOf(personName(name)) || fold(name).trim()
