import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { knownPeopleOf } from '../../src/speakers/index.ts'
import { read } from '../house/imports.ts'

const PAGE = read('docs/speakers.md')

test('the list of known people on the page is one that is read', () => {
  const list = /```csv\n([\s\S]*?)```/.exec(PAGE)![1]!
  const { people, refused, unknownColumns } = knownPeopleOf(parse(list) as string[][])
  assert.deepEqual([people.length, refused, unknownColumns], [3, [], []])
})

test('every column and every decision is on the page, and no other', () => {
  const cells = [...PAGE.matchAll(/^\| (`\w+`(?:, `\w+`)*) \|/gm)].flatMap(([, cell]) => [...cell!.matchAll(/\w+/g)].map(String))
  assert.deepEqual(cells, [
    ...['name', 'aliases', 'wikidata', 'role', 'from', 'to'],
    ...['merge', 'split', 'rename', 'alias', 'apart', 'undo'],
  ])
})
