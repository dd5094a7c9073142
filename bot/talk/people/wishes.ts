import type { Action } from '../nouns.ts'

/** The buttons of the menu of colleagues, which can be typed at any place. */
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

/** `/start TOKEN`: accepts an invitation. */
const invitation = /^\/start(?:@\w+)?\s+([\w-]{1,64})$/

/** The action that a text asks for: accepting an invitation, or a word of the menu. */
export function peopleWord(text: string): Action | undefined {
  const token = invitation.exec(text)?.[1]
  return token === undefined ? wishes.get(text) : { do: 'take', token }
}
