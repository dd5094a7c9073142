import { type AddressTest, addressTest, isLoopback, plainAddress } from '../../reach/addresses.ts'
import type { Reach } from '../../reach/settings.ts'
import { forwardedOf, senderOf } from './forwarded.ts'

/** A request as given by the socket and its headers. */
export type Raw = {
  readonly remote: string | undefined
  readonly local: string | undefined
  header(name: string): string | undefined
}

/** How a request came. */
export type Arrival = {
  /** The address that it comes from. */
  readonly sender: string
  /** The origin from which a page may make requests. */
  readonly origin: string
  /** Whether it came over TLS, so that cookies can be marked secure. */
  readonly secure: boolean
}

/** This machine's names for itself, with any port: a tunnel has a port of its own. */
const thisMachineNamed = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/** Determines how a request came; undefined if it calls this server by a name that is not its own. */
export type Arrivals = (raw: Raw) => Arrival | undefined

export function arrivalsFor({ publicUrl, proxies }: Reach): Arrivals {
  const isTrusted: AddressTest = addressTest(proxies) ?? (() => false)
  const open = publicUrl === undefined ? undefined : new URL(publicUrl)
  return (raw) => {
    const named = raw.header('host') ?? ''
    const remote = plainAddress(raw.remote)
    const forwarded = isTrusted(remote) ? forwardedOf(raw.header) : undefined
    const byProxy = isTrusted(remote) && (forwarded !== undefined || isHost(named, open?.hostname))
    if (!byProxy) return direct(raw, named, open)
    const { hosts, protos } = forwarded ?? { hosts: [], protos: [] }
    const names = hosts.length > 0 ? hosts : [named]
    if (open === undefined || !names.every((name) => isHost(name, open.hostname))) return undefined
    if (!protos.every((proto) => `${proto}:` === open.protocol)) return undefined
    const sender = forwarded ? senderOf(forwarded, remote, isTrusted) : remote
    return { sender, origin: open.origin, secure: open.protocol === 'https:' }
  }
}

/**
 * A request without a proxy: by a name of this machine from itself, by the public name, or by the very address it came
 * to.
 */
function direct(raw: Raw, named: string, open: URL | undefined): Arrival | undefined {
  const [sender, reached] = [plainAddress(raw.remote), plainAddress(raw.local)]
  const hostname = hostnameOf(named)
  const plain = { sender, secure: false }
  if (isLoopback(reached) && thisMachineNamed.test(named)) return { ...plain, origin: `http://${named}` }
  if (open !== undefined) {
    const fits = open.protocol === 'http:' && hostname === open.hostname
    return fits ? { ...plain, origin: open.origin } : undefined
  }
  const fits = hostname?.replace(/^\[|\]$/g, '') === reached
  return fits ? { ...plain, origin: new URL(`http://${named}`).origin } : undefined
}

function isHost(named: string, hostname: string | undefined): boolean {
  return hostname !== undefined && hostnameOf(named) === hostname
}

/** The name in a Host header; undefined unless it is a single name as browsers write it. */
function hostnameOf(named: string): string | undefined {
  const name = /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.exec(named)?.[1]?.toLowerCase()
  return name !== undefined && URL.canParse(`http://${name}`) && new URL(`http://${name}`).hostname === name
    ? name
    : undefined
}
