import { readFileSync } from 'node:fs'
import { type ReadForm, readForm } from '../../views/index.ts'
import { OPERATIONS } from '../operations/index.ts'
import { contextFor } from '../site.ts'
import { chosen, filesIn, formOf, pasted, wordsIn } from './form.ts'
import type { Asked, Page, Shown } from './page.ts'
import { refusedOr } from './refused.ts'

const FACTS = ['outlet', 'published', 'title', 'url'] as const

/** The first page: an article is pasted, read, and shown at an address of its own. */
export const readPage: Page = { path: '/', name: 'Read', show: async () => shownWith({}), take: taken }

/** The same at the address its form sends to, for who loads that anew. */
export const readForms: Page = { path: '/read', under: 'Read', show: async () => shownWith({}), take: taken }

async function taken({ c, site }: Asked): Promise<Shown | Response> {
  const form = await formOf(c.req.raw)
  const text = wordsIn(form, 'text')
  const [file] = filesIn(form, 'file')
  const facts = Object.fromEntries(
    FACTS.flatMap((name) => {
      const words = wordsIn(form, name)
      return words === undefined ? [] : [[name, words]]
    }),
  )
  return refusedOr(
    async () => {
      const article = text === undefined && file ? await chosen(file) : pasted(text ?? '')
      const input = OPERATIONS.read.input.parse({ ...article, ...facts })
      const reading = await OPERATIONS.read.run(input, contextFor(c, site))
      site.kept.put(reading)
      return c.redirect(`/read/${reading.doc.id}`, 303)
    },
    (problem) => shownWith({ problem, text: text ?? '', facts }),
  )
}

const shownWith = (form: ReadForm): Shown => ({
  title: 'Read an article – Onrecord',
  body: readForm(form, { example: example() }),
})

let found: string | undefined

function example(): string {
  found ??= readFileSync(new URL('../../../examples/bridge-dispute.txt', import.meta.url), 'utf8')
  return found
}
