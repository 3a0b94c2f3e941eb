import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pairingsOf } from './speakers/agreement.ts'

// npm run agreement -- --data FOLDER [--split dev] [--wrong]: how often pronouns and descriptions have the same speaker here as in CoreNLP's coreference, which is itself
// no gold; with --wrong the places where they differ, to be read by a person.

const { values } = parseArgs({
  options: { data: { type: 'string' }, split: { type: 'string', default: 'dev' }, wrong: { type: 'boolean', default: false } },
})
if (values.data === undefined || !existsSync(values.data))
  throw new Error('Say where the corpora are: npm run agreement -- --data FOLDER')

const pairings = pairingsOf(values.data, values.split)
for (const [group, list] of Map.groupBy(pairings, (one) => one.group)) {
  const agree = list.filter((one) => one.agree).length
  const unknown = list.filter(({ read }) => read === null).length
  console.log(`${group.padEnd(12)} ${agree} of ${list.length} agree, ${unknown} without a speaker`)
}
if (values.wrong)
  for (const { id, at, source, silver, read } of pairings.filter(({ agree }) => !agree))
    console.log(
      `${id}:${at} “${source}” CoreNLP: ${silver}; here: ${read ? `${read.name} (${read.via} ${read.confidence})` : 'nobody'}`,
    )
