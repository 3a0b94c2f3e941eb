import assert from 'node:assert/strict'
import { BlockList, isIP } from 'node:net'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type ErrorCode, OnrecordError } from '../../src/errors.ts'
import { placeOf } from '../../src/fetch/networks.ts'
import { targetOf } from '../../src/fetch/target.ts'
import { fetcherFor, refused } from './site.ts'

/** Nothing may be looked up or opened for these: they are refused as they are written. */
const untouched = (allowPrivate: boolean) =>
  fetcherFor({
    allowPrivate,
    around: {
      resolve: (name) => assert.fail(`${name} was looked up`),
      open: (address) => assert.fail(`a connection to ${address} was opened`),
    },
  })

/** Every way to write an address that leads, or might be taken to lead, somewhere it should not. */
const REFUSED: Readonly<Record<string, ErrorCode>> = {
  // This machine.
  'http://127.0.0.1/': 'address-refused',
  'http://127.0.0.1:8080/': 'address-refused',
  'https://127.0.0.1/': 'address-refused',
  'http://127.1.2.3/': 'address-refused',
  'http://127.255.255.254/': 'address-refused',
  'http://[::1]/': 'address-refused',
  'http://[0:0:0:0:0:0:0:1]/': 'address-refused',
  'http://[0000:0000:0000:0000:0000:0000:0000:0001]/': 'address-refused',
  'http://localhost/': 'address-refused',
  'http://LOCALHOST/': 'address-refused',
  'http://localhost./': 'address-refused',
  'http://api.localhost/': 'address-refused',
  'http://localhost.localdomain/': 'address-refused',
  'http://%6c%6f%63alhost/': 'address-refused',
  'http://ｌｏｃａｌｈｏｓｔ/': 'address-refused',
  'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/': 'address-refused',
  'http://local\u00adhost/': 'address-refused',
  // Numbers in disguise.
  'http://2130706433/': 'url-unreadable',
  'http://017700000001/': 'url-unreadable',
  'http://0x7f000001/': 'url-unreadable',
  'http://0X7F.0x0.0x0.0x1/': 'url-unreadable',
  'http://0177.0.0.1/': 'url-unreadable',
  'http://0000177.0.0.1/': 'url-unreadable',
  'http://127.1/': 'url-unreadable',
  'http://127.0.1/': 'url-unreadable',
  'http://127.0.0.1./': 'url-unreadable',
  'http://0x7f.1/': 'url-unreadable',
  'http://127.0.0.0x1/': 'url-unreadable',
  'http://127.000.000.001/': 'url-unreadable',
  'http://%31%32%37.0.0.1/': 'url-unreadable',
  'http://127%2e0%2e0%2e1/': 'url-unreadable',
  'http://１２７.0.0.1/': 'url-unreadable',
  'http://①②⑦.⓪.⓪.①/': 'url-unreadable',
  'http://127。0。0。1/': 'url-unreadable',
  'http://127．0．0．1/': 'url-unreadable',
  'http://0/': 'url-unreadable',
  'http://0x0/': 'url-unreadable',
  'http://0xa9fea9fe/': 'url-unreadable',
  'http://2852039166/': 'url-unreadable',
  'http://0251.0376.0251.0376/': 'url-unreadable',
  'http://169.254.43518/': 'url-unreadable',
  'http://0x08080808/': 'url-unreadable',
  'http://8.8.2056/': 'url-unreadable',
  'http:///127.0.0.1/': 'url-unreadable',
  // No numbers at all, though they look like some.
  'http://256.0.0.1/': 'url-unreadable',
  'http://127.0.0.1.1/': 'url-unreadable',
  'http://4294967296/': 'url-unreadable',
  'http://0x7f000001x/': 'address-refused',
  'http://1.2.3.4.5/': 'url-unreadable',
  // Private networks.
  'http://10.0.0.1/': 'address-refused',
  'http://10.255.255.255/': 'address-refused',
  'http://172.16.0.1/': 'address-refused',
  'http://172.31.255.255/': 'address-refused',
  'http://192.168.1.1/': 'address-refused',
  'http://100.64.0.1/': 'address-refused',
  'http://100.127.255.255/': 'address-refused',
  'http://169.254.1.1/': 'address-refused',
  'http://198.18.0.1/': 'address-refused',
  'http://198.19.255.255/': 'address-refused',
  'http://[fc00::1]/': 'address-refused',
  'http://[fd12:3456:789a::1]/': 'address-refused',
  'http://[fe80::1]/': 'address-refused',
  'http://[febf::1]/': 'address-refused',
  'http://[fec0::1]/': 'address-refused',
  'http://printer/': 'address-refused',
  'http://printer.local/': 'address-refused',
  'http://wiki.internal/': 'address-refused',
  'http://wiki.corp/': 'address-refused',
  'http://router.lan/': 'address-refused',
  'http://nas.home.arpa/': 'address-refused',
  // IPv4 within IPv6.
  'http://[::ffff:127.0.0.1]/': 'address-refused',
  'http://[::ffff:7f00:1]/': 'address-refused',
  'http://[0:0:0:0:0:ffff:10.0.0.1]/': 'address-refused',
  'http://[::ffff:8.8.8.8]/': 'address-refused',
  'http://[::ffff:a9fe:a9fe]/': 'address-never',
  'http://[::ffff:0:127.0.0.1]/': 'address-never',
  'http://[::127.0.0.1]/': 'address-never',
  'http://[::7f00:1]/': 'address-never',
  'http://[::8.8.8.8]/': 'address-never',
  'http://[64:ff9b::127.0.0.1]/': 'address-refused',
  'http://[64:ff9b::8.8.8.8]/': 'address-refused',
  'http://[64:ff9b::a9fe:a9fe]/': 'address-never',
  'http://[64:ff9b:1::7f00:1]/': 'address-refused',
  'http://[2002:7f00:1::]/': 'address-never',
  'http://[2002:a00:1::1]/': 'address-never',
  'http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/': 'address-never',
  // The metadata of clouds, whose addresses look like any other.
  'http://169.254.169.254/latest/meta-data/': 'address-never',
  'http://169.254.170.2/': 'address-never',
  'http://100.100.100.200/': 'address-never',
  'http://168.63.129.16/': 'address-never',
  'http://192.0.0.192/': 'address-never',
  'http://[fd00:ec2::254]/': 'address-never',
  'http://[fd00:0ec2:0:0:0:0:0:0254]/': 'address-never',
  'http://[fd20:ce::254]/': 'address-never',
  'http://metadata.google.internal/': 'address-never',
  'http://METADATA.google.internal./': 'address-never',
  'http://metadata/': 'address-never',
  'http://instance-data/': 'address-never',
  // No place for a page.
  'http://0.0.0.0/': 'address-never',
  'http://0.1.2.3/': 'address-never',
  'http://255.255.255.255/': 'address-never',
  'http://224.0.0.1/': 'address-never',
  'http://239.255.255.250/': 'address-never',
  'http://240.0.0.1/': 'address-never',
  'http://192.0.0.1/': 'address-never',
  'http://192.0.2.1/': 'address-never',
  'http://198.51.100.1/': 'address-never',
  'http://203.0.113.1/': 'address-never',
  'http://192.88.99.1/': 'address-never',
  'http://192.31.196.1/': 'address-never',
  'http://192.52.193.1/': 'address-never',
  'http://192.175.48.1/': 'address-never',
  'http://[::]/': 'address-never',
  'http://[ff02::1]/': 'address-never',
  'http://[ff0e::1]/': 'address-never',
  'http://[100::1]/': 'address-never',
  'http://[100:0:0:1::1]/': 'address-never',
  'http://[2001:2::1]/': 'address-never',
  'http://[2001:3::1]/': 'address-never',
  'http://[2001:10::1]/': 'address-never',
  'http://[2001:20::1]/': 'address-never',
  'http://[2001:db8::1]/': 'address-never',
  'http://[3fff::1]/': 'address-never',
  'http://[5f00::1]/': 'address-never',
  'http://[1::]/': 'address-never',
  'http://[4000::1]/': 'address-never',
  'http://[8000::1]/': 'address-never',
  'http://hidden.onion/': 'address-never',
  'http://name.alt/': 'address-never',
  // Not written as an address of a page.
  'http://[fe80::1%25eth0]/': 'url-unreadable',
  'http://[fe80::1%eth0]/': 'url-unreadable',
  'http://[::1/': 'url-unreadable',
  'http://': 'url-unreadable',
  'http://paper..example/': 'url-unreadable',
  'http://.paper.example/': 'url-unreadable',
  'http://paper.example../': 'url-unreadable',
  'http://paper.example\\@10.0.0.1/': 'url-unreadable',
  'http:\\\\127.0.0.1/': 'url-unreadable',
  'http://paper.\nexample/': 'url-unreadable',
  'http://paper.example/\r\nHost: other': 'url-unreadable',
  'http://paper.example/\u0000': 'url-unreadable',
  'paper.example/article': 'url-unreadable',
  '//paper.example/article': 'url-unreadable',
  'javascript:alert(1)': 'url-unreadable',
  'data:text/html,a': 'url-unreadable',
  'http:paper.example': 'url-unreadable',
  '': 'url-unreadable',
  [`http://paper.example/${'a'.repeat(5000)}`]: 'url-unreadable',
  'file:///etc/passwd': 'url-scheme',
  'ftp://paper.example/': 'url-scheme',
  'gopher://127.0.0.1:70/': 'url-scheme',
  'ws://paper.example/': 'url-scheme',
  'unix:///run/x.sock': 'url-scheme',
  'http://ana@paper.example/': 'url-credentials',
  'http://ana:secret@paper.example/': 'url-credentials',
  'http://:secret@paper.example/': 'url-credentials',
  'http://127.0.0.1@paper.example/': 'url-credentials',
  'http://paper.example:25/': 'url-port',
  'http://paper.example:22/': 'url-port',
  'http://paper.example:6379/': 'url-port',
  'http://paper.example:3000/': 'url-port',
  'http://paper.example:0/': 'url-port',
  'https://8.8.8.8:53/': 'url-port',
}

