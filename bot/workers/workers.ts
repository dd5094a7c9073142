import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Answer, Input, Output, TaskName } from './tasks.ts'

const program = fileURLToPath(new URL('./worker.ts', import.meta.url))

export type WorkerLimits = {
  /** How long a task may take. */
  readonly limitMs: number
  /** The memory limit for its objects. */
  readonly megabytes: number
  /** The memory limit for the whole process, buffers included; none if absent. */
  readonly wholeMegabytes?: number
  /** How long a process waits for the next task. */
  readonly idleMs?: number
}

/** The process ended before the task was done: it took too much time or memory, or crashed. */
export class TaskEndedError extends Error {
  override readonly name = 'TaskEndedError'
}

/**
 * Processes for tasks of one kind: each does one task at a time and stays warm for the next. They are processes because
 * a thread that runs out of memory may end the whole program; the talk has priority over them on a busy machine.
 */
export class Workers {
  readonly #limits: WorkerLimits & { readonly idleMs: number }
  readonly #all = new Set<ChildProcess>()
  readonly #idle = new Map<ChildProcess, NodeJS.Timeout>()

  constructor(limits: WorkerLimits) {
    this.#limits = { idleMs: 300_000, ...limits }
  }

  readonly run = async <Name extends TaskName>(
    name: Name,
    input: Input<Name>,
    signal?: AbortSignal,
  ): Promise<Output<Name>> => {
    if (signal?.aborted) throw new TaskEndedError('the task was not wanted any more')
    const worker = await this.#taken()
    const end = () => void worker.kill('SIGKILL')
    if (signal?.aborted) end()
    const limit = setTimeout(end, this.#limits.limitMs)
    signal?.addEventListener('abort', end)
    try {
      worker.send({ name, input })
      const answer = (await heard(worker)) as Answer
      this.#rest(worker)
      if ('error' in answer) throw answer.error
      return answer.made as Output<Name>
    } finally {
      clearTimeout(limit)
      signal?.removeEventListener('abort', end)
    }
  }

  /** Ends all processes, and with them their tasks. */
  close(): void {
    for (const worker of this.#all) worker.kill('SIGKILL')
  }

  /** An idle process, or a new one. */
  async #taken(): Promise<ChildProcess> {
    const [idle] = this.#idle.keys()
    if (!idle) return this.#started()
    clearTimeout(this.#idle.get(idle))
    this.#idle.delete(idle)
    idle.ref()
    idle.channel?.ref()
    return idle
  }

  async #started(): Promise<ChildProcess> {
    const { megabytes, wholeMegabytes } = this.#limits
    const worker = fork(program, wholeMegabytes === undefined ? [] : [String(wholeMegabytes)], {
      execArgv: [...process.execArgv, `--max-old-space-size=${megabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#all.add(worker)
    if (worker.pid !== undefined) setPriority(worker.pid, constants.priority.PRIORITY_BELOW_NORMAL)
    worker.once('exit', () => this.#forget(worker))
    // Waiting callers get the error; an idle process just ends and is forgotten.
    worker.on('error', () => undefined)
    await heard(worker).catch((error) => Promise.reject(new Error('a worker did not start', { cause: error })))
    return worker
  }

  /** An otherwise idle program does not wait for this process. */
  #rest(worker: ChildProcess): void {
    const end = setTimeout(() => worker.kill('SIGKILL'), this.#limits.idleMs).unref()
    this.#idle.set(worker, end)
    worker.unref()
    worker.channel?.unref()
  }

  #forget(worker: ChildProcess): void {
    clearTimeout(this.#idle.get(worker))
    this.#idle.delete(worker)
    this.#all.delete(worker)
  }
}

/** The next message of a process; a TaskEndedError where it exits first, or can no longer be written to. */
async function heard(worker: ChildProcess): Promise<unknown> {
  const over = new AbortController()
  const ended = once(worker, 'exit', { signal: over.signal }).then(() => undefined)
  try {
    const message = await Promise.race([once(worker, 'message', { signal: over.signal }), ended])
    if (message) return message[0]
  } catch (cause) {
    throw new TaskEndedError('the process cannot be reached', { cause })
  } finally {
    over.abort()
  }
  throw new TaskEndedError('the process ended before the task was done')
}

/** The outcome of a task; undefined if its process was ended because it took too much. */
export async function unlessEnded<Made>(task: Promise<Made>): Promise<Made | undefined> {
  try {
    return await task
  } catch (error) {
    if (error instanceof TaskEndedError) return undefined
    throw error
  }
}
