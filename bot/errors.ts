import { codeOf } from '../db/trouble.ts'

/** What went wrong and where, without the message, which may contain an answer or an address. */
export function traceOf(error: unknown): { error: string; code?: string; trace?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error }
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim())
  const code = codeOf(error)
  const trace = lines.filter((line) => line.startsWith('at '))
  return { error: error.name, ...(code === undefined ? {} : { code }), trace }
}
