import { attempt } from './attempt.js'
import { byId } from './element.js'
import { server } from './requests.js'

/** Asks for the person's name until the server takes it; their profile. */
export function askName() {
  byId('join').hidden = false
  byId('name').focus()
  return new Promise((resolve) => {
    byId('join').addEventListener('submit', async (event) => {
      event.preventDefault()
      if (!(await attempt(() => server.join(byId('name').value)))) return
      byId('join').hidden = true
      resolve(server.me())
    })
  })
}
