import { docFromText } from '../src/documents/index.ts'
import { type Exported, FORMATS } from '../src/export/index.ts'
import { read } from '../src/read.ts'
import { textsToRead } from './texts.ts'

/** What writing a stream of documents cost, by the clock and at the most. */
export type Written = {
  readonly seconds: number
  readonly bytes: number
  readonly statements: number
  readonly megabytes: number
}

// node bench/one-format.ts FORMAT DOCUMENTS [DATA]: the articles over and over, each read once, by the rules.
const [name, documents, data] = process.argv.slice(2)
const format = FORMATS.find((one) => one.name === name)!
const items = textsToRead(data)
  .at(-1)!
  .texts.map((text, n): Exported => read(docFromText(text, { url: `https://courier.example/${n}` })))

let statements = 0
async function* stream(): AsyncGenerator<Exported> {
  for (let n = 0; n < Number(documents); n++) {
    const item = items[n % items.length]!
    statements += item.statements.length
    yield item
  }
}

const start = performance.now()
let bytes = 0
for await (const piece of format.write(stream())) bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length
const written: Written = {
  seconds: (performance.now() - start) / 1000,
  bytes,
  statements,
  megabytes: process.resourceUsage().maxRSS / 1024,
}
console.log(JSON.stringify(written))
