import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Turns, turnsOf } from '../../src/fetch/turns.ts'
import { handClock } from './hand-clock.ts'
import { fetcherFor, openAs, page, refused, siteFor, textOf } from './site.ts'

const settled = () => new Promise(setImmediate)

describe('turns', () => {
  /** Turns with a clock of the test's; `log` tells when each visit began and ended, in seconds. */
  function turnsFor(hosts = 2) {
    const clock = handClock(0)
    const log: string[] = []
    const stop = new AbortController()
    const turns = turnsOf({ clock, signal: stop.signal, gapSeconds: 1, hosts, pauseSeconds: 120, waiting: () => {} })
    const at = () => `${clock.now() / 1000} s`
    const visit = (host: string, name = host, seconds = 0) =>
      turns.take(host, async () => {
        log.push(`${at()} ${name}`)
        if (seconds > 0) await new Promise<void>((resolve) => clock.after(seconds * 1000, resolve))
        log.push(`${at()} end of ${name}`)
      })
    const pass = async (seconds: number) => {
      for (let passed = 0; passed < seconds * 10; passed++) {
        await settled()
        clock.advance(100)
      }
      await settled()
    }
    return { clock, log, stop, turns, visit, pass, begins: () => log.filter((line) => !line.includes('end')) }
  }

  test('one host is visited once at a time, in order, with a gap from the end of each visit', async () => {
    const { visit, pass, log } = turnsFor()
    const all = [visit('a', 'one', 3), visit('a', 'two', 1), visit('a', 'three')]
    await pass(10)
    await Promise.all(all)
    assert.deepEqual(log, ['0 s one', '3 s end of one', '4 s two', '5 s end of two', '6 s three', '6 s end of three'])
  })

  test('hosts are visited side by side, but only so many', async () => {
    const { visit, pass, begins } = turnsFor()
    const all = [visit('a', 'a', 3), visit('b', 'b', 2), visit('c', 'c', 1), visit('d')]
    await pass(5)
    await Promise.all(all)
    assert.deepEqual(begins(), ['0 s a', '0 s b', '2 s c', '3 s d'])
  })

  test('a host that waits for its gap keeps no other from its turn', async () => {
    const { visit, pass, begins } = turnsFor(1)
    const all = [visit('a', 'a1'), visit('a', 'a2'), visit('b', 'b1'), visit('c', 'c1')]
    await pass(3)
    await Promise.all(all)
    assert.deepEqual(begins(), ['0 s a1', '0 s b1', '0 s c1', '1 s a2'])
  })

  test('a visit that fails ends its turn', async () => {
    const { turns, visit, pass, begins } = turnsFor(1)
    const failing = turns.take('a', () => Promise.reject(new Error('failed')))
    const after = visit('a')
    await assert.rejects(failing, { message: 'failed' })
    await pass(2)
    await after
    assert.deepEqual(begins(), ['1 s a'])
  })

  test('a wider gap counts from then on, and never shrinks', async () => {
    const { turns, visit, pass, begins } = turnsFor()
    turns.widen('a', 5)
    turns.widen('a', 2)
    const all = [visit('a', 'one'), visit('a', 'two'), visit('b', 'b1'), visit('b', 'b2')]
    await pass(6)
    await Promise.all(all)
    assert.deepEqual(begins(), ['0 s one', '0 s b1', '1 s b2', '5 s two'])
  })

  test('a pause keeps all who wait, and one that is too long sends them away', async () => {
    const { turns, visit, pass, begins } = turnsFor()
    turns.pause('a', 30)
    const one = visit('a')
    await pass(31)
    await one
    assert.deepEqual(begins(), ['30 s a'])
    turns.pause('a', 121)
    const { message } = await refused(visit('a'), 'site-asks-to-wait')
    assert.equal(message, 'a asks not to be visited for 121 s.')
  })

  test('a pause that is asked for while they wait is kept too', async () => {
    const { turns, visit, pass, begins } = turnsFor()
    const all = [visit('a', 'one'), visit('a', 'two')]
    await settled()
    turns.pause('a', 10)
    await pass(11)
    await Promise.all(all)
    assert.deepEqual(begins(), ['0 s one', '10 s two'])
  })

  test('a clock that is set back makes nobody wait for it to come round', async () => {
    let now = 1_000_000
    let run: () => void = () => {}
    const clock = {
      now: () => now,
      after(_: number, task: () => void) {
        run = task
        return () => {}
      },
    }
    const signal = new AbortController().signal
    const turns: Turns = turnsOf({ clock, signal, gapSeconds: 1, hosts: 1, pauseSeconds: 120, waiting: () => {} })
    await turns.take('a', async () => {})
    const second = turns.take('a', async () => 'here')
    await settled()
    now = 0
    run()
    assert.equal(await second, 'here')
  })
})

