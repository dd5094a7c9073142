import { escaped } from './html.ts'

type Bubble = { readonly by: 'said' | 'tapped' | 'answered'; readonly text: string }

/** Who a bubble is from, for people who hear the page. */
const speakers = { said: '您发：', tapped: '您点：', answered: '助手：' }

/**
 * A conversation of a manual as bubbles: `> ` in front of what is typed, `| ` of its further lines, `* ` of a button that
 * is tapped; the other lines are the bot's.
 */
export function bubblesHtml(talk: string): string {
  const bubbles = talk.split('\n').reduce(withLine, [])
  return `<div class="talk" role="group" aria-label="对话的例子">\n${bubbles.map(bubbleHtml).join('')}</div>\n`
}

function withLine(bubbles: readonly Bubble[], line: string): readonly Bubble[] {
  const [mark, text] = [line.slice(0, 2), line.slice(2)]
  if (line === '') return bubbles
  if (mark === '> ') return [...bubbles, { by: 'said', text }]
  if (mark === '* ') return [...bubbles, { by: 'tapped', text }]
  return mark === '| ' ? longer(bubbles, 'said', text) : longer(bubbles, 'answered', line)
}

/** Adds a line to the last bubble if that is by the same, or as a new one. */
function longer(bubbles: readonly Bubble[], by: Bubble['by'], line: string): readonly Bubble[] {
  const last = bubbles.at(-1)
  if (last?.by !== by) return [...bubbles, { by, text: line }]
  return [...bubbles.slice(0, -1), { by, text: `${last.text}\n${line}` }]
}

function bubbleHtml({ by, text }: Bubble): string {
  return `<p class="${by}"><span class="unseen">${speakers[by]}</span>${escaped(text.trim())}</p>\n`
}
