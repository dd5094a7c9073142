import { waysToFilings } from '../home.ts'
import type { Action } from '../nouns.ts'
import type { Incoming, Turn } from '../talk.ts'
import type { StartPlace } from './place.ts'

type Out = Extract<StartPlace, { at: 'out' }>

/** What somebody who was removed can still ask for. */
const leadsOn: readonly Action['do'][] = ['start', 'newFiling', 'switch', 'take', 'help']

/**
 * Anything else that a removed person sends: nothing is done, and the answer says how to come back. Undefined for what
 * is done as usual.
 */
export function outside(incoming: Incoming, place: Out, asked: Action | undefined): Turn | undefined {
  const leadsTo = asked?.do === 'elsewhere' || asked?.do === 'switchTo' ? asked.filing : undefined
  const isTheirs = leadsTo !== undefined && incoming.filings.some(({ id }) => id === leadsTo)
  if (isTheirs || (asked && leadsOn.includes(asked.do))) return undefined
  const { at: _, choices: __, ...said } = place
  const choices = waysToFilings(incoming)
  return { place: { ...place, choices }, says: [{ say: 'outside', ...said, choices }] }
}
