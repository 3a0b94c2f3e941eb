import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Attribution, attributionsOf, extractorOf, RULES } from '../src/attributions/index.ts'
import { stepsOf, stretchOf } from '../src/attributions/learned/index.ts'
import { type ModelFile, modelFileOf } from '../src/model/index.ts'
import { type Article, articlesOf, damagedArticle, type GoldSpans } from './corpora/articles.ts'
import { frontEnd } from './corpora/front-end.ts'
import { DAMAGES } from './damage.ts'
import { calibrationError } from './extractor/calibrate.ts'
import { kindsOfNews, scoredNews } from './other-news.ts'
import { CUE_KINDS, cueKind } from './score/cue-kinds.ts'
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

const file = values.rules ? undefined : loaded(values.model)
const find = file && extractorOf(file)
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
if (file) byCue(file, articles, found)
byPublisher(articles, scored)
withDamage(articles)
onOtherNews()
speed(articles)

function loaded(path: string): ModelFile {
  if (!existsSync(path)) throw new Error(`There is no model ${path}; make it with: npm run train -- --data FOLDER`)
  const bytes = readFileSync(path)
  const started = process.threadCpuUsage()
  const file = modelFileOf(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  extractorOf(file)
  console.log(`model            ${bytes.length} bytes, ready in ${Math.round(millisecondsSince(started))} ms of one core`)
  return file
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

/** By what the cue is: how many of the marked ones are found, and of the found ones how many are right. */
function byCue(file: ModelFile, articles: readonly Article[], found: readonly (readonly Attribution[])[]): void {
  const { read } = stepsOf(file)
  const counts = new Map(CUE_KINDS.map((kind) => [kind, { marked: 0, met: 0, found: 0, right: 0 }]))
  for (const [n, { text, gold, passage, marked, toGiven }] of articles.entries()) {
    const reading = read(passage, [])
    const given = found[n]!.map(toGiven) as GoldSpans[]
    const met = rightFindings({ text, gold: given, found: gold })
    for (const [i, { cue }] of marked.entries()) {
      const count = counts.get(cueKind(reading, cue))!
      count.marked++
      count.met += Number(met[i])
    }
    const right = rightFindings({ text, gold, found: given })
    for (const [i, { cue }] of found[n]!.entries()) {
      const stretches = cue.map((range) => stretchOf(passage, range))
      const count = counts.get(cueKind(reading, stretches))!
      count.found++
      count.right += Number(right[i])
    }
  }
  const percent = (part: number, of: number) => (of ? ((100 * part) / of).toFixed(1) : '-').padStart(5)
  for (const [kind, { marked, met, found, right }] of counts)
    console.log(
      `  cue: ${kind.padEnd(27)} n ${String(marked).padStart(4)}  attribution P ${percent(right, found)}  R ${percent(met, marked)}`,
    )
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

/** What this thread has worked since, whatever else the machine did. */
function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

function speed(articles: readonly Article[]): void {
  const tokens = articles.reduce((sum, { passage }) => sum + passage.tokens.length, 0)
  const started = process.threadCpuUsage()
  for (const article of articles) attributionsOf(frontEnd(article.text).passage, { find })
  console.log(
    `speed            ${Math.round((1000 * tokens) / millisecondsSince(started))} tokens a second on one core, from text to attributions`,
  )
}
