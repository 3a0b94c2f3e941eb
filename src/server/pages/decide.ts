import { OnrecordError } from '../../errors.ts'
import { type Store, speakerCalled } from '../../record/index.ts'
import { OPERATIONS } from '../operations/index.ts'
import { contextFor } from '../site.ts'
import { formOf, wordsIn } from './form.ts'
import type { Page } from './page.ts'

type What = Parameters<typeof OPERATIONS.decide.run>[0]['what']

/** What a person decides of a speaker, from the forms of its page; then back to it. */
export const decidePage: Page = {
  path: '/decide',
  show: async ({ c }) => c.redirect('/speakers', 302),
  async take({ c, site }) {
    const form = await formOf(c.req.raw)
    const context = contextFor(c, site)
    const store = await context.look()
    await OPERATIONS.decide.run({ what: await whatIn(form, store) }, context)
    const { speaker } = await store.speaker(wordsIn(form, 'speaker') ?? '')
    return c.redirect(speaker === null ? '/speakers' : `/p/${encodeURIComponent(speaker.id)}`, 303)
  },
}

/** Throws `bad-request` where the form says nothing that can be decided, and where another is meant whom nobody can tell. */
async function whatIn(form: FormData, store: Store): Promise<What> {
  const [change, speaker] = [wordsIn(form, 'change'), wordsIn(form, 'speaker') ?? '']
  const name = wordsIn(form, 'name')?.trim()
  if (change === 'rename' && name) return { kind: 'rename', speaker, name }
  const decision = wordsIn(form, 'decision')
  if (change === 'undo' && decision) return { kind: 'undo', decision }
  const other = wordsIn(form, 'other')?.trim()
  if ((change === 'merge' || change === 'apart') && other)
    return { kind: change, speakers: [speaker, (await speakerCalled(store, other)).speaker.id] }
  throw new OnrecordError('bad-request', { problem: 'The form does not say what is decided' })
}
