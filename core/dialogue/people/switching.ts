import { formOf } from '../../editions/index.ts'
import type { Button } from '../actions.ts'
import type { Place } from '../places.ts'
import { askName } from '../start.ts'
import { readPlace } from '../stored.ts'
import type { Incoming, Talk, Turn } from '../talk.ts'
import { withMeanwhile } from './meanwhile.ts'
import type { OpenFiling } from './office.ts'

const longestLabel = 30

/** 切换: the person's filings, the one in hand first, and a new one. */
export function listFilings(incoming: Incoming): Turn {
  const others = incoming.office.filings()
  const filings = [...(incoming.filing ? [incoming.filing] : []), ...others]
  const choices: Button[] = [
    ...filings.map(({ id, department, year }, at): Button => {
      const label = `${at + 1} ${shortened(department)} ${year}`
      return { label, action: id === incoming.filing?.id ? { do: 'continue' } : { do: 'switchTo', filing: id } }
    }),
    { label: '新开一份', action: { do: 'newFiling' } },
  ]
  const shown = filings.map(({ id, department, year, state }) => ({
    ...{ department, year, state },
    current: id === incoming.filing?.id,
  }))
  return { place: { at: 'menu', choices }, says: [{ say: 'filings', filings: shown, choices }] }
}

/** Takes another of the person's filings in hand and goes on there with `onwards`. */
export function switchTo(incoming: Incoming, id: number, onwards: (talk: Talk) => Turn): Turn {
  const other = id === incoming.filing?.id ? undefined : incoming.office.otherFiling(id)
  const form = other?.filing && formOf(other.filing.edition)
  if (!other?.filing || !form) return { says: [{ say: 'notYours' }] }
  const { filing, place, seen, ...incomingAlone } = incoming
  const { department, year, state } = other.filing
  const talk: Talk = { ...incomingAlone, ...talkThere(other), filing: other.filing, form }
  const { says, ...there } = withMeanwhile(talk, onwards(talk))
  return {
    ...there,
    people: [{ change: 'turn', filing: id }],
    says: [{ say: 'switched', department, year, state }, ...says],
  }
}

/** Where the talk about another filing stands; at no place where an earlier program kept one that cannot be read. */
function talkThere({ place: stored, ...other }: OpenFiling): Omit<OpenFiling, 'place'> & { readonly place?: Place } {
  const place = readPlace(stored)
  return { ...other, ...(place ? { place } : {}) }
}

/** 新开一份: begins another filing; the one in hand stays as it is. */
export function newFiling(incoming: Incoming): Turn {
  return { ...askName(incoming), people: [{ change: 'turn' }] }
}

/** A button of another filing: it is not carried out here, but the other filing is one tap away. */
export function elsewhere({ office }: Incoming, id: number): Turn {
  const other = office.filings().find((one) => one.id === id)
  if (!other) return { says: [{ say: 'notYours' }] }
  const choices: Button[] = [
    { label: '切换过去', action: { do: 'switchTo', filing: id } },
    { label: '留在这份', action: { do: 'continue' } },
  ]
  return { says: [{ say: 'elsewhere', department: other.department, year: other.year, choices }] }
}

function shortened(name: string): string {
  return name.length > longestLabel ? `${name.slice(0, longestLabel - 1)}…` : name
}
