import * as z from 'zod'
import { role } from '../shapes.ts'

/** Who works on the filing, and on which annex. */
export const peopleAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('take'), token: z.string() }).readonly(),
  /** Without a role, shows 同事, where one is chosen. */
  z.object({ do: z.literal('invite'), role: role.exactOptional() }).readonly(),
  z.object({ do: z.literal('inviteNow'), role, uses: z.int(), days: z.int() }).readonly(),
  z.object({ do: z.literal('revoke'), invitation: z.int() }).readonly(),
  z.object({ do: z.literal('people') }).readonly(),
  /** The person, who has worked alone, gives up the role of head to another head. */
  z.object({ do: z.literal('leaveHead') }).readonly(),
  /** 移出: asks whom, or to confirm the person given: by id, or by the number or name shown under 同事. */
  z
    .object({ do: z.literal('askRemoval'), person: z.int().exactOptional(), called: z.string().exactOptional() })
    .readonly(),
  /** `since` is when the person had joined, as it was shown; if they have joined anew, the bot asks again. */
  z.object({ do: z.literal('removeMember'), person: z.int(), since: z.string().exactOptional() }).readonly(),
  /** 退出, of the speaker. */
  z.object({ do: z.enum(['askLeave', 'leaveNow']) }).readonly(),
  /** Admits or refuses somebody who asked to be let in; without `person`, the only one who asks. */
  z.object({ do: z.enum(['admit', 'turnAway']), person: z.int().exactOptional() }).readonly(),
  /** 分工: asks which annex, then who fills it. */
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
