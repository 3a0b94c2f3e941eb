import { OnrecordError } from '../../errors.ts'
import { KINDS, type Statement } from '../../statements/index.ts'
import { type Range, wordsIn as wordsOfText } from '../../text/index.ts'
import { OPERATIONS } from '../operations/index.ts'
import { contextFor } from '../site.ts'
import { formOf, wordsIn } from './form.ts'
import type { Page } from './page.ts'

type What = Parameters<typeof OPERATIONS.correct.run>[0]['what']

/** What a person says of a statement, from the form of its card; then back to where that was. */
export const correctPage: Page = {
  path: '/correct',
  show: async ({ c }) => c.redirect('/inbox', 302),
  async take({ c, site }) {
    const form = await formOf(c.req.raw)
    const [document, statement] = [wordsIn(form, 'document') ?? '', wordsIn(form, 'statement') ?? '']
    const context = contextFor(c, site)
    const what = await whatIn(form, async () => {
      const recorded = await OPERATIONS.document.run({ id: document }, context)
      const found = recorded.statements.find(({ id }) => id === statement)
      if (!found) throw new OnrecordError('not-on-record', { what: 'statement', id: statement })
      return { text: recorded.doc.text, content: found.content }
    })
    await OPERATIONS.correct.run({ document, statement, what }, context)
    return c.redirect(backIn(form), 303)
  },
}

export const undoPage: Page = {
  path: '/undo',
  show: async ({ c }) => c.redirect('/inbox', 302),
  async take({ c, site }) {
    const form = await formOf(c.req.raw)
    await OPERATIONS.undo.run({ correction: wordsIn(form, 'correction') ?? '' }, contextFor(c, site))
    return c.redirect(backIn(form), 303)
  },
}

type Words = { readonly text: string; readonly content: Statement['content'] }

/** Throws `bad-request` where the form says nothing that can be said. */
async function whatIn(form: FormData, words: () => Promise<Words>): Promise<What> {
  const change = wordsIn(form, 'change')
  if (change === 'accept' || change === 'reject') return { change }
  if (change === 'speaker') return { change, name: wordsIn(form, 'name')?.trim() ?? null }
  const kind = KINDS.find((each) => each === wordsIn(form, 'kind'))
  if (change === 'kind' && kind) return { change, kind }
  const move = MOVES[wordsIn(form, 'move') ?? '']
  if (change === 'spans' && move) {
    const { text, content } = await words()
    return { change, content: moved(text, content, move) }
  }
  throw new OnrecordError('bad-request', { problem: 'The form does not say what is to be corrected' })
}

type Move = { readonly end: 'start' | 'end'; readonly by: 1 | -1 }

const MOVES: Readonly<Record<string, Move>> = {
  'start-out': { end: 'start', by: -1 },
  'start-in': { end: 'start', by: 1 },
  'end-in': { end: 'end', by: -1 },
  'end-out': { end: 'end', by: 1 },
}

/** The words one word longer or shorter at an end; as they are where there is no such word. */
function moved(text: string, content: readonly Range[], { end, by }: Move): Range[] {
  const ranges = content.map(({ from, to }) => ({ from, to }))
  const at = end === 'start' ? 0 : ranges.length - 1
  const range = ranges[at]
  if (!range) return ranges
  const words = wordsOfText(text).list
  if (end === 'start') {
    const from =
      by < 0 ? words.findLast((word) => word.from < range.from)?.from : words.find((word) => word.from > range.from)?.from
    if (from !== undefined && from < range.to) range.from = from
  } else {
    const to = by < 0 ? words.findLast((word) => word.to < range.to)?.to : words.find((word) => word.to > range.to)?.to
    if (to !== undefined && to > range.from) range.to = to
  }
  return ranges
}

/** Where the form was: a page of this server, and no other place. */
function backIn(form: FormData): string {
  const back = wordsIn(form, 'back') ?? ''
  return /^\/(?:d\/|inbox)(?!.*[\r\n\\])/.test(back) ? back : '/inbox'
}
