import { summary } from './bubbles.js'
import { byId } from './element.js'
import { newKey, server } from './requests.js'

const longest = 4096
const largest = 20_000_000

/** The input line: sending, replying, editing, files. */
export class Composer {
  #text = byId('text')
  #file = byId('file')
  #about = byId('about')
  #subject
  #attempt
  #lastOwn
  #follows
  /** Pieces put back because no answer came, with their keys: sent unchanged, each is the same message. */
  #unsent = new Map()

  /**
   * `attempt(work, doing)` runs a request and shows what went wrong; `lastOwn()` returns the message that ↑ edits;
   * `follows(text)` follows a link to this page.
   */
  constructor(attempt, lastOwn, follows) {
    this.#attempt = attempt
    this.#lastOwn = lastOwn
    this.#follows = follows
    byId('composer').addEventListener('submit', (event) => this.#submitted(event))
    byId('about-cancel').addEventListener('click', () => this.#cancel())
    byId('attach').addEventListener('click', () => this.#file.click())
    this.#file.addEventListener('change', () => this.#picked())
    this.#text.addEventListener('keydown', (event) => this.#pressed(event))
    this.#text.addEventListener('input', () => this.#written())
    this.#text.addEventListener('paste', (event) => this.#sendFiles(event.clipboardData.files))
  }

  focus() {
    this.#text.focus()
  }

  reply(message) {
    this.#turnTo({ message, label: '回复', send: (words, key) => server.say(words, message.id, key) })
  }

  edit(message) {
    this.#turnTo({ message, label: '编辑', edits: true, send: (words, key) => server.edit(message.id, words, key) })
    this.#fill(message.text)
  }

  #turnTo(subject) {
    this.#subject = subject
    this.#about.hidden = subject === undefined
    if (subject !== undefined) byId('about-text').textContent = `${subject.label}：${summary(subject.message)}`
    this.focus()
  }

  #fill(words) {
    this.#text.value = words
    this.#grow()
  }

  #written() {
    this.#unsent.clear()
    this.#grow()
  }

  #grow() {
    this.#text.style.height = 'auto'
    this.#text.style.height = `${this.#text.scrollHeight + 2}px`
  }

  #cancel() {
    if (this.#subject?.edits) this.#fill('')
    this.#turnTo(undefined)
  }

  #submitted(event) {
    event.preventDefault()
    this.#sendText()
  }

  #pressed(event) {
    if (event.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter' && !event.shiftKey) this.#submitted(event)
    else if (event.key === 'Escape') this.#cancel()
    else if (event.key === 'ArrowUp' && this.#text.value === '' && this.#lastOwn()) this.edit(this.#lastOwn())
  }

  async #sendText() {
    const words = this.#text.value
    const subject = this.#subject
    if (words.trim() === '') return
    this.#fill('')
    if (subject === undefined && this.#follows(words)) return
    this.#turnTo(undefined)
    const unsent = subject?.edits ? [words] : pieces(words)
    if (await this.#attempt(() => this.#sendAll(unsent, subject))) return
    this.#putBack(unsent)
    if (subject !== undefined) this.#turnTo(subject)
  }

  /** Sends the pieces one after another, and removes each from the list once it is sent. */
  async #sendAll(unsent, subject) {
    let send = subject?.send ?? sayAlone
    while (unsent.length > 0) {
      const [words] = unsent
      const key = this.#unsent.get(words) ?? newKey()
      this.#unsent.clear()
      await send(words, key).catch((error) => {
        this.#unsent.set(words, key)
        throw error
      })
      unsent.shift()
      send = sayAlone
    }
  }

  /** Puts unsent text back before what has been typed meanwhile. */
  #putBack(unsent) {
    this.#fill([...unsent, this.#text.value].filter((part) => part !== '').join('\n'))
  }

  async #picked() {
    await this.#sendFiles(this.#file.files)
    this.#file.value = ''
  }

  async #sendFiles(files) {
    if (files.length === 0) return
    const caption = this.#text.value.trim()
    this.#fill('')
    let unsent = caption
    for (const file of files) {
      const sent = await this.#attempt(() => sendFile(file, unsent), `正在发送 ${file.name}…`)
      if (sent) unsent = ''
    }
    if (unsent !== '') this.#putBack([unsent])
  }
}

function sayAlone(words, key) {
  return server.say(words, undefined, key)
}

function sendFile(file, caption) {
  if (file.size > largest) throw new Error(`“${file.name}”太大，最多20MB。`)
  return server.send(file, caption)
}

/** A long text in pieces that each fit one message, cut at line ends if possible. */
function pieces(words) {
  if (words.length <= longest) return [words]
  const line = words.lastIndexOf('\n', longest)
  const cut = line > 0 ? line : longest
  return [words.slice(0, cut), ...pieces(words.slice(cut).replace(/^\n/, ''))].filter((piece) => piece.trim() !== '')
}
