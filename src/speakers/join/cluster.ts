import { bothContexts, type Context, contextOf } from '../context/index.ts'
import { coreOf, type PersonName, personName } from '../names/index.ts'
import { compare, type Tally } from '../tally.ts'

/** Tallies taken for one person so far. */
export type Cluster = {
  readonly tallies: readonly Tally[]
  /** The form of the name that is attested best. */
  readonly name: PersonName
  /** The same as it is written. */
  readonly written: string
  /** All forms by first and family name, with how many documents have each. */
  readonly forms: ReadonlyMap<string, Form>
  /** Folded, all forms. */
  readonly wholes: ReadonlySet<string>
  readonly documents: number
  readonly context: Context
  readonly known: string | null
}

export type Form = { readonly name: PersonName; readonly documents: number }

export function clusterOf(tally: Tally): Cluster {
  const written = tally.name[0]?.value ?? tally.persona.name
  const name = personName(written)
  return {
    tallies: [tally],
    name,
    forms: new Map([[coreOf(name), { name, documents: tally.documents }]]),
    written,
    wholes: new Set([tally.persona.name]),
    documents: tally.documents,
    context: contextOf(tally),
    known: tally.persona.known,
  }
}

/** Two as one. The same in whichever order. */
export function joined(a: Cluster, b: Cluster): Cluster {
  const { name, written } = largerFirst(a, b) <= 0 ? a : b
  return {
    tallies: [...a.tallies, ...b.tallies],
    name,
    written,
    forms: bothForms(a.forms, b.forms),
    wholes: a.wholes.union(b.wholes),
    documents: a.documents + b.documents,
    context: bothContexts(a.context, b.context),
    known: a.known ?? b.known,
  }
}

function bothForms(a: Cluster['forms'], b: Cluster['forms']): Cluster['forms'] {
  const forms = new Map(a)
  for (const [core, { name, documents }] of b) {
    const known = forms.get(core)
    forms.set(core, known ? { name: known.name, documents: known.documents + documents } : { name, documents })
  }
  return forms
}

/** Sorts the best attested first. */
export const largerFirst = (a: Cluster, b: Cluster): number =>
  b.documents - a.documents || compare(firstOf(a).persona.id, firstOf(b).persona.id)

/** The tally that came first: what is still the same when more comes. */
export const firstOf = ({ tallies }: Cluster): Tally =>
  tallies.reduce((a, b) => (compare(`${a.first ?? '~'} ${a.persona.id}`, `${b.first ?? '~'} ${b.persona.id}`) <= 0 ? a : b))

/** Whether an article has both speak, each by its name: then they are two. */
export const areSideBySide = (a: Cluster, b: Cluster): boolean =>
  !a.context.beside.isDisjointFrom(b.wholes) || !b.context.beside.isDisjointFrom(a.wholes)
