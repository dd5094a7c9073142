/** The link that brings a token to the bot at Telegram. */
export function telegramLink(bot: string, token: string): string {
  return `https://t.me/${bot}?start=${token}`
}
