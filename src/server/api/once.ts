import { createHash } from 'node:crypto'
import { OnrecordError } from '../../errors.ts'

/** A request that is sent again with its `Idempotency-Key` is answered as it was, and done once. */
export type Once = {
  /** Throws `key-reused` where the key came with another request, `bad-request` where it is too long. `asked` is all that was asked. */
  run<Answer>(key: string | undefined, asked: string, work: () => Promise<Answer>): Promise<Answer>
}

/** The most characters of a key. */
export const LONGEST_KEY = 200
/** Keys remembered; the oldest are forgotten first. */
const MOST = 10_000

export function onceOf(): Once {
  const known = new Map<string, { readonly asked: string; readonly answer: Promise<unknown> }>()
  return {
    async run<Answer>(key: string | undefined, asked: string, work: () => Promise<Answer>): Promise<Answer> {
      if (key === undefined) return work()
      if (key.length > LONGEST_KEY)
        throw new OnrecordError('bad-request', { problem: `The Idempotency-Key has more than ${LONGEST_KEY} characters` })
      const digest = createHash('sha256').update(asked).digest('base64')
      const before = known.get(key)
      if (before && before.asked !== digest) throw new OnrecordError('key-reused')
      if (before) return (await before.answer) as Answer
      const answer = work()
      known.set(key, { asked: digest, answer })
      if (known.size > MOST) known.delete(known.keys().next().value!)
      // What was not done may be tried again with the same key.
      answer.catch(() => known.delete(key))
      return answer
    },
  }
}
