import { foundOf } from '../../../core/known/needs.ts'
import { shownName } from '../../../core/names.ts'
import type { Namesake } from '../../../core/people.ts'
import type { Button } from '../nouns.ts'
import type { Incoming, Turn } from '../talk.ts'

export const apart: Button = { label: '不是同一份，另开一份', action: { do: 'openApart' } }
export const rename: Button = { label: '换个单位', action: { do: 'start' } }

/**
 * If somebody else has a filing of this name and year, asks whether it is the same before another is opened; undefined
 * if nobody has.
 */
export function askNamesake(incoming: Incoming, name: string, year: number): Turn | undefined {
  const same = namesakeIn(incoming, name, year)
  if (!same || (same.members.length === 0 && !same.listed)) return undefined
  const about = { department: name, year }
  if (same.members.some(({ id }) => id === incoming.person.id)) return leadThere(same, year)
  if (same.listed) return { place: { at: 'start' }, says: [{ say: 'namesakeListed', ...about }] }
  const refused = same.asked === 'refused'
  const joins: Button = { label: '是同一份，让我加入', action: { do: 'askIn' } }
  const choices = [...(refused ? [] : [joins]), apart, rename]
  const say = {
    say: 'namesake',
    by: hinted(same),
    ...about,
    choices,
    ...(refused ? { asked: 'refused' as const } : {}),
  } as const
  return { place: { at: 'namesake', name, year, choices }, says: [say] }
}

/** The filing of this year among those with the name that the person gave. */
export function namesakeIn(incoming: Incoming, name: string, year: number): Namesake | undefined {
  return foundOf(incoming, 'namesakes', name).all.find((one) => one.year === year)
}

/** Offers to switch to the filing, of which the person is a member. */
function leadThere({ filing, department }: Namesake, year: number): Turn {
  const choices: Button[] = [{ label: '切换过去', action: { do: 'switchTo', filing } }]
  return { place: { at: 'start' }, says: [{ say: 'filingExists', department, year, choices }] }
}

/** A preparer's name as a stranger may know it: its first character. */
function hinted({ members }: Namesake): string {
  const one = members.find(({ roles }) => roles.includes('preparer')) ?? members[0]
  const [first = ''] = shownName(one?.name)
  return /\p{Script=Han}/u.test(first) ? `${first}某` : `${first}…`
}
