import { listed, meant } from '../members.ts'
import type { Action } from '../nouns.ts'
import { type Placed, waitsForWords } from '../talk.ts'

/**
 * “移出 2” or “移出 李梅” as an action. Without a space, or while any words are expected, only if it names a member.
 */
export function removalWord(talk: Placed, text: string): Action | undefined {
  const [, apart = '', called] = /^移出([\s：:]*)(\S.{0,40})$/.exec(text.trim()) ?? []
  if (called === undefined) return undefined
  const isAnswer = apart === '' || waitsForWords(talk)
  if (isAnswer && meant(listed(talk), called).length === 0) return undefined
  return { do: 'askRemoval', called }
}
