import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { comparable } from '../../src/fetch/robots/path.ts'
import { fits, patternOf } from '../../src/fetch/robots/pattern.ts'
import { robotsRulesOf } from '../../src/fetch/robots/rules.ts'
import { fetcherFor, openAs, page, refused, siteFor, textOf } from './site.ts'

/** A robots.txt, then paths with "+" where they may be fetched and "-" where not. */
type Case = readonly [what: string, text: string, ...paths: string[]]

const CASES: readonly Case[] = [
  ['nothing is asked', '', '+/', '+/a'],
  ['everything is closed', 'User-agent: *\nDisallow: /', '-/', '-/a?b', '+/robots.txt'],
  ['an empty wish closes nothing', 'User-agent: *\nDisallow:', '+/', '+/a'],
  ['a path closes what begins with it', 'User-agent: *\nDisallow: /a', '-/a', '-/a.html', '-/a/b', '-/ab', '+/b/a', '+/A'],
  ['a folder', 'User-agent: *\nDisallow: /a/', '-/a/', '-/a/b', '+/a'],
  ['a query', 'User-agent: *\nDisallow: /*?print=', '-/a?print=1', '+/a', '+/a?b=print'],
  [
    'lines that are no rules',
    'Sitemap: https://x.example/s\nnonsense\n: /\nUser-agent: *\nDisallow /b\nDisallow: /a',
    '-/a',
    '+/b',
  ],
  ['rules before any group are nobody\u2019s', 'Disallow: /\nUser-agent: *\nDisallow: /a', '-/a', '+/b'],
  ['comments and spaces', ' User-agent : * # all\n\tDisallow :\t/a # this\n#Disallow: /b', '-/a', '+/b'],
  ['any end of line', 'User-agent: *\rDisallow: /a\r\nDisallow: /b\n\nDisallow: /c', '-/a', '-/b', '-/c', '+/d'],
  ['a byte order mark', '\ufeffUser-agent: *\nDisallow: /', '-/a'],
  ['keys in any letters', 'USER-AGENT: *\ndisALLOW: /a', '-/a'],

  ['our name comes before everybody', 'User-agent: *\nDisallow: /\n\nUser-agent: onrecord\nDisallow: /a', '-/a', '+/b'],
  ['in any order', 'User-agent: Onrecord\nDisallow: /a\n\nUser-agent: *\nDisallow: /', '-/a', '+/b'],
  ['our name in any letters, with a version', 'User-agent: ONRECORD/2.0 (x)\nDisallow: /\n\nUser-agent: *\nAllow: /', '-/a'],
  ['a name that only begins with ours is another', 'User-agent: onrecordbot\nDisallow: /', '+/a'],
  ['a name that only begins ours is another', 'User-agent: on\nDisallow: /\nUser-agent: record\nDisallow: /', '+/a'],
  ['others alone', 'User-agent: otherbot\nDisallow: /', '+/a'],
  ['a star with more is no star', 'User-agent: *bot\nDisallow: /', '+/a'],
  ['our own group may ask for nothing', 'User-agent: onrecord\nDisallow:\n\nUser-agent: *\nDisallow: /', '+/a'],
  ['several names for one group', 'User-agent: otherbot\nUser-agent: onrecord\nUser-agent: third\nDisallow: /a', '-/a', '+/b'],
  [
    'a group ends where the next name follows a rule',
    'User-agent: onrecord\nDisallow: /a\nUser-agent: other\nDisallow: /b',
    '-/a',
    '+/b',
  ],
  [
    'groups of one name are one',
    'User-agent: onrecord\nDisallow: /a\nUser-agent: x\nDisallow: /c\nUser-agent: onrecord\nDisallow: /b',
    '-/a',
    '-/b',
    '+/c',
  ],
  ['groups for everybody are one', 'User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', '-/a', '-/b'],
  [
    'other lines do not end a list of names',
    'User-agent: onrecord\nSitemap: x\nCrawl-delay: 3\nUser-agent: x\nDisallow: /a',
    '-/a',
  ],

  [
    'a group of several names after another',
    'User-agent: x\nDisallow: /c\nUser-agent: onrecord\nUser-agent: y\nDisallow: /a',
    '-/a',
    '+/c',
  ],

  ['the longest rule counts', 'User-agent: *\nDisallow: /a/\nAllow: /a/b', '-/a/', '-/a/c', '+/a/b', '+/a/b/c'],
  [
    'the longest rule counts, in any order',
    'User-agent: *\nAllow: /a/b\nDisallow: /a/\nDisallow: /a/b/c',
    '-/a/c',
    '+/a/b',
    '-/a/b/c',
  ],
  ['of two as long the one that opens', 'User-agent: *\nDisallow: /a\nAllow: /a', '+/a'],
  ['the front page alone', 'User-agent: *\nAllow: /$\nDisallow: /', '+/', '-/a', '-/?a'],
  ['a star is anything', 'User-agent: *\nDisallow: /*/private', '-/a/private', '-/a/b/private', '+/private', '-//private'],
  ['an end', 'User-agent: *\nDisallow: /*.pdf$', '-/a.pdf', '+/a.pdf?b', '+/a.pdfx', '-/a.pdf.pdf'],
  ['stars at the end mean nothing', 'User-agent: *\nDisallow: /a***', '-/a', '-/ab', '+/b'],
  ['what is before a star and what is at the end do not overlap', 'User-agent: *\nDisallow: /a*a$', '-/aa', '-/aba', '+/a'],
  ['a star before the end takes all', 'User-agent: *\nDisallow: /a*$', '-/a', '-/abc', '+/b'],
  ['a dollar in the middle is a dollar', 'User-agent: *\nDisallow: /a$b', '-/a$b', '-/a%24b', '+/a'],
  ['a path may hold a star or a dollar', 'User-agent: *\nDisallow: /a%2A\nDisallow: /b%24', '-/a*', '-/b$', '+/ax', '+/b'],
  ['a pattern that begins with a star', 'User-agent: *\nDisallow: *.gif$', '-/a.gif', '+/a.png'],
  ['what does not begin as a path fits none', 'User-agent: *\nDisallow: a', '+/a'],

  ['percent signs say the same', 'User-agent: *\nDisallow: /%61%2db', '-/a-b', '-/%61-b', '+/c'],
  ['in any letters', 'User-agent: *\nDisallow: /a%c3%a5', '-/a%C3%A5', '-/a%c3%A5'],
  ['other alphabets', 'User-agent: *\nDisallow: /två', '-/tv%C3%A5', '+/tva'],
  ['a slash in disguise is no slash', 'User-agent: *\nDisallow: /a%2Fb', '-/a%2fb', '+/a/b'],
  ['half a percent sign', 'User-agent: *\nDisallow: /100%\nDisallow: /%zz', '-/100%', '-/%zz', '+/10'],
]

