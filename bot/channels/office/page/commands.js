import { byId, element } from './element.js'

/** The command menu: opened by its button, or by typing “/”; further letters narrow it down. */
export class Commands {
  #panel = byId('commands')
  #button = byId('menu')
  #text = byId('text')
  #send
  #load

  /** `send(text)` sends a command, `load()` returns the current list. */
  constructor(send, load) {
    this.#send = send
    this.#load = load
    this.#button.addEventListener('click', () => this.#toggle())
    this.#text.addEventListener('input', () => this.#typed())
    this.#text.addEventListener('keydown', (event) => this.#pressedInText(event))
    this.#panel.addEventListener('keydown', (event) => this.#pressed(event))
    document.addEventListener('click', (event) => this.#clicked(event.target))
  }

  #close() {
    this.#panel.hidden = true
    this.#button.setAttribute('aria-expanded', 'false')
  }

  async #open(start) {
    const commands = (await this.#load()).filter(({ command }) => command.startsWith(start))
    this.#panel.replaceChildren(...commands.map((command) => this.#item(command)))
    this.#panel.hidden = commands.length === 0
    this.#button.setAttribute('aria-expanded', String(!this.#panel.hidden))
  }

  async #toggle() {
    if (!this.#panel.hidden) return this.#close()
    await this.#open('')
    this.#panel.firstElementChild?.focus()
  }

  #item({ command, description }) {
    const parts = [element('b', {}, `/${command}`), element('span', {}, description)]
    return element('button', { type: 'button', onclick: () => this.#choose(command) }, ...parts)
  }

  #choose(command) {
    if (this.#text.value.startsWith('/')) this.#text.value = ''
    this.#close()
    this.#text.focus()
    this.#send(`/${command}`)
  }

  async #typed() {
    const start = /^\/(\w*)$/.exec(this.#text.value)?.[1]
    if (start === undefined) return this.#close()
    await this.#open(start)
    if (!this.#text.value.startsWith('/')) this.#close()
  }

  #pressedInText(event) {
    if (this.#panel.hidden || event.isComposing) return
    if (event.key === 'Escape' || event.key === 'Enter') this.#close()
    else if (event.key === 'ArrowUp') this.#pressed(event)
  }

  #pressed(event) {
    const items = [...this.#panel.children]
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') {
      this.#close()
      this.#button.focus()
    }
    if (step === undefined) return
    event.preventDefault()
    const from = items.indexOf(document.activeElement)
    items.at(from < 0 ? -1 : (from + step) % items.length)?.focus()
  }

  #clicked(target) {
    if (!this.#panel.contains(target) && !this.#button.contains(target)) this.#close()
  }
}
