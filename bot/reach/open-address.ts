import { httpUrl, isEvery, ownAddresses } from './addresses.ts'
import { type Reach, thisMachine } from './settings.ts'

/**
 * The address that people open and links contain: the public one, or the machine's own on which it listens. Every turn
 * asks for it, so the machine's networks are looked at only where they matter.
 */
export function openAddress({ host, publicUrl }: Reach, port: number, own = ownAddresses): string {
  if (publicUrl !== undefined) return publicUrl
  return httpUrl(isEvery(host) ? (own()[0] ?? thisMachine.host) : host, port)
}
