import { found } from '../../../core/known/needs.ts'
import type { Author } from '../../../core/known/record.ts'
import { shownName, toldApart } from '../../../core/names.ts'
import type { Request } from '../../../core/people.ts'
import { waysToBegin } from '../home.ts'
import { about, called } from '../keeping/telling.ts'
import type { Button } from '../nouns.ts'
import { apart, rename } from '../start/feature.ts'
import type { Talk, Turn } from '../talk.ts'
import { calledAmong, sameNameHere, tellOfComing } from './joining.ts'

/** Admits somebody who asked, as a preparer. */
export function admit(talk: Talk, person: number | undefined): Turn {
  return answering(talk, 'admit', person, (asker) => {
    const members = talk.members
    const [name, by] = [calledAmong(members, asker), called(talk, talk.person)]
    const letIn = [{ say: 'letIn', by, ...about(talk), choices: waysToBegin } as const, ...sameNameHere(members, asker)]
    const said = { role: 'preparer', how: 'admitted', by: talk.person.id, ...about(talk) } as const
    return {
      people: [{ change: 'answer', person: asker.id, admits: true }],
      says: [{ say: 'admitted', name }],
      tells: [{ to: asker.id, about: talk.filing.id, says: letIn }, ...tellOfComing(members, asker, said)],
    }
  })
}

/** 不认识: refuses somebody who asked. */
export function turnAway(talk: Talk, person: number | undefined): Turn {
  return answering(talk, 'turnAway', person, (asker) => {
    const { department, year } = talk.filing
    const says = [{ say: 'notLetIn', department, year, choices: [apart, rename] } as const]
    return {
      people: [{ change: 'answer', person: asker.id, admits: false }],
      says: [{ say: 'turnedAway', name: shownName(asker.name) }],
      tells: [{ to: asker.id, about: 'desk', says }],
    }
  })
}

type Answer = 'admit' | 'turnAway'

/**
 * Answers an open request; of one already answered, tells the answer. Without `person`, the only open one, or asks
 * which.
 */
function answering(talk: Talk, what: Answer, person: number | undefined, answer: (asker: Author) => Turn): Turn {
  const requests = found(talk, 'requests')
  const open = requests.filter((one) => one.answer === undefined && !isIn(talk, one.person.id))
  const [only, ...more] = open
  if (person === undefined) {
    if (more.length > 0) return whose(what, open)
    return only ? answer(only.person) : { says: [{ say: 'nobodyAsks' }] }
  }
  const request = requests.find((one) => one.person.id === person)
  if (!request) return { says: [{ say: 'nobodyAsks' }] }
  const came = isIn(talk, person) ? 'admitted' : request.answer
  const name = shownName(request.person.name)
  return came ? { says: [{ say: 'answeredAlready', name, answer: came }] } : answer(request.person)
}

function isIn({ members }: Talk, person: number): boolean {
  return members.some(({ id }) => id === person)
}

/** Asks which of several requests is meant. */
function whose(what: Answer, open: readonly Request[]): Turn {
  const names = toldApart(open.map(({ person }) => person))
  const choices = open.map(({ person: { id } }, at): Button => {
    return { label: `${at + 1} ${names.get(id)}`, action: { do: what, person: id } }
  })
  return { place: { at: 'menu', choices }, says: [{ say: 'whoseRequest', admits: what === 'admit', choices }] }
}
