import { Hono } from 'hono'
import { addDeviceLink, deviceLinkLife } from '../../../../db/page/device-links.ts'
import { closeSession, devicesOf } from '../../../../db/page/sessions.ts'
import type { PeopleEnv } from '../env.ts'
import type { Office } from '../state.ts'
import { Refusal } from './refusal.ts'

/** A person's own devices: list them, add one, remove one, sign this one out. */
export function deviceRoutes({ store, door, hub, now }: Office): Hono<PeopleEnv> {
  const app = new Hono<PeopleEnv>()
  app.get('/devices', (c) => {
    const { account, session } = c.get('signedIn')
    return c.json({
      devices: devicesOf(store, account.user, now()).map((one) => ({ ...one, here: one.id === session })),
    })
  })
  app.post('/devices', (c) => {
    const code = addDeviceLink(store, c.get('signedIn').account.user, now()).replace(/.{4}(?=.)/g, '$&-')
    return c.json({ code, link: `${door.url()}/#device=${code}`, url: door.url(), minutes: deviceLinkLife / 60_000 })
  })
  app.delete('/devices/:id', (c) => {
    const { account } = c.get('signedIn')
    if (!closeSession(store, account.user, c.req.param('id'))) throw new Refusal(404, '这台设备已经退出了。')
    hub.touch(account.chat)
    return c.json({})
  })
  app.post('/leave', (c) => {
    const { account, session } = c.get('signedIn')
    closeSession(store, account.user, session)
    hub.touch(account.chat)
    return c.json({})
  })
  return app
}
