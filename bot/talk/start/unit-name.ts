import { readsSame, visibleName } from '../../../core/names.ts'
import { endsAsUnit, isPlaceless } from '../../../core/unit-names.ts'
import type { Button } from '../nouns.ts'
import type { Turn } from '../talk.ts'

const shortestWhole = 5
const shortestName = 3
/** What people write before a name that they put right. */
const before = /^(?:单位|部门)?(?:名称|全称)?(?:写错了|不对|错了)?[，,。\s]*(?:应该?是|改[成为]|是)?[：:\s]*/

/** The name of a unit that a text is, where it is another than the one that was told. */
export function anotherName(text: string, told: string): string | undefined {
  const name = nameIn(text)
  const reads = name.length >= shortestWhole && name.length <= 60 && endsAsUnit(name) && !/[，,；;？?\d]/.test(name)
  return reads && !readsSame(name, told) ? name : undefined
}

/** A name without what people write before it; what is too short for one stands as it is. */
export function nameIn(text: string): string {
  const [front = ''] = before.exec(text) ?? []
  const bare = visibleName(text.slice(front.length)).replace(/[。！!]$/, '')
  return bare.length < shortestName || /^(?:单位|部门)$/.test(front) ? visibleName(text) : bare
}

/** Whether a name is asked about: it is short for a unit's whole one, 科工局, or ends as no unit's does. */
export function isDoubtful(name: string): boolean {
  return !endsAsUnit(name) || isPlaceless(name)
}

/** Asks whether a name is a unit's whole one. */
export function askWhole(name: string): Turn {
  const choices: Button[] = [{ label: `就用“${name}”`, action: { do: 'unitName', name } }]
  return { place: { at: 'start', choices }, says: [{ say: 'askWhole', name, isUnit: endsAsUnit(name), choices }] }
}

/** Asks whether the unit is to be called so instead. */
export function askOtherName(name: string, told: string, year?: number): Turn {
  const at = year === undefined ? {} : { year }
  const choices: Button[] = [
    { label: '改', action: { do: 'unitName', name, ...at } },
    { label: '先不改', action: { do: 'unitName', name: told, ...at } },
  ]
  return {
    place: { at: 'start', name: told, ...at, choices },
    says: [{ say: 'askOtherName', name, told, choices }],
  }
}
