import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fetcherFor, page, refused, siteFor, textOf } from './site.ts'

test('a page comes with what its server says of it', async (t) => {
  const site = await siteFor(t, (_, response) =>
    page(response, 'Wörter.', {
      'content-type': 'Text/HTML; Charset="UTF-8"',
      etag: '"v1"',
      'last-modified': 'Mon, 05 May 2031 10:00:00 GMT',
    }),
  )
  const fetched = await fetcherFor().get(site.at('/a?b=1#part'))
  assert.equal(textOf(fetched), 'Wörter.')
  const { bytes: _, ...rest } = { bytes: null, ...fetched }
  assert.deepEqual(rest, {
    status: 'new',
    url: site.at('/a?b=1'),
    redirects: [],
    fetchedAt: '2031-05-12T09:00:00.000Z',
    contentType: 'text/html',
    charset: 'utf-8',
    etag: '"v1"',
    lastModified: 'Mon, 05 May 2031 10:00:00 GMT',
    network: 'own',
  })
})

test('x', async (t) => {
  const site = await siteFor(t, (_, response) => response.writeHead(404).end())
  await refused(fetcherFor().get(site.at('/')), 'page-gone')
})
