import * as z from 'zod'

/** The webhook to which Telegram sends updates, instead of being polled. */
export type WebhookSettings = {
  readonly url: string
  /** The secret that its requests must carry; random at each start if not given. */
  readonly secret?: string
}

/** The only ports that Telegram calls. */
const ports: readonly string[] = ['', '80', '88', '443', '8443']

/** The environment's variables. */
export const webhookVariables = {
  WEBHOOK_URL: z
    .string()
    .regex(/^https:\/\/[^/?#@\s]+(?:\/[\w./~-]*)?$/i)
    .refine((text) => URL.canParse(text) && ports.includes(new URL(text).port))
    .transform((text) => new URL(text).href)
    .optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/)
    .optional(),
}

/** What each variable should be. */
export const wantedWebhook: Readonly<Record<keyof typeof webhookVariables, string>> = {
  WEBHOOK_URL:
    '应是 Telegram 能访问的 https:// 地址，端口是 443、80、88 或 8443，路径只用字母、数字和 . _ ~ - /，例如 https://bot.example.gov.cn/telegram',
  WEBHOOK_SECRET: '应是 1 到 256 个字母、数字、_ 或 -',
}

type Variables = z.infer<z.ZodObject<typeof webhookVariables>> & { readonly BOT_TOKEN?: string | undefined }

/** The variables combined; a sentence if they contradict each other. */
export function webhookOf(read: Variables): WebhookSettings | string | undefined {
  const { WEBHOOK_URL: url, WEBHOOK_SECRET: secret, BOT_TOKEN: token } = read
  if (url === undefined) return secret && '设置有误：有 WEBHOOK_SECRET 就要有 WEBHOOK_URL。'
  if (token === undefined) return '设置有误：有 WEBHOOK_URL 就要有 BOT_TOKEN。'
  return { url, ...(secret ? { secret } : {}) }
}
