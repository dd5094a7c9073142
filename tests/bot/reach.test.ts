import { describe, expect, test } from 'vitest'
import { reachWords } from '../../bot/channels/office/reach-words.ts'
import { ConfigError, readConfig } from '../../bot/config.ts'
import { ownAddresses } from '../../bot/reach/addresses.ts'
import { openAddress } from '../../bot/reach/open-address.ts'
import { thisMachine } from '../../bot/reach/settings.ts'

const limits = { messagesPerMinute: 60, joinsPerMinute: 60 }

test('without any setting only this machine reaches the chat, and a name is enough', () => {
  expect(readConfig({}).reach).toEqual({ host: '127.0.0.1', proxies: [], join: 'open', ...limits })
})

describe('a link is needed as soon as others reach the chat, unless set otherwise', () => {
  test.each([
    [{ HOST: 'localhost' }, 'open'],
    [{ HOST: '127.0.0.1', PUBLIC_URL: 'http://localhost:3000' }, 'open'],
    [{ HOST: '0.0.0.0' }, 'link'],
    [{ HOST: '192.168.1.5' }, 'link'],
    [{ HOST: '::' }, 'link'],
    [{ PUBLIC_URL: 'http://zp.office' }, 'link'],
    [{ PUBLIC_URL: 'https://zp.example', TRUSTED_PROXY: '127.0.0.1' }, 'link'],
    [{ JOIN: 'link' }, 'link'],
    [{ HOST: '0.0.0.0', JOIN: 'open' }, 'open'],
  ])('%o: %s', (environment, join) => {
    expect(readConfig(environment).reach?.join).toBe(join)
  })
})

test('the public address is a browser’s origin; proxies are a list', () => {
  const { reach } = readConfig({
    PUBLIC_URL: 'HTTPS://ZP.Example:443/',
    TRUSTED_PROXY: '127.0.0.1, 10.0.0.0/24，fd00::/8',
  })
  expect(reach).toMatchObject({ publicUrl: 'https://zp.example', proxies: ['127.0.0.1', '10.0.0.0/24', 'fd00::/8'] })
})

test.each([
  ['HOST', 'zp.office', 'IP 地址'],
  ['HOST', '192.168.1.500', 'IP 地址'],
  ['HOST', '0.0.0.0:3000', 'IP 地址'],
  ['PUBLIC_URL', 'zp.office:3000', 'http://'],
  ['PUBLIC_URL', 'ftp://zp.office', 'http://'],
  ['PUBLIC_URL', 'http://zp.office/chat', '不带路径'],
  ['PUBLIC_URL', 'http://u:p@zp.office', 'http://'],
  ['PUBLIC_URL', 'http://zp.office:99999', 'http://'],
  ['TRUSTED_PROXY', 'nginx', '网段'],
  ['TRUSTED_PROXY', '10.0.0.0/33', '网段'],
  ['TRUSTED_PROXY', '10.0.0.1;10.0.0.2', '网段'],
  ['JOIN', 'yes', 'link'],
  ['MESSAGES_PER_MINUTE', '0', '1 的整数'],
  ['JOINS_PER_MINUTE', '很多', '1 的整数'],
])('%s=%s is refused in one line that says what to mend', (name, value, wanted) => {
  const line = refusalOf({ [name]: value, ...(name === 'TRUSTED_PROXY' ? { PUBLIC_URL: 'https://zp.example' } : {}) })
  expect(line).toMatch(new RegExp(`^设置有误：${name} .*。$`))
  expect(line).toContain(wanted)
})

test('settings that contradict each other are refused', () => {
  expect(refusalOf({ TRUSTED_PROXY: '127.0.0.1' })).toBe('设置有误：有 TRUSTED_PROXY 就要有 PUBLIC_URL。')
  expect(refusalOf({ PUBLIC_URL: 'https://zp.example' })).toContain('TRUSTED_PROXY')
})

