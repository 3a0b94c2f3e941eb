import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { expectedFile, pages, readGolden } from '../pages/golden.ts'

for (const page of pages())
  test(`golden page: ${page}`, async () => {
    assert.deepEqual(await readGolden(page), JSON.parse(readFileSync(expectedFile(page), 'utf8')))
  })
