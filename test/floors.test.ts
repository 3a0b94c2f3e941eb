import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Floors, type Measured, onCases, onDev, onNews } from '../lab/floors/measure.ts'

const FLOORS = JSON.parse(readFileSync(new URL('./floors.json', import.meta.url), 'utf8')) as Floors
const DATA = fileURLToPath(new URL('../../shared/data', import.meta.url))

function holds(set: string, { sha256, figures }: Measured): void {
  const floor = FLOORS[set]
  assert.ok(floor, `there are no floors for ${set}`)
  assert.equal(sha256, floor.sha256, `the set ${set} has changed: measure it anew with npm run floors -- --write`)
  for (const [name, least] of Object.entries(floor.figures))
    assert.ok((figures[name] ?? 0) >= least, `${set}: ${name} is ${figures[name]}, and must be at least ${least}`)
}

test('the model reads the cases no worse than before', () => holds('cases', onCases()))

test('the product reads other kinds of news no worse than before', () => holds('other news', onNews()))

test('the product reads PolNeAR dev no worse than before', (t) => {
  const dev = onDev(DATA)
  if (dev) holds('polnear-dev', dev)
  else t.skip(`PolNeAR dev is not there (${DATA}): its floors are not held here`)
})
