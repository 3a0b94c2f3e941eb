import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MOST_ENTRIES } from '../../src/documents/zip/entries.ts'
import { COLUMNS, LIMITS } from '../../src/intake/index.ts'
import { bareName } from '../../src/intake/table/columns.ts'
import { read } from '../house/imports.ts'

const PAGE = read('docs/formats.md')

test('every column of a table, and what it is called, is documented, and no other', () => {
  const part = PAGE.slice(PAGE.indexOf('| column |'), PAGE.indexOf('\n\n', PAGE.indexOf('| column |')))
  const rows = [...part.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, field, names]) => [field, names!.split(', ')])
  assert.deepEqual(Object.fromEntries(rows), COLUMNS)
})

test('columns are called what is compared, each once', () => {
  const names = Object.values(COLUMNS).flat()
  assert.deepEqual(names.map(bareName), names)
  assert.equal(new Set(names).size, names.length)
})

test('every limit is documented as it is, and no other', () => {
  const part = PAGE.slice(PAGE.indexOf('| limit |'), PAGE.indexOf('\n\n', PAGE.indexOf('| limit |')))
  const units: Readonly<Record<string, number>> = { MiB: 2 ** 20, KiB: 2 ** 10 }
  const rows = [...part.matchAll(/^\| `(\w+)` \| ([\d,]+)(?: (\w+))? \|/gm)].map(([, name, number, unit]) => [
    name,
    Number(number!.replaceAll(',', '')) * (units[unit ?? ''] ?? 1),
  ])
  assert.deepEqual(Object.fromEntries(rows), LIMITS)
  assert.equal(LIMITS.entries, MOST_ENTRIES)
})
