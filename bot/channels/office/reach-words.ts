import { isEvery, isLoopback, ownAddresses } from '../../reach/addresses.ts'
import { isLoopbackName, type Reach } from '../../reach/settings.ts'

/** Who can open the office's page at `address` and join; what to do if others cannot. */
export function reachWords(reach: Reach, address: string, own = ownAddresses()): readonly string[] {
  const { hostname, port } = new URL(address)
  if (reach.publicUrl === undefined && isLoopback(reach.host)) return [aloneWords(own, port)]
  if (isLoopbackName(hostname)) return [offlineWords(reach)]
  const open = reach.publicUrl === undefined ? ownWords(reach, address, own) : publicWords(reach, reach.publicUrl)
  return [open, joinWords(reach)]
}

function aloneWords(own: readonly string[], port: string): string {
  const mine = `http://${own[0] ?? '这台电脑的地址'}:${port}`
  return `只有这台电脑能打开。要让同事打开，设 HOST=0.0.0.0 和 PUBLIC_URL=${mine}，再启动。`
}

function offlineWords({ publicUrl }: Reach): string {
  return publicUrl === undefined
    ? '这台电脑没有连上网，别人打不开，链接也只能在这台电脑上用。连上以后再启动。'
    : `链接里写的是 ${publicUrl}，只有这台电脑能打开。要让同事打开，PUBLIC_URL 要写他们能打开的地址。`
}

function ownWords({ host }: Reach, address: string, own: readonly string[]): string {
  const others = isEvery(host) ? own.map((one) => address.replace(/\/\/[^/]+(?=:)/, `//${one}`)).slice(1) : []
  const also = others.length > 0 ? `，或 ${others.join('、')}` : ''
  return `办公网里的人打开 ${address}${also}；链接里写的是 ${address}。不合适就设 PUBLIC_URL。`
}

function publicWords({ host, proxies }: Reach, publicUrl: string): string {
  return isLoopback(host) && proxies.length === 0
    ? `链接里写的是 ${publicUrl}，但 HOST 是 ${host}，别人连不上。请设 HOST=0.0.0.0；前面有代理的，请设 TRUSTED_PROXY。`
    : `能连到 ${publicUrl} 的人都能打开，链接里写的也是它。`
}

function joinWords({ join }: Reach): string {
  return join === 'open'
    ? '谁打开都能写上姓名进来；要有链接才让进来，请设 JOIN=link。'
    : '有链接才能进来：财政局发的，或同事给的。'
}
