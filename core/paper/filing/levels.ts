import type { FirstLevel, SecondLevel } from '../../edition.ts'
import { onceFor } from '../../once.ts'
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

function isSame(level: FirstLevel | SecondLevel, words: string): boolean {
  return namesOf(level).some((own) => own === words || own === `${words}指标`)
}

function namesOf({ label, aliases = [] }: FirstLevel | SecondLevel): string[] {
  return [label, ...aliases].map((each) => labelOf(each).bare)
}
