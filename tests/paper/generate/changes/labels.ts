import type { Dice } from '../../../fixtures/dice.ts'
import { type Cell, type Document, eachCell } from '../document.ts'
import type { Change } from './change.ts'

/** The texts of labels changed: the words of cells and the words before values, never values. */
function relabelled(document: Document, change: (text: string, cell: Cell) => string): Document {
  return eachCell(document, (cell) => {
    if (cell.role === 'blank') return cell
    const parts = cell.parts.map((part) => (part.at || part.say ? part : { ...part, text: change(part.text, cell) }))
    return { ...cell, parts }
  })
}

/** `公 务 接 待`: short labels stretched over their cell. */
export const spacedLabels: Change = (document, dice) =>
  relabelled(document, (text, { role }) => {
    const short = /^\p{Script=Han}{2,5}$/u.test(text) && role !== 'value'
    return short && dice.chance(0.5) ? [...text].join(dice.pick([' ', '  ', '\u3000'])) : text
  })

/** A long label in two lines, broken between two characters of a word, never within a year. */
export const brokenLabels: Change = (document, dice) =>
  relabelled(document, (text, { role }) => {
    const places = [...text.matchAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu)].map(({ index }) => index)
    if (role === 'value' || /\s/.test(text) || text.length < 6 || places.length === 0 || dice.chance(0.4)) return text
    const at = dice.pick(places)
    return `${text.slice(0, at)}\n${text.slice(at)}`
  })

/** No line broken by hand. */
export const unbrokenLabels: Change = (document) => relabelled(document, (text) => text.replaceAll('\n', ''))

export const halfBrackets: Change = (document) =>
  relabelled(document, (text) => text.replaceAll('（', '(').replaceAll('）', ')'))

export const fullBrackets: Change = (document) =>
  relabelled(document, (text) => text.replaceAll('(', '（').replaceAll(')', '）'))

const numberings: readonly ((number: number) => string)[] = [
  () => '',
  (number) => `（${number}）`,
  (number) => '①②③④'[number - 1] ?? '',
  (number) => `${number}.`,
  (number) => `${number}．`,
  (number) => `(${number})`,
]

/** Rows numbered differently, or not at all. */
export const renumbered: Change = (document, dice) => {
  const numbered = dice.pick(numberings)
  return relabelled(document, (text) => text.replace(/^(\d)、/, (_, number) => numbered(Number(number))))
}

export const colons: Change = (document, dice) =>
  relabelled(document, (text, { role }) => (role === 'label' && text !== '……' && dice.chance(0.6) ? `${text}：` : text))

export const withoutOfWhich: Change = (document, dice) => {
  const prefix = dice.pick(['', '其中:', '其中： ', '  其中：'])
  return relabelled(document, (text) => text.replace(/^其中：/, prefix))
}

/** A space between a year and its word, as Word's autocorrection adds it. */
export const spacedYears: Change = (document) => relabelled(document, (text) => text.replace(/(\d{4})年/g, '$1 年'))

/** Labels used for the same rows by other forms and the finance system. */
const wordings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(\d、)?公务用车购置和维护经费$/, ['$1公务用车购置及运行维护费', '$1公务用车购置和运行维护经费']],
  [/^(其中：)?公车购置$/, ['$1公务用车购置', '$1公务用车购置费']],
  [/^公车运行维护$/, ['公务用车运行维护费', '公务用车运行维护']],
  [/^(\d、)?出国经费$/, ['$1因公出国（境）费', '$1因公出国（境）经费']],
  [/^(\d、)?公务接待$/, ['$1公务接待费', '$1公务接待费用']],
  [/^三公经费$/, ['“三公”经费', '“三公经费”']],
  [/^项目支出名称$/, ['项目名称']],
  [/^年度资金总额$/, ['年度资金总额', '年度资金总额（合计）']],
  [/^楼堂馆所控制情况/, ['楼堂馆所建设控制情况']],
]

export const otherWords: Change = (document, dice) => relabelled(document, (text) => reworded(dice, text))

function reworded(dice: Dice, text: string): string {
  const known = wordings.find(([words]) => words.test(text))
  return known ? text.replace(known[0], dice.pick(known[1]).replace('$1', text.match(known[0])?.[1] ?? '')) : text
}
