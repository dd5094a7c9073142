import { waysOn } from '../home.ts'
import type { Action } from '../nouns.ts'
import type { Incoming, Turn } from '../talk.ts'
import type { StartPlace } from './place.ts'

type Out = Extract<StartPlace, { at: 'out' }>

/** What can still be asked for by somebody who was taken out of what they had in hand. */
const leadsOn: readonly Action['do'][] = ['start', 'newFiling', 'switch', 'take', 'help']

/** Whatever else somebody says or taps who was taken out: nothing is done, and how they could come back. */
export function outside(incoming: Incoming, place: Out, asked: Action | undefined): Turn | undefined {
  const leadsTo = asked?.do === 'elsewhere' || asked?.do === 'switchTo' ? asked.filing : undefined
  const isTheirs = leadsTo !== undefined && incoming.filings.some(({ id }) => id === leadsTo)
  if (isTheirs || (asked && leadsOn.includes(asked.do))) return undefined
  const { at: _, choices: __, ...said } = place
  const choices = waysOn(incoming)
  return { place: { ...place, choices }, says: [{ say: 'outside', ...said, choices }] }
}
