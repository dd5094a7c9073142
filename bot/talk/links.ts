import type { Around } from '../../core/known/loaded.ts'

/** The link with which a person sends a token to the bot. */
export function linkTo({ links }: Pick<Around, 'links'>, token: string): string {
  return `${links}${token}`
}
