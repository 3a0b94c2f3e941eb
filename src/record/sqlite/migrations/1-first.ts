import type { Migration } from './index.ts'

/**
 * Two kinds of tables. What was given or decided is only ever added to: text, document, origin, reading, statement, correction, decision, known_people.
 * What follows from that can be thrown away and made again (`rebuild`): the others.
 *
 * A column refers to another table where an index leads from there to its rows, or nothing is ever deleted there: without one SQLite goes through all of them for
 * each row that goes. `check` looks after what does not.
 */
export const first: Migration = (db) =>
  db.exec(`
    CREATE TABLE text (
      number INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      words TEXT NOT NULL
    ) STRICT;

    CREATE TABLE document (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      text INTEGER NOT NULL REFERENCES text,
      url TEXT,
      outlet TEXT,
      published TEXT,
      title TEXT,
      byline TEXT,
      language TEXT NOT NULL,
      facts TEXT NOT NULL,
      added TEXT NOT NULL
    ) STRICT;
    CREATE INDEX document_text ON document (text);
    CREATE INDEX document_url ON document (url) WHERE url IS NOT NULL;
    CREATE INDEX document_published ON document (published);
    CREATE INDEX document_outlet ON document (outlet);

    CREATE TABLE origin (
      document INTEGER NOT NULL REFERENCES document,
      place TEXT NOT NULL,
      added TEXT NOT NULL,
      PRIMARY KEY (document, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX origin_place ON origin (place);

    CREATE TABLE reading (
      number INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document,
      program TEXT NOT NULL,
      model TEXT NOT NULL,
      notes TEXT NOT NULL,
      made TEXT NOT NULL
    ) STRICT;
    CREATE INDEX reading_document ON reading (document);

    CREATE TABLE statement (
      number INTEGER PRIMARY KEY,
      reading INTEGER NOT NULL REFERENCES reading,
      position INTEGER NOT NULL,
      id TEXT NOT NULL,
      body TEXT NOT NULL,
      UNIQUE (reading, position)
    ) STRICT;
    CREATE INDEX statement_id ON statement (id);

    CREATE TABLE correction (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      document INTEGER NOT NULL REFERENCES document,
      undoes INTEGER UNIQUE REFERENCES correction,
      author TEXT NOT NULL,
      made TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX correction_document ON correction (document);

    CREATE TABLE decision (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      author TEXT NOT NULL,
      made TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;

    CREATE TABLE known_people (
      number INTEGER PRIMARY KEY,
      place TEXT NOT NULL,
      made TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;

    CREATE TABLE failure (
      place TEXT PRIMARY KEY,
      code TEXT NOT NULL,
      says TEXT NOT NULL,
      seen TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE fetched (
      url TEXT PRIMARY KEY,
      etag TEXT,
      modified TEXT,
      seen TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE likeness (
      text INTEGER PRIMARY KEY REFERENCES text,
      signature BLOB,
      copies INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX likeness_copies ON likeness (copies);
    CREATE TABLE likeness_band (
      band INTEGER NOT NULL,
      text INTEGER NOT NULL,
      PRIMARY KEY (band, text)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE persona (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      home TEXT NOT NULL,
      name TEXT NOT NULL,
      context TEXT NOT NULL,
      known TEXT,
      follows INTEGER REFERENCES persona,
      joined TEXT,
      found TEXT
    ) STRICT;
    CREATE INDEX persona_home ON persona (home);
    CREATE INDEX persona_follows ON persona (follows) WHERE follows IS NOT NULL;
    CREATE INDEX persona_found ON persona (found);
    CREATE TABLE visit (
      key TEXT NOT NULL,
      persona INTEGER NOT NULL REFERENCES persona,
      count INTEGER NOT NULL,
      PRIMARY KEY (key, persona)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX visit_persona ON visit (persona);
    CREATE TABLE lead (
      id TEXT NOT NULL,
      home TEXT NOT NULL,
      speaker TEXT,
      guest INTEGER REFERENCES persona,
      kind TEXT,
      loose INTEGER NOT NULL,
      PRIMARY KEY (id, home)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX lead_home ON lead (home);
    CREATE INDEX lead_guest ON lead (guest) WHERE guest IS NOT NULL;
    CREATE TABLE may_be (
      home TEXT NOT NULL,
      a INTEGER NOT NULL REFERENCES persona,
      b INTEGER NOT NULL REFERENCES persona,
      why TEXT NOT NULL,
      PRIMARY KEY (home, a, b, why)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX may_be_a ON may_be (a);
    CREATE INDEX may_be_b ON may_be (b);

    CREATE TABLE person (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      names TEXT NOT NULL,
      kind TEXT NOT NULL,
      documents INTEGER NOT NULL,
      statements INTEGER NOT NULL,
      first TEXT,
      last TEXT,
      wikidata TEXT,
      loose INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX person_statements ON person (statements, id);
    CREATE VIRTUAL TABLE person_index USING fts5 (
      names, content = 'person', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
    );

    CREATE TABLE part (
      number INTEGER PRIMARY KEY,
      persona INTEGER REFERENCES persona,
      alone TEXT,
      wish TEXT NOT NULL,
      person INTEGER REFERENCES person,
      kind TEXT NOT NULL,
      documents INTEGER NOT NULL,
      statements INTEGER NOT NULL,
      first TEXT,
      last TEXT,
      CHECK ((persona IS NULL) <> (alone IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX part_persona ON part (persona, wish) WHERE persona IS NOT NULL;
    CREATE UNIQUE INDEX part_alone ON part (alone) WHERE alone IS NOT NULL;
    CREATE INDEX part_person ON part (person);
    CREATE INDEX part_wish ON part (wish) WHERE wish > '';
    CREATE TABLE part_value (
      part INTEGER NOT NULL REFERENCES part,
      facet TEXT NOT NULL,
      value TEXT NOT NULL,
      count INTEGER NOT NULL,
      first TEXT,
      last TEXT,
      PRIMARY KEY (part, facet, value)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE appearance (
      number INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document,
      slug TEXT NOT NULL,
      speaker TEXT NOT NULL,
      part INTEGER NOT NULL REFERENCES part,
      alias_key TEXT NOT NULL,
      statements INTEGER NOT NULL,
      facts TEXT NOT NULL,
      UNIQUE (document, slug)
    ) STRICT;
    CREATE INDEX appearance_part ON appearance (part);
    CREATE INDEX appearance_alias ON appearance (alias_key) WHERE alias_key > '';

    CREATE TABLE decided (
      what TEXT NOT NULL,
      id TEXT NOT NULL,
      value TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (what, id, value)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE outlet (
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE shown (
      number INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document,
      place INTEGER NOT NULL,
      id TEXT NOT NULL,
      statement INTEGER REFERENCES statement,
      nested INTEGER NOT NULL,
      form TEXT NOT NULL,
      mode TEXT NOT NULL,
      kind TEXT NOT NULL,
      confidence REAL NOT NULL,
      appearance INTEGER,
      part INTEGER REFERENCES part,
      named INTEGER NOT NULL,
      outlet INTEGER REFERENCES outlet,
      language TEXT NOT NULL,
      verb TEXT,
      day TEXT NOT NULL,
      conditions INTEGER NOT NULL,
      likeness INTEGER NOT NULL,
      copy INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX shown_id ON shown (id);
    CREATE INDEX shown_document ON shown (document, place);
    CREATE INDEX shown_part ON shown (part, day);
    CREATE INDEX shown_day ON shown (day, document, place);
    CREATE INDEX shown_confidence ON shown (confidence, document, place);
    CREATE INDEX shown_likeness ON shown (likeness);
    CREATE TABLE shown_text (
      number INTEGER PRIMARY KEY,
      words TEXT NOT NULL,
      addressee TEXT NOT NULL,
      tags TEXT NOT NULL,
      body TEXT
    ) STRICT;

    CREATE TABLE telling (
      number INTEGER PRIMARY KEY,
      likeness INTEGER NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (likeness, day)
    ) STRICT;
    CREATE TABLE telling_key (
      key INTEGER NOT NULL,
      day TEXT NOT NULL,
      telling INTEGER NOT NULL,
      PRIMARY KEY (key, day, telling)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE alike (
      telling INTEGER NOT NULL REFERENCES telling,
      other INTEGER NOT NULL,
      PRIMARY KEY (telling, other)
    ) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE shown_index USING fts5 (
      words, addressee, tags, content = 'shown_text', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2'
    );
    CREATE VIRTUAL TABLE text_index USING fts5 (
      words, content = 'text', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
    );
  `)
