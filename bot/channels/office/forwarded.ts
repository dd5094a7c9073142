import { type AddressTest, plainAddress } from '../../reach/addresses.ts'

/** What a request's headers say of its way. `chain` has the addresses of all senders, the first one first. */
export type Forwarded = { readonly chains: readonly string[][]; readonly hosts: string[]; readonly protos: string[] }

type HeaderOf = (name: string) => string | undefined

/** Reads `Forwarded` and `X-Forwarded-*`; undefined if there are none. Does not check whether they can be trusted. */
export function forwardedOf(header: HeaderOf): Forwarded | undefined {
  const [standard, client, host, proto] = ['', '-for', '-host', '-proto'].map((end, at) =>
    header(at === 0 ? 'forwarded' : `x-forwarded${end}`),
  )
  if ([standard, client, host, proto].every((text) => text === undefined)) return undefined
  const hops = listOf(standard).map(pairsOf)
  return {
    chains: [hops.map((hop) => addressOf(hop.get('for') ?? '')), listOf(client).map(addressOf)].filter(
      (chain) => chain.length > 0,
    ),
    hosts: [hops.at(-1)?.get('host'), listOf(host).at(-1)].filter((one) => one !== undefined),
    protos: [hops.at(-1)?.get('proto'), listOf(proto).at(-1)].filter((one) => one !== undefined),
  }
}

/**
 * The address that a request comes from: the last sender that is no trusted proxy. If two headers disagree, one may be
 * made up by the sender, and the proxy's own address is used.
 */
export function senderOf({ chains }: Forwarded, proxy: string, isTrusted: AddressTest): string {
  const senders = chains.map((chain) => chain.findLast((address) => !isTrusted(address)) ?? proxy)
  const [first = proxy] = senders
  return senders.every((sender) => sender === first) ? first : proxy
}

function listOf(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** The pairs in one hop of a Forwarded header: `for="[2001:db8::1]:80";proto=https`. */
function pairsOf(hop: string): Map<string, string> {
  return new Map(
    hop.split(';').map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/)
      return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, '$1')] as const
    }),
  )
}

/** An address without its port and brackets. */
function addressOf(text: string): string {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  return plainAddress(bare)
}
