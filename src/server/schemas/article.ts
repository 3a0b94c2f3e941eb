import { z } from 'zod'
import type { Known } from '../../documents/index.ts'
import { OnrecordError } from '../../errors.ts'
import type { Asked, Given } from '../../workers/index.ts'
import { named, share } from './named.ts'

/** The longest text, page or file (in base64) a request may carry, in characters; the body that carries it is bounded besides. */
const MOST = 24_000_000

const known = {
  title: z.string().max(2000).exactOptional().describe('The headline, where it is known; it wins over what the document says.'),
  byline: z.string().max(2000).exactOptional(),
  outlet: z.string().max(2000).exactOptional(),
  published: z.string().max(100).exactOptional().describe('2024-07-04 or an ISO instant.'),
  url: z.string().max(8000).exactOptional(),
  language: z.string().max(100).exactOptional().describe('BCP 47 tag.'),
}

/** How an article is given: `text`, `html` or `bytes`. */
export const articleFields = {
  text: z.string().max(MOST).exactOptional().describe('The article as plain text.'),
  html: z.string().max(MOST).exactOptional().describe('The article as a page of HTML.'),
  bytes: z.base64().max(MOST).exactOptional().describe('The article as a file, in base64: its format and charset are found out.'),
  name: z.string().max(1000).exactOptional().describe("The file's name, which decides the format where its content does not."),
  ...known,
}

export const articleSchema = named(
  'Article',
  'An article: `text`, `html` or `bytes` (the first of them that is given), with what is known of it.',
  z.strictObject(articleFields),
)

/** How to read. */
export const readingFields = {
  rules: z.boolean().exactOptional().describe('Read by the rules alone, without the trained model.'),
  outermost: z.boolean().exactOptional().describe("Leave out what is said within somebody else's words."),
  minConfidence: share('Leave out statements less sure than this.').exactOptional(),
}

export type Article = z.output<typeof articleSchema>

const KNOWN = Object.keys(known) as readonly (keyof typeof known)[]

/** The article of an input as a worker takes it. Throws `no-text`. */
export function givenOf(input: Article): Given {
  const { text, html, bytes, name = '' } = input
  const known: Known = Object.fromEntries(KNOWN.map((field) => [field, input[field]]).filter(([, value]) => value !== undefined))
  if (text !== undefined) return { text, known }
  if (html !== undefined) return { html, known }
  if (bytes !== undefined) return { bytes: new Uint8Array(Buffer.from(bytes, 'base64')), name, known }
  throw new OnrecordError('no-text')
}

/** How to read, among what an input says. */
export const askedOf = ({ rules, outermost, minConfidence }: Asked): Asked => ({
  ...(rules !== undefined && { rules }),
  ...(outermost !== undefined && { outermost }),
  ...(minConfidence !== undefined && { minConfidence }),
})
