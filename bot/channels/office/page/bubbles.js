import { element } from './element.js'
import { attachment } from './files.js'
import { richText } from './richtext.js'

/**
 * One message as a bubble. `acts` has send(text), tap(message, button, pressed), reply, edit and show (of a message
 * id).
 */
export function bubble(message, replied, acts) {
  const mine = message.from === 'person'
  const made = element(
    'article',
    { class: mine ? 'message mine' : 'message', 'data-id': message.id, tabindex: '-1' },
    element('span', { class: 'unseen' }, mine ? '您：' : '对方：'),
    element(
      'div',
      { class: 'bubble' },
      quote(message, replied, acts),
      attachment(message.file),
      words(message, acts),
      foot(message, mine, acts),
    ),
    keyboard(message, acts),
  )
  return made
}

function quote(message, replied, acts) {
  if (message.replyTo === null) return undefined
  const label = replied === undefined ? '较早的消息' : summary(replied)
  return element(
    'button',
    { type: 'button', class: 'quote', 'aria-label': `回复：${label}`, onclick: () => acts.show(message.replyTo) },
    label,
  )
}

/** The first line of a message, or its file's name. */
export function summary(message) {
  const line = message.text.split('\n')[0] || message.file?.name || ''
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}

function words(message, acts) {
  if (message.text === '') return undefined
  return element('div', { class: 'text' }, ...richText(message.text, message.entities, acts.send))
}

function foot(message, mine, acts) {
  const act = (label, work) =>
    element('button', { type: 'button', class: 'quiet', onclick: () => work(message) }, label)
  return element(
    'div',
    { class: 'foot' },
    mine ? act('编辑', acts.edit) : undefined,
    act('回复', acts.reply),
    message.editDate === null ? undefined : element('span', {}, '已编辑'),
    element('time', { datetime: new Date(message.date * 1000).toISOString() }, clock(message.date)),
  )
}

function keyboard(message, acts) {
  if (message.keyboard.length === 0) return undefined
  const rows = message.keyboard.map((row) =>
    element('div', { class: 'row' }, ...row.map((button) => key(message, button, acts))),
  )
  return element('div', { class: 'keyboard', role: 'group', 'aria-label': '按钮' }, ...rows)
}

function key(message, button, acts) {
  const press = (event) => acts.tap(message, button, event.currentTarget)
  return element('button', { type: 'button', class: 'key', onclick: press }, button.text)
}

function clock(date) {
  return new Date(date * 1000).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })
}

/** The day of a message, for the line above the day's first message. */
export function dayOf(message) {
  return new Date(message.date * 1000).toLocaleDateString('zh-CN', { year: 'numeric', month: 'long', day: 'numeric' })
}
