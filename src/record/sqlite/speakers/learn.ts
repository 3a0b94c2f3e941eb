import { homesOf, type KnownPerson } from '../../../speakers/index.ts'
import type { Database } from '../database.ts'
import { moveAppearance } from './appearances.ts'
import { knownIn } from './known.ts'
import type { Touched } from './touched.ts'

/** Keeps a list in the place of the one before it from there, and gives to the people of it what is theirs. */
export function learn(db: Database, people: readonly KnownPerson[], place: string, now: string, touched: Touched): void {
  const before = knownIn(db)
  db.run('INSERT INTO known_people (place, made, body) VALUES (?, ?, ?)', place, now, JSON.stringify(people))
  const after = knownIn(db)
  const homes = new Set([before, after].flatMap(({ index }) => (index ? homesOf(index) : [])))
  for (const key of homes) {
    const appearances = db.all<{ number: number }>(
      `SELECT a.number FROM persona p JOIN part q ON q.persona = p.number JOIN appearance a ON a.part = q.number WHERE p.home = ?`,
      key,
    )
    for (const { number } of appearances) moveAppearance(db, number, after, touched)
    touched.keys.add(key)
  }
  for (const { people } of [before, after]) for (const { id } of people) touched.told.add(id)
}
