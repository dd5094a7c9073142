import { readsSame, visibleName } from '../../../core/names.ts'
import { endsAsUnit, isPlaceless } from '../../../core/unit-names.ts'
import type { Button } from '../nouns.ts'
import type { Turn } from '../talk.ts'

const shortestWhole = 5
/** What people write before a name that they put right. */
const before = /^(?:单位|部门)?(?:名称|全称)?(?:写错了|不对|错了)?[，,。\s]*(?:应该?是|改[成为]|是)?[：:\s]*/

/** The name of a unit that a text is, where it is another than the one that was told. */
export function anotherName(text: string, told: string): string | undefined {
  const name = visibleName(text.replace(before, '')).replace(/[。！!]$/, '')
  const reads = name.length >= shortestWhole && name.length <= 60 && endsAsUnit(name) && !/[，,；;？?\d]/.test(name)
  return reads && !readsSame(name, told) ? name : undefined
}

/** Whether a name is short for a unit's whole one: 科工局. */
export function readsShort(name: string): boolean {
  return name.length < shortestWhole && isPlaceless(name) && endsAsUnit(name)
}

/** Asks whether a short name is the whole one. */
export function askWhole(name: string): Turn {
  const choices: Button[] = [{ label: `就用“${name}”`, action: { do: 'unitName', name } }]
  return { place: { at: 'start', choices }, says: [{ say: 'askWhole', name, choices }] }
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