describe('what is refused as it is written, before anything is looked up or opened', () => {
  test('there are enough of them', () => assert.ok(Object.keys(REFUSED).length >= 140))

  for (const [url, code] of Object.entries(REFUSED))
    test(JSON.stringify(url.slice(0, 80)), async () => {
      await refused(untouched(false).get(url), code)
    })

  test('and no option opens what is never fetched from', async () => {
    for (const [url, code] of Object.entries(REFUSED))
      if (!['address-refused', 'url-port'].includes(code)) await refused(untouched(true).get(url), code)
  })

  for (const [what, url] of [
    ['mail', 'http://127.0.0.1:25/'],
    ['the shell', 'http://192.168.1.1:22/'],
    ['a database', 'http://127.0.0.1:6379/'],
    ['the screen', 'http://localhost:6000/'],
  ] as const)
    test(`on the own network no request is sent to the port of ${what}`, async () => {
      await refused(untouched(true).get(url), 'url-port')
    })
})

describe('what is taken for the public internet', () => {
  for (const address of [
    '8.8.8.8',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '169.253.1.1',
    '198.17.1.1',
    '198.20.1.1',
    '223.255.255.255',
    '2001:4860:4860::8888',
    '2606:4700::1111',
    '2a00:1450::1',
    '2400:cb00::1',
    '2c0f::1',
  ] as const)
    test(address, () => assert.equal(placeOf(address).kind, 'public'))
})

