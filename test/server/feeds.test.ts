import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { entriesOf } from '../../src/intake/feed/entries.ts'
import { docOf, type Found } from '../../src/intake/index.ts'
import type { Feed } from '../../src/server/feeds/feed.ts'
import { FORMATS } from '../../src/server/feeds/written.ts'
import { takenFrom } from '../intake/take.ts'
import { entryOf, FERRY, HARBOUR } from '../record/material.ts'
import { testSite } from './site.ts'

describe('feeds', () => {
  const { ask, site, close } = testSite()
  before(async () => {
    await (await site.record.keep()).add([
      entryOf(HARBOUR, {
        outlet: 'The Sund Post',
        published: '2024-03-05',
        title: 'No <sale> & "more"',
        url: 'https://post.example/a?b&c',
      }),
      entryOf(FERRY, { outlet: 'Ferry News', published: '2024-04-01', url: 'javascript:alert(1)' }),
      entryOf('“We were not asked,” said Tor Dahl, the pilot.', { published: 'last week' }),
    ])
  })
  after(close)
  const feed = async (path: string) => {
    const response = await ask(path)
    assert.equal(response.status, 200, path)
    return { type: response.headers.get('content-type'), text: await response.text() }
  }
  const speakerOf = async (name: string) =>
    (await (await ask(`/api/speaker?speaker=${encodeURIComponent(name)}`)).json()) as { readonly id: string }

  for (const [format, type] of [
    ['atom', 'application/atom+xml'],
    ['json', 'application/feed+json'],
  ] as const) {
    test(`${format}: a reader finds every statement of a search, the newest first, with its speaker, day and article`, async () => {
      const { text, type: told } = await feed(`/feeds/${format}/search?speaker=Ada+Lund&order=oldest&q=&unknown=1`)
      assert.equal(told, `${type}; charset=utf-8`)
      const { list } = entriesOf(format === 'json' ? JSON.parse(text) : text)
      assert.ok(list.length >= 3)
      assert.deepEqual([...new Set(list.flatMap(({ authors }) => authors))], ['Ada Lund'])
      const days = list.map(({ published }) => published!)
      assert.deepEqual(days, days.toSorted().reverse())
      assert.equal(new Set(list.map(({ id }) => id)).size, list.length)
      assert.ok(
        list.every(({ id, url }) => /^urn:onrecord:statement:[0-9a-f]{16}$/.test(id!) && url!.startsWith('http://localhost/s/')),
      )
      const sale = list.find(({ content }) => JSON.stringify(content).includes('not sell the harbour'))!
      assert.match(JSON.stringify(sale.title), /Ada Lund: “We will not sell the harbour/)
      assert.match(JSON.stringify(sale.content).replaceAll('\\"', '"'), /No <sale> & "more", The Sund Post, 2024-03-05/)
      assert.ok(text.includes('post.example/a?b') && !text.includes('javascript:'))
    })

    test(`${format}: what reads feeds into a record reads it, an article for each statement`, async () => {
      const { text } = await feed(`/feeds/${format}/search?q=harbour`)
      const { items } = await takenFrom(text, format === 'json' ? 'a.json' : 'a.xml')
      assert.ok(items.length > 0)
      for (const item of items) assert.match((await docOf(item as Found)).text, /harbour/)
    })

    test(`${format}: a speaker's feed is called by a name or an id, and has what was said in their own right`, async () => {
      const { id } = await speakerOf('Nils Berg')
      const [named, byId] = [await feed(`/feeds/${format}/p/Nils%20Berg`), await feed(`/feeds/${format}/p/${id}`)]
      const [one, other] = [named, byId].map(({ text }) => entriesOf(format === 'json' ? JSON.parse(text) : text).list)
      assert.deepEqual(one, other)
      assert.equal(one!.length, 1)
    })

    test(`${format}: a long one goes on at the address it names, each statement once`, async () => {
      const seen: string[] = []
      let path: string | undefined = `/feeds/${format}/search?limit=2`
      while (path) {
        const { text } = await feed(path)
        seen.push(...entriesOf(format === 'json' ? JSON.parse(text) : text).list.map(({ id }) => id!))
        const next: string | undefined =
          format === 'json'
            ? JSON.parse(text).next_url
            : /<link href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
        path = next && `${new URL(next).pathname}${new URL(next).search}`
      }
      const all = entriesOf(
        format === 'json' ? JSON.parse((await feed(`/feeds/json/search`)).text) : (await feed('/feeds/atom/search')).text,
      )
      assert.deepEqual(
        seen,
        all.list.map(({ id }) => id),
      )
      assert.ok(seen.length > 4)
    })

    test(`${format}: what has not changed is not sent again, and what has is`, async () => {
      const path = `/feeds/${format}/search?q=loan`
      const first = await ask(path)
      const tag = first.headers.get('etag')!
      assert.equal((await ask(path, { headers: { 'if-none-match': tag } })).status, 304)
      await (await site.record.keep()).add([
        entryOf(`“A loan is no answer,” said Tor Dahl, the pilot, about ${format}.`, { published: '2024-05-01' }),
      ])
      const again = await ask(path, { headers: { 'if-none-match': tag } })
      assert.equal(again.status, 200)
      const ids = (text: string) => entriesOf(format === 'json' ? JSON.parse(text) : text).list.map(({ id }) => id)
      assert.deepEqual(ids(await again.text()).slice(1), ids(await first.text()))
    })

    test(`${format}: nothing found is a feed without entries`, async () => {
      const { text } = await feed(`/feeds/${format}/search?q=nowhere`)
      assert.deepEqual(entriesOf(format === 'json' ? JSON.parse(text) : text).list, [])
    })
  }

  test('a statement of no known day has the day it was added', async () => {
    const { items } = JSON.parse((await feed('/feeds/json/p/Tor%20Dahl')).text)
    assert.ok(items.length > 0)
    assert.ok(items.every(({ date_published }: { date_published: string }) => Date.parse(date_published) > Date.UTC(2024, 0)))
  })

  test('its id is that of what is asked, not of where and how', async () => {
    const id = async (path: string) => /<id>([^<]+)<\/id>/.exec((await feed(path)).text)![1]
    assert.equal(await id('/feeds/atom/search?q=a&kind=refusal'), await id('/feeds/atom/search?kind=refusal&q=a&limit=3'))
    assert.notEqual(await id('/feeds/atom/search?q=a'), await id('/feeds/atom/search?q=b'))
  })

  test('what is no search, nobody, and no format are refused with their codes', async () => {
    for (const [path, status, code] of [
      ['/feeds/atom/search?q=kind:nothing', 400, 'bad-query'],
      ['/feeds/atom/search?limit=none', 400, 'bad-request'],
      ['/feeds/atom/p/nobody', 404, 'unknown-speaker'],
      ['/feeds/rss/search', 404, 'nothing-here'],
      ['/feeds/constructor/search', 404, 'nothing-here'],
    ] as const) {
      const response = await ask(path)
      assert.deepEqual([response.status, (await response.json()).code], [status, code], path)
    }
  })

  test('pages that can be followed say where', async () => {
    const { id } = await speakerOf('Ada Lund')
    for (const path of ['/search?q=harbour+%26+%22loan%22&after=2', `/p/${id}`]) {
      const page = await (await ask(path)).text()
      const links = [
        ...page.matchAll(/<link rel="alternate" type="application\/(?:atom\+xml|feed\+json)" title="[^"]+" href="([^"]+)">/g),
      ]
      assert.equal(links.length, 2, path)
      for (const [, href] of links) await feed(href!.replaceAll('&amp;', '&'))
    }
    assert.doesNotMatch(await (await ask('/documents')).text(), /feeds\/|application\/(?:atom|feed)/)
  })
})

test('whatever stands in a feed comes back from it, as far as XML can hold it', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
  const hostile = fc.constantFrom(']]>', '<script>', '&amp;', '&#0;', '"\'', '<![CDATA[', '\0', '\u2028', '\ud800')
  const any = fc.array(fc.oneof(text, hostile), { minLength: 1, maxLength: 4 }).map((parts) => `a${parts.join('')}b`)
  fc.assert(
    fc.property(any, any, any, (title, speaker, words) => {
      const entry = {
        id: 'urn:onrecord:statement:1',
        title,
        link: 'http://localhost/s/1',
        article: null,
        updated: new Date(0),
        speaker,
        tags: ['denial'],
        text: words,
      }
      const feed: Feed = {
        id: 'urn:onrecord:search:',
        title,
        page: 'http://localhost/search',
        self: 'http://localhost/feeds/atom/search',
        next: null,
        updated: new Date(0),
        entries: [entry],
      }
      const [atom, json] = ['atom', 'json'].map((format) => FORMATS[format]!.write(feed))
      const plain = (given: string) => given.toWellFormed().replaceAll(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, '\ufffd')
      const one = JSON.parse(json!).items[0]
      assert.deepEqual([one.title, one.authors[0].name, one.content_text], [title, speaker, words].map(plain))
      const [read] = entriesOf(atom!).list
      const content = read!.content as { readonly text: string }
      assert.equal(content.text, plain(words))
      assert.deepEqual(read!.authors, [plain(speaker)])
    }),
  )
})
