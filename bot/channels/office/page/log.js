import { bubble, dayOf } from './bubbles.js'
import { byId, element } from './element.js'

/** The messages on the page, kept in step with their current versions, and the reader's position among them. */
export class Log {
  #list = byId('log')
  #pane = this.#list.parentElement
  #newer = byId('newer')
  #messages = new Map()
  #unread = 0
  #following = true
  #acts

  /** `acts` as for bubbles. */
  constructor(acts) {
    this.#acts = { ...acts, show: (id) => this.#show(id) }
    this.#pane.addEventListener('scroll', () => this.#scrolled())
    new ResizeObserver(() => this.#following && this.#rollDown()).observe(this.#pane)
    document.addEventListener('visibilitychange', () => this.#seen())
    this.#newer.addEventListener('click', () => this.toEnd())
  }

  get isEmpty() {
    return this.#messages.size === 0
  }

  /** The number of the oldest message shown. */
  get first() {
    return [...this.#messages.keys()][0]
  }

  get lastOwn() {
    return [...this.#messages.values()].filter((message) => message.from === 'person').at(-1)
  }

  /** A new message: the reader follows it if they are at the end; otherwise it counts as unread. */
  add(message) {
    if (this.#messages.has(message.id)) return this.change(message)
    const follow = (this.#atEnd && !document.hidden) || message.from === 'person'
    this.#append(message)
    if (follow) this.toEnd()
    else this.#count(this.#unread + 1)
  }

  /** The message in its new version, in place; the focus stays on the same button if it still exists. */
  change(message) {
    const old = this.#nodeOf(message.id)
    if (old === null) return
    const follow = this.#atEnd
    const focused = [...old.querySelectorAll('.key')].indexOf(document.activeElement)
    this.#messages.set(message.id, message)
    const drawn = this.#draw(message)
    old.replaceWith(drawn)
    if (focused >= 0) (drawn.querySelectorAll('.key')[focused] ?? drawn).focus({ preventScroll: true })
    if (follow) this.#rollDown()
  }

  /** Messages (oldest first) before those already displayed; the reader's position does not change. */
  prepend(older) {
    const fromEnd = this.#pane.scrollHeight - this.#pane.scrollTop
    const all = [...older, ...this.#messages.values()]
    this.#messages.clear()
    this.#list.replaceChildren()
    for (const message of all) this.#append(message)
    this.#pane.scrollTop = this.#pane.scrollHeight - fromEnd
  }

  toEnd() {
    this.#rollDown()
    this.#count(0)
  }

  #rollDown() {
    this.#pane.scrollTop = this.#pane.scrollHeight
  }

  #scrolled() {
    this.#following = this.#atEnd
    this.#seen()
  }

  get #atEnd() {
    return this.#pane.scrollHeight - this.#pane.scrollTop - this.#pane.clientHeight < 120
  }

  #append(message) {
    const before = [...this.#messages.values()].at(-1)
    this.#messages.set(message.id, message)
    const day = dayOf(message)
    if (before === undefined || dayOf(before) !== day) this.#list.append(element('p', { class: 'day' }, day))
    this.#list.append(this.#draw(message))
  }

  #draw(message) {
    return bubble(message, this.#messages.get(message.replyTo), this.#acts)
  }

  #nodeOf(id) {
    return this.#list.querySelector(`[data-id="${id}"]`)
  }

  #show(id) {
    this.#nodeOf(id)?.scrollIntoView({ block: 'center' })
    this.#nodeOf(id)?.focus()
  }

  #seen() {
    if (this.#unread > 0 && this.#atEnd && !document.hidden) this.#count(0)
  }

  #count(unread) {
    this.#unread = unread
    this.#newer.hidden = unread === 0
    this.#newer.textContent = `↓ ${unread}条新消息`
    document.title = unread === 0 ? '绩效自评' : `(${unread}) 绩效自评`
  }
}
