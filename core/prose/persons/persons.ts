import type { Facts } from '../../facts.ts'
import { flatMap } from '../../flat-map.ts'
import { knownNamesIn } from './known.ts'
import { inARows, namesIn } from './names.ts'
import { accountsIn, numbersIn } from './numbers.ts'
import { spacedNamesIn } from './spaced.ts'
import { type Place, placeInText, viewOf } from './view.ts'

/** A span of a text that tells who a person is or how to reach them. */
export type Personal = Place & { readonly kind: 'name' | 'number' | 'account' }

const instead = { name: '有关人员', number: '号码略', account: '账号略' } as const

/** The names, numbers and accounts of persons in a text: those of these people, and all that the context reveals. */
export function personalIn(text: string, people: readonly string[] = []): Personal[] {
  const [names, contacts] = [viewOf(text, 'dropped'), viewOf(text, 'kept')]
  const known = knownNamesIn(names, people)
  const named = [...known, ...inARows(names, known), ...namesIn(names), ...spacedNamesIn(names)]
  const found = [
    ...named.map((place) => ({ ...placeInText(names, place), kind: 'name' as const })),
    ...accountsIn(contacts).map((place) => ({ ...placeInText(contacts, place), kind: 'account' as const })),
    ...numbersIn(contacts).map((place) => ({ ...placeInText(contacts, place), kind: 'number' as const })),
  ]
  return joined(found)
}

/** In order, with overlapping ones merged. */
function joined(found: readonly Personal[]): Personal[] {
  const merged: Personal[] = []
  for (const one of [...found].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && one.from < last.to) merged[merged.length - 1] = { ...last, to: Math.max(last.to, one.to) }
    else merged.push(one)
  }
  return merged
}

/** The text with a neutral word in place of each. */
export function withoutPersons(text: string, people: readonly string[] = []): string {
  let from = 0
  let kept = ''
  for (const one of personalIn(text, people)) {
    kept += text.slice(from, one.from) + neutralWord(text, one)
    from = one.to
  }
  return kept + text.slice(from)
}

/** The replacement for a span; the note for a number is put in brackets, once. */
function neutralWord(text: string, { from, to, kind }: Personal): string {
  const within = /[(（]/.test(text[from - 1] ?? '') && /[)）]/.test(text[to] ?? '')
  return kind === 'name' || within ? instead[kind] : `（${instead[kind]}）`
}

/** The persons named in a filing: those who prepare and those who sign. */
export function personsNamed(facts: Facts): string[] {
  return flatMap([...facts], ([address, text]) => (/\.signature\.(?:preparer|head)$/.test(address) ? text.trim() : []))
}
