import type { CampaignFiling } from '../../../core/bureau/campaign.ts'
import { evenName } from '../../../core/bureau/list.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { isLast, type Listed, meant, numbered, sayer, sinceOf, takenOut } from '../members.ts'
import type { Button } from '../nouns.ts'
import type { AtDesk, Turn } from '../talk.ts'
import { campaignInHand, departmentAt, departmentsOf } from './desk.ts'
import { asking, leave } from './opening.ts'
import type { BureauPeopleAction } from './people-actions.ts'

type StaffOut = Extract<BureauPeopleAction, { do: 'staffOut' }>

const mostOffered = 8
const longestLabel = 24
const bureau = { by: '财政局', bureau: true } as const

/** 部门人员: asks of which department, or shows the one that is named. */
export function askStaff(at: AtDesk, called?: string): Turn {
  const campaign = campaignInHand(at.bureau)
  if (!campaign) return { says: [{ say: 'noYear' }] }
  const all = departmentsOf(at, campaign.id)
  if (all.length === 0) return { says: [{ say: 'noDepartments' }] }
  if (called === undefined) return asking({ for: 'staff' }, { say: 'askStaff', count: all.length, choices: [leave] })
  const found = named(all, called)
  const [only] = found
  if (only && found.length === 1) return showStaff(at, only.id)
  const choices: Button[] = [
    ...found.slice(0, mostOffered).map(({ id, department }, index): Button => {
      return { label: `${index + 1} ${department}`, action: { do: 'staff', filing: id } }
    }),
    leave,
  ]
  return asking({ for: 'staff' }, { say: 'askStaff', read: called.trim(), count: found.length, choices })
}

/** The department with exactly this name, else all whose names contain it. */
function named(all: readonly CampaignFiling[], text: string): readonly CampaignFiling[] {
  const name = evenName(text)
  const exact = all.filter(({ department }) => department === name)
  return exact.length > 0 || name === '' ? exact : all.filter(({ department }) => department.includes(name))
}

/** Shows the members of a department. */
export function showStaff(at: AtDesk, id: number): Turn {
  return inDepartment(at, id, (department, people) => {
    const out: Button[] = people.length > 0 ? [{ label: '移出', action: { do: 'askStaffOut', filing: id } }] : []
    const choices: Button[] = [...out, { label: '换个部门', action: { do: 'askStaff' } }, leave]
    const named = sayer(people, at)
    const members = people.map((one) => ({ ...named(one), unreachable: one.unreachable }))
    return asking({ for: 'staffOf', filing: id }, { say: 'staff', department, members, choices })
  })
}

/** Asks which member of a department to remove, or to confirm the one who was named. */
export function askStaffOut(
  at: AtDesk,
  id: number,
  wish: { readonly person?: number; readonly called?: string },
): Turn {
  return inDepartment(at, id, (department, people) => {
    if (people.length === 0) return showStaff(at, id)
    const { person, called } = wish
    const found = person === undefined ? meant(people, called ?? '') : people.filter((one) => one.id === person)
    const [one, ...more] = found
    if (one && more.length === 0) return confirm(id, department, people, one)
    if (person !== undefined) return { says: [{ say: 'noSuchPerson' }] }
    const why = called === undefined ? {} : { why: one ? ('several' as const) : ('unknown' as const), called }
    const shown = one ? found : people
    const choices: Button[] = [
      ...shown.map((each): Button => {
        const label = `${each.number} ${shortened(each.called, longestLabel)}`
        return { label, action: { do: 'askStaffOut', filing: id, person: each.id } }
      }),
      stay(id),
    ]
    return asking(
      { for: 'staffOf', filing: id },
      { say: 'askStaffOut', department, people: shown.map(sayer(people, at)), ...why, choices },
    )
  })
}

function confirm(id: number, department: string, people: readonly Listed[], one: Listed): Turn {
  if (isLast(people, one.id, 'preparer')) return { says: [{ say: 'lastPreparer', me: false }] }
  const choices: Button[] = [
    { label: '确认移出', action: { do: 'staffOut', filing: id, person: one.id, ...sinceOf(one) } },
    stay(id),
  ]
  const about = { department, name: one.called, roles: one.roles, lastHead: isLast(people, one.id, 'head') }
  return asking({ for: 'staffOf', filing: id }, { say: 'confirmStaffOut', ...about, choices })
}

/** Removes a member of a department; they and the other members are told. */
export function staffOut(at: AtDesk, { filing: id, person, since }: StaffOut): Turn {
  return inDepartment(at, id, (department, people) => {
    const one = people.find((each) => each.id === person)
    const filing = departmentAt(at, id)
    if (!one || !filing) return { says: [{ say: 'noSuchPerson' }] }
    if (one.since !== since || isLast(people, person, 'preparer')) return confirm(id, department, people, one)
    const { place, tells } = takenOut(people, one, bureau, filing)
    const choices: Button[] = [{ label: '部门人员', action: { do: 'staff', filing: id } }, leave]
    const about = { department, name: one.called, roles: one.roles, noHead: isLast(people, person, 'head') }
    return {
      ...asking({ for: 'staffOf', filing: id }, { say: 'staffOut', ...about, choices }),
      bureau: [{ change: 'removeMember', filing: id, person, place }],
      tells: tells.filter(({ to }) => to !== at.person.id),
    }
  })
}

function stay(filing: number): Button {
  return { label: '先不移出', action: { do: 'staff', filing } }
}

type Staff = Listed & { readonly unreachable: boolean }

function inDepartment(at: AtDesk, id: number, does: (department: string, people: readonly Staff[]) => Turn): Turn {
  const filing = departmentAt(at, id)
  if (!filing) return { says: [{ say: 'notYours' }] }
  return does(filing.department, numbered(filing.people))
}
