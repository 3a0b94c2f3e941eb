import { readFileSync } from 'node:fs'
import { OnrecordError } from '../errors.ts'
import { type Model, modelOf } from '../read.ts'

// The same two folders up from the sources and from what is built of them.
const FILE = new URL('../../models/en/en.model', import.meta.url)
let model: Model | null = null

/** The model that comes with the package, read when it is first wanted and once in each thread. Throws `model-not-readable`. */
export function packagedModel(): Model {
  model ??= modelOf(modelBytes())
  return model
}

/** The file of that model. Throws `model-not-readable`. */
export function modelBytes(): Uint8Array<ArrayBuffer> {
  try {
    return readFileSync(FILE)
  } catch (error) {
    throw new OnrecordError('model-not-readable', { problem: error instanceof Error ? error.message : String(error) })
  }
}
