import { officerCommands } from './desk/feature.ts'
import { commands } from './lookup.ts'

/** A line of the menu of commands. */
export type MenuLine = { readonly command: string; readonly description: string }

const lineOf = ({ command, menu }: { readonly command: string; readonly menu: string }): MenuLine => ({
  command,
  description: menu,
})

/** The commands with their Chinese descriptions, as registered with the chat. */
export const commandMenu: readonly MenuLine[] = commands.map(lineOf)

/** An officer's menu: the officers' own commands come first. */
export const officerMenu: readonly MenuLine[] = [...officerCommands.map(lineOf), ...commandMenu]
