import * as z from 'zod'
import { role } from '../shapes.ts'

/** Who works on the filing, and on which annex of it. */
export const peopleAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('take'), token: z.string() }).readonly(),
  /** Without a role, whom to invite is asked. */
  z.object({ do: z.literal('invite'), role: role.exactOptional() }).readonly(),
  z.object({ do: z.literal('inviteNow'), role, uses: z.int(), days: z.int() }).readonly(),
  z.object({ do: z.literal('revoke'), invitation: z.int() }).readonly(),
  z.object({ do: z.literal('people') }).readonly(),
  /** Whoever worked alone leaves the signature to the head who came. */
  z.object({ do: z.literal('leaveHead') }).readonly(),
  /** 移出: whom, by the number that 同事 shows or by name; of one person, whether it is meant. */
  z
    .object({ do: z.literal('askRemoval'), person: z.int().exactOptional(), called: z.string().exactOptional() })
    .readonly(),
  /** `since` is when they had come whom the person saw: somebody who came anew is asked about once more. */
  z.object({ do: z.literal('removeMember'), person: z.int(), since: z.string().exactOptional() }).readonly(),
  /** 退出 of the person who speaks. */
  z.object({ do: z.enum(['askLeave', 'leaveNow']) }).readonly(),
  /** Lets in somebody who asked for it, or does not; without a person whoever asks. */
  z.object({ do: z.enum(['admit', 'turnAway']), person: z.int().exactOptional() }).readonly(),
  /** 分工: which annex, then who fills it. */
  z.object({ do: z.literal('share') }).readonly(),
  z.object({ do: z.literal('annex'), annex: z.string() }).readonly(),
  z.object({ do: z.literal('hand'), annex: z.string(), to: z.int().exactOptional() }).readonly(),
])

export type PeopleAction = z.infer<typeof peopleAction>

declare module '../nouns.ts' {
  interface Actions {
    people: PeopleAction
  }
}