describe('a robots.txt', () => {
  for (const [what, text, ...paths] of CASES)
    test(what, () => {
      const rules = robotsRulesOf(text, 'onrecord')
      for (const path of paths) assert.equal(rules.allows(path.slice(1)), path.startsWith('+'), path)
    })

  for (const [what, text, delay] of [
    ['is none where none is asked for', 'User-agent: *\nDisallow:', null],
    ['is that of our group', 'User-agent: *\nCrawl-delay: 9\n\nUser-agent: onrecord\nCrawl-delay: 3', 3],
    ['is not that of another group', 'User-agent: *\nCrawl-delay: 9\n\nUser-agent: onrecord\nDisallow: /a', null],
    ['is the longest of several', 'User-agent: *\nCrawl-delay: 2.5\nCrawl-delay: 1', 2.5],
    [
      'is no other thing than a number',
      'User-agent: *\nCrawl-delay: -1\nCrawl-delay: 1e9\nCrawl-delay: ten\nCrawl-delay: Infinity',
      null,
    ],
  ] as const)
    test(`the delay ${what}`, () => assert.equal(robotsRulesOf(text, 'onrecord').delay, delay))
})

describe('laws', () => {
  const piece = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 })
  /** Pieces to put stars between, and what a path has in the places of the stars. */
  const pieces = fc.array(fc.tuple(piece, piece), { minLength: 1, maxLength: 4 })

  /** Says the same in the plainest way: a star takes nothing, or one more. */
  function slowly(pattern: string, path: string): boolean {
    if (pattern === '') return true
    if (pattern === '$') return path === ''
    if (pattern[0] === '*') return slowly(pattern.slice(1), path) || (path !== '' && slowly(pattern, path.slice(1)))
    return path !== '' && pattern[0] === path[0] && slowly(pattern.slice(1), path.slice(1))
  }

  test('a pattern fits what it says', () => {
    let fitted = 0
    fc.assert(
      fc.property(pieces, fc.boolean(), piece, (parts, end, more) => {
        const pattern = `/${parts.map(([part]) => part).join('*')}${end ? '$' : ''}`
        const path = `/${parts.map(([part, filled]) => part + filled).join('')}${more}`
        const expected = slowly(pattern, path)
        if (expected) fitted++
        assert.equal(fits(patternOf(pattern), path), expected, `${pattern} on ${path}`)
      }),
      { numRuns: 2000 },
    )
    assert.ok(fitted > 200 && fitted < 1800, String(fitted))
  })

  test('what is in comparable form stays as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0x2fff)), (codes) => {
        const text = String.fromCodePoint(...codes)
        const once = comparable(text)
        assert.equal(comparable(once), once)
        assert.ok([...once].every((char) => char.charCodeAt(0) < 0x80))
      }),
    )
  })

  test('no text breaks the reading', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('user-agent: *', 'user-agent: onrecord', 'disallow: /a*b$', 'allow: /', '\r', '\n', '#'),
    )
    fc.assert(
      fc.property(fc.array(line), fc.webPath(), (lines, path) => {
        assert.equal(typeof robotsRulesOf(lines.join('\n'), 'onrecord').allows(path || '/'), 'boolean')
      }),
    )
  })
})

