import assert from 'node:assert/strict'
import { existsSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Command } from 'commander'
import { programOf } from '../../src/cli/program.ts'
import { ERRORS } from '../../src/errors.ts'
import { docFromText, FORMATS, read as readArticle } from '../../src/index.ts'
import { FIELDS, sqliteStore } from '../../src/record/index.ts'
import { folderFor } from '../cli/run.ts'
import { examplesIn, PAGES, runExample, withErrors, withFormats } from './doc-pages.ts'
import { ROOT, read } from './imports.ts'

const PROGRAM = await programOf()
const COMMANDS = read('docs/command-line.md')
const SHAPES = read('docs/json.md')

/** The part of a page under a heading, up to the next one as high. */
function section(page: string, heading: string): string {
  const level = /^#+/.exec(heading)![0]
  const from = page.indexOf(`\n${heading}\n`)
  assert.notEqual(from, -1, `there is no heading "${heading}"`)
  const to = page.indexOf(`\n${level} `, from + heading.length + 2)
  return page.slice(from, to < 0 ? undefined : to)
}

/** The record the examples ask: of the articles of examples/. */
async function recordIn(folder: string): Promise<void> {
  const store = await sqliteStore(join(folder, 'onrecord.db'), { create: true })
  const files = ['bridge-dispute.txt', 'press-conference.txt', 'communique.txt'].map((name) => join('examples', name))
  await store.add(
    files.map((place) => ({ ...readArticle(docFromText(read(place))), reader: { program: 'docs', model: 'rules' }, place })),
  )
  await store.close()
}

/** All commands, those within another behind it. */
const commandsOf = (parent: Command, before = ''): { readonly name: string; readonly command: Command }[] =>
  parent.commands.flatMap((command) => {
    const name = `${before}${command.name()}`
    return [{ name, command }, ...commandsOf(command, `${name} `)]
  })

/** The first column of the tables in a part of a page. */
const firstColumn = (part: string) => [...part.matchAll(/^\| `([^`]+)` \|/gm)].map(([, cell]) => cell!)

describe('the docs', { concurrency: 2 }, () => {
  test('every command is documented, and no other', () => {
    const documented = [...COMMANDS.matchAll(/^## onrecord ([\w ]+)$/gm)].map(([, name]) => name)
    assert.deepEqual(
      documented,
      commandsOf(PROGRAM).map(({ name }) => name),
    )
  })

  for (const { name, command } of commandsOf(PROGRAM))
    test(`every option of ${name} is documented, and no other`, () => {
      const part = section(COMMANDS, `## onrecord ${name}`)
      assert.deepEqual(
        firstColumn(part),
        command.options.map((option) => option.flags),
      )
    })

  test('every format is named wherever one is asked for', () => {
    const rows = [...COMMANDS.matchAll(/^\| `--as <format>` \| (.*) \|$/gm)].map(([, cell]) => cell!)
    assert.equal(rows.length, 3)
    for (const row of rows)
      assert.deepEqual(
        FORMATS.map(({ name }) => name).filter((name) => !row.includes(`\`${name}\``)),
        [],
      )
  })

  test('every exit status is documented, and no other', () => {
    const documented = firstColumn(section(COMMANDS, '## Exit status')).map(Number)
    const used = new Set([0, 130, ...Object.values(ERRORS).map(({ exit }) => exit)])
    assert.deepEqual(
      documented,
      [...used].sort((a, b) => a - b),
    )
  })

  test('docs/errors.md is what src/errors.ts says ("npm run docs" writes it)', () => {
    assert.equal(read('docs/errors.md'), withErrors(read('docs/errors.md')))
  })

  test('docs/export.md has the formats and columns that src/export has ("npm run docs" writes them)', () => {
    const page = read('docs/export.md')
    assert.equal(page, withFormats(page))
    assert.deepEqual(
      FORMATS.flatMap(({ name }) => (page.includes(`## ${name}\n`) ? [] : [name])),
      ['csv', 'parquet'],
    )
    for (const format of FORMATS)
      for (const option of ['per', 'unit', 'excel'] as const) {
        const [row] = page.match(new RegExp(`^\\| \`--${option}\` \\| .*$`, 'm')) ?? ['']
        assert.equal(row.split(' | ')[1]!.includes(`\`${format.name}\``), format.takes.includes(option))
      }
  })

  test('every field of a document and of a statement is documented, and no other', () => {
    const { doc, statements, voices } = readArticle(docFromText(read('examples/bridge-dispute.txt')))
    assert.deepEqual(firstColumn(section(SHAPES, '## A document')).sort(), Object.keys(doc).sort())
    assert.deepEqual(firstColumn(section(SHAPES, '## A statement')).sort(), Object.keys(statements[0]!).sort())
    assert.deepEqual(firstColumn(section(SHAPES, '## A speaker')).sort(), Object.keys(statements[0]!.speaker!).sort())
    for (const field of Object.keys(voices[0]!)) assert.ok(section(SHAPES, '## Voices').includes(`"${field}"`))
  })

  test('every field of a search is documented, and no other', () => {
    const documented = section(read('docs/search.md'), '## Fields')
      .matchAll(/^\| (`[^|]+`) \|/gm)
      .flatMap(([, names]) => names!.matchAll(/`(\w+)`/g).map(([, name]) => name!))
    assert.deepEqual([...documented].sort(), Object.keys(FIELDS).sort())
  })

  test('links inside the repository lead somewhere', () => {
    const broken = PAGES.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)]
        .map(([, to]) => join(dirname(page), to!))
        .filter((to) => !existsSync(join(ROOT, to)))
        .map((to) => `${page} links to ${to}`),
    )
    assert.deepEqual(broken, [])
  })

  test('every script named in the docs is there', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const named = PAGES.flatMap((page) => [...read(page).matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name!))
    assert.deepEqual(
      [...new Set(named)].filter((name) => scripts[name] === undefined),
      [],
    )
  })

  for (const page of PAGES)
    for (const example of examplesIn(read(page)))
      test(`${page}: ${example.script.split('\n')[0]}`, async (t) => {
        const folder = folderFor(t)
        const record = JSON.stringify({ id: 'dam', text: '“We will build it,” said Mayor Ana Roe.' })
        symlinkSync(join(ROOT, 'examples'), join(folder, 'examples'))
        writeFileSync(join(folder, 'articles.jsonl'), `${record}\n`)
        writeFileSync(join(folder, 'archive.jsonl.gz'), gzipSync(`${record}\n`))
        await recordIn(folder)
        const { status, out, err } = await runExample(example, folder)
        assert.equal(status, 0, err)
        if (example.prints !== null) assert.equal(out, example.prints, '"npm run docs" writes what it prints now')
        else assert.ok(out.length > 0 || example.script.includes('--output') || example.script.includes('>'))
      })
})
