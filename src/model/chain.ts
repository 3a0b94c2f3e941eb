/**
 * The scores of a chain of places, each to have one of `labels` labels: `place[i * labels + b]` for label b at place i, and `step[(i * labels + a) * labels + b]`
 * for going from label a at place i - 1 to label b at place i (those of place 0 are not read). Impossible things score `NEVER`.
 */
export type Chain = {
  readonly labels: number
  readonly length: number
  readonly place: Float32Array
  readonly step: Float32Array
}

/**
 * Turns borders into steps: `borders[i * 2 * labels + a]` is what speaks for leaving label a before place i, `borders[i * 2 * labels + labels + b]` for entering
 * label b there; staying scores nothing. Two numbers a label instead of one for each pair: a smaller model, found faster.
 */
export function stepsOfBorders(borders: Float32Array, labels: number, length: number): Float32Array {
  const step = new Float32Array(length * labels * labels)
  for (let i = 1; i < length; i++)
    for (let a = 0, at = i * labels * labels; a < labels; a++)
      for (let b = 0; b < labels; b++, at++)
        if (a !== b) step[at] = borders[i * 2 * labels + a]! + borders[(i * 2 + 1) * labels + b]!
  return step
}

/** Low enough that no sum of scores comes back from it, high enough to be added up without overflow. */
export const NEVER = -1e6

/** The labels of the best path through the chain, and its score. */
export function bestPath(chain: Chain): { path: Uint8Array; score: number } {
  const { labels, length, place, step } = chain
  const path = new Uint8Array(length)
  if (length === 0) return { path, score: 0 }
  const back = new Uint8Array(length * labels)
  let before = place.slice(0, labels)
  let now = new Float32Array(labels)
  for (let i = 1; i < length; i++) {
    for (let b = 0; b < labels; b++) {
      let best = Number.NEGATIVE_INFINITY
      let from = 0
      for (let a = 0; a < labels; a++) {
        const score = before[a]! + step[(i * labels + a) * labels + b]!
        if (score > best) {
          best = score
          from = a
        }
      }
      now[b] = best + place[i * labels + b]!
      back[i * labels + b] = from
    }
    ;[before, now] = [now, before]
  }
  let last = 0
  for (let b = 1; b < labels; b++) if (before[b]! > before[last]!) last = b
  path[length - 1] = last
  for (let i = length - 1; i > 0; i--) path[i - 1] = back[i * labels + path[i]!]!
  return { path, score: before[last]! }
}

/**
 * How likely each label is at each place, all paths taken together: `alpha` and `beta` are the log sums before and after, `total` the log of the sum over
 * all paths. The chance of label b at place i is exp(alpha + beta - total).
 */
export function logSums(chain: Chain): { alpha: Float64Array; beta: Float64Array; total: number } {
  const { labels, length, place, step } = chain
  const alpha = new Float64Array(length * labels)
  const beta = new Float64Array(length * labels)
  if (length === 0) return { alpha, beta, total: 0 }
  const terms = new Float64Array(labels)
  for (let b = 0; b < labels; b++) alpha[b] = place[b]!
  for (let i = 1; i < length; i++) {
    for (let b = 0; b < labels; b++) {
      for (let a = 0; a < labels; a++) terms[a] = alpha[(i - 1) * labels + a]! + step[(i * labels + a) * labels + b]!
      alpha[i * labels + b] = logSum(terms) + place[i * labels + b]!
    }
  }
  for (let i = length - 2; i >= 0; i--) {
    for (let a = 0; a < labels; a++) {
      const next = (i + 1) * labels
      for (let b = 0; b < labels; b++) terms[b] = beta[next + b]! + place[next + b]! + step[(next + a) * labels + b]!
      beta[i * labels + a] = logSum(terms)
    }
  }
  return { alpha, beta, total: logSum(alpha.subarray((length - 1) * labels)) }
}

function logSum(terms: Float64Array): number {
  let most = terms[0]!
  for (let i = 1; i < terms.length; i++) if (terms[i]! > most) most = terms[i]!
  let sum = 0
  for (let i = 0; i < terms.length; i++) {
    const below = terms[i]! - most
    if (below > -40) sum += Math.exp(below)
  }
  return most + Math.log(sum)
}

/** Leaves only paths in which `label` is one run of places that holds place `at`: before it nothing leaves the label, after it nothing enters. */
export function forceRun({ labels, length, place, step }: Chain, label: number, at: number): void {
  for (let other = 0; other < labels; other++) {
    if (other === label) continue
    place[at * labels + other] = NEVER
    for (let i = 1; i < length; i++)
      step[i * labels * labels + (i <= at ? label * labels + other : other * labels + label)] = NEVER
  }
}
