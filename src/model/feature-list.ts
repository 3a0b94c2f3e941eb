// Who writes them is called for every token, several times: it makes no lists and no functions, which would be most of what reading throws away.

/** The hashed features of one place, written over again for the next. Feature makers add to it; training and scoring read it. */
export type FeatureList = { readonly hashes: Int32Array; count: number }

/** Room for `most` features. */
export const featureList = (most: number): FeatureList => ({ hashes: new Int32Array(most), count: 0 })
