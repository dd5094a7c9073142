import type { ChatMessage } from '../../channels/office/shapes.ts'

const bot = '自评助手'

/** A message of the bot as the transcript prints it: its words, its file, its buttons row by row. */
export function messageLines(message: ChatMessage): string[] {
  const words = message.file ? `（发来文件 ${message.file.name}）` : message.text
  const buttons = message.keyboard.map((row) => row.map(({ text }) => `［${text}］`).join(' '))
  return [`${bot}：${words}`.split('\n'), buttons].flat()
}
