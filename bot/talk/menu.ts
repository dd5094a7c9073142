import { officerCommands } from './desk/feature.ts'
import { commands } from './lookup.ts'

/** A line of the menu of commands. */
export type MenuLine = { readonly command: string; readonly description: string }

const lineOf = ({ command, menu }: { readonly command: string; readonly menu: string }): MenuLine => ({
  command,
  description: menu,
})

const words = new Map(
  [...officerCommands, ...commands].flatMap(({ command, words: [word] }) => (word ? [[command, word] as const] : [])),
)

/** The Chinese word that does the same as a command, if there is one. */
export function wordOf({ command }: Pick<MenuLine, 'command'>): { readonly word?: string } {
  const word = words.get(command)
  return word === undefined ? {} : { word }
}

/** The commands with their Chinese descriptions, as registered with the chat. */
export const commandMenu: readonly MenuLine[] = commands.map(lineOf)

/** An officer's menu: the officers' own commands come first. */
export const officerMenu: readonly MenuLine[] = [...officerCommands.map(lineOf), ...commandMenu]
