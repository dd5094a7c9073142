import type { Author } from '../../../core/known/record.ts'
import { readsSame, shownName, toldApart } from '../../../core/names.ts'
import type { Namesake } from '../../../core/people.ts'
import type { Action, Button, Say } from '../nouns.ts'
import type { Incoming, Turn } from '../talk.ts'
import { apart, askNamesake, namesakeIn } from './namesake.ts'
import type { StartPlace } from './place.ts'
import { askDeadline, askName, start } from './start.ts'

type Place = Extract<StartPlace, { readonly at: 'namesake' | 'waiting' }>

const stop: Button = { label: '不等了', action: { do: 'stopAsking' } }
const wait: readonly Button[] = [apart, stop]

/** The turn of somebody whose filing already exists, or who waits to be let into it. */
export function atNamesake(incoming: Incoming, place: Place, asked: Action | undefined): Turn {
  const { name, year } = place
  const fromWaiting = place.at === 'waiting' ? { people: [{ change: 'withdraw' } as const] } : {}
  if (asked?.do === 'start' || asked?.do === 'newFiling' || asked?.do === 'stopAsking')
    return { ...askName(incoming), ...fromWaiting }
  const said = incoming.message.kind === 'text' ? incoming.message.text.trim() : ''
  if (asked?.do === 'openApart' || /^不(?:是|同)/.test(said))
    return { ...askDeadline(incoming, { name, year, apart: true }), ...fromWaiting }
  if (asked?.do === 'askIn' || /^(?:是|对|同一份)/.test(said)) return askIn(incoming, place)
  if (place.at === 'namesake') return anotherYear(incoming, name) ?? again(incoming, place)
  const still = namesakeIn(incoming, name, year)?.asked === 'open'
  if (!still) return again(incoming, place)
  return { place: { ...place, choices: wait }, says: [{ say: 'stillWaiting', department: name, year, choices: wait }] }
}

/** Reads a text as another year for the same department, or as another name. */
function anotherYear(incoming: Incoming, name: string): Turn | undefined {
  const turn = start(incoming, { at: 'start', name })
  return turn.says.some(({ say }) => say === 'askYear') ? undefined : turn
}

/** Asks again, as things are now. */
function again(incoming: Incoming, { name, year }: Pick<Place, 'name' | 'year'>): Turn {
  return askNamesake(incoming, name, year) ?? askDeadline(incoming, { name, year })
}

/** Asks the people of the filing to let the person in, who then waits. */
function askIn(incoming: Incoming, { name, year }: Place): Turn {
  const { person } = incoming
  const found = namesakeIn(incoming, name, year)
  if (!found || found.listed || found.asked === 'refused' || found.members.length === 0)
    return again(incoming, { name, year })
  const place = { at: 'waiting', name, year, choices: wait } as const
  const said = { department: name, year, choices: wait }
  if (found.asked === 'open') return { place, says: [{ say: 'stillWaiting', ...said }] }
  return {
    place,
    people: [{ change: 'ask', filing: found.filing }],
    says: [{ say: 'askedIn', ...said }],
    tells: found.members.map(({ id }) => ({ to: id, about: found.filing, says: [asksIn(person, found, year)] })),
  }
}

/** To each of them: who asks; `like` is a member with the same name. */
function asksIn(person: Author, { members, department }: Namesake, year: number): Say {
  const choices: Button[] = [
    { label: '让加入', action: { do: 'admit', person: person.id } },
    { label: '不认识', action: { do: 'turnAway', person: person.id } },
  ]
  const like = members.find((one) => readsSame(one.name, person.name))
  const said = { name: shownName(person.name), department, year, choices }
  return { say: 'asksIn', ...said, ...(like ? { like: toldApart(members).get(like.id) ?? '' } : {}) }
}
