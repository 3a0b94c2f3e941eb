import { type ModelFile, sectionOf } from './model-file.ts'

/** A number from 0 to 255 for each of some keys. */
export type Lookup = ReadonlyMap<number, number>

/** The lookup stored under `name`: sections `name.keys` and `name.values`. */
export function lookupOf(file: ModelFile, name: string): Lookup {
  const keys = sectionOf(file, `${name}.keys`, 'i32')
  const values = sectionOf(file, `${name}.values`, 'u8')
  const lookup = new Map<number, number>()
  for (let i = 0; i < keys.length; i++) lookup.set(keys[i]!, values[i]!)
  return lookup
}
