import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { CurlPerson, curl } from './curl.ts'
import { hindrance, type Networks, openNetworks } from './networks.ts'
import { type Running, startNginx, startOn } from './program.ts'
import { department, openYear } from './season.ts'

const hindered = hindrance()
const port = 3000

describe.skipIf(hindered)(`from another machine${hindered ? ` (skipped: ${hindered})` : ''}`, () => {
  let networks: Networks
  let folder: string
  beforeAll(() => {
    networks = openNetworks()
    folder = mkdtempSync(join(tmpdir(), 'ziping-reach-'))
  })
  afterAll(() => {
    networks.remove()
    rmSync(folder, { recursive: true })
  })

  const served = async (name: string, settings: Readonly<Record<string, string>>): Promise<Running> => {
    const running = await startOn(networks, { DATA_DIR: join(folder, name), PORT: String(port), ...settings })
    onTestFinished(running.stop)
    return running
  }

  const person = (url: string, name: string) => new CurlPerson(networks.clerk, url, folder, name)

  test('without HOST nobody else reaches the chat, and the start says so', async () => {
    const running = await served('alone', {})
    expect(running.lines[1]).toMatch(/^只有这台电脑能打开。.*PUBLIC_URL=http:\/\/192\.168\.77\.1:3000/)
    expect((await curl(networks.clerk, `http://${networks.address}:${port}/`)).status).toBe(0)
  })

  test('a clerk opens the department’s link over plain HTTP and answers a row', async () => {
    const url = `http://${networks.address}:${port}`
    const running = await served('plain', { HOST: '0.0.0.0' })
    expect(running.lines.slice(0, 3)).toEqual([
      `自评助手已启动，用浏览器打开 ${url}`,
      `办公网里的人打开 ${url}；链接里写的是 ${url}。不合适就设 PUBLIC_URL。`,
      '有链接才能进来：财政局发的，或同事给的。',
    ])
    await answerByLink(url, 'plain', running.officerLink)
    const { status } = await curl(networks.clerk, '-H', 'Host: localhost:3000', `${url}/`)
    expect(status).toBe(403)
    expect((await curl(networks.clerk, `${url}/bot1000:x/getMe`)).status).toBe(404)
  })

  test('the same over TLS through nginx, where the public address alone is in the links', async () => {
    const url = `https://${networks.address}`
    const running = await served('proxied', { PUBLIC_URL: url, TRUSTED_PROXY: '127.0.0.1', JOINS_PER_MINUTE: '10' })
    onTestFinished(await startNginx(networks, folder, port))
    expect(running.lines[1]).toBe(`能连到 ${url} 的人都能打开，链接里写的也是它。`)
    expect(running.officerLink).toMatch(/^https:\/\/192\.168\.77\.1\/\?start=/)
    await answerByLink(url, 'proxied', running.officerLink)
    expect((await curl(networks.clerk, `http://${networks.address}:${port}/`)).status).toBe(0)
    expect((await curl(networks.clerk, '-H', 'Host: 127.0.0.1:3000', `${url}/chat/me`)).status).toBe(403)
    expect(
      (await curl(networks.clerk, '-H', 'Origin: https://evil.example', '-X', 'POST', `${url}/chat/door`)).status,
    ).toBe(403)
    expect(await countedAsOne(url)).toEqual([403, 429])
  })

  /** The first officer opens the year; a clerk comes by its link and answers. */
  async function answerByLink(url: string, name: string, officerLink: string): Promise<void> {
    const link = await openYear(person(url, `${name}-officer`), officerLink)
    expect(link.startsWith(`${url}/?start=`)).toBe(true)
    const clerk = person(url, `${name}-clerk`)
    expect((await clerk.ask('POST', '/join', { name: '周敏' })).status).toBe(403)
    expect(await clerk.come('周敏', link)).toContain(`您已加入 ${department}`)
    await clerk.tap('一题一题填')
    expect(await clerk.tap('跳过')).toContain('附件一')
    expect((await person(url, `${name}-stranger`).ask('GET', '/me')).status).toBe(401)
  }

  /**
   * A sender who makes up other senders before themself still counts as one: returns the first and the last status of
   * many requests.
   */
  async function countedAsOne(url: string): Promise<number[]> {
    const statuses: number[] = []
    for (let count = 0; count < 12; count += 1) {
      const invented = ['-H', `X-Forwarded-For: 6.6.6.${count}`, '-H', `Forwarded: for=7.7.7.${count}`]
      const body = ['-H', 'content-type: application/json', '-d', '{"name":"甲","start":"guess"}']
      statuses.push((await curl(networks.clerk, ...invented, ...body, `${url}/chat/join`)).status)
    }
    return [statuses[0] ?? 0, statuses.at(-1) ?? 0]
  }
})
