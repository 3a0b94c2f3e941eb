import type { Statement } from '../statements/index.ts'
import type { Span } from '../text/index.ts'
import type { Exported } from './exported.ts'
import type { Format } from './format.ts'

/** The shape `npm run train` reads its articles in. An article of which something is unread would teach that there is nothing. */
export const TRAINING: Format = {
  name: 'training',
  says: 'JSON lines of whole articles in which people have looked at every statement, with the places of source, cue and content: what the trainer of the model reads.',
  loses: 'Documents with a statement nobody has looked at, or with none; of a statement all but its places and its kind.',
  mediaType: 'application/jsonl',
  extension: 'jsonl',
  binary: false,
  takes: [],
  async *write(items) {
    for await (const item of items) if (isLookedThrough(item)) yield `${JSON.stringify(articleOf(item))}\n`
  },
}

const isLookedThrough = ({ statements, corrected }: Exported): boolean =>
  statements.length > 0 && statements.every(({ id }) => corrected?.has(id))

const articleOf = ({ doc: { id, outlet, published, text }, statements }: Exported): object => ({
  id,
  publisher: outlet ?? '',
  date: published?.slice(0, 'yyyy-mm-dd'.length) ?? '',
  text,
  attributions: statements.map(attributionOf),
})

const attributionOf = ({ source, cue, content, kind }: Statement): object => ({
  source: source.map(pairOf),
  cue: cue.map(pairOf),
  content: content.map(pairOf),
  kind,
})

const pairOf = ({ from, to }: Span): readonly [number, number] => [from, to]
