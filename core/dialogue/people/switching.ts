import { formOf } from '../../editions/index.ts'
import type { Button } from '../actions.ts'
import { standingOf } from '../known.ts'
import { foundOf } from '../needs.ts'
import { askName } from '../start.ts'
import { filedIn, type Incoming, type Talk, type Turn } from '../talk.ts'
import { withMeanwhile } from './meanwhile.ts'

const longestLabel = 30

/** 切换: the person's filings, the one in hand first, and a new one. */
export function listFilings(incoming: Incoming): Turn {
  const others = incoming.filings
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
  const talk = id === incoming.filing?.id ? undefined : talkAbout(incoming, id)
  if (!talk) return { says: [{ say: 'notYours' }] }
  const { department, year, state } = talk.filing
  const { says, ...there } = withMeanwhile(talk, onwards(talk))
  return {
    ...there,
    people: [{ change: 'turn', filing: id }],
    says: [{ say: 'switched', department, year, state }, ...says],
  }
}

/** The talk about another filing of the person; none where it is not theirs, or its form is not known any more. */
function talkAbout({ message, calendar, ...known }: Incoming, id: number): Talk | undefined {
  const { at, zone, model, links, filings } = known
  const head = filings.find((one) => one.id === id)
  if (!head || !formOf(head.edition)) return undefined
  const { of: _, found: there, ...loaded } = foundOf(known, 'other', id)
  const standing = standingOf(loaded, { at, zone, model, links })
  const filed = filedIn(standing)
  return filed && { ...standing, ...filed, found: there, message, calendar }
}

/** 新开一份: begins another filing; the one in hand stays as it is. */
export function newFiling(incoming: Incoming): Turn {
  return { ...askName(incoming), people: [{ change: 'turn' }] }
}

/** A button of another filing: it is not carried out here, but the other filing is one tap away. */
export function elsewhere({ filings }: Incoming, id: number): Turn {
  const other = filings.find((one) => one.id === id)
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
