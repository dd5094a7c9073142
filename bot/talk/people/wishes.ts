import type { Action } from '../nouns.ts'

/** What a menu of colleagues offers, asked for by its words alone wherever the talk stands. */
const wishes: ReadonlyMap<string, Action> = new Map([
  ['邀请', { do: 'invite' }],
  ['邀请填表人', { do: 'invite', role: 'preparer' }],
  ['邀请负责人', { do: 'invite', role: 'head' }],
  ['分工', { do: 'share' }],
  ['移出', { do: 'askRemoval' }],
  ['移出同事', { do: 'askRemoval' }],
  ['退出', { do: 'askLeave' }],
  ['让加入', { do: 'admit' }],
  ['不认识', { do: 'turnAway' }],
])

/** `/start TOKEN`: an invitation. */
const invitation = /^\/start(?:@\w+)?\s+([\w-]{1,64})$/

/** An invitation that is taken, or a word of the menu. */
export function peopleWord(text: string): Action | undefined {
  const token = invitation.exec(text)?.[1]
  return token === undefined ? wishes.get(text) : { do: 'take', token }
}
