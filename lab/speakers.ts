import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Spoken, type Timeline, timelineOf } from '../src/answers/index.ts'
import { docFromText } from '../src/documents/index.ts'
import { modelOf, type Reading, read } from '../src/read.ts'
import { type Appearance, appearancesOf, type RecordSpeakers, recordSpeakersOf } from '../src/speakers/index.ts'
import { jsonLines } from './corpora/files.ts'
import { randomOf, shuffled } from './learn/random.ts'

// npm run speakers -- --data FOLDER [--splits train,dev] [--show largest|may-be|differences] [--seed 7]: the articles of PolNeAR read as the product reads them,
// their speakers joined across articles, and a timeline of each: how many there are of what; what is shown is for the eyes of whoever has the corpus.

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    splits: { type: 'string', default: 'train,dev' },
    show: { type: 'string' },
    seed: { type: 'string', default: '7' },
  },
})
if (values.data === undefined || !existsSync(values.data))
  throw new Error('Say where the corpora are: npm run speakers -- --data FOLDER')

const readings = readingsOf(values.data, values.splits.split(','))
const appearances = readings.flatMap(({ doc, statements }) => appearancesOf(doc, statements))
const record = recordSpeakersOf(appearances)
const timelines = timelinesOf(readings, record)
console.log(speakersReport(appearances, record))
console.log(timelinesReport([...timelines.values()]))
if (values.show === 'largest') for (const one of record.speakers.slice(0, 100)) showSpeaker(one)
if (values.show === 'may-be') for (const line of mayBeSample(record, Number(values.seed))) console.log(line)
if (values.show === 'differences') for (const [id, timeline] of timelines) showDifferences(id, timeline)

type Line = { readonly text: string; readonly publisher: string; readonly date: string }

/** Each article once: a record has the same text of the same outlet once. */
function readingsOf(data: string, splits: readonly string[]): Reading[] {
  const model = modelOf(readFileSync(new URL('../models/en/en.model', import.meta.url)))
  const docs = splits
    .flatMap((split) => jsonLines<Line>(data, `polnear/${split}.jsonl.gz`))
    .map(({ text, publisher, date }) => docFromText(text, { outlet: publisher, published: date }))
  return [...new Map(docs.map((doc) => [doc.id, doc])).values()].map((doc) => read(doc, { model }))
}

function timelinesOf(all: readonly Reading[], { speakerOf }: RecordSpeakers): ReadonlyMap<string, Timeline> {
  const spoken = new Map<string, Spoken[]>()
  for (const { doc, statements } of all) {
    const { id, title, outlet, published, url } = doc
    const appearing = new Map(appearancesOf(doc, statements).map((one) => [one.speaker, one.id]))
    for (const statement of statements) {
      const who = statement.speaker && speakerOf.get(appearing.get(statement.speaker.id)!)
      if (!who || statement.parent !== null) continue
      const list = spoken.get(who) ?? []
      list.push({ statement, document: { id, title, outlet, published, url }, copies: [] })
      spoken.set(who, list)
    }
  }
  return new Map([...spoken].map(([id, list]) => [id, timelineOf(list)]))
}

function speakersReport(all: readonly Appearance[], { speakers }: RecordSpeakers): string {
  const rows = [...Map.groupBy(speakers, ({ kind }) => kind)].map(([kind, list]) => {
    const count = (test: (one: (typeof list)[number]) => boolean) => String(list.filter(test).length)
    const appearing = list.reduce((sum, { documents }) => sum + documents, 0)
    return [
      kind,
      String(appearing),
      String(list.length),
      count(({ documents }) => documents > 1),
      count(({ loose }) => loose),
      count(({ mayBe }) => mayBe.length > 0),
    ]
  })
  const head = ['', 'in articles', 'in the record', 'in several', 'by name alone', 'may be another']
  const widths = head.map((cell) => Math.max(cell.length, 12))
  const line = (cells: readonly string[]) =>
    cells.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]!) : cell.padStart(widths[n]! + 2))).join('')
  return [`${all.length} speakers of articles are ${speakers.length} of the record`, '', line(head), ...rows.map(line), ''].join(
    '\n',
  )
}

function timelinesReport(all: readonly Timeline[]): string {
  const positions = all.flatMap((timeline) => timeline.positions)
  const counts = new Map<string, number>()
  for (const { since } of positions)
    for (const { what } of since?.differences ?? []) counts.set(what, (counts.get(what) ?? 0) + 1)
  const terms = all.flatMap(({ ledger }) => ledger)
  return [
    `${positions.length} positions of ${all.length} speakers; ${positions.filter(({ places }) => places.length > 1).length} stand in several places;`,
    `${positions.filter(({ since }) => since !== null).length} are held against an earlier one; ${[...counts].map(([what, count]) => `${what} ${count}`).join(', ') || 'nothing differs'};`,
    `${terms.length} conditions, ${terms.filter(({ state }) => state === 'dropped').length} dropped`,
  ].join('\n')
}

function showSpeaker({ name, kind, documents, names, roles, mayBe, loose }: RecordSpeakers['speakers'][number]): void {
  const list = (values: readonly { readonly value: string; readonly count: number }[]) =>
    values
      .slice(0, 6)
      .map(({ value, count }) => `${value} ${count}`)
      .join(' | ')
  console.log(`\n${documents} ${kind}${loose ? ' (by name alone)' : ''} ${name}\n  ${list(names)}\n  ${list(roles)}`)
  for (const other of mayBe) console.log(`  may be ${other.name}: ${other.why}`)
}

/** A hundred pairs drawn from all that may be the same. */
function mayBeSample({ speakers }: RecordSpeakers, seed: number): string[] {
  const pairs = speakers.flatMap((one) =>
    one.mayBe.filter(({ id }) => one.id < id).map((other) => `${one.name} ~ ${other.name}: ${other.why}`),
  )
  return [...shuffled(pairs.length, randomOf(seed))].slice(0, 100).map((n) => pairs[n]!)
}

function showDifferences(id: string, { positions }: Timeline): void {
  for (const { since, statement, when } of positions)
    for (const { says, what } of since?.differences ?? []) {
      const before = positions[since!.position]!
      const words = (spans: Spoken['statement']['content']) => spans.map(({ text }) => text).join(' … ')
      console.log(
        `\n${id}\n  ${before.when?.value}: ${words(before.statement.content)}\n  ${when?.value}: ${words(statement.content)}\n  ${what}: ${says}`,
      )
    }
}
