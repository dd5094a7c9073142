import type { Action, Command } from '../turn.ts'

/** Words that do the same as the commands, also without the slash. */
const words: ReadonlyMap<string, Command> = new Map([
  ['开始', 'start'],
  ['继续', 'continue'],
  ['继续填报', 'continue'],
  ['目录', 'directory'],
  ['检查', 'check'],
  ['草稿', 'draft'],
  ['报告', 'report'],
  ['项目', 'projects'],
  ['签字', 'sign'],
  ['撤销', 'undo'],
  ['导出', 'export'],
  ['帮助', 'help'],
])

const commands: readonly Command[] = [
  'start',
  'continue',
  'directory',
  'check',
  'draft',
  'report',
  'projects',
  'sign',
  'undo',
  'export',
  'help',
]

/** The action that a text asks for by a command or its word; undefined for any other text. */
export function wordToAction(text: string): Action | undefined {
  const typed = text.trim()
  const slash = /^\/([a-z]+)(@\w+)?(\s|$)/i.exec(typed)?.[1]?.toLowerCase()
  const command = slash === undefined ? words.get(typed) : commands.find((name) => name === slash)
  return command && { do: command }
}
