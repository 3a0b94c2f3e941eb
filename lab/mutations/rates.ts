import { type Verdict, verifyIn } from '../../src/answers/index.ts'
import type { Reading } from '../../src/read.ts'
import { wordsIn } from '../../src/text/index.ts'
import { randomOf } from '../learn/random.ts'
import type { Material } from './material.ts'
import { MUTATIONS, type Mutant } from './mutations.ts'

/** How often a change was told as what it is, and those that were not. */
export type Rate = { readonly name: string; readonly made: number; readonly told: number; readonly missed: readonly Missed[] }
export type Missed = { readonly from: string; readonly mutant: Mutant; readonly verdict: Verdict }

/** Each mutation made of each quotation that has what it changes. The same seed makes the same mutants. */
export function ratesOf(materials: readonly Material[], seed: number): Rate[] {
  const rates = MUTATIONS.map(({ name, make, told }, n): Rate => {
    const random = randomOf(seed + n)
    const missed: Missed[] = []
    let made = 0
    for (const material of materials) {
      const mutant = make(material, random, materials)
      if (!mutant) continue
      made++
      const { words, speaker, form = 'direct', also } = mutant
      const verdict = verifyIn({ words, speaker, form }, also ? [material.article, also] : [material.article])
      if (!told(verdict)) missed.push({ from: material.words, mutant, verdict })
    }
    return { name, made, told: made - missed.length, missed }
  })
  return [...rates, elsewhere(materials)]
}

const OTHERS = 4
const RUN = 5

/** Each quotation looked for in the next articles, those apart that share five words in a row with it. */
function elsewhere(materials: readonly Material[]): Rate {
  const articles = [...new Set(materials.map(({ article }) => article))]
  const lines = new Map(articles.map((article) => [article, lineOf(article.doc.text)]))
  const missed: Missed[] = []
  let made = 0
  for (const { words, article, speaker } of materials) {
    const at = articles.indexOf(article)
    const others: Reading[] = []
    for (let n = 1; n < articles.length && others.length < OTHERS; n++) {
      const other = articles[(at + n) % articles.length]!
      if (!sharesRun(words, lines.get(other)!)) others.push(other)
    }
    if (others.length === 0) continue
    made++
    const verdict = verifyIn({ words, speaker, form: 'direct' }, others)
    if (verdict.match !== 'not-found') missed.push({ from: words, mutant: { words, speaker }, verdict })
  }
  return { name: 'in no document', made, told: made - missed.length, missed }
}

const lineOf = (text: string) =>
  ` ${wordsIn(text)
    .list.map(({ folded }) => folded)
    .join(' ')} `

function sharesRun(words: string, line: string): boolean {
  const folded = wordsIn(words).list.map((word) => word.folded)
  const run = Math.min(RUN, folded.length)
  return folded.some((_, n) => n + run <= folded.length && line.includes(` ${folded.slice(n, n + run).join(' ')} `))
}
