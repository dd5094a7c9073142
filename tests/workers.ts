import { type BotWorkers, openWorkers } from '../bot/workers/open.ts'
import { type Run, tasks } from '../bot/workers/tasks.ts'

/** Processes that the bots of all tests here share: each is started once. */
export const workers = openWorkers()

/** Does tasks within the test, where it is about something else. */
export const here = ((name: keyof typeof tasks, input: never) => tasks[name](input)) as Run

/** The same for a whole bot: no process is started. */
export const workersHere: BotWorkers = { read: here, make: here, copy: here, close: () => undefined }
