import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { YEARS } from '../server/years.ts'
import { folderFor, onrecord } from './run.ts'

const KEEPER = '“The pitch was frozen,” said Ada Roe, the goalkeeper. Nils Berg, a spectator, said the ball was lost in the snow.'

/** What one outlet had, printed by another with a line of its own: long enough to be known for a copy. */
const WIRE = `${YEARS[5]![2]} The mayor spoke in the town hall of Sund before the vote on the accounts of the year, which the council will take up again in April. The ferry has run between the town and the island of Ness for thirty years, and its owner wants a new contract before the summer. The bridge has been closed to lorries since the autumn of 2022, when engineers found rust in two of its cables.`

/** A folder with `articles.jsonl` and a record of it, `onrecord.db`: two years of a mayor as outlets had them, and a goalkeeper of her name. */
export async function recordFor(t: TestContext): Promise<string> {
  const cwd = folderFor(t)
  const articles = [
    ...YEARS.map(([published, outlet, text]) => ({ published, outlet, text: text === YEARS[5]![2] ? WIRE : text })),
    { published: '2024-02-15', outlet: 'Mirror', text: `${WIRE} The council meets on Monday.` },
    { published: '2024-03-01', outlet: 'Sport', text: KEEPER },
  ]
  const lines = articles.map((one, n) => JSON.stringify({ id: `a${n}`, url: `https://news.example/${n}`, ...one }))
  writeFileSync(join(cwd, 'articles.jsonl'), `${lines.join('\n')}\n`)
  const { status, err } = await onrecord(['add', 'articles.jsonl', '--rules'], { cwd })
  if (status !== 0) throw new Error(err)
  return cwd
}
