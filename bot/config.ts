import { resolve } from 'node:path'
import { IANAZone } from 'luxon'
import * as z from 'zod'
import { type WebhookSettings, wantedWebhook, webhookOf, webhookVariables } from './channels/telegram/settings.ts'
import { clearTextRefusal } from './clear-text.ts'
import { officeProgram } from './files/office/program.ts'
import { type Reach, reachOf, reachVariables, wantedReach } from './reach/settings.ts'

/** An environment variable that cannot be used; the message is the one line for the operator. */
export class ConfigError extends Error {}

const url = z.url({ protocol: /^https?$/ })
const variables = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/)
    .optional(),
  TELEGRAM_API_ROOT: url.transform((root) => root.replace(/\/{1,9}$/, '')).optional(),
  DATA_DIR: z.string().default('./data'),
  BACKUP_DIR: z.string().optional(),
  SOFFICE: z.string().optional(),
  MODEL_BASE_URL: url.optional(),
  MODEL_NAME: z.string().optional(),
  MODEL_API_KEY: z.string().optional(),
  MODEL_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(280).default(90),
  MODEL_TOKENS_PER_FILING: z.coerce.number().int().min(0).default(300_000),
  MODEL_MINUTES_PER_FILING: z.coerce.number().min(0).default(60),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  OFFICE: z.enum(['on', 'off']).default('off'),
  ALLOW_HTTP: z.enum(['on', 'off']).default('off'),
  TZ_NAME: z
    .string()
    .refine((name) => IANAZone.isValidZone(name))
    .default('Asia/Shanghai'),
  ...reachVariables,
  ...webhookVariables,
})

/** The configuration, read once at the start. */
export type Config = {
  readonly token?: string
  readonly apiRoot?: string
  /** The webhook to which Telegram sends updates; it is polled if not given. */
  readonly webhook?: WebhookSettings
  /** Whether the office's page is open beside the Telegram bot. */
  readonly office?: true
  readonly dataDir: string
  /** Where a copy of the data is made every day; none is made if not given. */
  readonly backupDir?: string
  readonly port: number
  readonly zone: string
  /** LibreOffice's program, which converts files of old formats. */
  readonly soffice?: string
  readonly model?: ModelConfig
  /** How the office's page is reached; by this machine alone if not given. */
  readonly reach?: Reach
}

/** The model, how long one answer may take, and what one filing may cost. */
export type ModelConfig = {
  readonly baseUrl: string
  readonly name: string
  readonly key?: string
  readonly timeoutMs: number
  /** See `Model` in prompts. */
  readonly backoffMs?: number
  readonly tokens: number
  readonly millis: number
}

/** Reads the environment; throws a ConfigError that says in one line what to mend. Empty variables count as unset. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const read = variables.safeParse(set)
  if (!read.success) throw new ConfigError(oneLine(read.error))
  const refusal = clearTextRefusal(read.data)
  if (refusal !== undefined) throw new ConfigError(refusal)
  const { BOT_TOKEN, TELEGRAM_API_ROOT, MODEL_BASE_URL, MODEL_NAME } = read.data
  if (MODEL_BASE_URL && !MODEL_NAME) throw new ConfigError('设置有误：有 MODEL_BASE_URL 就要有 MODEL_NAME。')
  const { BACKUP_DIR, DATA_DIR } = read.data
  if (BACKUP_DIR !== undefined && resolve(BACKUP_DIR) === resolve(DATA_DIR))
    throw new ConfigError('设置有误：BACKUP_DIR 不能就是 DATA_DIR，最好在另一块硬盘上。')
  const soffice = officeProgram(set)
  if (read.data.SOFFICE !== undefined && soffice === undefined)
    throw new ConfigError('设置有误：SOFFICE 应是 LibreOffice 的程序，例如 /usr/bin/soffice。')
  const reach = reachOf(read.data)
  if (typeof reach === 'string') throw new ConfigError(reach)
  const webhook = webhookOf(read.data)
  if (typeof webhook === 'string') throw new ConfigError(webhook)
  return {
    dataDir: DATA_DIR,
    ...(BACKUP_DIR ? { backupDir: BACKUP_DIR } : {}),
    reach,
    port: read.data.PORT,
    zone: read.data.TZ_NAME,
    ...(soffice === undefined ? {} : { soffice }),
    ...(BOT_TOKEN ? { token: BOT_TOKEN } : {}),
    ...(TELEGRAM_API_ROOT ? { apiRoot: TELEGRAM_API_ROOT } : {}),
    ...(webhook ? { webhook } : {}),
    ...(read.data.OFFICE === 'on' ? { office: true as const } : {}),
    ...modelOf(read.data),
  }
}

function modelOf(data: z.infer<typeof variables>): { model?: ModelConfig } {
  const { MODEL_BASE_URL: baseUrl, MODEL_NAME: name, MODEL_API_KEY: key } = data
  if (!baseUrl || !name) return {}
  const limits = {
    timeoutMs: data.MODEL_TIMEOUT_SECONDS * 1000,
    tokens: data.MODEL_TOKENS_PER_FILING,
    millis: data.MODEL_MINUTES_PER_FILING * 60_000,
  }
  return { model: { baseUrl, name, ...(key ? { key } : {}), ...limits } }
}

const wanted: Readonly<Record<string, string>> = {
  BOT_TOKEN: '应是 BotFather 给的一串，形如 123456:ABC…',
  TELEGRAM_API_ROOT: '应是 http:// 或 https:// 开头的地址',
  MODEL_BASE_URL: '应是 http:// 或 https:// 开头的地址',
  MODEL_TIMEOUT_SECONDS: '应是 1 到 280 的整数',
  MODEL_TOKENS_PER_FILING: '应是不小于 0 的整数',
  MODEL_MINUTES_PER_FILING: '应是不小于 0 的数',
  OFFICE: '应是 on 或 off',
  ALLOW_HTTP: '应是 on 或 off',
  PORT: '应是 0 到 65535 的整数',
  TZ_NAME: '应是时区名，例如 Asia/Shanghai',
  ...wantedReach,
  ...wantedWebhook,
}

function oneLine(error: z.ZodError): string {
  const name = String(error.issues[0]?.path[0])
  return `设置有误：${name} ${wanted[name] ?? '读不懂'}。`
}
