import { type ChildProcess, fork } from 'node:child_process'

/** A process that does one job after another; if it does not end one, it is ended with it. */
export type Track<Job, Done> = { run(job: Job): Promise<Done | 'endless'>; end(): void }

/** The loader through which Node reads our sources. */
const loading = new URL('../loading/register.mjs', import.meta.url).href

/** Longer than this means endless, even on a busy machine. */
const deadlineMs = 30_000

/** Runs a script's jobs in a process of its own: it reports when it is ready, and answers each message with one. */
export function openTrack<Job extends object, Done>(script: string): Track<Job, Done> {
  const start = () => started(new URL(script, import.meta.url))
  let child = start()
  const run = async (job: Job) => {
    const done = await answered<Done>(await child, job)
    if (done !== 'endless') return done
    ;(await child).kill('SIGKILL')
    child = start()
    return done
  }
  return { run, end: () => void child.then((one) => one.kill('SIGKILL')) }
}

async function started(script: URL): Promise<ChildProcess> {
  const child = fork(script, { execArgv: ['--import', loading] })
  await next(child)
  return child
}

function answered<Done>(child: ChildProcess, job: object): Promise<Done | 'endless'> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => resolve('endless'), deadlineMs)
    const told = next<Done>(child).finally(() => clearTimeout(limit))
    told.then(resolve, reject)
    child.send(job)
  })
}

/** The next message of a process, which may not end before. */
function next<Said>(child: ChildProcess): Promise<Said> {
  return new Promise((resolve, reject) => {
    child.removeAllListeners()
    child.once('message', (said) => resolve(said as Said)).once('error', reject)
    child.once('exit', (code) => reject(new Error(`the process ended with ${code}`)))
  })
}
