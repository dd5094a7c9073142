import * as z from 'zod'

const filing = z.int()
const person = z.int()
/** Somebody by name, or by the number that the list shows. */
const someone = { person: person.exactOptional(), called: z.string().exactOptional() }
/** When they had come whom the officer saw. */
const since = z.string().exactOptional()

/** What an officer does about fellow officers, and about the people of a department. */
export const bureauPeopleAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('officers') }).readonly(),
  /** Whom; of one person, whether it is meant. */
  z.object({ do: z.literal('askOfficerOut'), ...someone }).readonly(),
  z.object({ do: z.literal('officerOut'), person, since }).readonly(),
  /** 部门人员: of which department. */
  z.object({ do: z.literal('askStaff'), called: z.string().exactOptional() }).readonly(),
  z.object({ do: z.literal('staff'), filing }).readonly(),
  z.object({ do: z.literal('askStaffOut'), filing, ...someone }).readonly(),
  z.object({ do: z.literal('staffOut'), filing, person, since }).readonly(),
])

export type BureauPeopleAction = z.infer<typeof bureauPeopleAction>

/** `部门人员 教育局`: the people of one department. */
export function staffWord(text: string): BureauPeopleAction | undefined {
  const called = /^(?:\/staff|部门人员|单位人员)[\s：:]+(\S.{0,60})$/i.exec(text.trim())?.[1]
  return called === undefined ? undefined : { do: 'askStaff', called }
}
