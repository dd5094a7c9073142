import type { FirstLevel, SecondLevel } from '../../edition.ts'
import { onceFor } from '../../once.ts'
import { isOneOff } from '../../values/slips.ts'
import { saysNone } from '../../values/texts.ts'
import { labelOf } from './label.ts'

const weightBehind = /^(\D+)(\d{1,3}(?:\.\d+)?)分?$/
const weightRemark = /^(\d{1,3}(?:\.\d+)?)分?$/

/** A level's words, and the weight in brackets or after them. */
function partsOf(text: string): { readonly words: string; readonly weight?: string } {
  const { bare, remarks } = labelOf(text)
  const [, words = bare, digits] = weightBehind.exec(bare) ?? []
  const weight = digits ?? remarks.flatMap((remark) => weightRemark.exec(remark)?.[1] ?? [])[0]
  return weight === undefined ? { words } : { words, weight }
}

/** A first level as printed, with its weight. */
export function firstLevelIn(
  levels: readonly FirstLevel[],
  text: string,
): { level: FirstLevel; weight?: string } | undefined {
  const { words, weight } = partsOf(text)
  const level = levels.find((each) => isSame(each, words))
  return level && (weight === undefined ? { level } : { level, weight })
}

/** A second level; one under the current first level is preferred to others with the same name. */
export function secondLevelIn(
  levels: readonly FirstLevel[],
  text: string,
  first: string | undefined,
): SecondLevel | undefined {
  const { words } = partsOf(text)
  const own = levels.find(({ id }) => id === first)
  const [only, ...others] = own?.second ?? []
  const found = [...(own?.second ?? []), ...levels.flatMap(({ second }) => second)].find((each) => isSame(each, words))
  return found ?? (only && others.length === 0 && own && isSame(own, words) ? only : undefined)
}

/** Whether a text is the whole label of a level, and could not be an indicator's name. */
export function isLevel(levels: readonly FirstLevel[], text: string): 'first' | 'second' | undefined {
  const { words } = partsOf(text)
  const { first, second } = namesOfAll(levels)
  if (second.has(words)) return 'second'
  return first.has(words) ? 'first' : undefined
}

const namesOfAll = onceFor((levels: readonly FirstLevel[]) => ({
  first: new Set(levels.flatMap(namesOf)),
  second: new Set(levels.flatMap(({ second }) => second.flatMap(namesOf))),
}))
/**
 * Whether texts begin with a second level that the form does not have: it is called one or nearly like one, and stands
 * alone or before a whole indicator; or a target's sign says that the text before it is the indicator's name.
 */
export function isStrangeLevel(levels: readonly FirstLevel[], texts: readonly string[]): boolean {
  const [first = '', name = '', target = '', actual = '', weight = ''] = texts
  const { words } = partsOf(first)
  if (startsMeasured(first) || words === '' || isLevel(levels, first)) return false
  if (name !== '' && (startsMeasured(name) || /^\d/.test(name))) return false
  if (targetSign.test(target)) return true
  if (!words.endsWith('指标') && !secondNames(levels).some((each) => isOneOff(each, words))) return false
  if (texts.length < 2 || saysNone(name)) return true
  return isPoints(weight) && (!isPoints(actual) || /^\d/.test(target))
}

/** Why a second level was not taken: what was read, and which it may be. */
export function strangeLevelWhy(levels: readonly FirstLevel[], text: string, first: string | undefined): string {
  const own = levels.find(({ id }) => id === first)
  const names = (own ? own.second : levels.flatMap(({ second }) => second)).map(({ label }) => label)
  const near = secondNames(levels).filter((each) => isOneOff(each, partsOf(text).words))
  const may = near.length > 0 ? `可能是“${near.join('”或“')}”` : `可填的有${names.join('、')}`
  return `没有叫“${text.replace(/[:：]$/, '')}”的二级指标，${may}`
}

const targetSign = /^[≥≤＞＜><＝=]/
const startsMeasured = (text: string) => targetSign.test(text) || /^[\d.]+$/.test(text)
const isPoints = (text: string) => weightRemark.test(text)

function secondNames(levels: readonly FirstLevel[]): string[] {
  return levels.flatMap(({ second }) => second.map(({ label }) => labelOf(label).bare))
}

function isSame(level: FirstLevel | SecondLevel, words: string): boolean {
  return namesOf(level).some((own) => own === words || own === `${words}指标`)
}

function namesOf({ label, aliases = [] }: FirstLevel | SecondLevel): string[] {
  return [label, ...aliases].map((each) => labelOf(each).bare)
}
