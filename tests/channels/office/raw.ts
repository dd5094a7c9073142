import { type IncomingHttpHeaders, request } from 'node:http'

export type Asked = { method?: string; headers?: Record<string, string | string[]>; body?: string | Buffer }
export type Answered = { status: number; headers: IncomingHttpHeaders; text: string }

/** One request with exactly these headers: fetch would send neither a foreign Host nor the caller's own Origin. */
export function raw(url: string, path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = request(`${url}${path}`, { method, headers, path, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response
        resolve({ status, headers, text: Buffer.concat(chunks).toString() })
      })
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

/** The same with a JSON body. */
export function post(url: string, path: string, body: object, headers: Record<string, string> = {}): Promise<Answered> {
  const content = { 'content-type': 'application/json', ...headers }
  return raw(url, path, { method: 'POST', headers: content, body: JSON.stringify(body) })
}

/** The owner of this token, as a header. */
export function as({ token }: { token: string }): Record<string, string> {
  return { authorization: `Bearer ${token}` }
}
