import { z } from 'zod'
import { OnrecordError } from '../../errors.ts'
import { spanOf } from '../../text/index.ts'
import { changeSchema, correctionSchema, rangesSchema } from '../schemas/record.ts'
import { operation } from './operation.ts'
import { KEEPING_ERRORS } from './record-errors.ts'

export const correct = operation({
  name: 'correct',
  says: 'Keeps what a person says of a statement on record: that it is right or none, who speaks, its kind, its words; or one that was not found. Nothing is lost by it: it can be undone.',
  method: 'POST',
  readOnly: false,
  input: z.strictObject({
    document: z.string().max(200).describe('The id of the document.'),
    statement: z
      .string()
      .min(1)
      .max(200)
      .describe('The id of the statement; of one that is added a new one, such as a number drawn by chance.'),
    what: changeSchema,
    content: rangesSchema.exactOptional().describe('Of a statement that is added: where its words stand.'),
    author: z.string().min(1).max(200).exactOptional().describe('Who says it. Default: who asks.'),
  }),
  output: correctionSchema,
  errors: [...KEEPING_ERRORS, 'not-on-record', 'span-does-not-fit'],
  example: { document: '0'.repeat(64), statement: '0123456789abcdef', what: { change: 'kind', kind: 'refusal' } },
  async run({ document, statement, what, content, author }, context) {
    const recorded = await (await context.look()).document(document)
    if (!recorded) throw new OnrecordError('not-on-record', { what: 'document', id: document })
    const known = [...recorded.statements, ...recorded.rejected].find(({ id }) => id === statement)
    if (what.change === 'add' ? !content?.length : !known)
      throw new OnrecordError('not-on-record', { what: 'statement', id: statement })
    const words = (what.change === 'add' ? content : known?.content) ?? []
    const ranges = 'source' in what ? [...words, ...rangesIn(what)] : words
    for (const { from, to } of ranges) spanOf(recorded.doc.text, from, to)
    const on = { document, statement, content: words.map(({ from, to }) => ({ from, to })) }
    return (await context.keep()).correct(on, what, author ?? context.author)
  },
})

const rangesIn = (what: { readonly [field: string]: unknown }) =>
  ['source', 'cue', 'content'].flatMap((field) => (what[field] ?? []) as readonly { from: number; to: number }[])
