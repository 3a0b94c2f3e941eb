import { z } from 'zod'
import type { Source } from '../../record/index.ts'
import { type Describes, named, ours } from './named.ts'

export const sourceFields = {
  id: ours('The id of the document.'),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable().describe('As the document gives it: an ISO date or instant.'),
  url: z.string().nullable(),
}

export const sourceSchema = named('Source', 'A document as far as an answer needs it.', z.strictObject(sourceFields))

true satisfies Describes<typeof sourceSchema, Source>
