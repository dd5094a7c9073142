import { Hono } from 'hono'
import { addDeviceLink, deviceLinkLife } from '../../../db/chat/device-links.ts'
import { closeSession, devicesOf } from '../../../db/chat/sessions.ts'
import type { Office } from '../api/call.ts'
import type { PeopleEnv } from '../env.ts'
import { Refusal } from './refusal.ts'

/** A person's own devices: the list, one more, one less, this one less. */
export function deviceRoutes({ store, door }: Office): Hono<PeopleEnv> {
  const app = new Hono<PeopleEnv>()
  app.get('/devices', (c) => {
    const { account, session } = c.get('signedIn')
    return c.json({ devices: devicesOf(store, account.id).map((one) => ({ ...one, here: one.id === session })) })
  })
  app.post('/devices', (c) => {
    const code = addDeviceLink(store, c.get('signedIn').account.id).replace(/.{4}(?=.)/g, '$&-')
    return c.json({ code, link: `${door.url()}/#device=${code}`, url: door.url(), minutes: deviceLinkLife / 60_000 })
  })
  app.delete('/devices/:id', (c) => {
    const { account } = c.get('signedIn')
    if (!closeSession(store, account.id, c.req.param('id'))) throw new Refusal(404, '这台设备已经退出了。')
    return c.json({})
  })
  app.post('/leave', (c) => {
    const { account, session } = c.get('signedIn')
    closeSession(store, account.id, session)
    return c.json({})
  })
  return app
}
