import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { docOf, type Found } from '../../src/intake/index.ts'
import { taken, takenFrom, told } from './take.ts'

const tell = async (feed: string, name = 'a.xml') => told(await takenFrom(feed, name))
const first = async (feed: string) => (await takenFrom(feed, 'a.xml')).items[0] as Found

const rss = (items: string, channel = '<title>The Dunvale Post</title><link>https://post.example</link>') =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${channel}${items}</channel></rss>`

const ITEM = `<item>
  <title>Mayor &amp;amp; council: &lt;b&gt;no&lt;/b&gt; bridge</title>
  <link>https://post.example/bridge</link>
  <guid isPermaLink="false">post 17</guid>
  <pubDate>Tue, 05 Mar 2024 14:03:00 EST</pubDate>
  <dc:creator>Ida Holm</dc:creator><dc:creator>Tom Berg</dc:creator>
  <description>A summary.</description>
  <content:encoded><![CDATA[<p>“No,” said <a href="/roe">Ana Roe</a>.</p><p>“Never.”</p>]]></content:encoded>
</item>`

describe('RSS', () => {
  test('an item is its full content, with title, authors, date and address; its guid need not be an address', async () => {
    const item = await first(rss(ITEM))
    assert.equal(item.where, 'a.xml#post_17')
    assert.deepEqual(item.known, {
      title: 'Mayor & council: no bridge',
      byline: 'Ida Holm, Tom Berg',
      outlet: 'The Dunvale Post',
      published: '2024-03-05T14:03:00-05:00',
      url: 'https://post.example/bridge',
    })
    assert.equal((await docOf(item)).text, '“No,” said Ana Roe.\n\n“Never.”')
    assert.deepEqual(item.notes, [])
  })

  test('of an item with a summary alone that is read, and it says so; a long one is the article', async () => {
    const summary = await first(
      rss('<item><guid>1</guid><description>“No,” said &lt;b&gt;Ana Roe&lt;/b&gt;.</description></item>'),
    )
    assert.equal((await docOf(summary)).text, '“No,” said Ana Roe.')
    assert.deepEqual(
      summary.notes.map(({ code }) => code),
      ['summary-only'],
    )
    const long = await first(rss(`<item><guid>1</guid><description>${'“No,” said Ana Roe. '.repeat(60)}</description></item>`))
    assert.deepEqual(long.notes, [])
  })

  test('an item without text is an error that names its address; the rest is read', async () => {
    const feed = rss(`<item><title>Bridge</title><link>/bridge</link></item><item></item>${ITEM}`)
    const { items } = await takenFrom(feed, 'a.xml')
    assert.deepEqual(Object.values(await told({ items, passed: [] })), ['no-item-text', '“No,” said Ana Roe.\n\n“Never.”'])
    assert.ok('error' in items[0]! && items[0].error.message.includes('https://post.example/bridge'))
  })

  test('who passes on is not who published: the source of an item counts; a mail address is no name', async () => {
    const { known } = await first(
      rss(
        '<item><guid isPermaLink="true">https://post.example/g</guid><source url="https://n.example/rss">Northwire</source><author>desk@n.example (Ida Holm)</author><description>No.</description></item>',
      ),
    )
    assert.deepEqual(known, { outlet: 'Northwire', byline: 'Ida Holm', url: 'https://post.example/g' })
    const { known: bare } = await first(
      rss('<item><guid>g</guid><author>desk@n.example</author><description>No.</description></item>'),
    )
    assert.deepEqual(bare, { outlet: 'The Dunvale Post' })
  })

  test('two items of one name are two, and one without a name is called by its place', async () => {
    const item = '<item><guid>g</guid><description>No.</description></item>'
    assert.deepEqual(Object.keys(await tell(rss(`${item}${item}<item><description>Never.</description></item>`))), [
      'a.xml#g',
      'a.xml#g[1]',
      'a.xml[2]',
    ])
  })

  test('that breaks off, it gives the items before that, and an error', async () => {
    const whole = rss(ITEM + ITEM.replaceAll('17', '18'))
    for (const cut of [whole.length - 20, whole.length - 200, whole.indexOf('post 18')]) {
      const all = await tell(whole.slice(0, cut))
      assert.equal(all['a.xml#post_17'], '“No,” said Ana Roe.\n\n“Never.”')
      assert.equal(all['a.xml'], 'damaged')
    }
  })

  test('in another encoding, as it says or was sent', async () => {
    const latin = Buffer.from(
      rss('<item><guid>1</guid><description>Zo\xeb said no.</description></item>').replace('utf-8', 'iso-8859-1'),
      'latin1',
    )
    assert.equal((await told(await takenFrom(latin, 'a.xml')))['a.xml#1'], 'Zoë said no.')
  })
})

describe('Atom', () => {
  const atom = (entries: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/"><title type="html">The &amp;amp; Post</title><author><name>Desk</name></author>${entries}</feed>`

  test('content as HTML, as XHTML and as text; relative links; authors of the feed', async () => {
    const feed = atom(
      `<entry><id>urn:1</id><title>One</title><link rel="self" href="/self"/><link href="/one"/><published>2024-03-05T10:00:00Z</published><content type="html">&lt;p&gt;No.&lt;/p&gt;</content></entry>` +
        `<entry><id>urn:2</id><updated>2024-03-06T10:00:00Z</updated><author><name>Ida Holm</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>No &amp; <i>never</i>.</p></div></content></entry>` +
        `<entry><id>urn:3</id><content>a &lt; b, she said.</content><summary>Short.</summary></entry>` +
        `<entry><id>urn:4</id><title>Four</title><link href="/four"/><content src="/four.html" type="text/html"/></entry>`,
    )
    const { items } = await takenFrom(feed, 'a.xml')
    assert.deepEqual(await told({ items, passed: [] }), {
      'a.xml#urn:1': 'No.',
      'a.xml#urn:2': 'No & never.',
      'a.xml#urn:3': 'a < b, she said.',
      'a.xml#urn:4': 'no-item-text',
    })
    assert.deepEqual(
      (items as Found[]).slice(0, 2).map(({ known }) => known),
      [
        {
          title: 'One',
          byline: 'Desk',
          outlet: 'The & Post',
          published: '2024-03-05T10:00:00Z',
          url: 'https://post.example/one',
        },
        { byline: 'Ida Holm', outlet: 'The & Post', published: '2024-03-06T10:00:00Z' },
      ],
    )
    assert.ok('error' in items[3]! && items[3].error.message.includes('https://post.example/four'))
  })
})

