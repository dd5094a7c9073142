import { describe, expect, test } from 'vitest'
import { arrivalsFor } from '../../../bot/channels/office/arrival.ts'
import { type Reach, thisMachine } from '../../../bot/reach/settings.ts'

const office: Reach = { ...thisMachine, host: '0.0.0.0' }
const named: Reach = { ...office, publicUrl: 'http://zp.office:3000' }
const proxied: Reach = {
  ...thisMachine,
  publicUrl: 'https://zp.example',
  proxies: ['127.0.0.1', '10.0.0.0/24', 'fd00::/8'],
}

/** The arrival of a request with these headers. */
function arrive(reach: Reach, remote: string, local: string, headers: Record<string, string>) {
  return arrivalsFor(reach)({ remote, local, header: (name) => headers[name] })
}

describe('without a proxy', () => {
  test.each([
    ['the address that it came to', office, '192.168.1.5', '192.168.1.5:3000', 'http://192.168.1.5:3000'],
    ['the same in IPv6 notation', office, '::ffff:192.168.1.5', '192.168.1.5:3000', 'http://192.168.1.5:3000'],
    ['an IPv6 address', office, 'fd00::5', '[fd00::5]:3000', 'http://[fd00::5]:3000'],
    ['the public name', named, '192.168.1.5', 'zp.office:3000', 'http://zp.office:3000'],
    ['the public name in capitals', named, '192.168.1.5', 'ZP.Office:3000', 'http://zp.office:3000'],
    ['localhost on this machine', named, '127.0.0.1', 'localhost:3000', 'http://localhost:3000'],
    ['a tunnel’s own port', thisMachine, '127.0.0.1', '127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('%s is answered', (_, reach, local, host, origin) => {
    expect(arrive(reach, '192.168.1.9', local, { host })).toMatchObject({
      origin,
      sender: '192.168.1.9',
      secure: false,
    })
  })

  test.each([
    ['another address of the machine than it came to', office, '192.168.1.5', '10.0.0.5:3000'],
    ['a number for the address', office, '192.168.1.5', '3232235781:3000'],
    ['a name where none is set', office, '192.168.1.5', 'zp.office:3000'],
    ['localhost from the network', named, '192.168.1.5', 'localhost:3000'],
    ['the address where a name is set', named, '192.168.1.5', '192.168.1.5:3000'],
    ['the public name with a suffix', named, '192.168.1.5', 'zp.office.evil.example:3000'],
    ['the public name where TLS is wanted', proxied, '192.168.1.5', 'zp.example'],
    ['no name', named, '192.168.1.5', ''],
  ])('%s is refused', (_, reach, local, host) => {
    expect(arrive(reach, '192.168.1.9', local, { host })).toBeUndefined()
  })

  test('the forwarded headers of an untrusted address are ignored', () => {
    const lies = {
      'x-forwarded-for': '1.2.3.4',
      'x-forwarded-host': 'zp.office',
      'x-forwarded-proto': 'https',
      forwarded: 'for=1.2.3.4;host=zp.office;proto=https',
    }
    const arrival = arrive(named, '192.168.1.9', '192.168.1.5', { host: 'zp.office:3000', ...lies })
    expect(arrival).toEqual({ sender: '192.168.1.9', origin: 'http://zp.office:3000', secure: false })
    expect(arrive(named, '192.168.1.9', '192.168.1.5', { host: 'evil.example', ...lies })).toBeUndefined()
    expect(arrive(proxied, '192.168.1.9', '192.168.1.5', { host: 'zp.example', ...lies })).toBeUndefined()
  })
})

describe('over a trusted proxy', () => {
  const over = (headers: Record<string, string>, remote = '127.0.0.1') => arrive(proxied, remote, '127.0.0.1', headers)
  const name = { host: 'zp.example' }

  test.each([
    ['nginx', { ...name, 'x-forwarded-for': '192.168.1.9', 'x-forwarded-proto': 'https' }],
    [
      'a proxy that keeps its own name in Host',
      { host: '127.0.0.1:3000', 'x-forwarded-host': 'zp.example', 'x-forwarded-for': '192.168.1.9' },
    ],
    [
      'one that speaks the standard',
      { host: '127.0.0.1:3000', forwarded: 'for="192.168.1.9:4711";proto=https;host=zp.example' },
    ],
    ['two of them one after the other', { ...name, 'x-forwarded-for': '192.168.1.9, 10.0.0.7' }],
    ['an IPv6 one', { ...name, forwarded: 'for=192.168.1.9, for="[fd00::7]"' }],
    ['a sender who makes up earlier senders', { ...name, 'x-forwarded-for': '6.6.6.6, 192.168.1.9' }],
  ])('the sender is the last address that is no proxy: %s', (_, headers) => {
    expect(over(headers)).toEqual({ sender: '192.168.1.9', origin: 'https://zp.example', secure: true })
  })

  test('if a sender adds a header that the proxy does not write, the proxy counts as sender', () => {
    expect(over({ ...name, 'x-forwarded-for': '192.168.1.9', forwarded: 'for=6.6.6.6' })?.sender).toBe('127.0.0.1')
  })

  test.each([
    ['another name', { host: 'evil.example', 'x-forwarded-for': '192.168.1.9' }],
    ['another name that the proxy passes on', { ...name, 'x-forwarded-host': 'evil.example' }],
    ['this machine’s name', { host: '127.0.0.1:3000', 'x-forwarded-for': '192.168.1.9' }],
    ['no TLS', { ...name, 'x-forwarded-proto': 'http' }],
    ['no TLS by the standard', { ...name, forwarded: 'for=192.168.1.9;proto=http' }],
  ])('%s is refused', (_, headers) => {
    expect(over(headers)).toBeUndefined()
  })

  test('a proxy that does not name the sender is the sender, and this machine is still itself', () => {
    expect(over(name)).toEqual({ sender: '127.0.0.1', origin: 'https://zp.example', secure: true })
    expect(over(name, '10.0.0.200')?.secure).toBe(true)
    expect(over(name, '10.0.1.1')).toBeUndefined()
    expect(over({ host: '127.0.0.1:3000' })).toMatchObject({
      origin: 'http://127.0.0.1:3000',
      secure: false,
    })
  })
})
