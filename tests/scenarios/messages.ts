import type { ChatEvent, ChatMessage } from '../../bot/channels/office/shapes.ts'

/** Separates two messages of one answer. */
const nextMessage = '——'

/** What the bot did in one chat: each message with its buttons row by row, a document by its name. */
export function answerLines(events: readonly ChatEvent[]): string[] {
  return events.flatMap(eventLines).flatMap((lines, at) => (at > 0 ? [nextMessage, ...lines] : lines))
}

function eventLines(event: ChatEvent): string[][] {
  if (event.type !== 'message' && event.type !== 'edited') return []
  if (event.message.from !== 'bot') return []
  return [[...(event.type === 'edited' ? ['（改成）'] : []), ...messageLines(event.message)]]
}

function messageLines({ text, file, keyboard }: ChatMessage): string[] {
  const document = file ? [`（文件 ${file.name}）`] : []
  const words = text === '' ? [] : text.split('\n')
  return [...document, ...words, ...keyboard.map((row) => row.map((button) => `［${button.text}］`).join(' '))]
}