describe('RDF and JSON Feed', () => {
  test('are read as the others are', async () => {
    const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Dunvale Post</title></channel><item rdf:about="https://post.example/1"><title>One</title><link>https://post.example/1</link><description>No.</description><dc:date>2024-03-05</dc:date></item></rdf:RDF>`
    assert.deepEqual((await first(rdf)).known, {
      title: 'One',
      outlet: 'The Dunvale Post',
      published: '2024-03-05',
      url: 'https://post.example/1',
    })
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Dunvale Post',
      items: [
        {
          id: '1',
          url: 'https://post.example/1',
          title: 'One',
          content_html: '<p>No.</p>',
          date_published: '2024-03-05T10:00:00-05:00',
          authors: [{ name: 'Ida Holm' }],
        },
        { id: 2, content_text: 'Never.', summary: 'S' },
      ],
    })
    assert.deepEqual(await tell(json, 'a.json'), { 'a.json#1': 'No.', 'a.json#2': 'Never.' })
    assert.equal((await first(json)).known.published, '2024-03-05T10:00:00-05:00')
  })
})

describe('a feed that was fetched', () => {
  test('gives its addresses in full, and when it was fetched', async () => {
    const bytes = Buffer.from(rss('<item><link>/bridge</link><description>No.</description></item>', '<title>P</title>'))
    const { items } = await taken({
      name: 'https://post.example/rss',
      bytes,
      url: 'https://post.example/rss',
      captured: '2024-03-06T00:00:00Z',
    })
    const [item] = items as Found[]
    assert.equal(item!.where, 'https://post.example/rss#/bridge')
    assert.equal(item!.known.url, 'https://post.example/bridge')
    assert.equal(item!.captured, '2024-03-06T00:00:00Z')
  })
})

describe('a hostile feed', () => {
  for (const [name, feed, code] of [
    ['an entity bomb', rss(ITEM).replace('<rss', '<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss'), 'xml-refused'],
    [
      'an entity bomb in UTF-16',
      Buffer.from(`\ufeff${rss(ITEM).replace('<rss', '<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss')}`, 'utf16le'),
      'xml-refused',
    ],
    ['elements too deep', rss(`<item>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</item>`), 'damaged'],
    ['an attribute of a megabyte', rss(`<item a="${'x'.repeat(2 ** 20)}"></item>`), 'xml-refused'],
    ['a million elements', rss('<item/>'.repeat(1_000_000)), 'xml-refused'],
    ['a tag without an end', rss(`<item>${'<a '.repeat(100_000)}"</item>`), 'xml-refused'],
    ['a name that would change what all objects are', rss('<item><__proto__><a>b</a></__proto__></item>'), 'damaged'],
    ['JSON that is cut short', '{"version": "https://jsonfeed.org/version/1.1", "items": [', 'damaged'],
  ] as const)
    test(`${name} is refused with an error of the table`, async () => {
      const { items } = await takenFrom(feed, 'a.xml')
      assert.deepEqual(
        items.map((item) => ('error' in item ? item.error.code : item.where)),
        [code],
      )
    })

  test('one larger than a feed may be is not held', async () => {
    async function* endless() {
      yield Buffer.from('<rss version="2.0"><channel>')
      for (;;) yield Buffer.alloc(2 ** 20, '<item/>')
    }
    const { items } = await taken({ name: 'a.xml', chunks: endless() })
    assert.deepEqual(
      items.map((item) => 'error' in item && item.error.code),
      ['file-too-large'],
    )
  })
})

describe('a list of feeds', () => {
  test('gives the feeds it names, each once, to be fetched by who asks for it', async () => {
    const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body><outline text="News"><outline text="Post" xmlUrl="https://post.example/rss?a=1&amp;b=2"/><outline text="Wire" title="Northwire" xmlUrl="http://wire.example/atom"/></outline><outline text="Again" xmlUrl="https://post.example/rss?a=1&amp;b=2"/><outline text="Odd" xmlUrl="javascript:alert(1)"/></body></opml>`
    const { items } = await takenFrom(opml, 'a.opml')
    assert.deepEqual(items, [
      { where: 'a.opml#https://post.example/rss?a=1&b=2', url: 'https://post.example/rss?a=1&b=2', title: 'Post' },
      { where: 'a.opml#http://wire.example/atom', url: 'http://wire.example/atom', title: 'Northwire' },
    ])
  })

  test('that names none, or is hostile, is an error', async () => {
    assert.deepEqual(await tell('<opml version="2.0"><body/></opml>'), { 'a.xml': 'damaged' })
    assert.deepEqual(await tell('<!DOCTYPE opml [<!ENTITY a "b">]><opml version="2.0"><body/></opml>'), {
      'a.xml': 'xml-refused',
    })
    assert.deepEqual(await tell(`<opml version="2.0"><body>${'<outline text="a">'.repeat(5000)}`), { 'a.xml': 'damaged' })
  })
})
