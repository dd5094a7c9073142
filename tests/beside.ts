import { spawn } from 'node:child_process'

/** The outcome of a program that ran beside the tests. */
export type Beside = { readonly command: string; readonly passed: boolean; readonly said: string }

/** Runs a development tool and holds its output until it can be printed. */
export function runBeside(command: string): Promise<Beside> {
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ command, passed: code === 0, said: Buffer.concat(said).toString() }))
  })
}
