import { readFileSync } from 'node:fs'
import { type Model, modelOf } from '../src/read.ts'

/** The model that comes with the package. */
export function packagedModel(): Model {
  const { buffer, byteOffset, byteLength } = readFileSync(new URL('../models/en/en.model', import.meta.url))
  return modelOf((buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength))
}
