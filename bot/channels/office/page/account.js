import { ask } from './ask.js'
import { byId, element } from './element.js'
import { server } from './requests.js'

/** What people do with their own devices: add one, remove one, sign this one out. */
export class Account {
  #dialog = byId('account')
  #status = byId('account-status')

  constructor(name) {
    byId('account-name').textContent = name
    byId('devices-button').addEventListener('click', () => this.#open())
    byId('new-code').addEventListener('click', () => this.#try(() => this.#newCode()))
    byId('copy-link').addEventListener('click', () => this.#try(() => this.#copy()))
    byId('leave').addEventListener('click', () => this.#try(() => this.#leave()))
  }

  #open() {
    byId('code-shown').hidden = true
    this.#status.textContent = ''
    this.#dialog.showModal()
    return this.#try(() => this.#list())
  }

  async #try(work) {
    this.#status.textContent = ''
    await work().catch((error) => {
      if (error.status === 401) location.reload()
      this.#status.textContent = error.message
    })
  }

  async #list() {
    const devices = await server.devices()
    byId('devices').replaceChildren(...devices.map((device) => this.#item(device)))
  }

  #item({ id, browser, here, createdAt, seenAt }) {
    const name = browser || '没有认出的浏览器'
    const end = async () => {
      await server.endDevice(id)
      this.#status.textContent = `“${name}”已经退出。`
      await this.#list()
    }
    return element(
      'li',
      {},
      element('span', {}, name, here ? '（这台）' : ''),
      element('small', {}, `最近用过 ${moment(seenAt)} · 登录于 ${moment(createdAt)}`),
      here
        ? undefined
        : element('button', { type: 'button', 'aria-label': `退出 ${name}`, onclick: () => this.#try(end) }, '退出'),
    )
  }

  async #newCode() {
    const { code, link, url, minutes } = await server.newCode()
    byId('code-url').textContent = url
    byId('code-now').textContent = code
    byId('code-link').value = link
    byId('code-minutes').textContent = minutes
    byId('code-shown').hidden = false
    byId('code-link').focus()
  }

  /** Without TLS, browsers offer no clipboard; the link is selected for copying by hand. */
  async #copy() {
    byId('code-link').select()
    const copied = (await navigator.clipboard?.writeText(byId('code-link').value).then(() => true)) ?? byOldCommand()
    this.#status.textContent = copied ? '链接已复制。' : '请按 Ctrl+C 复制选中的链接。'
  }

  async #leave() {
    const alone = (await server.devices()).length === 1
    if (!(await ask(alone ? lastDevice : oneOfSeveral, '退出本机', '不退出'))) return
    await server.leave()
    location.reload()
  }
}

function byOldCommand() {
  return document.execCommand('copy')
}

const oneOfSeveral = '退出以后，这台设备上看不到您的对话。您在别的设备上还能接着填。'
const lastDevice =
  '您只在这台设备上登录着。退出以后就回不到这个对话了，除非先点“换电脑”，在另一台设备上进来。填好的内容都还在，同事和财政局看得到。'

function moment(time) {
  return new Date(time).toLocaleString('zh-CN', { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' })
}
