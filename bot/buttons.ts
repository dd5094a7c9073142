/** A button as a tap names it: the outbox row that it stands under, and its place in it. */
export type ButtonName = { readonly row: number; readonly index: number }

/** What a channel sends with a button, and gets back with a tap on it. */
export function buttonData(row: number, index: number): string {
  return `${row}.${index}`
}

export function readButtonData(data: string): ButtonName | undefined {
  const [, row, index] = /^(\d{1,15})\.(\d{1,3})$/.exec(data) ?? []
  return row && index ? { row: Number(row), index: Number(index) } : undefined
}

/** The number of a button that is typed: `#3` is the third of those that stand lowest in the chat; counted from 0. */
export function typedNumber(text: string): number | undefined {
  const [, number] = /^\s*[#＃]\s?(\d{1,3})\s*$/.exec(text.normalize('NFKC')) ?? []
  return number === undefined ? undefined : Number(number) - 1
}
