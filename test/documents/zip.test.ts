import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bytesOf, MOST_ENTRIES, zipEntries } from '../../src/documents/zip/entries.ts'
import { unpackedWhole } from '../../src/documents/zip/unpack.ts'
import { zipOf } from './zip-file.ts'

const LETTER = 'The harbour reopens in May, the mayor of Dunvale said. '.repeat(200)
const MOST = 2 ** 20

async function contents(archive: Uint8Array): Promise<Record<string, string>> {
  const bytes = bytesOf(archive)
  const found: Record<string, string> = {}
  for (const entry of await zipEntries(bytes))
    found[entry.name] = new TextDecoder().decode(await unpackedWhole(bytes, entry, MOST))
  return found
}

const refused = (archive: Uint8Array, code: string) => assert.rejects(contents(archive), { name: 'OnrecordError', code })

describe('a ZIP archive', () => {
  test('gives its files, packed or stored, without its folders', async () => {
    const archive = zipOf(
      [
        { name: 'letters/', bytes: '' },
        { name: 'letters/été.txt', bytes: LETTER },
        { name: 'empty', bytes: '' },
        { name: 'short', bytes: 'short', stored: true },
      ],
      'a remark PK\x05\x06 with a false end in it',
    )
    assert.deepEqual(await contents(archive), { 'letters/été.txt': LETTER, empty: '', short: 'short' })
  })

  test('cut short anywhere, it is damaged and says so', async () => {
    const archive = zipOf([{ name: 'a', bytes: LETTER }])
    for (const length of [0, 4, 40, archive.length - 23, archive.length - 1])
      await refused(archive.subarray(0, length), 'damaged')
  })

  test('with any byte changed, it gives its files, or an error of the table', async () => {
    const archive = zipOf([{ name: 'a', bytes: 'one two three' }])
    for (let at = 0; at < archive.length; at++) {
      const changed = Buffer.from(archive)
      changed[at]! ^= 0xff
      await contents(changed).catch(({ name }) => assert.equal(name, 'OnrecordError', `byte ${at}`))
    }
  })

  test('encrypted, or packed in an unknown way, it is refused', async () => {
    await refused(zipOf([{ name: 'a', bytes: LETTER, encrypted: true }]), 'encrypted')
    await refused(zipOf([{ name: 'a', bytes: LETTER, method: 12 }]), 'other-format')
  })
})

describe('a bomb', () => {
  test('is refused by what its directory says, before anything is unpacked', () =>
    refused(zipOf([{ name: 'a', bytes: new Uint8Array(MOST + 1) }]), 'unpacks-too-large'))

  test('whose directory lies is stopped where it passes what that says', () =>
    refused(zipOf([{ name: 'a', bytes: new Uint8Array(64 * MOST), size: 100 }]), 'unpacks-too-large'))

  test('of files that lie over each other is refused', async () => {
    const archive = zipOf([{ name: 'a', bytes: LETTER, stored: true }])
    const at = archive.indexOf('PK\x01\x02')
    const entry = archive.subarray(at, -22)
    const end = Buffer.from(archive.subarray(-22))
    end.writeUInt16LE(100, 10)
    end.writeUInt32LE(entry.length * 100, 12)
    await refused(Buffer.concat([archive.subarray(0, at), ...Array.from({ length: 100 }, () => entry), end]), 'unpacks-too-large')
  })

  test('of more files than anybody keeps in one archive is refused', () =>
    refused(zipOf(Array.from({ length: MOST_ENTRIES + 1 }, () => ({ name: 'a', bytes: '', stored: true }))), 'unpacks-too-large'))
})
