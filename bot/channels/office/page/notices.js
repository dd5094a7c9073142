import { byId } from './element.js'

const actionLasts = 6000

/** Short messages that come and go: toasts and the line under the name. */
export class Notices {
  #box = byId('toast')
  #line = byId('status')
  #toastTimer
  #typingTimer

  toast(words) {
    clearTimeout(this.#toastTimer)
    this.#box.textContent = words
    this.#toastTimer = setTimeout(() => this.#box.replaceChildren(), 4000)
  }

  /** Shows that the bot is working, for a moment from `at` (ms). */
  typing(action, at) {
    const left = at + actionLasts - Date.now()
    if (left <= 0) return
    clearTimeout(this.#typingTimer)
    this.status(action === 'typing' ? '对方正在输入…' : '对方正在发送文件…')
    this.#typingTimer = setTimeout(() => this.status(''), left)
  }

  quiet() {
    clearTimeout(this.#typingTimer)
    this.status('')
  }

  status(words) {
    this.#line.textContent = words
  }
}
