import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { testSite } from './site.ts'

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Sund Post</title>
${[1, 2, 3].map((n) => `<item><title>Pier ${n}</title><guid>${n}</guid><link>https://post.example/${n}</link><description>“We will mend pier ${n} before winter, whatever the province says of it,” said Runa Vik on Monday.</description></item>`).join('\n')}
</channel></rss>`

describe('files that are chosen or dropped', () => {
  const { ask, send, close, logged } = testSite()
  after(close)
  const page = async (path: string) => (await ask(path, { headers: { accept: 'text/html' } })).text()
  const text = (words: string, name: string) => new File([`“${words},” said Ana Roe, the mayor.`], name)

  test('one is added and shown', async () => {
    const { response, to } = await send('/add', { file: text('We will build it', 'dam.txt') })
    assert.equal(response.status, 303)
    assert.match(to, /^\/d\/[0-9a-f]{64}$/)
    assert.match(await page(to), /From <code>dam\.txt<\/code>/)
  })

  test('of several, and of what holds several, it is told what became of each', async () => {
    const { to } = await send('/add', {
      file: [
        new File([FEED], 'feed.xml'),
        text('We will build it', 'dam.txt'),
        text('Not for a day', 'b.txt'),
        new File(['GIF89a\x01\x00'], 'c.pdf'),
      ],
    })
    assert.equal(to, '/documents?added=4&known=1&failed=1')
    const list = await page(to)
    assert.match(list, /4 documents added\. 1 document on record already\. <a href="#failed">1 document could not be added/)
    assert.match(list, /id="failed".*c\.pdf/s)
    assert.match(await page('/search?q=pier'), /3 statements/)
  })

  test('of none it is said that there was none', async () => {
    assert.equal((await send('/add', {})).response.status, 400)
    assert.equal((await send('/add', { id: 'x' })).response.status, 404)
    assert.doesNotMatch(await page('/documents?added=<b>&known=-3'), /<b>|role="status">-/)
  })

  test('and nothing went wrong meanwhile', () => assert.deepEqual(logged, []))
})
