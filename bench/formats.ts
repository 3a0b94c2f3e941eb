import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { FORMATS } from '../src/export/index.ts'
import { number, table } from './measure.ts'
import type { Written } from './one-format.ts'

const ONE = join(import.meta.dirname, 'one-format.ts')
const FEW = 1_000
const MANY = 10_000
// A small heap, or what is not yet collected would be counted for memory that is needed.
const HEAP = '--max-old-space-size=128'

/** How fast each format is written, and whether ten times the documents take more memory. */
export async function formats(data: string | undefined): Promise<string> {
  const rows = [['format', 'documents/s', 'bytes a statement', `most MB, ${number(FEW)}`, `most MB, ${number(MANY)}`]]
  for (const { name } of FORMATS) {
    const [few, many] = [await written(name, FEW, data), await written(name, MANY, data)]
    rows.push([
      name,
      number(MANY / many.seconds),
      number(many.bytes / many.statements),
      number(few.megabytes),
      number(many.megabytes),
    ])
  }
  return table(rows)
}

/** What a process of its own says that writes so many documents. */
async function written(format: string, documents: number, data: string | undefined): Promise<Written> {
  const { stdout } = await promisify(execFile)(process.execPath, [HEAP, ONE, format, String(documents), ...(data ? [data] : [])])
  return JSON.parse(stdout)
}
