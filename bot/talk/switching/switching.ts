import { formOf } from '../../../core/editions/index.ts'
import { found } from '../../../core/known/needs.ts'
import { shownName } from '../../../core/names.ts'
import type { Button } from '../nouns.ts'
import { askName } from '../start/feature.ts'
import type { Incoming, Turn } from '../talk.ts'
import { alikeAmong } from './needs.ts'

const longestLabel = 30

/** 切换: lists the person's filings, the current one first, and offers a new one. */
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
  const fellows = alikeAmong(incoming).length > 0 ? found(incoming, 'fellows') : undefined
  const shown = filings.map(({ id, department, year, state }) => {
    const others = fellows?.get(id)?.map(shownName)
    return { department, year, state, current: id === incoming.filing?.id, ...(others ? { fellows: others } : {}) }
  })
  return { place: { at: 'menu', choices }, says: [{ say: 'filings', filings: shown, choices }] }
}

/** Makes another of the person's filings current, and goes on there. */
export function switchTo(incoming: Incoming, id: number): Turn {
  const head = id === incoming.filing?.id ? undefined : incoming.filings.find((one) => one.id === id)
  if (!head || !formOf(head.edition)) return { says: [{ say: 'notYours' }] }
  const { department, year, state } = head
  return {
    people: [{ change: 'turn', filing: id }],
    says: [{ say: 'switched', department, year, state }],
    goesOnAt: id,
  }
}

/** 新开一份: begins another filing; the current one stays as it is. */
export function newFiling(incoming: Incoming): Turn {
  return { ...askName(incoming), people: [{ change: 'turn' }] }
}

/** A button about another filing does nothing here, but offers to switch to it. */
export function elsewhere({ filings }: Incoming, id: number): Turn {
  const other = filings.find((one) => one.id === id)
  if (!other) return { says: [{ say: 'notYours' }] }
  const choices: Button[] = [
    { label: '切换过去', action: { do: 'switchTo', filing: id } },
    { label: '先不切换', action: { do: 'continue' } },
  ]
  return { says: [{ say: 'elsewhere', department: other.department, year: other.year, choices }] }
}

function shortened(name: string): string {
  return name.length > longestLabel ? `${name.slice(0, longestLabel - 1)}…` : name
}
