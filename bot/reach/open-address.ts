import { httpUrl, isEvery, ownAddresses } from './addresses.ts'
import { type Reach, thisMachine } from './settings.ts'

/** What people open and links say: the public address, or else the machine's own that it listens on. */
export function openAddress({ host, publicUrl }: Reach, port: number, own = ownAddresses()): string {
  if (publicUrl !== undefined) return publicUrl
  return httpUrl(isEvery(host) ? (own[0] ?? thisMachine.host) : host, port)
}