describe('of a site', () => {
  const closed = 'User-agent: *\nDisallow: /private'

  test('is obeyed, and asked for once', async (t) => {
    const site = await siteFor(t, ({ url }, response) => page(response, url === '/robots.txt' ? closed : 'A page.'), {
      robots: true,
    })
    const fetcher = fetcherFor()
    const [one, two] = await Promise.all([fetcher.get(site.at('/1')), fetcher.get(site.at('/2'))])
    assert.deepEqual([textOf(one), textOf(two)], ['A page.', 'A page.'])
    const { message } = await refused(fetcher.get(site.at('/private/x')), 'robots-disallow')
    assert.equal(message, 'The robots.txt of 127.0.0.1 asks programs not to fetch this address.')
    assert.deepEqual(site.asked, ['/robots.txt', '/1', '/2'])
  })

  test('is asked for again after a day, and after five minutes where it could not be read', async (t) => {
    let status = 200
    const site = await siteFor(t, ({ url }, response) => response.writeHead(url === '/robots.txt' ? status : 200).end(), {
      robots: true,
    })
    const fetcher = fetcherFor()
    const times = () => site.asked.filter((path) => path === '/robots.txt').length
    const HOUR = 3_600_000
    await fetcher.get(site.at('/1'))
    fetcher.clock.advance(23 * HOUR)
    await fetcher.get(site.at('/2'))
    assert.equal(times(), 1)
    status = 500
    fetcher.clock.advance(2 * HOUR)
    await refused(fetcher.get(site.at('/3')), 'robots-unreadable')
    await refused(fetcher.get(site.at('/3')), 'robots-unreadable')
    assert.equal(times(), 2)
    status = 404
    fetcher.clock.advance(HOUR / 12)
    await fetcher.get(site.at('/3'))
    assert.equal(times(), 3)
  })

  for (const status of [204, 400, 401, 403, 404, 410])
    test(`that answers ${status} closes nothing`, async (t) => {
      const site = await siteFor(t, ({ url }, response) => response.writeHead(url === '/robots.txt' ? status : 200).end(closed), {
        robots: true,
      })
      await fetcherFor().get(site.at('/private'))
      assert.deepEqual(site.asked, ['/robots.txt', '/private'])
    })

  for (const status of [500, 502, 503, 302, 304])
    test(`that answers ${status} closes everything`, async (t) => {
      const site = await siteFor(t, (_, response) => response.writeHead(status).end(), { robots: true })
      const { message } = await refused(fetcherFor().get(site.at('/')), 'robots-unreadable')
      assert.equal(
        message,
        `The robots.txt of 127.0.0.1:${site.port} could not be read (the site answered ${status}), so nothing is fetched from there.`,
      )
      assert.deepEqual(site.asked, ['/robots.txt'])
    })

  test('that asks to wait is waited for', async (t) => {
    let times = 0
    const site = await siteFor(
      t,
      ({ url }, response) => {
        if (url === '/robots.txt' && times++ === 0) response.writeHead(429, { 'retry-after': '3' }).end()
        else page(response, '')
      },
      { robots: true },
    )
    const fetcher = fetcherFor()
    await fetcher.get(site.at('/'))
    assert.deepEqual(fetcher.waits(), [3])
    assert.deepEqual(site.asked, ['/robots.txt', '/robots.txt', '/'])
  })

  test('is read where it sends on to, five times at most; then there is none', async (t) => {
    const hops = (from: number) =>
      siteFor(
        t,
        ({ url }, response) => {
          const left = url === '/robots.txt' ? from : Number(/^\/hop(\d+)$/.exec(url!)?.[1])
          if (left > 0) response.writeHead(302, { location: `/hop${left - 1}` }).end()
          else page(response, closed)
        },
        { robots: true },
      )
    const five = await hops(5)
    await refused(fetcherFor().get(five.at('/private')), 'robots-disallow')
    assert.equal(five.asked.length, 6)
    const six = await hops(6)
    await fetcherFor().get(six.at('/private'))
    assert.equal(six.asked.length, 7)
  })

  test('on another host keeps that host\u2019s rate, and its address is judged', async (t) => {
    let location = 'http://other.example/robots.txt'
    const site = await siteFor(
      t,
      ({ url, headers }, response) => {
        if (url === '/robots.txt' && headers.host !== 'other.example') response.writeHead(301, { location }).end()
        else page(response, url === '/robots.txt' ? closed : 'A page.')
      },
      { robots: true },
    )
    const names = {
      'one.example': ['1.2.3.4'],
      'two.example': ['1.2.3.4'],
      'three.example': ['1.2.3.4'],
      'other.example': ['1.2.3.5'],
    }
    const fetcher = fetcherFor({ names, allowPrivate: false, around: { open: openAs(site) } })
    await refused(fetcher.get('http://one.example/private'), 'robots-disallow')
    await fetcher.get('http://two.example/')
    assert.deepEqual(fetcher.waits(), [1])
    location = 'http://127.0.0.1/robots.txt'
    const { message } = await refused(fetcher.get('http://three.example/'), 'robots-unreadable')
    assert.match(message, /127\.0\.0\.1 leads to this machine itself/)
  })

  test('is one for each port', async (t) => {
    const open = await siteFor(t, (_, response) => page(response))
    const shut = await siteFor(t, (_, response) => page(response, 'User-agent: *\nDisallow: /'), { robots: true })
    const fetcher = fetcherFor()
    await fetcher.get(open.at('/'))
    await refused(fetcher.get(shut.at('/')), 'robots-disallow')
  })

  test('is read in its first 500 KiB, whole lines of it, whatever it is called', async (t) => {
    const lines = 'Disallow: /a\n'.repeat(39_000)
    const text = `User-agent: *\n${lines}Disallow: /private\n`
    assert.ok(text.indexOf('/private') < 500 * 1024)
    // Cut in the middle of a rule, whose first half would close everything.
    const start = 'User-agent: *\nDisallow: /first\n#'
    const padded = `${start}${'x'.repeat(500 * 1024 - start.length - 12)}\nDisallow: /last`
    assert.equal(
      padded
        .slice(0, 500 * 1024)
        .split('\n')
        .at(-1),
      'Disallow: /',
    )
    for (const [robots, ...paths] of [
      [text, '-/private', '-/abc', '+/b'],
      [padded, '-/first', '+/last', '+/b'],
    ] as const) {
      const site = await siteFor(
        t,
        ({ url }, response) =>
          page(response, url === '/robots.txt' ? robots : '', {
            'content-type': url === '/robots.txt' ? 'image/png' : 'text/html',
          }),
        { robots: true },
      )
      const fetcher = fetcherFor()
      for (const path of paths)
        if (path.startsWith('+')) await fetcher.get(site.at(path.slice(1)))
        else await refused(fetcher.get(site.at(path.slice(1))), 'robots-disallow')
    }
  })

  test('that never ends is read no further', async (t) => {
    const site = await siteFor(
      t,
      ({ url }, response) => {
        if (url !== '/robots.txt') return page(response)
        response.write(`User-agent: *\nDisallow: /private\n${'#\n'.repeat(300_000)}`)
      },
      { robots: true },
    )
    const fetcher = fetcherFor()
    await refused(fetcher.get(site.at('/private')), 'robots-disallow')
    assert.equal(textOf(await fetcher.get(site.at('/'))), 'A page.')
  })

  test('that cannot be reached at all says so as of the page', async () => {
    await refused(fetcherFor().get('http://nowhere.example/'), 'host-unknown')
  })
})
