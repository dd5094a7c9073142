import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import BetterSqlite from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { buildProgram } from '../programs.ts'

/** A process that writes answers to the file until it is killed; resolves once it has written some. */
export async function writer(file: string): Promise<ChildProcess> {
  const program = await buildProgram('tests/db/writer-child.ts')
  const process = fork(program.file, [file], { execArgv: [] })
  onTestFinished(() => void process.kill('SIGKILL'))
  for (let turns = 0; turns < 50; turns += 1) await once(process, 'message')
  return process
}

/** Ends a process as a power cut does. */
export async function killed(process: ChildProcess): Promise<void> {
  const ended = once(process, 'exit')
  process.kill('SIGKILL')
  await ended
}

/** The result of a query on a file, which is left unchanged. */
export function rowsIn(file: string, query: string): unknown[] {
  const client = new BetterSqlite(file, { readonly: true })
  try {
    return client.prepare(query).raw().all()
  } finally {
    client.close()
  }
}

/** Runs a statement on a file. */
export function change(file: string, statement: string): void {
  const client = new BetterSqlite(file)
  client.exec(statement)
  client.close()
}
