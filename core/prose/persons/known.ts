import { flatMap } from '../../flat-map.ts'
import { isHan } from './candidate.ts'
import { addresses, offices } from './contexts.ts'
import { isOrdinary } from './ordinary.ts'
import { type Place, type View, viewOf } from './view.ts'

const place = /^[省市县区镇乡村州庄街路桥湖河江岛港界]/
/** Names that are also words: they count as names only next to a title or after a label. */
const words =
  /^(?:文[明化静雅]|高[峰明远山]|方[正圆]|江[河山]|田[野园]|安[宁全静]|成[功长]|康[乐健]|金[星山玉]|黄[金河]|白[云雪]|常青|平[安静]|华[丽夏]|周[全正]|严[明正肃]|程序|夏天|向阳|马力|万一|温[柔和]|石头|云雾|明[亮白]|毛[利竹])$/
const letter = /[\p{L}\p{N}]/u

/** Where a text has the names of these people, with any spacing. */
export function knownNamesIn(view: View, people: readonly string[]): Place[] {
  const names = people.map((name) => viewOf(name, 'dropped').text.toLowerCase()).filter((name) => name.length > 1)
  return flatMap([...new Set(names)], (name) => [...placesOf(view, name), ...givenPlaces(view, name)])
}

function placesOf(view: View, name: string): Place[] {
  return occurrences(view.text.toLowerCase(), name)
    .map((from) => ({ from, to: from + name.length }))
    .filter((found) => isWhole(view, found, name))
}

/** Whether a name is not part of a longer word: 于洪 is nobody in 于洪区, and 文明 nobody unless 文明同志. */
function isWhole({ text }: View, { from, to }: Place, name: string): boolean {
  if (!isHan(name[0])) return !letter.test(text[to] ?? '') || isHan(text[to]) ? !isLatin(text[from - 1]) : false
  if (name.length > 2) return true
  return !place.test(text.slice(to, to + 1)) && !isOrdinary(name) && !words.test(name)
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && letter.test(character) && !isHan(character)
}

/** Given names of somebody whose full name is given: 建国同志. */
function givenPlaces(view: View, name: string): Place[] {
  const given = name.slice(-2)
  if (name.length < 3 || ![...name].every(isHan)) return []
  return flatMap(occurrences(view.text, given), (from) => {
    const title = [offices, addresses].map((words) => wordAt(words, view.text, from + 2)).find((end) => end > 0)
    return title === undefined ? [] : [{ from, to: title }]
  })
}

function wordAt(words: RegExp, text: string, at: number): number {
  const [first] = text.slice(at, at + 8).matchAll(words)
  return first?.index === 0 ? at + first[0].length : 0
}

function occurrences(text: string, word: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at)
  return found
}
