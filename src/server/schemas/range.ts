import { z } from 'zod'
import { named, offset } from './named.ts'

export const rangeSchema = named(
  'Range',
  'A stretch of a text or a list, half open; of a text in UTF-16 code units.',
  z.strictObject({ from: offset('Where it begins.'), to: offset('Where it ends.') }),
)
