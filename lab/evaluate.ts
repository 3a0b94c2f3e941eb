import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Attribution, attributionsOf, extractorOf, type Finder, RULES } from '../src/attributions/index.ts'
import { modelFileOf } from '../src/model/index.ts'
import { type Article, articlesOf, damagedArticle, type GoldSpans } from './corpora/articles.ts'
import { frontEnd } from './corpora/front-end.ts'
import { DAMAGES } from './damage.ts'
import { calibrationError } from './extractor/calibrate.ts'
import { kindsOfNews, scoredNews } from './other-news.ts'
import { type Rate, rightFindings, type ScoredArticle, score } from './score/score.ts'

// npm run evaluate -- --data FOLDER [--split dev] [--model FILE] [--rules | --alone]: how well the product reads, by the definitions of the scoring script;
// with --rules without the model, with --alone only what the model finds, before it is joined with the rules.

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    split: { type: 'string', default: 'dev' },
    model: { type: 'string', default: 'models/en/en.model' },
    rules: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
  },
})
if (values.data === undefined) throw new Error('Say where the corpora are: npm run evaluate -- --data FOLDER')

const find = values.rules ? undefined : loaded(values.model)
const articles = articlesOf(values.data, values.split)
/** What the product finds outermost: what is said within somebody's words is not marked in this corpus. */
const extract = ({ passage }: Article): readonly Attribution[] =>
  values.alone && find
    ? find(passage, attributionsOf(passage))
    : attributionsOf(passage, { find }).filter(({ parent }) => parent === null)
const found = articles.map(extract)
const scored = articles.map(
  (article, n): ScoredArticle => ({ text: article.text, gold: article.gold, found: found[n]!.map(article.toGiven) }),
)
table(scored)
calibration(articles, found)
if (values.rules) byRule(articles, found)
byPublisher(articles, scored)
withDamage(articles)
onOtherNews()
speed(articles)

function loaded(path: string): Finder {
  if (!existsSync(path)) throw new Error(`There is no model ${path}; make it with: npm run train -- --data FOLDER`)
  const bytes = readFileSync(path)
  const started = performance.now()
  const find = extractorOf(modelFileOf(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)))
  console.log(`model            ${bytes.length} bytes, ready in ${Math.round(performance.now() - started)} ms`)
  return find
}

function table(of: readonly ScoredArticle[]): void {
  const { exact, whole, linked, attribution, form } = score(of)
  const percent = (x: number) => (100 * x).toFixed(1).padStart(5)
  const line = (name: string, { p, r, f }: Rate) =>
    console.log(`${name.padEnd(16)} P ${percent(p)}  R ${percent(r)}  F1 ${percent(f)}`)
  line('attribution', attribution)
  line('linked', linked)
  line('whole', whole)
  for (const [role, rate] of Object.entries(exact)) line(`exact ${role}`, rate)
  for (const [name, { n, found, exact }] of Object.entries(form))
    console.log(`${name.padEnd(16)} n ${n}  found ${percent(found)}  exact ${percent(exact)}`)
}

function calibration(articles: readonly Article[], found: readonly (readonly Attribution[])[]): void {
  const chances = found.flatMap((list) => list.map(({ confidence }) => confidence))
  const right = articles.flatMap(({ text, gold, toGiven }, n) =>
    rightFindings({ text, gold, found: found[n]!.map(toGiven) as GoldSpans[] }),
  )
  console.log(`calibration      ${chances.length} findings, expected error ${calibrationError(chances, right).toFixed(3)}`)
}

/** Of each rule's findings how many were right, beside the confidence the rule carries: measured on train (--split train). */
function byRule(articles: readonly Article[], found: readonly (readonly Attribution[])[]): void {
  const right = articles.map(({ text, gold, toGiven }, n) =>
    rightFindings({ text, gold, found: found[n]!.map(toGiven) as GoldSpans[] }),
  )
  for (const { name, confidence } of RULES) {
    const own = found.flatMap((list, n) => list.flatMap(({ rule }, i) => (rule === name ? [right[n]![i]!] : [])))
    const share = own.length ? (own.filter((is) => is).length / own.length).toFixed(2) : '-'
    console.log(`  ${name.padEnd(17)} ${String(own.length).padStart(5)} findings, right ${share}, carries ${confidence}`)
  }
}

function byPublisher(articles: readonly Article[], scored: readonly ScoredArticle[]): void {
  for (const publisher of [...new Set(articles.map((article) => article.publisher))].sort()) {
    const rate = score(scored.filter((_, n) => articles[n]!.publisher === publisher)).attribution
    console.log(`  ${publisher.padEnd(14)} attribution F1 ${(100 * rate.f).toFixed(1)}`)
  }
}

function withDamage(articles: readonly Article[]): void {
  for (const [name, damage] of Object.entries(DAMAGES)) {
    const worse = articles.map((article) => damagedArticle(article, damage))
    const scored = worse.map((article): ScoredArticle => {
      const found = extract(article).map(article.toGiven)
      return { text: article.text, gold: article.gold, found }
    })
    console.log(`  with ${name.padEnd(30)} attribution F1 ${(100 * score(scored).attribution.f).toFixed(1)}`)
  }
}

/** Passages of our own, of other kinds of news: the whole product, and each kind. */
function onOtherNews(): void {
  const options = find ? { model: { find } } : {}
  const kinds = kindsOfNews().map(({ kind, file }) => ({ kind, scored: scoredNews(file, options) }))
  for (const [name, scored] of [
    ['all', kinds.flatMap((one) => one.scored)] as const,
    ...kinds.map((one) => [one.kind, one.scored] as const),
  ]) {
    const { attribution, linked } = score(scored)
    console.log(
      `  other news, ${name.padEnd(10)} attribution F1 ${(100 * attribution.f).toFixed(1)}  linked F1 ${(100 * linked.f).toFixed(1)}`,
    )
  }
}

function speed(articles: readonly Article[]): void {
  const tokens = articles.reduce((sum, { passage }) => sum + passage.tokens.length, 0)
  const from = performance.now()
  for (const article of articles) attributionsOf(frontEnd(article.text).passage, { find })
  console.log(
    `speed            ${Math.round((1000 * tokens) / (performance.now() - from))} tokens a second on one core, from text to attributions`,
  )
}
