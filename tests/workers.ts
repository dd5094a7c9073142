import { type BotWorkers, openWorkers } from '../bot/workers/open.ts'
import { type Run, tasks } from '../bot/workers/tasks.ts'

/** Processes shared by the bots of all tests here: each is started once. */
export const workers = openWorkers()

/** Does tasks within the test's process, for tests about something else. */
export const here = ((name: keyof typeof tasks, input: never) => tasks[name](input)) as Run

/** The same for a whole bot: no process is started. */
export const workersHere: BotWorkers = { read: here, make: here, view: here, copy: here, close: () => undefined }
