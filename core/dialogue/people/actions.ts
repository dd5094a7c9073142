import * as z from 'zod'
import { changes, filingState, role, values } from '../shapes.ts'

/** Who works on the filing, and from hand to hand. */
const amongPeople = z.discriminatedUnion('do', [
  z.object({ do: z.literal('take'), token: z.string() }).readonly(),
  /** Without a role, whom to invite is asked. */
  z.object({ do: z.literal('invite'), role: role.exactOptional() }).readonly(),
  z.object({ do: z.literal('inviteNow'), role, uses: z.int(), days: z.int() }).readonly(),
  z.object({ do: z.literal('revoke'), invitation: z.int() }).readonly(),
  /** Whoever worked alone leaves the signature to the head who came. */
  z.object({ do: z.enum(['deliverNow', 'leaveHead']) }).readonly(),
  /** 移出: whom, by the number that 同事 shows or by name; of one person, whether it is meant. */
  z
    .object({ do: z.literal('askRemoval'), person: z.int().exactOptional(), called: z.string().exactOptional() })
    .readonly(),
  /** `since` is when they had come whom the person saw: somebody who came anew is asked about once more. */
  z.object({ do: z.literal('removeMember'), person: z.int(), since: z.string().exactOptional() }).readonly(),
  /** 退出 of the person who speaks. */
  z.object({ do: z.enum(['askLeave', 'leaveNow']) }).readonly(),
  /** Asks the people of a filing of the same name to be let in; begins another one all the same; asks no longer. */
  z.object({ do: z.enum(['askIn', 'openApart', 'stopAsking']) }).readonly(),
  /** Lets in somebody who asked for it, or does not; without a person whoever asks. */
  z.object({ do: z.enum(['admit', 'turnAway']), person: z.int().exactOptional() }).readonly(),
  /** 分工: which annex, then who fills it. */
  z.object({ do: z.literal('share') }).readonly(),
  z.object({ do: z.literal('annex'), annex: z.string() }).readonly(),
  z.object({ do: z.literal('hand'), annex: z.string(), to: z.int().exactOptional() }).readonly(),
])

/** From one filing to another. */
const amongFilings = z.discriminatedUnion('do', [
  z.object({ do: z.literal('switchTo'), filing: z.int() }).readonly(),
  z.object({ do: z.literal('newFiling') }).readonly(),
  /** A button under a message about another filing than the one in hand. */
  z.object({ do: z.literal('elsewhere'), filing: z.int() }).readonly(),
])

/** Changes that were asked back about. */
const held = {
  changes,
  seen: z.int(),
  row: z.string().exactOptional(),
  undoes: z.int().exactOptional(),
  /** One's own were chosen: what colleagues said after this change goes, and they are told. */
  overrules: z.int().exactOptional(),
}

const decided = z.discriminatedUnion('do', [
  /**
   * What was chosen between one's own values and a colleague's: these changes are made, unless somebody changed the cells
   * after `seen`; none where all of the colleague's stays. `saw` is what stood in the cells when the choice was asked for.
   */
  z.object({ do: z.literal('settle'), ...held, saw: values.exactOptional() }).readonly(),
  /** Changes that take the signature, or what else stood in `from`, with them. */
  z.object({ do: z.literal('unsign'), ...held, from: filingState }).readonly(),
])

/** What a button asks for on the way from hand to hand, and among people. */
export const peopleAction = z.discriminatedUnion('do', [amongPeople, amongFilings, decided])

export type PeopleAction = z.infer<typeof peopleAction>
