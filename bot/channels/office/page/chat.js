import { Account } from './account.js'
import { ask, askToJoin } from './ask.js'
import { attempt, notices } from './attempt.js'
import { Commands } from './commands.js'
import { Composer } from './composer.js'
import { byId } from './element.js'
import { becomeOwner, enter } from './entry.js'
import { links } from './links.js'
import { Log } from './log.js'
import { server } from './requests.js'

const pageful = 200
const patience = 25

/** One person's chat: draws what the server sends, and sends what the person does. */
class Chat {
  #me
  #started = links.start === undefined
  #composer = new Composer(
    attempt,
    () => this.#log.lastOwn,
    (text) => this.#follows(text),
  )
  #log = new Log({
    send: (text) => this.#say(text),
    tap: (message, button, pressed) => this.#tap(message, button, pressed),
    reply: (message) => this.#composer.reply(message),
    edit: (message) => this.#composer.edit(message),
  })

  constructor(me) {
    this.#me = me
    new Commands(
      (text) => this.#say(text),
      async () => (await server.me()).bot.commands,
    )
    new Account(me.name)
    byId('bot-name').textContent = me.bot.name
    byId('start').addEventListener('click', () => this.#start())
    byId('older').addEventListener('click', () => attempt(() => this.#older()))
    byId('block').addEventListener('click', () => attempt(() => this.#block()))
    byId('chat').hidden = false
  }

  async open() {
    const { cursor } = await this.#older()
    this.#log.toEnd()
    byId('log').setAttribute('aria-busy', 'false')
    this.#showEntry()
    this.#composer.focus()
    if (!this.#started && !this.#log.isEmpty) this.#offerLink()
    await this.#follow(cursor)
  }

  async #older() {
    const history = await server.history(this.#log.first, pageful)
    byId('older').hidden = history.messages.length < pageful
    this.#log.prepend(history.messages)
    return history
  }

  async #follow(after) {
    let [cursor, failures] = [after, 0]
    for (;;) {
      const events = await server.events(cursor, failures === 0 ? patience : 0).catch(lost)
      if (events !== undefined && failures > 0) notices.status('')
      failures = events === undefined ? failures + 1 : 0
      if (failures > 0) await later(Math.min(10_000, 500 * 2 ** failures))
      for (const event of events ?? []) this.#happened(event)
      cursor = events?.at(-1)?.id ?? cursor
    }
  }

  #happened(event) {
    if (event.type === 'message') this.#arrived(event.message)
    else if (event.type === 'edited') this.#log.change(event.message)
    else if (event.type === 'typing') notices.typing(event.action, event.at)
  }

  #arrived(message) {
    if (message.from === 'bot') notices.quiet()
    this.#log.add(message)
    this.#showEntry()
  }

  #say(text) {
    return attempt(() => server.say(text))
  }

  async #tap(message, button, pressed) {
    pressed.setAttribute('aria-busy', 'true')
    await attempt(() => server.tap(message.id, button.data))
    pressed.removeAttribute('aria-busy')
  }

  async #start() {
    this.#started = await this.#say(links.start ? `/start ${links.start}` : '/start')
    if (this.#started) links.used()
    byId('start').hidden = this.#started
    byId('composer').hidden = !this.#started
    this.#composer.focus()
  }

  /** Asks somebody who already talks here before a link moves them elsewhere. */
  async #offerLink() {
    const token = links.start
    const taken = (await askToJoin()) ? await this.#say(`/start ${token}`) : true
    if (!taken) return
    this.#started = true
    links.used()
    this.#showEntry()
  }

  /** Does what opening a pasted link to this page would do; returns whether the text was such a link. */
  #follows(text) {
    const { start, device } = links.in(text)
    if (start !== undefined) askToJoin().then((yes) => yes && this.#say(`/start ${start}`))
    else if (device !== undefined) attempt(() => becomeOwner(device, this.#me)).then((yes) => yes && location.reload())
    return start !== undefined || device !== undefined
  }

  async #block() {
    const words = '屏蔽以后收不到自评助手的消息和提醒，也写不了话。填好的都在，随时可以解除。'
    if (!this.#me.blocked && !(await ask(words, '屏蔽', '先不屏蔽'))) return
    this.#me.blocked = (await server.block(!this.#me.blocked)).blocked
    this.#showEntry()
  }

  /** Shows the line to write in, the start button before the first message, or neither while the bot is blocked. */
  #showEntry() {
    const { blocked } = this.#me
    const fresh = this.#log.isEmpty
    byId('start').hidden = blocked || !fresh
    byId('composer').hidden = blocked || fresh
    byId('block').textContent = blocked ? '解除屏蔽' : '屏蔽'
    if (blocked) notices.status('已屏蔽，收不到对方的消息')
    else if (byId('status').textContent.startsWith('已屏蔽')) notices.status('')
  }
}

function lost(error) {
  if (error.status === 401) location.reload()
  notices.status('连接断开，正在重新连接…')
}

function later(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

await new Chat(await enter()).open()
