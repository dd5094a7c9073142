import { BlockList, isIP } from 'node:net'
import { networkInterfaces } from 'node:os'

/** Whether an IP address is one of those listed. */
export type AddressTest = (address: string) => boolean

/** A test for addresses and networks (`10.0.0.5`, `10.0.0.0/24`); undefined if an entry is neither. */
export function addressTest(list: readonly string[]): AddressTest | undefined {
  const block = new BlockList()
  for (const entry of list) {
    const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(entry) ?? []
    const family = familyOf(address)
    const longest = family === 'ipv6' ? 128 : 32
    if (family === undefined || Number(prefix ?? 0) > longest) return undefined
    block.addSubnet(address, Number(prefix ?? longest), family)
  }
  return (address) => {
    const family = familyOf(address)
    return family !== undefined && block.check(address, family)
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address)
  return version === 0 ? undefined : version === 4 ? 'ipv4' : 'ipv6'
}

/** An IPv4 address that came over an IPv6 socket, in its plain form. */
export function plainAddress(address: string | undefined): string {
  return address?.replace(/^::ffff:(?=\d+\.)/i, '') ?? ''
}

const loopback = addressTest(['127.0.0.0/8', '::1'])

/** Whether only this machine itself can reach the address. */
export function isLoopback(address: string): boolean {
  return loopback?.(address) ?? false
}

/** Whether the address means all addresses of this machine, such as 0.0.0.0. */
export function isEvery(address: string): boolean {
  return address === '0.0.0.0' || address === '::'
}

/** This machine's addresses in the office's network, those of private IPv4 networks first. */
export function ownAddresses(interfaces = networkInterfaces()): readonly string[] {
  const outer = Object.values(interfaces).flatMap((own) => own?.filter(({ internal }) => !internal) ?? [])
  const ipv4 = outer.filter(({ family }) => family === 'IPv4').map(({ address }) => address)
  const isPrivate = addressTest(['192.168.0.0/16', '10.0.0.0/8', '172.16.0.0/12']) ?? (() => false)
  return [...ipv4.filter(isPrivate), ...ipv4.filter((address) => !isPrivate(address))]
}

/** `http://` with an address in its URL form. */
export function httpUrl(address: string, port: number): string {
  return `http://${isIP(address) === 6 ? `[${address}]` : address}:${port}`
}
