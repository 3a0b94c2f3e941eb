import { docFromText, type Known } from '../../src/documents/index.ts'
import { read } from '../../src/read.ts'
import type { Entry, Reader } from '../../src/record/index.ts'

export const BY: Reader = { program: '0.1.0', model: 'rules' }

/** An entry of the record, read by the rules. */
export function entryOf(text: string, known: Known = {}, { place = `${known.url ?? 'a'}.txt`, reader = BY } = {}): Entry {
  const { doc, statements } = read(docFromText(text, known))
  return { doc, statements, reader, place }
}

export const HARBOUR = `“We will not sell the harbour,” Mayor Ada Lund told reporters on Tuesday.

The port's owner, Per Holm, said the town could not keep it without a loan. “We need an answer by March,” he said.`

export const FERRY = `The ferry will sail again in May, said Ada Lund, the mayor of Sund. “It will cost no more than before,” she added.

“I doubt it,” said Nils Berg, who has run the line for thirty years.`

/** A report long enough to have copies; `n` of its six sentences are another outlet's own. */
export function report(outlet: string, published: string, own = ''): Entry {
  const text = `The council of Sund voted on Monday to close the old lock for the winter, after engineers had found cracks in both of its gates.

“We will not open it again until the gates are mended,” said Ada Lund, the mayor, after the vote in the town hall. She said the work would cost four million crowns.

Boats will have to go round the island of Ness until the spring, a way that takes three hours more. “It is a heavy burden for small boats,” said Nils Berg, who runs the ferry line.

The engineers said they would look at the gates once more in March, when the ice has gone.${own}`
  return entryOf(text, { outlet, published, url: `https://${outlet.toLowerCase()}.example/lock` })
}
