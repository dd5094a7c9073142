/** The addresses that the bot calls with secrets, and which of them travel. */
const called = {
  TELEGRAM_API_ROOT: '机器人的令牌和填报内容',
  MODEL_BASE_URL: '发给模型的文字和密钥',
} as const

type Addresses = { readonly [Name in keyof typeof called]?: string | undefined }

/** Says which address is called over http:// on another machine, and what to do; undefined if none is. */
export function clearTextRefusal(addresses: Addresses & { readonly ALLOW_HTTP: 'on' | 'off' }): string | undefined {
  if (addresses.ALLOW_HTTP === 'on') return undefined
  const names = ['TELEGRAM_API_ROOT', 'MODEL_BASE_URL'] as const
  const name = names.find((one) => isClearText(addresses[one]))
  return (
    name &&
    `设置有误：${name} 用的是 http://，又不在本机，${called[name]}会不加密地传出去。请改成 https:// 的地址；如果这段网络确实可信，设 ALLOW_HTTP=on。`
  )
}

/** Whether data to an address can be read on its way: http:// to any host but this machine. */
function isClearText(address: string | undefined): boolean {
  if (address === undefined) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'http:' && !loopback.test(hostname)
}

/** Hosts as a URL writes them: in lower case, IPv4 as four numbers, IPv6 in brackets. */
const loopback =
  /^(?:(?:[\w-]{1,63}\.)?localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\]|\[::ffff:7f[\da-f]{2}:[\da-f]{1,4}\])$/
