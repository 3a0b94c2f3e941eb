import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseFeed } from 'feedsmith'
import { checkXml } from '../../src/documents/xml/guard.ts'

const feed = (prolog: string, title: string) =>
  `<?xml version="1.0" encoding="utf-8"?>${prolog}<rss version="2.0"><channel><title>News</title><item><title>${title}</title></item></channel></rss>`

const refused = (xml: string, problem: RegExp, bounds = {}) =>
  assert.throws(() => checkXml(xml, bounds), { code: 'xml-refused', message: problem })

describe('XML that is fit to be parsed', () => {
  for (const [name, xml] of [
    ['a feed', feed('<?xml-stylesheet href="a.xsl"?><!-- <!DOCTYPE --> ', 'The tram &amp; the quay')],
    ['a page within a section of text', feed('', '<![CDATA[<!DOCTYPE html><p title="a>b">No.</p>]]>')],
    ['marks within quotation marks', '<a b="<!DOCTYPE x>" c=\'">\'><d/></a>'],
    ['no XML at all', 'No, she said.'],
  ] as const)
    test(name, () => checkXml(xml))
})

// The shapes of the four known ways to keep fast-xml-parser busy, which feedsmith stands on: CVE-2026-26278, -33036, -33349, -73569.
describe('an entity bomb is refused before a parser sees it', () => {
  const entity = (value: string) => `<!DOCTYPE rss [<!ENTITY a "${value}">]>`
  for (const [name, xml] of [
    ['one large entity, named again and again', feed(entity('x'.repeat(1000)), '&a;'.repeat(50_000))],
    ['numeric references, which no limit counted', feed(entity('&#120;'.repeat(200)), '&#120;'.repeat(50_000))],
    ['limits of zero, which were taken for none', feed(entity(''), '&a;'.repeat(50_000))],
    [
      'entities of entities',
      feed(`<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]>`, '&c;'),
    ],
    ['an entity of a file', feed('<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]>', '&a;')],
    ['a document type in small letters, behind a comment', feed('<!-- --> <!doctype rss [<!ENTITY a "b">]>', '&a;')],
    ['an entity outside a document type', feed('<!ENTITY a "b">', '&a;')],
    ['hidden in what looks like a comment', feed('<!--><!DOCTYPE rss [<!ENTITY a "b">]><!-- -->', '&a;')],
    ['hidden behind an instruction', feed(`<?a "?><!DOCTYPE rss [<!ENTITY a "b">]><?b "?>`, '&a;')],
    ['hidden in what looks like a section', feed('<![ CDATA[<!DOCTYPE rss [<!ENTITY a "b">]>]]>', '&a;')],
  ] as const) {
    test(name, () => refused(xml, /XML is not read/))
    test(`${name}: and should one pass, nothing is expanded`, () => {
      let grown = 0
      try {
        grown = JSON.stringify(parseFeed(xml)).length
      } catch {
        // refused there as well
      }
      assert.ok(grown <= xml.length, `${xml.length} characters became ${grown}`)
    })
  }
})

describe('XML that no parser should be given', () => {
  for (const [name, xml, problem, bounds] of [
    ['a tag without an end', '<rss><a b="', /no end/],
    ['a tag of many kilobytes', `<rss a="${'x'.repeat(20_000)}"/>`, /too far off/],
    ['an unclosed quotation mark in front of many tags', feed('', `${'<a '.repeat(20_000)}"`), /no end, or one too far off/],
    ['a comment without an end', '<rss><!-- ', /comment/],
    ['a section of text without an end', '<rss><![CDATA[ ', /section/],
    ['elements too deep', '<a>'.repeat(300), /more than 256 deep/, { depth: 256 }],
    ['too many elements', '<a/>'.repeat(300_000), /more than 250,000 elements/],
  ] as const)
    test(name, () => refused(xml, problem, bounds))
})