describe('the address in links', () => {
  const own = ['192.168.1.5', '10.9.0.2']
  test.each([
    [{ ...thisMachine }, 'http://127.0.0.1:3000'],
    [{ ...thisMachine, host: '0.0.0.0' }, 'http://192.168.1.5:3000'],
    [{ ...thisMachine, host: '10.9.0.2' }, 'http://10.9.0.2:3000'],
    [{ ...thisMachine, host: 'fd00::5' }, 'http://[fd00::5]:3000'],
    [{ ...thisMachine, host: '0.0.0.0', publicUrl: 'http://zp.office' }, 'http://zp.office'],
  ])('%o', (reach, address) => {
    expect(openAddress(reach, 3000, () => own)).toBe(address)
  })

  test('is this machine’s if it has no other', () => {
    expect(openAddress({ ...thisMachine, host: '0.0.0.0' }, 3000, () => [])).toBe('http://127.0.0.1:3000')
  })

  test('is known without looking at the machine’s networks where the settings say it', () => {
    const never = () => expect.unreachable()
    expect(openAddress(thisMachine, 3000, never)).toBe('http://127.0.0.1:3000')
    expect(openAddress({ ...thisMachine, host: '0.0.0.0', publicUrl: 'http://zp.office' }, 3000, never)).toBe(
      'http://zp.office',
    )
  })
})

test('of several addresses those of an office’s network come first, and this machine’s name for itself is left out', () => {
  const one = (address: string, family: 'IPv4' | 'IPv6', internal = false) => ({
    address,
    family,
    internal,
    netmask: '',
    mac: '',
    cidr: null,
    scopeid: 0,
  })
  const interfaces = {
    lo: [one('127.0.0.1', 'IPv4', true)],
    wan: [one('203.0.113.7', 'IPv4'), one('fe80::1', 'IPv6')],
    lan: [one('192.168.1.5', 'IPv4')],
  }
  expect(ownAddresses(interfaces as Parameters<typeof ownAddresses>[0])).toEqual(['192.168.1.5', '203.0.113.7'])
})

describe('the start says who can open the chat', () => {
  const own = ['192.168.1.5', '10.9.0.2']
  const everywhere = { ...thisMachine, host: '0.0.0.0', join: 'link' } as const
  test.each([
    [
      thisMachine,
      'http://127.0.0.1:3000',
      ['只有这台电脑能打开。要让同事打开，设 HOST=0.0.0.0 和 PUBLIC_URL=http://192.168.1.5:3000，再启动。'],
    ],
    [
      everywhere,
      'http://192.168.1.5:3000',
      [
        '办公网里的人打开 http://192.168.1.5:3000，或 http://10.9.0.2:3000；链接里写的是 http://192.168.1.5:3000。不合适就设 PUBLIC_URL。',
        '有链接才能进来：财政局发的，或同事给的。',
      ],
    ],
    [
      { ...everywhere, publicUrl: 'http://zp.office' },
      'http://zp.office',
      ['能连到 http://zp.office 的人都能打开，链接里写的也是它。', '有链接才能进来：财政局发的，或同事给的。'],
    ],
    [
      { ...everywhere, publicUrl: 'http://zp.office', join: 'open' as const },
      'http://zp.office',
      [
        '能连到 http://zp.office 的人都能打开，链接里写的也是它。',
        '谁打开都能写上姓名进来；要有链接才让进来，请设 JOIN=link。',
      ],
    ],
    [
      { ...everywhere, host: '127.0.0.1', publicUrl: 'http://zp.office' },
      'http://zp.office',
      [expect.stringContaining('别人连不上'), expect.anything()],
    ],
    [
      { ...everywhere, publicUrl: 'http://localhost:3000' },
      'http://localhost:3000',
      [expect.stringContaining('只有这台电脑能打开')],
    ],
  ])('%o', (reach, address, words) => {
    expect(reachWords(reach, address, own)).toEqual(words)
  })

  test('and that nobody else can if the machine has no network', () => {
    expect(reachWords(everywhere, 'http://127.0.0.1:3000', [])).toEqual([expect.stringContaining('没有连上网')])
  })
})

function refusalOf(environment: Record<string, string>): string {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('nothing refused')
}
