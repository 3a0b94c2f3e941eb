import assert from 'node:assert/strict'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { sqliteStore } from '../../src/record/index.ts'
import { folderFor, jsonLines, onrecord } from './run.ts'

const PAGE = `<!doctype html><html lang="en"><head><title>Quay to close</title></head><body><article><h1>Quay to close</h1>
<p>“We will close the quay in May,” said Ada Lund, the mayor of Sund. She said it would open again when the ice had gone, and not before that.</p>
<p>Nils Berg, who runs the ferry, said the boats would go round the island of Ness until then, a way that takes three hours more each day.</p>
</article></body></html>`

const feedAt = (
  base: string,
) => `<?xml version="1.0"?><rss version="2.0"><channel><title>The Sund Post</title><link>${base}</link>
<item><title>Quay to close</title><link>${base}/quay</link><guid>${base}/quay</guid><pubDate>Tue, 05 Mar 2024 08:00:00 GMT</pubDate><description>The quay will close.</description></item>
<item><title>Ferry</title><link>${base}/gone</link><guid>${base}/gone</guid><description>“The ferry sails,” said Nils Berg.</description></item>
</channel></rss>`

/** A site on this machine. `asked` has every request, with what it said it had already. */
async function site(t: TestContext): Promise<{ readonly base: string; readonly asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.url}${request.headers['if-none-match'] ? ' if changed' : ''}`)
    const answer = answerTo(request, base)
    response.writeHead(answer.status, { etag: '"1"', 'content-type': answer.type }).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { base, asked }
}

function answerTo(
  request: IncomingMessage,
  base: string,
): { readonly status: number; readonly type: string; readonly body: string } {
  if (request.url === '/gone' || request.url === '/robots.txt') return { status: 404, type: 'text/plain', body: 'gone' }
  if (request.headers['if-none-match'] === '"1"') return { status: 304, type: 'text/plain', body: '' }
  if (request.url === '/feed.xml') return { status: 200, type: 'application/rss+xml', body: feedAt(base) }
  return { status: 200, type: 'text/html; charset=utf-8', body: PAGE }
}

describe('onrecord add with an address', { concurrency: 2 }, () => {
  test('a page is fetched and kept with its address, and not fetched again while it has not changed', async (t) => {
    const { base, asked } = await site(t)
    const record = join(folderFor(t), 'record.db')
    const add = ['add', `${base}/quay`, '--allow-private', '--rules', '--record', record]
    assert.match((await onrecord(add)).out, /^Added 1 new document/)
    assert.match((await onrecord(add)).out, /not changed since it was last fetched/)
    assert.deepEqual(
      asked.filter((url) => url !== '/robots.txt'),
      ['/quay', '/quay if changed'],
    )
    const store = await sqliteStore(record)
    const { items } = await store.documents({}, { limit: 10 })
    assert.deepEqual(
      items.map(({ url, title }) => [url, title]),
      [[`${base}/quay`, 'Quay to close']],
    )
    await store.close()
  })

  test('--follow takes the articles of a feed, and what the feed has where an article cannot be had', async (t) => {
    const { base } = await site(t)
    const record = join(folderFor(t), 'record.db')
    const { out } = await onrecord([
      'add',
      `${base}/feed.xml`,
      '--follow',
      '--allow-private',
      '--rules',
      '--jsonl',
      '--record',
      record,
    ])
    assert.deepEqual(
      jsonLines(out).map(({ outcome }) => outcome),
      ['new', 'new'],
    )
    const store = await sqliteStore(record)
    const { items } = await store.documents({}, { limit: 10 })
    const found = await Promise.all(items.map(({ id }) => store.document(id)))
    assert.deepEqual(
      found.map((recorded) => [recorded!.doc.outlet, recorded!.doc.published, recorded!.doc.text.includes('until then')]).sort(),
      [
        ['The Sund Post', null, false],
        ['The Sund Post', '2024-03-05T08:00:00Z', true],
      ],
    )
    await store.close()
  })

  test('without --allow-private nothing on this machine is asked for anything', async (t) => {
    const { base, asked } = await site(t)
    const { status, err } = await onrecord(['add', `${base}/quay`, '--record', join(folderFor(t), 'record.db')])
    assert.equal(status, 3)
    assert.match(err, /--allow-private/)
    assert.deepEqual(asked, [])
  })

  test('--offline asks nobody', async (t) => {
    const { base, asked } = await site(t)
    const { status, err } = await onrecord([
      'add',
      `${base}/quay`,
      '--offline',
      '--allow-private',
      '--record',
      join(folderFor(t), 'record.db'),
    ])
    assert.equal(status, 3)
    assert.match(err, /nothing was fetched/)
    assert.deepEqual(asked, [])
  })
})
