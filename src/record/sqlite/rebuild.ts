import type { Database } from './database.ts'
import { findCopies } from './likeness.ts'
import { show } from './present.ts'
import { settle } from './speakers/settle.ts'
import { nothingTouched } from './speakers/touched.ts'

/** Throws away what follows from what was given, and makes it again. */
export function rebuild(db: Database): void {
  db.transaction(() => {
    const touched = nothingTouched()
    db.exec(`
      INSERT INTO shown_index (shown_index) VALUES ('delete-all');
      INSERT INTO text_index (text_index) VALUES ('delete-all');
      DELETE FROM shown_text;
      DELETE FROM shown;
      DELETE FROM outlet;
      DELETE FROM appearance;
      DELETE FROM may_be;
      DELETE FROM lead;
      DELETE FROM visit;
      DELETE FROM part_value;
      DELETE FROM part;
      DELETE FROM persona;
      DELETE FROM decided;
      INSERT INTO person_index (person_index) VALUES ('delete-all');
      DELETE FROM person;
      DELETE FROM alike;
      DELETE FROM telling_key;
      DELETE FROM telling;
      DELETE FROM likeness_band;
      DELETE FROM likeness;
    `)
    for (const { number, words } of db.each<{ number: number; words: string }>(
      'SELECT number, words FROM text ORDER BY number',
    )) {
      db.run('INSERT INTO text_index (rowid, words) VALUES (?, ?)', number, words)
      findCopies(db, number, words)
    }
    const numbers = db.all<{ number: number }>('SELECT number FROM document ORDER BY number')
    for (const { number } of numbers) show(db, number, touched)
    touched.decided = true
    settle(db, touched)
  })
}
