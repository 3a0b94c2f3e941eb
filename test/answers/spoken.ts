import type { Spoken } from '../../src/answers/index.ts'
import { docFromText } from '../../src/documents/index.ts'
import { read } from '../../src/read.ts'

type About = { readonly published?: string; readonly outlet?: string; readonly copies?: Spoken['copies'] }

/** The statements of a text of our own, as a record would give them: read by the rules, the outermost alone. */
export function spokenIn(text: string, { published = '2024-03-01', outlet = 'Herald', copies = [] }: About = {}): Spoken[] {
  const doc = docFromText(text, { published, outlet })
  const { id, title, url } = doc
  return read(doc, { outermost: true }).statements.map((statement) => ({
    statement,
    document: { id, title, outlet, published, url },
    copies,
  }))
}