describe('what a resolver might say', () => {
  for (const address of [
    'fe80::1%2',
    '::1.2.3.4',
    '0177.0.0.1',
    '010.8.8.8',
    '1.1',
    '2130706433',
    '',
    'paper.example',
    '1.2.3.4 ',
    '::g',
  ] as const)
    test(`"${address}" is no place to go to`, () => assert.equal(placeOf(address).kind, 'never'))

  test('an address is judged the same as part of IPv6, where it can be reached so at all', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const plain = placeOf(address)
        for (const prefix of ['::ffff:', '64:ff9b::']) {
          const within = placeOf(`${prefix}${address}`)
          assert.notEqual(within.kind, 'public')
          if (plain.kind === 'never') assert.equal(within.kind, 'never')
          else assert.equal(within.kind === 'own' && within.reaches, plain.reaches)
        }
      }),
    )
  })

  test('only 2000::/3 of IPv6 is public', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const first = Number.parseInt(new URL(`http://[${address}]`).hostname.slice(1).split(':')[0] || '0', 16)
        if (placeOf(address).kind === 'public') assert.equal(first >> 13, 1)
      }),
    )
  })
})

describe('laws', () => {
  test('whatever is written, what is let through is a name or a public number, and is what any other reader takes it for', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '.',
        ':',
        '@',
        '%',
        '[',
        ']',
        '/',
        '\\',
        '0x',
        '0',
        '%2e',
        '%31',
        '。',
        '１',
        '⑦',
        '127',
        '10',
        '169.254',
        '::',
        'ffff:',
        '64:ff9b',
      ),
      fc.constantFrom('localhost', '.local', 'paper', '.example', '\t', '\u00ad', '\u200b', 'ß', '#', '?', ' '),
      fc.nat(255).map(String),
    )
    let passed = 0
    fc.assert(
      fc.property(
        fc.constantFrom('http://', 'https://', 'HTTP://', 'http:///', 'http:\\\\'),
        fc.array(piece, { maxLength: 4 }),
        (scheme, pieces) => {
          const text = `${scheme}${pieces.join('')}`
          try {
            const { url, host, literal } = targetOf(text, { allowPrivate: false, addressLength: 1000 })
            passed++
            const other = new URL(text).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
            assert.equal(host, other)
            assert.equal(literal !== null, isIP(other) !== 0)
            if (literal !== null) assert.equal(placeOf(literal).kind, 'public')
            assert.ok(!`.${host}`.endsWith('.localhost') && url.username + url.password === '')
          } catch (error) {
            assert.ok(error instanceof OnrecordError, `${JSON.stringify(text)}: ${error}`)
          }
        },
      ),
      { numRuns: 5000 },
    )
    assert.ok(passed > 50, String(passed))
  })

  /** The registries of special addresses that IANA keeps for IPv4 and, within 2000::/3, for IPv6; multicast and what is reserved; and Azure's. */
  // biome-ignore format: a list
  const SPECIAL = [
    '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24',
    '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24',
    '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '168.63.129.16/32',
    '2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20', '::/3', '4000::/2', '8000::/1',
  ]
  // One list for each kind: a BlockList looks for an IPv4 address among those of IPv6 too.
  const special = { ipv4: new BlockList(), ipv6: new BlockList() }
  const kindOf = (address: string) => (address.includes(':') ? 'ipv6' : 'ipv4')
  for (const network of SPECIAL) {
    const [address, bits] = network.split('/')
    special[kindOf(network)].addSubnet(address!, Number(bits), kindOf(network))
  }
  const isSpecial = (address: string) => special[kindOf(address)].check(address, kindOf(address))

  test('an address is public where no registry says otherwise', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        const plain = new URL(address.includes(':') ? `http://[${address}]` : `http://${address}`).hostname.replace(
          /^\[|\]$/g,
          '',
        )
        assert.equal(placeOf(plain).kind !== 'public', isSpecial(plain), plain)
      }),
      { numRuns: 5000 },
    )
  })

  test('to the very edges of each network', () => {
    for (const network of SPECIAL.filter((network) => !network.includes(':'))) {
      const [address, bits] = network.split('/')
      const first = address!.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
      const last = first + 2 ** (32 - Number(bits)) - 1
      for (const number of [first - 1, first, last, last + 1])
        if (number >= 0 && number < 2 ** 32) {
          const plain = [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.')
          assert.equal(placeOf(plain).kind !== 'public', isSpecial(plain), plain)
        }
    }
  })
})
