import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { median, number, table } from './measure.ts'
import { type Stats, stream } from './stream.ts'
import { articlesIn, textsToRead } from './texts.ts'

// npm run build && npm run bench:extract [-- --data DIR --documents 840 --runs 5]
// What the package weighs and what the built "onrecord extract" costs, with one thread and with two by turns.

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    documents: { type: 'string', default: '840' },
    runs: { type: 'string', default: '3' },
  },
})
const ROOT = join(import.meta.dirname, '..')
const MAIN = join(ROOT, 'dist/cli/main.js')
if (!existsSync(MAIN)) throw new Error('There is no dist: run "npm run build" first.')

const texts = values.data === undefined ? textsToRead(undefined)[0]!.texts : articlesIn(values.data).map(({ text }) => text)
const [count, runs] = [Number(values.documents), Number(values.runs)]

type Packed = { readonly unpackedSize: number; readonly files: readonly { readonly path: string; readonly size: number }[] }

function weights(): string {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8' })
  const { unpackedSize, files } = (Object.values(JSON.parse(packed)) as Packed[])[0]!
  const of = (folder: string) => files.reduce((sum, { path, size }) => sum + (path.startsWith(folder) ? size : 0), 0)
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`
  return table([
    ['the package, unpacked', megabytes(unpackedSize)],
    ['the model', megabytes(of('models/'))],
    ['what browsers load', megabytes(of('dist/browser/'))],
    ['all else', megabytes(unpackedSize - of('models/') - of('dist/browser/'))],
  ])
}

function start(args: readonly string[]): string {
  const times = Array.from({ length: 2 * runs + 1 }, () => {
    const before = performance.now()
    spawnSync(process.execPath, [MAIN, ...args])
    return performance.now() - before
  })
  return `${number(median(times))} ms`
}

async function costs(): Promise<string> {
  const one: Stats[] = []
  const two: Stats[] = []
  for (let run = 0; run < runs; run++) {
    one.push(await stream(MAIN, texts, count, 1))
    two.push(await stream(MAIN, texts, count, 2))
  }
  const seconds = (all: readonly Stats[]) => median(all.map((stats) => stats.seconds))
  const most = (all: readonly Stats[]) => Math.max(...all.map((stats) => stats.megabytes))
  return table([
    [`${count.toLocaleString('en')} documents`, 'one job', 'two jobs'],
    ['seconds', seconds(one).toFixed(1), seconds(two).toFixed(1)],
    ['two against one', '', `${(seconds(one) / seconds(two)).toFixed(2)} times`],
    ['most memory, MB', String(most(one)), String(most(two))],
  ])
}

console.log(`\n${weights()}\n`)
console.log(
  `${table([...['--version', '--help', 'extract --help'].map((args) => [`onrecord ${args}`, start(args.split(' '))])])}\n`,
)
console.log(await costs())
