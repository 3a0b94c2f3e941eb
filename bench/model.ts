import { readFileSync } from 'node:fs'
import { type Model, modelOf } from '../src/read.ts'

/** The model that comes with the package. */
export const packagedModel = (): Model => modelOf(readFileSync(new URL('../models/en/en.model', import.meta.url)))
