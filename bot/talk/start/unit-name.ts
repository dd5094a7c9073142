import { readsSame, visibleName } from '../../../core/names.ts'
import { endsAsUnit, isPlaceless } from '../../../core/unit-names.ts'
import type { Button } from '../nouns.ts'
import type { Turn } from '../talk.ts'

const shortestWhole = 5
const shortestName = 3
/** Words before a corrected name: 写错了，应该是…. */
const before = /^(?:单位|部门)?(?:名称|全称)?(?:写错了|不对|错了)?[，,。\s]*(?:应该?是|改[成为]|是)?[：:\s]*/

/** The department's name in a text, if it is a full one and another than the one given before. */
export function anotherName(text: string, told: string): string | undefined {
  const name = nameIn(text)
  const reads = name.length >= shortestWhole && name.length <= 60 && endsAsUnit(name) && !/[，,；;？?\d]/.test(name)
  return reads && !readsSame(name, told) ? name : undefined
}

/** What people say around the name: 我是…的, …，填2023年度的. */
const front = /^(?:我们?|这里|我们?单位|本单位)(?:是|叫)(?=\p{Script=Han}{4})/u
const behind = /(?:[，,。；;\s](?:我?们?要?(?:填|做|报)|[12]\d{3}).{0,20}|的)$/

/** A text without such words before the name; unchanged if too little would be left. */
export function nameIn(text: string): string {
  const [wrong = ''] = before.exec(text) ?? []
  const bare = visibleName(text.slice(wrong.length)).replace(/[。！!]$/, '')
  if (bare.length < shortestName || /^(?:单位|部门)$/.test(wrong)) return visibleName(text)
  const said = bare.replace(front, '').replace(behind, '')
  return endsAsUnit(said) ? said : bare
}

/**
 * Whether to ask about a name: it is an abbreviation without its place (科工局), or does not end like a department's
 * name.
 */
export function isDoubtful(name: string): boolean {
  return !endsAsUnit(name) || isPlaceless(name)
}

/** Asks for the full name, or to confirm this one. */
export function askWhole(name: string): Turn {
  const choices: Button[] = [{ label: `就用“${name}”`, action: { do: 'unitName', name } }]
  return { place: { at: 'start', choices }, says: [{ say: 'askWhole', name, isUnit: endsAsUnit(name), choices }] }
}

/** Asks whether to replace the name given before. */
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
