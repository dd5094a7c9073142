import { isBlank } from './values/blank.ts'
import { withoutInvisible } from './values/visible.ts'

/** The names of people in lists, buttons and messages. */

/** Somebody with an id and perhaps a name. */
export type Named = { readonly id: number; readonly name?: string | undefined }

const nameless = '同事'

/** A name as stored: in one line, without invisible characters; empty if nothing is left. */
export function visibleName(text: string): string {
  const name = withoutInvisible(text.replace(/\s+/g, ' ')).trim()
  return isBlank(name) ? '' : name
}

/** The displayed name of a single person. */
export function shownName(name: string | undefined): string {
  return visibleName(name ?? '') || nameless
}

/** Person → displayed name; people with the same name are numbered from the second on: 李梅, 李梅·2. */
export function toldApart(people: readonly Named[]): ReadonlyMap<number, string> {
  const [names, taken] = [new Map<number, string>(), new Set<string>()]
  for (const { id, name } of people) {
    const own = firstFree(shownName(name), taken)
    taken.add(evenly(own))
    names.set(id, own)
  }
  return names
}

/** Whether two names read the same, ignoring spaces, widths and capitals. */
export function readsSame(one: string | undefined, other: string | undefined): boolean {
  return evenly(shownName(one)) === evenly(shownName(other))
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  let own = name
  for (let number = 2; taken.has(evenly(own)); number += 1) own = `${name}·${number}`
  return own
}

function evenly(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '').toLowerCase()
}
