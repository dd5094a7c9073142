import type { Entry, EntryPlace } from '../checks/entries.ts'
import { shortened } from '../values/shortened.ts'
import { fixWords, grades } from './findings.ts'

const mostPlaces = 4
const longestName = 20
const longestTitle = 60

/** An entry of the list: its grade, what to do, and where, equal places together. */
export function entryWords(entry: Entry, number?: number): string {
  const head = `${number === undefined ? '' : `${number}. `}【${grades[entry.grade]}】`
  const [only, ...more] = entry.places
  if (!only) return head
  if (more.length === 0)
    return [`${head}${shortened(only.title, longestTitle)}：${entry.says}`, ...placeLines(only)].join('\n')
  if (entry.is === 'blanks')
    return `${head}${entry.places.length} 格没填：${namesOf(entry.places.map(({ title }) => title))}`
  return [`${head}${severalWords(entry.places)}：${entry.says}`, ...sameLines(entry.places)].join('\n')
}

/** An entry beside an answer: its grade, where, what is wrong if that is said in a few words, and what is apart there. */
export function briefEntry({ grade, says, places }: Entry): string {
  const [first] = places
  const where = places.length > 1 ? severalWords(places) : shortened(first?.title ?? '', longestTitle)
  const [wrong = ''] = says.split('。', 1)
  const what = wrong.length <= longestName ? `${wrong}，` : ''
  return `【${grades[grade]}】${where}：${what}${first?.shows ?? ''}`
}

/** An entry with the explanation that it was given. */
export function explainedWords(entry: Entry, number: number): string {
  const [only, ...more] = entry.places
  const where = more.length === 0 ? shortened(only?.title ?? '', longestTitle) : severalWords(entry.places)
  const texts = new Set(entry.findings.flatMap(({ explained }) => explained ?? []))
  return [`${number}. ${where}：${only?.shows ?? ''}`, ...[...texts].map((text) => `   已说明：${text}`)].join('\n')
}

function placeLines({ shows, findings: [first, ...more] }: EntryPlace): string[] {
  const fixes = more.length === 0 && first?.fixes ? [`   ${fixWords(first.fixes)}`] : []
  return [`   ${shows}`, ...fixes]
}

/** 3 个项目的“产出指标”, or 3 处. */
function severalWords(places: readonly EntryPlace[]): string {
  const copies = new Set(places.map(({ copy }) => copy))
  const rests = new Set(places.map((place) => withoutCopy(place)))
  const [rest = ''] = rests
  if (copies.size < places.length || copies.has(undefined)) return `${places.length} 处`
  return rests.size === 1 && rest !== '' ? `${places.length} 个项目的${rest}` : `${places.length} 个项目`
}

/** Where a row of the copy stands, without the copy's name. */
function withoutCopy({ title, copy }: EntryPlace): string {
  const at = title.indexOf('·')
  return copy === undefined || at < 0 ? '' : title.slice(at + 1)
}

/** A line for all places that show the same: names first, then the figures. */
function sameLines(places: readonly EntryPlace[]): string[] {
  const same = new Map<string, string[]>()
  const oneRow = new Set(places.map(withoutCopy)).size === 1
  for (const place of places) {
    const name = oneRow && place.copy ? place.title.slice(0, place.title.indexOf('·')) : place.title
    same.set(place.shows, [...(same.get(place.shows) ?? []), name])
  }
  const lines = [...same].map(([shows, names]) => `   ${namesOf(names)}：${shows}`)
  const rest = lines.length - mostPlaces
  return rest > 0 ? [...lines.slice(0, mostPlaces), `   ……还有 ${rest} 种`] : lines
}

/** The first names, and how many there are. */
function namesOf(names: readonly string[]): string {
  const first = names.slice(0, mostPlaces).map((name) => shortened(name, longestName))
  return `${first.join('、')}${names.length > mostPlaces ? `等 ${names.length} 处` : ''}`
}
