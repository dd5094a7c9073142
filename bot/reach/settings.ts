import { isIP } from 'node:net'
import * as z from 'zod'
import { addressTest, isLoopback } from './addresses.ts'

/** How the office's page is reached, and by whom. */
export type Reach = {
  /** The IP address that the server listens on. */
  readonly host: string
  /** The address that people open and links contain, without a trailing slash. */
  readonly publicUrl?: string
  /** Addresses and networks of proxies whose statement of the sender is trusted. */
  readonly proxies: readonly string[]
  /** Whether a name alone lets somebody in, or only a link. */
  readonly join: 'open' | 'link'
  /** How much one person may send, and how many may join from one address; unlimited if absent. */
  readonly messagesPerMinute?: number
  readonly joinsPerMinute?: number
}

/** Only this machine, where nobody needs a link and nothing is limited. */
export const thisMachine: Reach = { host: '127.0.0.1', proxies: [], join: 'open' }

const perMinute = z.coerce.number().int().min(1)

/** The environment's variables. */
export const reachVariables = {
  HOST: z
    .string()
    .transform((host) => (host === 'localhost' ? thisMachine.host : host))
    .refine((host) => isIP(host) > 0)
    .default(thisMachine.host),
  PUBLIC_URL: z
    .string()
    .refine((text) => /^https?:\/\/[^/?#@\s]+\/?$/i.test(text) && URL.canParse(text))
    .transform((text) => new URL(text).origin)
    .optional(),
  TRUSTED_PROXY: z
    .string()
    .transform((list) => list.split(/[,，\s]+/).filter((entry) => entry !== ''))
    .refine((list) => addressTest(list) !== undefined)
    .default([]),
  JOIN: z.enum(['open', 'link']).optional(),
  MESSAGES_PER_MINUTE: perMinute.default(60),
  JOINS_PER_MINUTE: perMinute.default(60),
}

/** What each variable should be. */
export const wantedReach: Readonly<Record<keyof typeof reachVariables, string>> = {
  HOST: '应是这台电脑的一个 IP 地址，或 0.0.0.0（它的所有地址）',
  PUBLIC_URL: '应是 http:// 或 https:// 开头的地址，后面不带路径，例如 http://192.168.1.5:3000',
  TRUSTED_PROXY: '应是代理的 IP 地址或网段，几个用逗号隔开，例如 127.0.0.1,10.0.0.0/24',
  JOIN: '应是 open（写上姓名就能进来）或 link（有链接才能进来）',
  MESSAGES_PER_MINUTE: '应是不小于 1 的整数',
  JOINS_PER_MINUTE: '应是不小于 1 的整数',
}

type Variables = z.infer<z.ZodObject<typeof reachVariables>>

/** The variables combined; a sentence if they contradict each other. */
export function reachOf(read: Variables): Reach | string {
  const { HOST: host, PUBLIC_URL: publicUrl, TRUSTED_PROXY: proxies } = read
  if (proxies.length > 0 && publicUrl === undefined) return '设置有误：有 TRUSTED_PROXY 就要有 PUBLIC_URL。'
  if (publicUrl?.startsWith('https:') && proxies.length === 0)
    return '设置有误：PUBLIC_URL 是 https，前面要有代理，它的地址请写在 TRUSTED_PROXY（同一台电脑写 127.0.0.1）。'
  const alone = isLoopback(host) && (publicUrl === undefined || isLoopbackName(new URL(publicUrl).hostname))
  return {
    host,
    proxies,
    join: read.JOIN ?? (alone ? 'open' : 'link'),
    messagesPerMinute: read.MESSAGES_PER_MINUTE,
    joinsPerMinute: read.JOINS_PER_MINUTE,
    ...(publicUrl === undefined ? {} : { publicUrl }),
  }
}

/** Whether a URL's host name always means the local machine. */
export function isLoopbackName(hostname: string): boolean {
  return hostname === 'localhost' || isLoopback(hostname.replace(/^\[|\]$/g, ''))
}
