import type { Trees } from '../../src/model/index.ts'

export type BoostOptions = { readonly trees: number; readonly depth: number; readonly rate: number; readonly least: number }

const BINS = 48

/** Gradient boosting of the logistic loss with trees that ask one question a level; `values` holds `width` numbers for each example. */
export function learnTrees(
  values: Float32Array,
  width: number,
  right: Uint8Array,
  train: Int32Array,
  options: BoostOptions,
): Trees {
  const { depth } = options
  const cutsOf = Array.from({ length: width }, (_, f) => quantiles(Float32Array.from(train, (i) => values[i * width + f]!)))
  // The bin of a value is how many cuts it exceeds.
  const bins = cutsOf.map((cuts, f) =>
    Uint8Array.from(train, (i) => cuts.reduce((bin, cut) => bin + Number(values[i * width + f]! > cut), 0)),
  )
  const scores = new Float64Array(train.length)
  const [slope, curve] = [new Float64Array(train.length), new Float64Array(train.length)]
  const features = new Uint8Array(options.trees * depth)
  const cuts = new Float32Array(options.trees * depth)
  const leaves = new Float32Array(options.trees << depth)
  for (let tree = 0; tree < options.trees; tree++) {
    for (let i = 0; i < train.length; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]!))
      slope[i] = right[train[i]!]! - p
      curve[i] = p * (1 - p)
    }
    const leaf = new Uint8Array(train.length)
    for (let level = 0; level < depth; level++) {
      const { feature, bin } = bestQuestion(bins, cutsOf, leaf, 1 << level, slope, curve, options.least)
      features[tree * depth + level] = feature
      cuts[tree * depth + level] = cutsOf[feature]![bin] ?? Number.POSITIVE_INFINITY
      for (let i = 0; i < train.length; i++) leaf[i] = 2 * leaf[i]! + Number(bins[feature]![i]! > bin)
    }
    const [g, h] = [new Float64Array(1 << depth), new Float64Array(1 << depth)]
    for (let i = 0; i < train.length; i++) {
      g[leaf[i]!]! += slope[i]!
      h[leaf[i]!]! += curve[i]!
    }
    for (let k = 0; k < 1 << depth; k++) leaves[(tree << depth) + k] = (options.rate * g[k]!) / (h[k]! + options.least)
    for (let i = 0; i < train.length; i++) scores[i]! += leaves[(tree << depth) + leaf[i]!]!
  }
  return { depth, features, cuts, leaves }
}

/** The question that, asked in all leaves of a level, tells right from wrong best. */
function bestQuestion(
  bins: readonly Uint8Array[],
  cutsOf: readonly (readonly number[])[],
  leaf: Uint8Array,
  leafCount: number,
  slope: Float64Array,
  curve: Float64Array,
  least: number,
): { feature: number; bin: number } {
  let best = { feature: 0, bin: 0, gain: Number.NEGATIVE_INFINITY }
  const [g, h] = [new Float64Array(leafCount * (BINS + 1)), new Float64Array(leafCount * (BINS + 1))]
  for (let f = 0; f < bins.length; f++) {
    const count = cutsOf[f]!.length
    g.fill(0)
    h.fill(0)
    for (let i = 0; i < leaf.length; i++) {
      const at = leaf[i]! * (BINS + 1) + bins[f]![i]!
      g[at]! += slope[i]!
      h[at]! += curve[i]!
    }
    const gains = new Float64Array(count)
    for (let k = 0; k < leafCount; k++) {
      let [gAll, hAll] = [0, 0]
      for (let b = 0; b <= count; b++) {
        gAll += g[k * (BINS + 1) + b]!
        hAll += h[k * (BINS + 1) + b]!
      }
      let [gLow, hLow] = [0, 0]
      for (let b = 0; b < count; b++) {
        gLow += g[k * (BINS + 1) + b]!
        hLow += h[k * (BINS + 1) + b]!
        gains[b]! += gLow ** 2 / (hLow + least) + (gAll - gLow) ** 2 / (hAll - hLow + least)
      }
    }
    for (let b = 0; b < count; b++) if (gains[b]! > best.gain) best = { feature: f, bin: b, gain: gains[b]! }
  }
  return best
}

/** Values that part the examples into about equal shares, each once. */
function quantiles(values: Float32Array): number[] {
  values.sort()
  const cuts = new Set<number>()
  for (let k = 1; k <= BINS; k++) {
    const cut = values[Math.floor((k * values.length) / (BINS + 1))]!
    if (cut < values.at(-1)!) cuts.add(cut)
  }
  return [...cuts]
}
