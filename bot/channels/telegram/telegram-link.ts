/** The bot's Telegram link for a token. */
export function telegramLink(bot: string, token: string): string {
  return `https://t.me/${bot}?start=${token}`
}
