import { officerLinkHours } from '../../db/officers.ts'

/** The line in the terminal with an officer's links, to the page or to Telegram. */
export function officerLinkWords(links: readonly string[]): string {
  return `财政局的审核人从这里进入（只能用一次，${officerLinkHours} 小时内有效，之前打印的不再有效）：${links.join(' 或 ')}`
}
