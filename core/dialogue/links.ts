import type { Around } from './known.ts'

/** The link that brings a token to the bot. */
export function linkTo({ links }: Pick<Around, 'links'>, token: string): string {
  return `${links}${token}`
}
