import type { ChatEvent, ChatMessage } from '../../bot/channels/office/shapes.ts'
import { linesOn, mostLines } from '../../bot/talk/bubble.ts'

/** Words that the bot no longer uses, because it has another word for the same thing. */
const dropped =
  /收到“|读法|选项|没有记下|没有采用|读不[出懂]|看不出|认不出|请发例如|填报人|最终(?:文件|报告)|本行都没有|全部为空|后面的都采用|继续填报|全部采用|必须修改|需要说明|模板稿|手上这份|当前这份/

/** The beginnings of refusals. */
const refusal = /^(?:没填上|没看懂|请点|太短了|最高 )/

/** Signs that the bot does not use. */
const foreignSign = /[○□■◆●＋－✗✘]|···|\p{Extended_Pictographic}/u
const ours = /[✓⚠]/gu

/** The buttons for the whole of a text, which may be long. */
const whole = /^(?:看全部|看填了哪些|看整张?表|全部说法)$/

/** The most lines of a message about a pasted table's refused lines, and of a page of the record. */
const mostOfTable = 18

/**
 * What is wrong with the bot's messages after one act, by the rules of its voice that a program can check: a bubble is
 * short, a row is named without its path, each thing has one word, ✓ means done, and a refusal has a button.
 */
export function faultsOf(act: string, events: readonly ChatEvent[]): string[] {
  const messages = events.flatMap((event) =>
    'message' in event && event.message.from === 'bot' ? [event.message] : [],
  )
  const wayOn = messages.some(({ keyboard }) => keyboard.length > 0)
  return messages.flatMap((message) => [
    ...(whole.test(act) ? [] : lengthFaults(message)),
    ...message.text.split('\n').flatMap(lineFaults),
    ...(refusal.test(message.text) && !wayOn ? [`without a button: ${message.text}`] : []),
  ])
}

/** Links are not counted, since they are for copying; a table's refused lines are never folded. */
function lengthFaults({ text }: ChatMessage): string[] {
  const lines = linesOn(text.replace(/^.*https?:.*\n?/gm, ''))
  return lines > (/行没填上|^谁改了什么/.test(text) ? mostOfTable : mostLines) ? [`${lines} lines: ${text}`] : []
}

function lineFaults(line: string): string[] {
  const own = line.replace(/“[^”]*”/g, '')
  return [
    ...(own.split('·').length > 2 + (own.match(/、/g)?.length ?? 0) ? [`a path: ${line}`] : []),
    ...(dropped.test(own) ? [`a dropped word: ${line}`] : []),
    ...(foreignSign.test(own.replace(ours, '')) ? [`a sign: ${line}`] : []),
    ...(/.✓/.test(own.replace(/^(?:\d+\. |\s*)✓/, '')) ? [`✓ within a line: ${line}`] : []),
  ]
}
