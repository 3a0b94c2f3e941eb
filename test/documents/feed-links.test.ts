import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { feedLinksIn } from '../../src/documents/index.ts'

const RSS = 'rel="alternate" type="application/rss+xml"'

const HEADS: readonly (readonly [what: string, head: string, ...feeds: string[]])[] = [
  ['a feed', `<link ${RSS} href="/feed.xml" title="News">`, 'https://paper.example/feed.xml'],
  [
    'every kind of feed',
    ['rss+xml', 'atom+xml', 'rdf+xml', 'feed+json']
      .map((kind) => `<link rel=alternate type=application/${kind} href=/${kind}>`)
      .join(''),
    'https://paper.example/rss+xml',
    'https://paper.example/atom+xml',
    'https://paper.example/rdf+xml',
    'https://paper.example/feed+json',
  ],
  [
    'a feed in any letters',
    '<LINK REL="Feed ALTERNATE" TYPE="Application/RSS+XML; charset=utf-8" HREF=a>',
    'https://paper.example/town/a',
  ],
  [
    'each feed once, in order',
    `<link ${RSS} href=b><link ${RSS} href=a><link ${RSS} href=./b>`,
    'https://paper.example/town/b',
    'https://paper.example/town/a',
  ],
  ['feeds elsewhere', `<link ${RSS} href="//feeds.example/a?b=c&amp;d=e">`, 'https://feeds.example/a?b=c&d=e'],
  [
    'feeds beside the base of the page',
    `<base href="/other/"><base href="/third/"><link ${RSS} href=a>`,
    'https://paper.example/other/a',
  ],
  ['no feed that cannot be fetched', `<link ${RSS} href="feed:a"><link ${RSS} href="javascript:a"><link ${RSS} href="http://[">`],
  ['no feed without an address', `<link ${RSS}><link ${RSS} title=a>`],
  [
    'no other page',
    '<link rel=alternate hreflang=da href=/da><link rel=stylesheet type=application/rss+xml href=/a><link rel=alternate type=text/html href=/b>',
  ],
  [
    'none in a comment, a script or an unfinished tag',
    `<!-- <link ${RSS} href=a> --><script>"<link ${RSS} href=b>"</script><link ${RSS} href=c`,
  ],
  ['none after the head', `</head><body><link ${RSS} href=a>`],
  ['none in an empty page', ''],
]

for (const [what, head, ...feeds] of HEADS)
  test(`a page names ${what}`, () => {
    assert.deepEqual(feedLinksIn(`<!doctype html><html><head>${head}`, 'https://paper.example/town/'), feeds)
  })

test('a page names no more than twenty feeds', () => {
  const many = Array.from({ length: 50 }, (_, number) => `<link ${RSS} href=/${number}>`).join('')
  assert.equal(feedLinksIn(many, 'https://paper.example/').length, 20)
})

test('whatever a page holds, only addresses that can be fetched come out of it', () => {
  const piece = fc.constantFrom(
    '<link ',
    RSS,
    ' href=',
    '"',
    "'",
    '>',
    '<base ',
    '/a',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<',
    'x',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const feed of feedLinksIn(pieces.join(''), 'https://paper.example/')) assert.match(feed, /^https?:\/\//)
    }),
    { numRuns: 500 },
  )
})
