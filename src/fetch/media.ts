import { OnrecordError } from '../errors.ts'

/** What a `content-type` says: the type in small letters, null where there is none or it is not written as one, and the charset it names. */
export type Media = { readonly type: string | null; readonly charset: string | null }

const TOKEN = /^[\w!#$&^.+-]{1,100}$/

export function mediaOf(header: string | undefined): Media {
  const [first = '', ...parameters] = (header ?? '').split(';')
  const [kind = '', sub = '', more] = first.trim().toLowerCase().split('/')
  const type = more === undefined && TOKEN.test(kind) && TOKEN.test(sub) ? `${kind}/${sub}` : null
  const named = parameters.map((parameter) => parameter.split('=')).find(([name]) => name?.trim().toLowerCase() === 'charset')
  const charset = named?.[1]
    ?.trim()
    .replaceAll(/^["']|["']$/g, '')
    .toLowerCase()
  return { type, charset: charset !== undefined && TOKEN.test(charset) ? charset : null }
}

/** What is never an article, by the first half of its type, in words. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
  image: 'an image',
  video: 'a video',
  audio: 'a sound recording',
  font: 'a font',
  model: 'a model',
  multipart: 'several things in one',
}
/** Text that nobody wrote to be read. */
const CODE: ReadonlySet<string> = new Set([
  'text/css',
  'text/javascript',
  'text/ecmascript',
  'text/calendar',
  'text/event-stream',
])
const READ: ReadonlySet<string> = new Set([
  'application/xhtml+xml',
  'application/xml',
  'application/json',
  'application/jsonl',
  'application/x-ndjson',
  'application/pdf',
  'application/x-pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/warc',
  'application/warc-fields',
  'application/gzip',
  'application/x-gzip',
  // What a server says of a file it does not know, and of WARC and DOCX more often than not.
  'application/octet-stream',
  'binary/octet-stream',
])

/** Throws `answer-not-read` for what is no page, text, feed, PDF, DOCX or WARC by what the server calls it. No type at all is let through. */
export function checkMedia({ type }: Media): void {
  if (type === null) return
  const [kind = '', sub = ''] = type.split('/')
  const other = OTHER_KINDS[kind]
  if (other) throw new OnrecordError('answer-not-read', { what: `${other} (${type})` })
  const isRead = READ.has(type) || (kind === 'text' && !CODE.has(type)) || /\+(?:xml|json)$/.test(sub)
  if (!isRead) throw new OnrecordError('answer-not-read', { what: type })
}
