import type { FirstLevel, SecondLevel } from '../../edition.ts'
import { labelOf } from './label.ts'

const weightBehind = /^(.+?)(\d{1,3}(?:\.\d+)?)分?$/
const weightRemark = /^(\d{1,3}(?:\.\d+)?)分?$/

/** A first level as it is printed: its weight stands in brackets or behind it. */
export function firstLevelIn(
  levels: readonly FirstLevel[],
  text: string,
): { level: FirstLevel; weight?: string } | undefined {
  const { bare, remarks } = labelOf(text)
  const [, words = bare, digits] = weightBehind.exec(bare) ?? []
  const level = levels.find(({ label }) => isSame(label, words))
  const weight = digits ?? remarks.flatMap((remark) => weightRemark.exec(remark)?.[1] ?? [])[0]
  return level && (weight === undefined ? { level } : { level, weight })
}

/** A second level: one of the first level in hand goes before others of that name. */
export function secondLevelIn(
  levels: readonly FirstLevel[],
  text: string,
  first: string | undefined,
): SecondLevel | undefined {
  const { bare } = labelOf(text)
  const own = levels.find(({ id }) => id === first)
  const [only, ...others] = own?.second ?? []
  const found = [...(own?.second ?? []), ...levels.flatMap(({ second }) => second)].find(({ label }) =>
    isSame(label, bare),
  )
  return found ?? (only && others.length === 0 && own && isSame(own.label, bare) ? only : undefined)
}

/** Whether a text is the whole label of a level, and nothing that an indicator could be called. */
export function isLevel(levels: readonly FirstLevel[], text: string): 'first' | 'second' | undefined {
  const { bare } = labelOf(text)
  const second = levels.flatMap(({ second }) => second).some(({ label }) => labelOf(label).bare === bare)
  if (second) return 'second'
  const first = firstLevelIn(levels, text)
  return first && labelOf(text).bare.startsWith(labelOf(first.level.label).bare) ? 'first' : undefined
}

function isSame(label: string, words: string): boolean {
  const own = labelOf(label).bare
  return own === words || own === `${words}指标`
}
