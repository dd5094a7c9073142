import { signal } from '@preact/signals'

/** A question that the page itself asks before something that is hard to undo. */
export type Asked = {
  readonly words: string
  readonly yes: string
  readonly no: string
  readonly answered: (yes: boolean) => void
}

export const asked = signal<Asked | undefined>(undefined)

/** Asks, and resolves to whether it was confirmed. */
export function ask(words: string, yes: string, no: string): Promise<boolean> {
  return new Promise((resolve) => {
    const answered = (is: boolean) => {
      asked.value = undefined
      resolve(is)
    }
    asked.value = { words, yes, no, answered }
  })
}

/** Asks before a link moves the reader to another filing. */
export function askToJoin(): Promise<boolean> {
  const words = '这个链接请您加入一份自评，或加入财政局的审核。要加入吗？\n您正在填的不会丢，发“切换”可以回来。'
  return ask(words, '加入', '不加入')
}
