import { fold } from '../names/index.ts'
import { type Building, finished } from './known-people.ts'
import type { KnownPerson } from './known-person.ts'

/**
 * The people of several lists as one list. Who has the same Wikidata id is one; so is who has the same name, where only one of them can be meant. The order of
 * the lists says whose name is shown.
 */
export function knownTogether(lists: readonly (readonly KnownPerson[])[]): readonly KnownPerson[] {
  if (lists.length === 1) return lists[0]!
  const building: Building[] = []
  const byName = new Map<string, Building[]>()
  const byWikidata = new Map<string, Building>()
  for (const { name, aliases, wikidata, roles } of lists.flat()) {
    const namesakes = byName.get(fold(name)) ?? []
    const fitting = namesakes.filter((one) => one.wikidata === null || wikidata === null || one.wikidata === wikidata)
    const known = (wikidata !== null && byWikidata.get(wikidata)) || (fitting.length === 1 ? fitting[0]! : null)
    const person = known ?? { name, wikidata, aliases: new Set<string>(), roles: [] }
    if (!known) {
      building.push(person)
      byName.set(fold(name), [...namesakes, person])
    }
    person.wikidata ??= wikidata
    if (person.wikidata !== null) byWikidata.set(person.wikidata, person)
    for (const alias of [name, ...aliases]) if (alias !== person.name) person.aliases.add(alias)
    for (const { role, from, to } of roles)
      if (!person.roles.some((own) => own.role === role && own.from === from && own.to === to))
        person.roles.push({ role, from, to })
  }
  return finished(building)
}
