import type { Chain } from './chain.ts'

/** How likely each label is at each place, `chance[i * labels + b]`, all paths taken together. */
export type Chances = {
  readonly chance: Float64Array
  /** The log of the sum over all paths. */
  readonly total: number
  /** The share of the paths in which no place has a label. */
  readonly without: (label: number) => number
}

/**
 * As `logSums`, by products instead of logarithms: every place's products are divided by their sum, so that they neither vanish nor overflow. Scores must be small
 * enough for their exponentials (700), or `NEVER`.
 */
export function chancesOf({ labels, length, place, step }: Chain): Chances {
  const pairs = labels * labels
  const [steps, places] = [new Float64Array(length * pairs), new Float64Array(length * labels)]
  for (let k = 0; k < places.length; k++) places[k] = Math.exp(place[k]!)
  for (let k = pairs; k < steps.length; k++) steps[k] = step[k] === 0 ? 1 : Math.exp(step[k]!)
  const before = new Float64Array(length * labels)
  const scales = new Float64Array(length)
  let total = 0
  for (let i = 0; i < length; i++) {
    let sum = 0
    for (let b = 0; b < labels; b++) {
      let into = i === 0 ? 1 : 0
      if (i > 0) for (let a = 0; a < labels; a++) into += before[(i - 1) * labels + a]! * steps[i * pairs + a * labels + b]!
      const here = into * places[i * labels + b]!
      before[i * labels + b] = here
      sum += here
    }
    scales[i] = sum
    total += Math.log(sum)
    for (let b = 0; b < labels; b++) before[i * labels + b]! /= sum
  }
  const after = new Float64Array(length * labels).fill(1)
  for (let i = length - 2; i >= 0; i--)
    for (let a = 0; a < labels; a++) {
      let on = 0
      for (let b = 0, next = (i + 1) * labels; b < labels; b++, next++)
        on += steps[(i + 1) * pairs + a * labels + b]! * places[next]! * after[next]!
      after[i * labels + a] = on / scales[i + 1]!
    }
  const chance = before.map((share, k) => share * after[k]!)
  const without = (label: number) => {
    let share = 1
    let old = new Float64Array(labels)
    let now = new Float64Array(labels)
    for (let i = 0; i < length && share > 0; i++) {
      let sum = 0
      for (let b = 0; b < labels; b++) {
        let into = i === 0 ? 1 : 0
        if (i > 0) for (let a = 0; a < labels; a++) into += old[a]! * steps[i * pairs + a * labels + b]!
        now[b] = b === label ? 0 : into * places[i * labels + b]!
        sum += now[b]!
      }
      // Of all that went on to here, the share that goes on without the label.
      share *= sum / scales[i]!
      for (let b = 0; b < labels; b++) now[b] = sum === 0 ? 0 : now[b]! / sum
      ;[old, now] = [now, old]
    }
    return share
  }
  return { chance, total, without }
}
