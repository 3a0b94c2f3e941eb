import { createHash } from 'node:crypto'
import { modelBytes } from './model-file.ts'
import { VERSION } from './version.ts'

/** What reads here, as the record keeps it: the version of the program, and its model's hash, or `rules`. Throws `model-not-readable`. */
export function readerOf({ rules = false }: { readonly rules?: boolean | undefined }): {
  readonly program: string
  readonly model: string
} {
  const model = rules ? 'rules' : createHash('sha256').update(modelBytes()).digest('hex').slice(0, 16)
  return { program: VERSION, model }
}
