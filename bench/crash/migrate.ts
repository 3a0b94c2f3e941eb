import { MIGRATIONS, type Migration, sqliteStore } from '../../src/record/index.ts'

// Brings a record to a format that does not exist: as much work as a real step would be. With "state", prints what it is then.

const [file, asked] = process.argv.slice(2) as [string, string?]

const further: Migration = (db) => {
  db.exec(`
    CREATE TABLE further (number INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
    INSERT INTO further SELECT number, body || ' ' || hex(randomblob(200)) FROM statement;
    CREATE INDEX further_body ON further (body);
    UPDATE further SET body = upper(body);
  `)
}
const store = await sqliteStore(file, { migrations: [...MIGRATIONS, further] })
if (asked === 'state') {
  const broken = (await store.check()).flatMap((finding) => finding.broken)
  process.stdout.write(`${JSON.stringify({ digest: await store.digest(), broken: broken.length })}\n`)
}
await store.close()
