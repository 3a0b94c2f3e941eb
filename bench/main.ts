import { parseArgs } from 'node:util'
import { commandLine } from './command-line.ts'
import { formats } from './formats.ts'
import { onOneCore } from './one-core.ts'
import { textsToRead } from './texts.ts'

// npm run bench [-- --data DIR]
const { data } = parseArgs({ options: { data: { type: 'string' } } }).values

for (const { name, texts } of textsToRead(data)) {
  console.log(`\n${name}: ${texts.length} articles, on one core, from raw text to JSON\n`)
  console.log(await onOneCore(texts))
}
console.log('\nThe command line\n')
console.log(await commandLine(textsToRead(data).at(-1)!.texts))
console.log('\nThe formats, from what was read to what is written\n')
console.log(await formats(data))