describe('the rate of a host', () => {
  test('is a second between two pages, and none after its robots.txt', async (t) => {
    const site = await siteFor(t, (_, response) => page(response))
    const fetcher = fetcherFor()
    await Promise.all(['/1', '/2', '/3'].map((path) => fetcher.get(site.at(path))))
    assert.deepEqual(fetcher.waits(), [1, 1])
    assert.deepEqual(site.asked, ['/1', '/2', '/3'])
  })

  test('holds for redirects too', async (t) => {
    const site = await siteFor(t, ({ url }, response) =>
      url === '/a' ? response.writeHead(302, { location: '/b' }).end() : page(response),
    )
    const fetcher = fetcherFor()
    await fetcher.get(site.at('/a'))
    assert.deepEqual(fetcher.waits(), [1])
  })

  test('is as slow as its Crawl-delay asks for, up to a minute', async (t) => {
    for (const [asked, waited] of [
      ['7.5', 7.5],
      ['0.2', 1],
      ['3600', 60],
      ['soon', 1],
    ] as const) {
      const robots = `User-agent: *\nCrawl-delay: ${asked}`
      const site = await siteFor(t, ({ url }, response) => page(response, url === '/robots.txt' ? robots : ''), { robots: true })
      const fetcher = fetcherFor()
      await fetcher.get(site.at('/1'))
      await fetcher.get(site.at('/2'))
      assert.deepEqual(fetcher.waits(), [waited])
    }
  })
})

describe('a site that asks to be left alone', () => {
  const inSeconds = (seconds: number) => new Date(Date.UTC(2031, 4, 12, 9) + seconds * 1000).toUTCString()

  for (const [status, retryAfter, waited] of [
    [429, '20', 20],
    [503, '20', 20],
    [503, inSeconds(90), 90],
    [429, undefined, 10],
    [429, 'later', 10],
    [429, '0', 1],
    [429, inSeconds(-90), 1],
  ] as const)
    test(`with ${status} and ${retryAfter ?? 'nothing'} is asked again after ${waited} s`, async (t) => {
      let times = 0
      const site = await siteFor(t, (_, response) => {
        if (times++ > 0) return page(response, 'Now.')
        response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end()
      })
      const fetcher = fetcherFor()
      assert.equal(textOf(await fetcher.get(site.at('/'))), 'Now.')
      assert.deepEqual(fetcher.waits(), [waited])
    })

  test('for longer than two minutes is left alone, by everybody, at once', async (t) => {
    const site = await siteFor(t, (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end())
    const fetcher = fetcherFor()
    const results = await Promise.allSettled(['/1', '/2', '/3'].map((path) => fetcher.get(site.at(path))))
    for (const result of results) assert.equal(result.status === 'rejected' && result.reason.code, 'site-asks-to-wait')
    const { message } = await refused(fetcher.get(site.at('/4')), 'site-asks-to-wait')
    assert.equal(message, '127.0.0.1 asks not to be visited for 3600 s.')
    assert.deepEqual(site.asked, ['/1'])
    assert.deepEqual(fetcher.waits(), [])
  })

  test('again and again is asked three times in all', async (t) => {
    const site = await siteFor(t, (_, response) => response.writeHead(503, { 'retry-after': '5' }).end())
    await refused(fetcherFor().get(site.at('/')), 'site-asks-to-wait')
    assert.equal(site.asked.length, 3)
  })

  test('keeps others of that host waiting, and no other host', async (t) => {
    let times = 0
    const site = await siteFor(t, ({ headers }, response) => {
      if (headers.host === 'busy.example' && times++ === 0) response.writeHead(429, { 'retry-after': '20' }).end()
      else page(response)
    })
    const names = { 'busy.example': ['1.2.3.4'], 'other.example': ['1.2.3.5'] }
    const fetcher = fetcherFor({ names, allowPrivate: false, around: { open: openAs(site) } })
    const urls = ['http://busy.example/1', 'http://busy.example/2', 'http://other.example/']
    await Promise.all(urls.map((url) => fetcher.get(url)))
    const asked = fetcher.events.flatMap((event) => (event.do === 'ask' && !event.url.endsWith('robots.txt') ? [event.url] : []))
    assert.deepEqual(asked, ['http://busy.example/1', 'http://other.example/', 'http://busy.example/2', 'http://busy.example/1'])
    assert.equal(fetcher.waits()[0], 20)
  })
})
