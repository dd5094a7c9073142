import { signal } from '@preact/signals'
import type { Profile } from '../../shapes.ts'
import { links } from '../server/links.ts'
import { server } from '../server/requests.ts'
import { session } from '../server/session.ts'
import { ask } from './asking.ts'
import { answered, wordsOf } from './attempt.ts'
import { tell } from './notices.ts'

/** How somebody who is not known here may come in. */
export type Door = {
  /** Whether a name is enough. */
  readonly byName: boolean
  /** Whether the link with which the page was opened is valid; null without one. */
  readonly link: boolean | null
  /** What went wrong before. */
  readonly trouble: string
}

/** Shown while somebody has to come in. */
export const door = signal<Door | undefined>(undefined)
let letIn: (me: Profile) => void = () => undefined

/** The person at this page: known from before, coming from another device, or giving a name. */
export async function enter(): Promise<Profile> {
  const before = await known()
  if (links.device === undefined) return before ?? comeIn('')
  const trouble = await becomeOwner(links.device, before).then(() => '', wordsOf)
  links.used()
  if (trouble === '') return server.me()
  if (before !== undefined) tell(trouble)
  return before ?? comeIn(trouble)
}

/** The person whom the server recognises. */
async function known(): Promise<Profile | undefined> {
  const me = await answered(() => server.me())
  if (me !== undefined) return me
  session.hold(undefined)
  await answered(() => server.carry())
  return session.token === undefined ? undefined : answered(() => server.me())
}

/** Signs in as the owner of a code, after saying who that is. Rejects if the code is not valid, or it is declined. */
export async function becomeOwner(code: string, before: Profile | undefined): Promise<void> {
  const { name, here } = await server.codeOwner(code)
  if (here) throw new Error(`您在这台设备上已经是“${name}”。这个码留给另一台设备用。`)
  const now = before === undefined ? '' : `\n您在这台设备上现在是“${before.name}”，进入以后就不再是。`
  if (!(await ask(`以“${name}”的身份进入？${now}`, '进入', '不进入'))) throw new Error('没有进入。')
  await server.takeCode(code)
}

/** Shows the door until the server lets somebody in. */
async function comeIn(trouble: string): Promise<Profile> {
  const there = await answered(() => server.door(links.start))
  door.value = { byName: there?.byName ?? false, link: there?.link ?? null, trouble }
  const me = await new Promise<Profile>((resolve) => {
    letIn = resolve
  })
  door.value = undefined
  return me
}

export async function joinAs(name: string): Promise<void> {
  await server.join(name, links.start)
  letIn(await server.me())
}

export async function comeByCode(code: string): Promise<void> {
  await becomeOwner(code.trim(), undefined)
  letIn(await server.me())
}
