import { readFileSync } from 'node:fs'
import { randomFrom } from './random.ts'
import { exampleFiles } from './texts.ts'

const SENTENCES = exampleFiles().flatMap((file) =>
  readFileSync(file, 'utf8')
    .split(/(?<=[.!?]”?)\s+/)
    .filter((sentence) => sentence.length > 20),
)

/** A page as news sites have them, 20 to 60 KB: an article of our own sentences, and around it ten times as much that is none. */
export function generatedPage(n: number): string {
  const random = randomFrom(n)
  const pick = () => SENTENCES[Math.floor(random() * SENTENCES.length)]!
  const code = (length: number) => Array.from({ length }, () => Math.floor(random() * 36 ** 6).toString(36)).join('-')
  const links = Array.from(
    { length: 60 },
    (_, i) => `<li class="c-${code(1)}"><a href="/${code(3)}">${pick().slice(0, 60)} ${i}</a></li>`,
  )
  const script = Array.from(
    { length: 100 + Math.floor(random() * 300) },
    () => `{"id":"${code(4)}","w":${Math.floor(random() * 1e6)}}`,
  )
  const paragraphs = Array.from(
    { length: 12 + Math.floor(random() * 20) },
    () => `<p class="p-${code(1)}">${pick()} ${pick()} ${pick()}</p>`,
  )
  return `<!doctype html><html lang="en"><head><title>Report ${n} | The Dunvale Post</title><script>window.state=[${script.join(',')}]</script></head>
<body><nav><ul>${links.join('\n')}</ul></nav><main><article><h1>Report ${n}: ${pick().slice(0, 70)}</h1>${paragraphs.join('\n')}</article></main></body></html>`
}

/** The page as a record of a crawl. */
export function warcRecord(n: number, page: string): Buffer {
  const http = Buffer.from(
    `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nX-Crawler-Content-Encoding: gzip\r\n\r\n${page}`,
  )
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/report/${n}\r\nWARC-Date: 2024-03-05T14:03:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')])
}
