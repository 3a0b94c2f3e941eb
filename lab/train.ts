import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { attributionsOf, extractorOf, readingOf, ruledOf } from '../src/attributions/index.ts'
import { modelFileOf } from '../src/model/index.ts'
import { syntaxModelOf, syntaxReader } from '../src/sentences/index.ts'
import { type Article, articlesOf, damagedArticle } from './corpora/articles.ts'
import { DAMAGES } from './damage.ts'
import { cleaned, noCleaning } from './extractor/labels.ts'
import type { Lesson } from './extractor/token-problem.ts'
import { FOLDS, RECIPE, trainExtractor } from './extractor/train-extractor.ts'
import { inThreads } from './learn/job.ts'
import { modelBytes, type Sections } from './learn/model-writer.ts'
import { type ScoredArticle, score } from './score/score.ts'
import type { SyntaxPart } from './syntax/train-syntax.ts'
import { senseBook, storeSenses } from './words/senses.ts'

// npm run train -- --data FOLDER [--out FOLDER] [--keep FILE] [--without PUBLISHER …] [--deal publisher | month]: from the corpora to the model, the same bytes
// each time. With --keep the first step, parts of speech and trees, is taken from that file if it is there and left in it if not. --without and --deal measure:
// what a publisher is worth; how well the articles of publishers or months are read that no step but the first has seen (--deal deals them into the parts that
// are read by what the others taught, and prints how well; by turns where it is not given).

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'models/en' },
    keep: { type: 'string' },
    without: { type: 'string', multiple: true, default: [] },
    deal: { type: 'string', default: 'turn' },
  },
})
if (values.data === undefined) throw new Error('Say where the corpora are: npm run train -- --data FOLDER')
const dataFolder = values.data

const began = Date.now()
const say = (line: string) => console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${line}`)

say('learning parts of speech and trees')
// Two of the three see only every second article: what they read of the other half is as good as it will be on new articles.
const parts =
  values.keep !== undefined && existsSync(values.keep)
    ? (deserialize(readFileSync(values.keep)) as SyntaxPart[])
    : await inThreads<SyntaxPart>(
        [null, 0, 1].map((without) => ({
          module: new URL('./syntax/worker.ts', import.meta.url),
          input: { dataFolder, without },
        })),
      )
if (values.keep !== undefined) writeFileSync(values.keep, serialize(parts))
const [final, ...halves] = parts as [SyntaxPart, SyntaxPart, SyntaxPart]

say('reading the articles')
const book = senseBook()
const readers = halves.map((part) =>
  syntaxReader(syntaxModelOf(modelFileOf(modelBytes({ lemmas: final.lemmas }, new Map(part.sections)).buffer as ArrayBuffer))),
)
const cleaning = noCleaning()
const first = articlesOf(dataFolder, 'train')
// What further people marked in some of the articles; an article and all its readings stay in one part.
const further = articlesOf(dataFolder, 'train.extra')
const numberOf = new Map(first.map(({ id }, n) => [id, n]))
const used = [...first, ...further, ...damagedOf(first)].filter(({ publisher }) => !values.without.includes(publisher))
const partOf = dealt(values.deal)
const lessons = used.map((article): Lesson => {
  const { id, passage, marked } = article
  const n = numberOf.get(id)!
  const reading = readingOf(passage, readers[n % 2]!(passage), ruledOf(passage, attributionsOf(passage)), book)
  return { reading, marked: cleaned(reading, marked, cleaning), fold: partOf(article), counted: first.includes(article) }
})
say(`${lessons.length} readings of articles; labels put right or left out: ${JSON.stringify(cleaning)}`)

const sections: Sections = new Map(final.sections)
storeSenses(sections)
const { facts, parts: withouts } = await trainExtractor(lessons, RECIPE, sections, say)
const { P, R, F1 } = facts.heldOut as Record<string, number>
const percent = (share = 0) => (100 * share).toFixed(1)
say(`articles it had not seen, dealt by ${values.deal}: attribution P ${percent(P)} R ${percent(R)} F1 ${percent(F1)}`)
for (const line of productOn(first, facts, withouts)) say(line)
const bytes = modelBytes({ language: 'en', ...facts, lemmas: final.lemmas, cleaning, recipe: RECIPE }, sections)
mkdirSync(values.out, { recursive: true })
writeFileSync(join(values.out, 'en.model'), bytes)
say(`${values.out}/en.model: ${bytes.length} bytes`)

/** How the product reads the articles, each with what was learnt without its part. */
function productOn(
  articles: readonly Article[],
  facts: Record<string, unknown>,
  withouts: ReadonlyMap<number, Sections>,
): string[] {
  const scored = [...withouts].flatMap(([fold, part]) => {
    const own = articles.filter((article) => partOf(article) === fold && !values.without.includes(article.publisher))
    // Each half of the articles was read by a tagger and a parser that had not seen it.
    return [0, 1].flatMap((half): ScoredArticle[] => {
      const sections: Sections = new Map([...halves[half]!.sections, ...part])
      storeSenses(sections)
      const find = extractorOf(modelFileOf(modelBytes({ ...facts, lemmas: final.lemmas }, sections).buffer as ArrayBuffer))
      return own
        .filter(({ id }) => numberOf.get(id)! % 2 === half)
        .map(({ text, gold, passage, toGiven }) => {
          const outermost = attributionsOf(passage, { find }).filter(({ parent }) => parent === null)
          return { text, gold, found: outermost.map(toGiven) }
        })
    })
  })
  const { attribution, linked, whole, exact, form } = score(scored)
  const f = ({ f }: { readonly f: number }) => percent(f)
  return [
    `the same, as the product reads them: attribution P ${percent(attribution.p)} R ${percent(attribution.r)} F1 ${f(attribution)}, linked ${f(linked)}, whole ${f(whole)}`,
    `  exact source ${f(exact.source)}, cue ${f(exact.cue)}, content ${f(exact.content)}; found direct ${percent(form.direct.found)}, mixed ${percent(form.mixed.found)}, indirect ${percent(form.indirect.found)}`,
  ]
}

/** Every seventh article once more, as scraping may leave it; every second of those in capitals, which need it most. */
function damagedOf(articles: readonly Article[]): Article[] {
  const kinds = Object.values(DAMAGES)
  return articles
    .filter((_, n) => n % 7 === 3)
    .map((article, n) => damagedArticle(article, n % 2 === 0 ? DAMAGES['all capitals']! : kinds[(n >> 1) % kinds.length]!))
}

/** Into which part an article goes. */
function dealt(by: string): (article: Article) => number {
  if (by === 'turn') return ({ id }) => numberOf.get(id)! % FOLDS
  if (by !== 'publisher' && by !== 'month') throw new Error(`--deal is publisher or month, not “${by}”`)
  const groupOf = ({ publisher, date }: Article) => (by === 'month' ? date.slice(0, 7) : publisher)
  const groups = [...new Set(first.map(groupOf))].sort()
  return (article) => Math.floor((groups.indexOf(groupOf(article)) * FOLDS) / groups.length)
}
