import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { attributionsOf, readingOf, ruledOf } from '../src/attributions/index.ts'
import { modelFileOf } from '../src/model/index.ts'
import { syntaxModelOf, syntaxReader } from '../src/sentences/index.ts'
import { articlesOf } from './corpora/articles.ts'
import { cleaned, noCleaning } from './extractor/labels.ts'
import type { Lesson } from './extractor/token-problem.ts'
import { FOLDS, RECIPE, trainExtractor } from './extractor/train-extractor.ts'
import { inThreads } from './learn/job.ts'
import { modelBytes, type Sections } from './learn/model-writer.ts'
import type { SyntaxPart } from './syntax/train-syntax.ts'
import { senseBook, storeSenses } from './words/senses.ts'

// npm run train -- --data FOLDER [--out FOLDER] [--keep FILE] [--without PUBLISHER …]: from the corpora to the model, the same bytes each time. With --keep
// the first step, parts of speech and trees, is taken from that file if it is there and left in it if not; --without measures what a publisher is worth.

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'models/en' },
    keep: { type: 'string' },
    without: { type: 'string', multiple: true, default: [] },
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
const used = [...first, ...further].filter(({ publisher }) => !values.without.includes(publisher))
const lessons = used.map(({ id, passage, marked }): Lesson => {
  const n = numberOf.get(id)!
  const reading = readingOf(passage, readers[n % 2]!(passage), ruledOf(passage, attributionsOf(passage)), book)
  return { reading, marked: cleaned(reading, marked, cleaning), fold: n % FOLDS }
})
say(`${lessons.length} readings of articles; labels put right or left out: ${JSON.stringify(cleaning)}`)

const sections: Sections = new Map(final.sections)
storeSenses(sections)
const facts = await trainExtractor(lessons, RECIPE, sections, say)
const bytes = modelBytes({ language: 'en', ...facts, lemmas: final.lemmas, cleaning, recipe: RECIPE }, sections)
mkdirSync(values.out, { recursive: true })
writeFileSync(join(values.out, 'en.model'), bytes)
say(`${values.out}/en.model: ${bytes.length} bytes`)
