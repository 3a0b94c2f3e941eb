import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** The text of a gzipped file of the data folder. */
export const unpacked = (dataFolder: string, file: string): string =>
  gunzipSync(readFileSync(join(dataFolder, file))).toString('utf8')

/** The values of a gzipped file of JSON lines. */
export const jsonLines = <T>(dataFolder: string, file: string): T[] =>
  unpacked(dataFolder, file)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
