import type { Vitest } from 'vitest/node'
import type { Beside } from './beside.ts'

/** Ends a run: prints the plain counts, and fails if anything failed or broke, or nothing ran. */
export async function closeWithCounts(vitest: Vitest, beside: readonly Beside[] = []): Promise<never> {
  const modules = vitest.state.getTestModules()
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const count = (state: string) => tests.filter((test) => test.result().state === state).length
  const broken = modules.filter((module) => !module.ok()).length
  await vitest.close()
  for (const { command, said } of beside) process.stdout.write(`${command}\n${said}\n`)
  const failed = Math.max(count('failed'), broken > 0 ? 1 : 0) + beside.filter(({ passed }) => !passed).length
  process.stdout.write(`${count('passed')} passed, ${failed} failed\n`)
  process.exit(failed > 0 || tests.length === 0 ? 1 : 0)
}
