import { crc32, deflateRawSync } from 'node:zlib'

/** A file to be put into an archive, and what its headers are to say besides the truth. */
export type ZipFile = {
  readonly name: string
  readonly bytes: Uint8Array | string
  readonly stored?: boolean
  readonly encrypted?: boolean
  /** What the directory says of its size. */
  readonly size?: number
  readonly method?: number
}

/** A ZIP archive, made as the format's description has it. */
export function zipOf(files: readonly ZipFile[], remark = ''): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes, stored = false, encrypted = false, size, method } of files) {
    const full = Buffer.from(bytes as string)
    const packed = stored ? full : deflateRawSync(full)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE((encrypted ? 1 : 0) | 0x800, 2)
    fields.writeUInt16LE(method ?? (stored ? 0 : 8), 4)
    fields.writeUInt32LE(crc32(full), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size ?? full.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, Buffer.alloc(14)])
    entry.writeUInt32LE(at, 42)
    directory.push(entry, Buffer.from(name))
    const local = [Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]
    parts.push(...local)
    at += local.reduce((sum, { length }) => sum + length, 0)
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(remark.length, 20)
  return Buffer.concat([...parts, list, end, Buffer.from(remark, 'latin1')])
}
