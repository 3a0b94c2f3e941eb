import { bytesOf } from '../bytes/file.ts'
import { textOf } from '../kind.ts'
import { delimiterOf } from './columns.ts'
import { rowsOf } from './rows.ts'
import { textsOf } from './table.ts'

const HEAD = 64 * 1024

/** All rows of a table that is no table of documents, in a file or from standard input for "-". Throws the `file-…` error that fits, and what a row is refused for. */
export async function tableIn(file: string): Promise<readonly (readonly string[])[]> {
  const bytes = await bytesOf(file)
  const head = bytes.subarray(0, HEAD)
  const rows: (readonly string[])[] = []
  for await (const row of rowsOf(textsOf([bytes], bytes), delimiterOf(textOf(head)))) {
    if ('error' in row) throw row.error
    rows.push(row.fields)
  }
  return rows
}
