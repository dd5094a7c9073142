import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { buildProgram, type Program } from '../bundle.ts'
import { honest, openEndpoint, whole } from './endpoint.ts'

const child = 'tests/prompts/tracing-child.ts'
let built: Program

beforeAll(async () => {
  built = await buildProgram(child)
})
afterAll(() => built.remove())

/** What LangChain takes as a wish to be watched. */
const wishes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  LANGSMITH_TRACING: { LANGSMITH_TRACING: 'true' },
  LANGSMITH_TRACING_V2: { LANGSMITH_TRACING_V2: 'true' },
  LANGCHAIN_TRACING: { LANGCHAIN_TRACING: 'true' },
  LANGCHAIN_TRACING_V2: { LANGCHAIN_TRACING_V2: 'true' },
  'tracing by OpenTelemetry': { LANGSMITH_TRACING: 'true', LANGSMITH_OTEL_ENABLED: 'true', OTEL_ENABLED: 'true' },
  LANGCHAIN_VERBOSE: { LANGCHAIN_VERBOSE: 'true' },
}

test.each(Object.entries(wishes))('a draft goes to the model alone, whatever %s asks for', async (_, wish) => {
  expect(await draftUnder(wish, [built.file])).toEqual({ said: 'model', drafts: 1, traces: [] })
})

test('the sources as they are run by tsx send no traces either', async () => {
  const wish = { LANGSMITH_TRACING: 'true' }
  expect(await draftUnder(wish, ['--import', 'tsx', child])).toEqual({ said: 'model', drafts: 1, traces: [] })
})

/** Runs the draft to its end in a process with these variables, a tracing service listening; `said` is all that it printed. */
async function draftUnder(wish: Readonly<Record<string, string>>, program: readonly string[]) {
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

/** A tracing service that keeps what it is asked. */
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
