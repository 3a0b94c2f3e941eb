import type { Known, Note } from '../../documents/index.ts'
import { OnrecordError } from '../../errors.ts'
import { joined } from '../bytes/file.ts'
import type { Torn, Unpacked } from '../bytes/gzip.ts'
import { type Found, found, type IntakeOptions, type Item } from '../item.ts'
import { otherThanDocument } from '../kind.ts'
import { LIMITS } from '../limits.ts'
import { answerIn, bodyOf, mediaOf } from './http.ts'
import { recordsOn, type WarcRecord } from './records.ts'
import { tapeOf } from './tape.ts'

/**
 * The pages of a web archive: what servers answered (`response`) or was saved as it is (`resource`, `conversion`), as far as it is text, PDF or
 * Word. The length the archive says counts, never the one the server said. All else is passed over.
 */
export async function* warcItems(
  pieces: AsyncIterable<Unpacked | Torn>,
  name: string,
  packed: boolean,
  { passed }: Pick<IntakeOptions, 'passed'>,
): AsyncGenerator<Item> {
  const iterator = pieces[Symbol.asyncIterator]()
  try {
    for await (const record of recordsOn(tapeOf(iterator, packed))) {
      const where = `${name}${record.where}`
      if ('error' in record) {
        yield { where, error: record.error }
        continue
      }
      try {
        const page = await pageOf(record, where)
        if (typeof page === 'string') passed?.(where, page)
        else if (page) yield page
      } catch (error) {
        if (!(error instanceof OnrecordError)) throw error
        yield { where, error }
      }
    }
  } finally {
    await iterator.return?.()
  }
}

/** The page of a record, or in words what it holds instead; null where it is cut short. Throws where it is larger than a page may be. */
async function pageOf(record: WarcRecord, where: string): Promise<Found | string | null> {
  const { fields, length } = record
  const kind = fields.get('warc-type')?.toLowerCase() ?? ''
  if (!PAGES.has(kind)) return OTHERS[kind] ?? 'a record of another kind'
  const head = await record.take(Math.min(length, LIMITS.headers + PEEK))
  const isHttp = kind === 'response' && !/^(?:dns|whois|ftp):/i.test(urlOf(fields) ?? '')
  const answer = isHttp ? answerIn(head) : null
  if (isHttp && !answer) throw new OnrecordError('damaged', { what: 'This record', reason: 'it holds no answer of a server' })
  if (answer && (answer.status < 200 || answer.status > 299)) return answer.status < 400 ? 'a redirect' : 'an error page'
  const media = answer ?? mediaOf(fields.get('content-type'))
  const other = otherThanPage(media.type)
  if (other) return other
  if (length > LIMITS.document) throw new OnrecordError('file-too-large', { limit: LIMITS.document })
  const rest = await record.take(length - head.length)
  // The reader of records tells it next.
  if (head.length + rest.length < length) return null
  const block = rest.length === 0 ? head : joined([head, rest], length)
  const bytes = answer ? await bodyOf(block.subarray(answer.from), answer) : block
  const nothing = otherThanDocument(bytes)
  if (nothing) return nothing
  const url = urlOf(fields)
  if (url && new URL(url).pathname === '/robots.txt') return 'a robots.txt'
  const known: Known = url === null ? {} : { url }
  const content = { known, notes: notesOf(fields), bytes: alone(bytes), name: nameOf(url), charset: media.charset }
  return found(where, content, instantOf(fields.get('warc-date')))
}

/** Bytes that share their memory with little else, for whoever they are sent to gets all of it. */
function alone(bytes: Uint8Array): Uint8Array {
  const { buffer, byteOffset, length } = bytes
  return 2 * length < buffer.byteLength ? new Uint8Array(bytes) : new Uint8Array(buffer, byteOffset, length)
}

const PAGES = new Set(['response', 'resource', 'conversion'])
const OTHERS: Readonly<Record<string, string>> = {
  warcinfo: 'a description of the archive',
  request: 'a request',
  metadata: 'a description of a page',
  revisit: 'a page seen again unchanged',
  continuation: 'a part of a page',
}

/** What a type says that is never an article; null for pages, texts, PDF, Word, and what says nothing. */
function otherThanPage(type: string | null): string | null {
  if (type === null || READ.test(type)) return null
  const kind = type.split('/')[0]!
  return MEDIA[kind] ?? (CODE.test(type) ? 'a script or style sheet' : 'another kind of file')
}

const READ =
  /^(?:text\/(?:html|plain|markdown|x-markdown|xhtml)|application\/(?:xhtml\+xml|pdf|x-pdf|octet-stream|unknown|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)|unk|no-type|html)$/
const CODE = /javascript|ecmascript|css|json/
const MEDIA: Readonly<Record<string, string>> = {
  image: 'an image',
  video: 'a video',
  audio: 'a sound recording',
  font: 'a font',
}

function urlOf(fields: WarcRecord['fields']): string | null {
  // Some tools of old put it in angle brackets.
  const url = fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1')
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null
}

/** The last part of an address, where a file name would be. */
const nameOf = (url: string | null) => (url === null ? '' : (new URL(url).pathname.split('/').at(-1) ?? ''))

function instantOf(date: string | undefined): string | null {
  return date && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/.test(date) && !Number.isNaN(Date.parse(date))
    ? date
    : null
}

function notesOf(fields: WarcRecord['fields']): Note[] {
  const reason = fields.get('warc-truncated')
  if (!reason) return []
  return [{ code: 'capture-cut-short', says: `Whoever captured the page cut it short (${reason.slice(0, 40)}).` }]
}

const PEEK = 1024
