import { Option } from 'commander'
import { type Store, sqliteStore } from '../record/index.ts'

export type RecordOptions = { readonly record: string }

/** Which record: every command that has to do with it takes this. */
export const record = () => new Option('--record <file>', 'the record').env('ONRECORD_RECORD').default('onrecord.db')

/** Opens the record, does the work, and closes it whatever comes of it. `create` makes one where there is none. */
export async function withRecord<Result>(
  { record }: RecordOptions,
  work: (store: Store) => Promise<Result>,
  { create = false } = {},
): Promise<Result> {
  const store = await sqliteStore(record, {
    create,
    migrating: ({ from, to, backup }) =>
      process.stderr.write(`${record} is brought from format ${from} to ${to}; as it was, it is kept in ${backup}.\n`),
  })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
