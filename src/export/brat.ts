import { KINDS, MODES } from '../statements/index.ts'
import type { Exported } from './exported.ts'
import type { Format } from './format.ts'
import { standoffOf } from './standoff.ts'
import { type File, tarOf } from './tar.ts'

/** https://brat.nlplab.org/standoff.html */
export const BRAT: Format = {
  name: 'brat',
  says: 'brat standoff, a tar archive of a .txt and an .ann file for each document, places in code points: for annotation tools and corpus readers.',
  loses:
    'What is known of the document, conditions, dates, addressees, deadlines, roles, what decided the kind, and how sure each finding is.',
  mediaType: 'application/x-tar',
  extension: 'tar',
  binary: true,
  takes: [],
  write: (items) => tarOf(filesOf(items)),
}

async function* filesOf(items: AsyncIterable<Exported>): AsyncGenerator<File> {
  yield { path: 'annotation.conf', text: CONFIGURATION }
  for await (const item of items) {
    const name = nameOf(item)
    yield { path: `${name}.txt`, text: item.doc.text }
    yield { path: `${name}.ann`, text: standoffOf(item) }
  }
}

/** What a brat server has to know to show the annotations. */
const CONFIGURATION = `[entities]
Source
Cue
Content

[relations]
HasSource\tArg1:Content, Arg2:Source
HasCue\tArg1:Content, Arg2:Cue
Within\tArg1:Content, Arg2:Content

[events]

[attributes]
Form\tArg:Content, Value:direct|mixed|indirect
Mode\tArg:Content, Value:${MODES.join('|')}
Kind\tArg:Content, Value:${KINDS.join('|')}
`

/** What people call it, as far as any disk takes that for a name, and enough of the id that no two documents have one. */
function nameOf({ doc, name }: Exported): string {
  const said = (name ?? doc.title ?? '').split(/[/\\]/).at(-1)!
  const plain = said
    .replace(/\.\w{1,5}$/, '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '')
  return `${plain || 'document'}-${doc.id.slice(0, 12)}`
}
