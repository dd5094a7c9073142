import { ask } from './ask.js'
import { attempt, notices } from './attempt.js'
import { byId } from './element.js'
import { links } from './links.js'
import { server } from './requests.js'
import { session } from './session.js'

/** The person at this page: known from before, coming from another device, or giving a name. */
export async function enter() {
  const before = await known()
  if (links.device === undefined) return before ?? comeIn('')
  const trouble = await becomeOwner(links.device, before).then(
    () => '',
    (error) => error.message,
  )
  links.used()
  if (trouble === '') return server.me()
  if (before !== undefined) notices.toast(trouble)
  return before ?? comeIn(trouble)
}

/** The person whom the server recognises. */
async function known() {
  const me = await answered(() => server.me())
  if (me !== undefined) return me
  session.hold(undefined)
  await answered(() => server.carry())
  return session.token === undefined ? undefined : answered(() => server.me())
}

/** An answer of the server, waiting while it cannot be reached; undefined for somebody it does not recognise. */
async function answered(work) {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (error.status === 401) return undefined
      notices.toast(error.message)
      await new Promise((resolve) => setTimeout(resolve, 3000))
    }
  }
}

/** Signs in as the owner of a code, after saying who that is. Rejects if the code is not valid, or with 'no'. */
export async function becomeOwner(code, before) {
  const { name, here } = await server.codeOwner(code)
  if (here) throw new Error(`您在这台设备上已经是“${name}”。这个码留给另一台设备用。`)
  const now = before === undefined ? '' : `\n您在这台设备上现在是“${before.name}”，进入以后就不再是。`
  if (!(await ask(`以“${name}”的身份进入？${now}`, '进入', '不进入'))) throw new Error('没有进入。')
  await server.takeCode(code)
}

/** Shows the first screen, with any earlier error, until the server lets somebody in; returns their profile. */
async function comeIn(trouble) {
  const { byName, link } = await answered(() => server.door(links.start))
  byId('name-part').hidden = !byName
  byId('invited').hidden = link !== true || !byName
  byId('no-link').hidden = byName
  byId('no-link-text').textContent = link === false ? badLink : noLink
  byId('code-part').open = !byName || trouble !== ''
  byId('trouble').textContent = trouble
  byId('door').hidden = false
  if (byName) byId('name').focus()
  return new Promise((resolve) => {
    const entering = (form, work) =>
      byId(form).addEventListener('submit', async (event) => {
        event.preventDefault()
        if (!(await attempt(work))) return
        byId('door').hidden = true
        resolve(server.me())
      })
    entering('join', () => server.join(byId('name').value, links.start))
    entering('code-form', () => becomeOwner(byId('code').value))
  })
}

const noLink = '这里要有链接才能进来。请向财政局或同事要一个链接，用浏览器打开它。'
const badLink = '这个链接用过了、过期了或已经收回。请向发给您的人再要一个。'
