import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { ErrorCode } from '../../src/errors.ts'
import { placeOf } from '../../src/fetch/networks.ts'
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
