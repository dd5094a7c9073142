import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { honest, openEndpoint, whole } from './endpoint.ts'

/** Drafts a section in a process of its own. */
export const child = 'tests/prompts/tracing-child.ts'

/** Environment variables by which LangChain is asked to trace. */
export const wishes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  LANGSMITH_TRACING: { LANGSMITH_TRACING: 'true' },
  LANGSMITH_TRACING_V2: { LANGSMITH_TRACING_V2: 'true' },
  LANGCHAIN_TRACING: { LANGCHAIN_TRACING: 'true' },
  LANGCHAIN_TRACING_V2: { LANGCHAIN_TRACING_V2: 'true' },
  'tracing by OpenTelemetry': { LANGSMITH_TRACING: 'true', LANGSMITH_OTEL_ENABLED: 'true', OTEL_ENABLED: 'true' },
  LANGCHAIN_VERBOSE: { LANGCHAIN_VERBOSE: 'true' },
}

/**
 * Runs the draft in a process with these variables, with a tracing service listening; `said` is everything it printed.
 */
export async function draftUnder(wish: Readonly<Record<string, string>>, program: readonly string[]) {
  const sink = await openSink()
  const endpoint = await openEndpoint((sent, response) => whole(honest(sent), response))
  const service = {
    LANGSMITH_ENDPOINT: sink.url,
    LANGCHAIN_ENDPOINT: sink.url,
    OTEL_EXPORTER_OTLP_ENDPOINT: sink.url,
    LANGSMITH_API_KEY: 'key',
    LANGCHAIN_API_KEY: 'key',
    LANGCHAIN_CALLBACKS_BACKGROUND: 'false',
  }
  const env = { ...process.env, ...service, ...wish, MODEL_BASE_URL: endpoint.url }
  const limits = { env, maxBuffer: 2 ** 26 }
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [...program], limits)
  return { said: (stdout + stderr).slice(0, 200), drafts: endpoint.sent.length, traces: sink.asked }
}

/** A tracing service that records its requests. */
async function openSink() {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    request.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}
