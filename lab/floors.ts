import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Floors, type Measured, onCases, onDev, onNews } from './floors/measure.ts'

// npm run floors -- [--data FOLDER] [--write] [--lower]: what the product reaches on the pinned sets, beside what it must reach. --write raises the floors to
// just under what was measured; lowering one takes --lower, and shows in the diff.

const { values } = parseArgs({ options: { data: { type: 'string' }, write: { type: 'boolean' }, lower: { type: 'boolean' } } })
const file = new URL('../test/floors.json', import.meta.url)
const floors = JSON.parse(readFileSync(file, 'utf8')) as Floors
const measured: Record<string, Measured> = { cases: onCases(), 'other news': onNews() }
const dev = values.data === undefined ? null : onDev(values.data)
if (dev) measured['polnear-dev'] = dev
else console.log('PolNeAR dev is not measured: say where the corpora are with --data FOLDER.')

// Half a point below: other machines may round otherwise.
const SLACK = 0.005
const next: Record<string, Measured> = { ...floors }
for (const [set, { sha256, figures }] of Object.entries(measured)) {
  const known = floors[set]
  for (const [name, value] of Object.entries(figures))
    console.log(
      `${set.padEnd(12)} ${name.padEnd(20)} ${(100 * value).toFixed(1).padStart(5)}  floor ${(100 * (known?.figures[name] ?? 0)).toFixed(1)}`,
    )
  const floor = (name: string, value: number) =>
    Math.floor(1000 * Math.max(value - SLACK, values.lower ? 0 : (known?.figures[name] ?? 0))) / 1000
  next[set] = { sha256, figures: Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, floor(name, value)])) }
}
if (values.write) writeFileSync(file, `${JSON.stringify(next, null, 2)}\n`)
