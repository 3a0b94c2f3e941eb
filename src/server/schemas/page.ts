import { z } from 'zod'
import { ours } from './named.ts'

const ANY: z.ZodString = z.string().max(200)

/** How a part of a long list is asked for. `standing` says how many where no limit is given, `most` how many may be asked for; `after` is the shape of `next`. */
export const pageAsked = (standing: string, { most = 1000, after = ANY } = {}) => ({
  limit: z.int().min(1).max(most).exactOptional().describe(`So many at most. Default ${standing}.`),
  after: after.exactOptional().describe('Go on where the answer before ended: its `next`.'),
})

/** Where a part of a long list ends. */
export const pageFields = {
  next: ours('Where there is more: asking again with it as `after` goes on.').nullable(),
}

/** The `next` of a list that goes on by a number. */
export const afterNumber = (digits: number): z.ZodString => z.string().regex(new RegExp(`^\\d{1,${digits}}$`))
