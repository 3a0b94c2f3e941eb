import { readFileSync } from 'node:fs'
import { OnrecordError } from '../errors.ts'
import { laidOut, type ModelFile, modelFileOf } from '../model/index.ts'

// The same two folders up from the sources and from what is built of them.
const FILE = new URL('../../models/en/en.model', import.meta.url)

/** The file of the model that comes with the package. Throws `model-not-readable`. */
export function modelBytes(): Uint8Array<ArrayBuffer> {
  try {
    return readFileSync(FILE)
  } catch (error) {
    throw new OnrecordError('model-not-readable', { problem: error instanceof Error ? error.message : String(error) })
  }
}

let model: ModelFile | null = null

/** What is in it, in memory that threads can share. Throws `model-not-readable`. */
export function laidOutModel(): ModelFile {
  if (model === null) {
    const { buffer, byteOffset, byteLength } = modelBytes()
    const alone = byteLength === buffer.byteLength
    model = laidOut(modelFileOf(alone ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)))
    // Ten megabytes that nobody needs any more go back at once, not when they are next swept up.
    if (alone) buffer.transfer(0)
  }
  return model
}
