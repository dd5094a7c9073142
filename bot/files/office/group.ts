import { type ChildProcess, spawn } from 'node:child_process'

/** A program's limits: total time, and for each of its processes memory, processor time and file size. */
export type ProgramLimits = {
  readonly limitMs: number
  readonly megabytes: number
  readonly seconds: number
  readonly mostWritten: number
}

/** Sets the limits that the system supports, then becomes the program; its arguments are never part of the script. */
const script =
  'ulimit -v "$1" 2>/dev/null; ulimit -t "$2" 2>/dev/null; ulimit -f "$3" 2>/dev/null; ulimit -c 0 2>/dev/null; shift 3; exec "$@"'

type Command = {
  readonly program: string
  readonly args: readonly string[]
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
}

/**
 * Runs a program with everything it starts as a process group, and ends the whole group when it ends, when its time is
 * up, when it is not wanted any more, or when we end. Returns whether it ended by itself.
 */
export function runGroup(command: Command, limits: ProgramLimits, signal?: AbortSignal): Promise<boolean> {
  const kilobytes = String(limits.megabytes * 1024)
  const blocks = String(Math.ceil(limits.mostWritten / 512))
  const args = ['-c', script, 'sh', kilobytes, String(limits.seconds), blocks, command.program, ...command.args]
  const options = { cwd: command.folder, env: command.env, stdio: 'ignore', detached: true } as const
  return ended(spawn('sh', args, options), limits.limitMs, signal)
}

async function ended(child: ChildProcess, limitMs: number, signal?: AbortSignal): Promise<boolean> {
  let byItself = true
  const kill = () => endGroup(child)
  const end = () => {
    byItself = false
    kill()
  }
  const limit = setTimeout(end, limitMs)
  signal?.addEventListener('abort', end)
  process.once('exit', kill)
  if (signal?.aborted) end()
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  clearTimeout(limit)
  signal?.removeEventListener('abort', end)
  process.removeListener('exit', kill)
  kill()
  return byItself
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The whole group has ended.
  }
}
