/** A command cannot go on; the message is the line for its user. */
export class CommandError extends Error {}

/** Runs a command; failures end with 2 and one line, never with a stack. */
export async function orTell(command: () => Promise<number>): Promise<number> {
  try {
    return await command()
  } catch (error) {
    const line = error instanceof CommandError ? error.message : '没有做完：程序出了意外，什么都没有写。请再试一次。'
    process.stderr.write(`${oneLine(line)}\n`)
    return 2
  }
}

function oneLine(words: string): string {
  return words
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
}

/** The code of a system error: `ENOENT`. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
