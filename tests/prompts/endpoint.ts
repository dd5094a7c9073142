import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** What was sent to the endpoint. */
export type Sent = {
  readonly system: string
  readonly user: string
  readonly messages: readonly { role: string; content: string }[]
}

/** How it answers the nth request. */
export type Answer = (sent: Sent, response: ServerResponse, at: number) => void

export type Endpoint = { readonly url: string; readonly sent: readonly Sent[]; close(): void }

/** An OpenAI-compatible endpoint on a free port, closed after the test. */
export async function openEndpoint(answer: Answer): Promise<Endpoint> {
  const endpoint = await serveEndpoint(answer)
  onTestFinished(() => endpoint.close())
  return endpoint
}

/** The same until it is closed. */
export async function serveEndpoint(answer: Answer): Promise<Endpoint> {
  const sent: Sent[] = []
  const server = createServer(async (request, response) => {
    const one = await read(request)
    sent.push(one)
    answer(one, response, sent.length)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, sent, close }
}

async function read(request: IncomingMessage): Promise<Sent> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { messages } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Pick<Sent, 'messages'>
  const of = (role: string) => messages.filter((message) => message.role === role).map(({ content }) => content)
  return { messages, system: of('system').join('\n'), user: of('user').join('\n') }
}

/** One answer in one piece. */
export function whole(text: string, response: ServerResponse, tokens = 100): void {
  const body = { choices: [{ message: { role: 'assistant', content: text } }], usage: { total_tokens: tokens } }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** The same answer in pieces; with `cut`, the connection breaks before its end. */
export function streamed(text: string, response: ServerResponse, cut = false): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (let at = 0; at < text.length; at += 7) {
    const part = { choices: [{ delta: { content: text.slice(at, at + 7) } }] }
    response.write(`data: ${JSON.stringify(part)}\n\n`)
  }
  response.end(cut ? '' : 'data: [DONE]\n\n')
}

export function failing(status: number, response: ServerResponse, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers).end('{"error":"no"}')
}

/** The slots that a request offers. */
export function slotsIn(sent: Sent): string[] {
  return [...new Set([...sent.user.matchAll(/"slot":"(\{\{[^"]+\}\})"/g)].map(([, slot]) => slot ?? ''))]
}

/** An honest writer: it states the slots' contents, in the manner of the requested section. */
export function honest(sent: Sent): string {
  const slots = slotsIn(sent)
  const rows = [...new Set(slots.flatMap((slot) => /^\{\{(.+)\.name\}\}$/.exec(slot)?.[1] ?? []))].filter((row) =>
    /indicators/.test(row),
  )
  const lost = rows.filter((row) => lostIn(sent, row))
  const points = [...sent.user.matchAll(/"补充要点":\[(.*?)\]\}/g)].flatMap(
    ([, list]) => JSON.parse(`[${list}]`) as string[],
  )
  const title = titleIn(sent)
  if (title.endsWith('偏差原因')) return JSON.stringify({ paragraphs: [reasonOf(rows[0] ?? '', points)] })
  if (title.endsWith('实际完成情况')) return JSON.stringify({ paragraphs: [goalOf(rows)] })
  const again = /这是第\d+稿/.test(sent.user)
  return JSON.stringify({ paragraphs: [...paragraphs(title, rows, lost, again), ...points] })
}

/** The gap, and the cause as the person gave it. */
function reasonOf(row: string, [point = '']: readonly string[]): string {
  return `{{${row}.name}}实际{{${row}.actual}}，{{${row}.gap}}，主要原因是${point.replace(/。$/, '')}。`
}

function goalOf(rows: readonly string[]): string {
  return `${rows
    .slice(0, 3)
    .map((row) => `{{${row}.name}}{{${row}.actual}}`)
    .join('，')}。`
}

function titleIn({ user }: Sent): string {
  return /本节标题：(.*)/.exec(user)?.[1] ?? ''
}

/** A row lost points if its cause is offered. */
function lostIn({ user }: Sent, row: string): boolean {
  return user.includes(`{{${row}.reason.cause}}`)
}

function paragraphs(title: string, rows: readonly string[], lost: readonly string[], again: boolean): string[] {
  if (title.includes('职责'))
    return ['主要负责拟订并组织实施全县文化旅游发展规划，管理公共文化设施，组织群众体育活动。']
  if (title.includes('问题') && again)
    return lost.map((row) => `{{${row}.name}}失分，得{{${row}.score}}，是因为{{${row}.reason.cause}}。`)
  if (title.includes('问题'))
    return lost.map(
      (row) =>
        `{{${row}.name}}没有得满分，指标值{{${row}.target}}，实际{{${row}.actual}}，主要原因是{{${row}.reason.cause}}。`,
    )
  if (title.includes('措施')) return lost.map((row) => `针对{{${row}.name}}的差距，{{${row}.reason.measure}}。`)
  if (title.includes('公开'))
    return ['自评结果作为编制下年度预算、调整项目安排的依据，在{{report.publication}}公开，接受社会监督。']
  return [
    '全年预算{{overall.funds.total.annual}}，执行{{overall.funds.total.executed}}，预算执行率{{overall.funds.total.rate}}，自评总分{{overall.total.score}}，等级为“{{grade.overall}}”。“三公”经费决算与上年决算相比{{change.threePublic}}。',
    rows.map((row) => `{{${row}.name}}指标值{{${row}.target}}，实际{{${row}.actual}}，得{{${row}.score}}。`).join(''),
  ]
}
