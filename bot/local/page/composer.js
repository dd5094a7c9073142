import { summary } from './bubbles.js'
import { byId } from './element.js'
import { server } from './requests.js'

const longest = 4096

/** The line one writes in: sending, answering, editing, files. */
export class Composer {
  #text = byId('text')
  #file = byId('file')
  #about = byId('about')
  #subject
  #attempt
  #lastOwn

  /** `attempt(work, doing)` runs a request and shows what went wrong; `lastOwn()` gives the message ↑ edits. */
  constructor(attempt, lastOwn) {
    this.#attempt = attempt
    this.#lastOwn = lastOwn
    byId('composer').addEventListener('submit', (event) => this.#submitted(event))
    byId('about-cancel').addEventListener('click', () => this.#cancel())
    byId('attach').addEventListener('click', () => this.#file.click())
    this.#file.addEventListener('change', () => this.#picked())
    this.#text.addEventListener('keydown', (event) => this.#pressed(event))
    this.#text.addEventListener('input', () => this.#grow())
    this.#text.addEventListener('paste', (event) => this.#sendFiles(event.clipboardData.files))
  }

  focus() {
    this.#text.focus()
  }

  reply(message) {
    this.#turnTo({ message, label: '回复', send: (words) => server.say(words, message.id) })
  }

  edit(message) {
    this.#turnTo({ message, label: '编辑', edits: true, send: (words) => server.edit(message.id, words) })
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
    this.#turnTo(undefined)
    if (await this.#attempt(() => sendAll(words, subject))) return
    if (this.#text.value === '') this.#fill(words)
    if (subject !== undefined) this.#turnTo(subject)
  }

  async #picked() {
    await this.#sendFiles(this.#file.files)
    this.#file.value = ''
  }

  async #sendFiles(files) {
    if (files.length === 0) return
    const caption = this.#text.value.trim()
    this.#fill('')
    for (const [index, file] of [...files].entries()) {
      await this.#attempt(() => server.send(file, index === 0 ? caption : ''), `正在发送 ${file.name}…`)
    }
  }
}

async function sendAll(words, subject) {
  if (subject?.edits) return subject.send(words)
  const [first, ...rest] = pieces(words)
  await (subject === undefined ? server.say(first) : subject.send(first))
  for (const piece of rest) await server.say(piece)
}

/** A long text in pieces that each fit one message, cut at line ends where there are any. */
function pieces(words) {
  if (words.length <= longest) return [words]
  const line = words.lastIndexOf('\n', longest)
  const cut = line > 0 ? line : longest
  return [words.slice(0, cut), ...pieces(words.slice(cut).replace(/^\n/, ''))].filter((piece) => piece.trim() !== '')
}
