import * as z from 'zod'

const filing = z.int()
const person = z.int()
/** A person by id, or by the name or number under which the list shows them. */
const someone = { person: person.exactOptional(), called: z.string().exactOptional() }
/** When the person had joined, as the officer saw it. */
const since = z.string().exactOptional()

/** What an officer can do about other officers, and about a department's members. */
export const bureauPeopleAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('officers') }).readonly(),
  /** Asks whom, or to confirm the person given. */
  z.object({ do: z.literal('askOfficerOut'), ...someone }).readonly(),
  z.object({ do: z.literal('officerOut'), person, since }).readonly(),
  /** 部门人员: asks of which department. */
  z.object({ do: z.literal('askStaff'), called: z.string().exactOptional() }).readonly(),
  z.object({ do: z.literal('staff'), filing }).readonly(),
  z.object({ do: z.literal('askStaffOut'), filing, ...someone }).readonly(),
  z.object({ do: z.literal('staffOut'), filing, person, since }).readonly(),
])

export type BureauPeopleAction = z.infer<typeof bureauPeopleAction>

/** “部门人员 教育局” as an action. */
export function staffWord(text: string): BureauPeopleAction | undefined {
  const called = /^(?:\/staff|部门人员|单位人员)[\s：:]+(\S.{0,60})$/i.exec(text.trim())?.[1]
  return called === undefined ? undefined : { do: 'askStaff', called }
}
