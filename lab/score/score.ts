import { formOf, joined, scoreTokens, sharedCount, spanKey, type TokenSpan, tokenSet, touched } from './spans.ts'

/** One attribution of either side: ranges of UTF-16 code units. */
export type Scored = Record<Role, readonly (readonly [from: number, to: number])[]>

/** An article with what people marked and what was found. */
export type ScoredArticle = { readonly text: string; readonly gold: readonly Scored[]; readonly found: readonly Scored[] }

export type Rate = { readonly p: number; readonly r: number; readonly f: number }

export type FormRate = { readonly n: number; readonly found: number; readonly exact: number }

export type Scores = {
  readonly exact: Readonly<Record<Role, Rate>>
  readonly whole: Rate
  readonly linked: Rate
  readonly attribution: Rate
  readonly form: Readonly<Record<Form, FormRate>>
}

export type Role = 'source' | 'cue' | 'content'
type Form = 'direct' | 'mixed' | 'indirect'
const ROLES = ['source', 'cue', 'content'] as const

type Tally = Map<string, number>

/** The same counts as the scoring script's, by the same definitions: exact spans by role, whole attributions, linked contents, full attributions, forms. */
export function score(articles: readonly ScoredArticle[]): Scores {
  const tally: Tally = new Map()
  for (const article of articles) count(article, (key, n = 1) => tally.set(key, (tally.get(key) ?? 0) + n))
  const of = (key: string) => tally.get(key) ?? 0
  const rate = (key: string): Rate => {
    const p = of(`${key}.p`) ? of(`${key}.tp`) / of(`${key}.p`) : 0
    const r = of(`${key}.g`) ? of(`${key}.tp`) / of(`${key}.g`) : 0
    return { p, r, f: p + r ? (2 * p * r) / (p + r) : 0 }
  }
  const form = (name: Form): FormRate => {
    const n = of(`${name}.g`)
    return { n, found: n ? of(`${name}.found`) / n : 0, exact: n ? of(`${name}.exact`) / n : 0 }
  }
  return {
    exact: { source: rate('source'), cue: rate('cue'), content: rate('content') },
    whole: rate('whole'),
    linked: rate('linked'),
    attribution: rate('attribution'),
    form: { direct: form('direct'), mixed: form('mixed'), indirect: form('indirect') },
  }
}

type Tokened = Record<Role, readonly TokenSpan[]>

/** For each found attribution of an article whether it is right: linked to a marked one, with cue and source touched. */
export function rightFindings({ text, gold, found }: ScoredArticle): boolean[] {
  const tokens = scoreTokens(text)
  const [g, p] = [gold.map((a) => tokened(a, tokens)), found.map((a) => tokened(a, tokens))]
  const right = found.map(() => false)
  for (const [i, j] of links(g, p)) right[j] = full(g[i]!, p[j]!)
  return right
}

function tokened(attribution: Scored, tokens: readonly (readonly [number, number])[]): Tokened {
  const spans = (role: Role) => joined(attribution[role].map((range) => touched(range, tokens)).filter((span) => span !== null))
  return { source: spans('source'), cue: spans('cue'), content: spans('content') }
}

const touch = (a: readonly TokenSpan[], b: readonly TokenSpan[]) => sharedCount(tokenSet(a), tokenSet(b)) > 0

const full = (g: Tokened, p: Tokened): boolean =>
  (g.cue.length ? touch(g.cue, p.cue) : true) && (g.source.length ? touch(g.source, p.source) : p.source.length === 0)

/** One to one by the best content F1, half at least. */
function links(gold: readonly Tokened[], found: readonly Tokened[]): Map<number, number> {
  const pairs: [number, number, number][] = []
  const [gs, ps] = [gold.map((a) => tokenSet(a.content)), found.map((a) => tokenSet(a.content))]
  for (const [i, g] of gs.entries())
    for (const [j, p] of ps.entries()) {
      const both = sharedCount(g, p)
      const f1 = both ? (2 * both) / (g.size + p.size) : 0
      if (f1 >= 0.5) pairs.push([f1, i, j])
    }
  pairs.sort((x, y) => y[0] - x[0])
  const linked = new Map<number, number>()
  const taken = new Set<number>()
  for (const [, i, j] of pairs)
    if (!linked.has(i) && !taken.has(j)) {
      linked.set(i, j)
      taken.add(j)
    }
  return linked
}

function count({ text, gold: goldSpans, found: foundSpans }: ScoredArticle, add: (key: string, n?: number) => void): void {
  const tokens = scoreTokens(text)
  const [gold, found] = [goldSpans.map((a) => tokened(a, tokens)), foundSpans.map((a) => tokened(a, tokens))]
  const compare = (name: string, g: Set<string>, p: Set<string>) => {
    add(`${name}.g`, g.size)
    add(`${name}.p`, p.size)
    add(`${name}.tp`, [...g].filter((key) => p.has(key)).length)
  }
  for (const role of ROLES) {
    const keys = (list: readonly Tokened[]) => new Set(list.flatMap((a) => a[role]).map(spanKey))
    compare(role, keys(gold), keys(found))
  }
  const sign = (a: Tokened) => ROLES.map((role) => a[role].map(spanKey).join('+')).join('|')
  compare('whole', new Set(gold.map(sign)), new Set(found.map(sign)))
  const linked = links(gold, found)
  for (const name of ['linked', 'attribution']) {
    add(`${name}.g`, gold.length)
    add(`${name}.p`, found.length)
  }
  add('linked.tp', linked.size)
  add('attribution.tp', [...linked].filter(([i, j]) => full(gold[i]!, found[j]!)).length)
  for (const [i, a] of gold.entries()) {
    const form = formOf(a.content, text, tokens)
    add(`${form}.g`)
    const j = linked.get(i)
    if (j === undefined) continue
    add(`${form}.found`)
    if (a.content.map(spanKey).join() === found[j]!.content.map(spanKey).join()) add(`${form}.exact`)
  }
}
