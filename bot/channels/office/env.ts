import type { HttpBindings } from '@hono/node-server'
import type { SignedIn } from '../../../db/page/sessions.ts'
import type { Arrival } from './arrival.ts'

/** What every route knows of a request. */
export type Env = { Bindings: HttpBindings; Variables: { arrival: Arrival } }

/** What the routes of signed-in people know as well. */
export type PeopleEnv = { Bindings: HttpBindings; Variables: { arrival: Arrival; signedIn: SignedIn } }
