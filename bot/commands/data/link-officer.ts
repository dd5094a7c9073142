import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { NewerFileError, OlderFileError } from '../../../db/file.ts'
import { newToken } from '../../../db/links.ts'
import { officerToken } from '../../../db/officers.ts'
import { openStoreInUse } from '../../../db/open.ts'
import { pageLink } from '../../channels/office/page-link.ts'
import { NamelessError, nameAtTelegram } from '../../channels/telegram/name.ts'
import { telegramLink } from '../../channels/telegram/telegram-link.ts'
import { type Config, ConfigError, readConfig } from '../../config.ts'
import { openAddress } from '../../reach/open-address.ts'
import { thisMachine } from '../../reach/settings.ts'
import { officerLinkWords } from '../officer-link-words.ts'

/**
 * Prints a link that makes its first user an officer, even while the bot runs and if there are officers already; 1 if
 * that is impossible.
 */
export async function linkOfficer(env: NodeJS.ProcessEnv): Promise<number> {
  try {
    await printLinks(readConfig(env))
    return 0
  } catch (error) {
    process.stderr.write(`${failureWords(error)}\n`)
    return 1
  }
}

async function printLinks(config: Config): Promise<void> {
  const file = join(config.dataDir, 'ziping.db')
  if (!existsSync(file)) throw new NoDataError(config.dataDir)
  const links = await linksFor(config)
  const store = openStoreInUse(file)
  const token = officerToken(store, newToken, new Date().toISOString())
  store.close()
  process.stdout.write(`${officerLinkWords(links(token))}\n`)
}

/** Nothing was ever started on this data folder; the message is its name. */
class NoDataError extends Error {}

/** The links for a token: to the office's page, and to the Telegram bot, which has to give its name. */
async function linksFor({ token, apiRoot, office, port, reach = thisMachine }: Config) {
  const name = token && (await nameAtTelegram(token, apiRoot))
  const page = !token || office
  return (word: string): readonly string[] => [
    ...(page ? [pageLink(openAddress(reach, port), word)] : []),
    ...(name ? [telegramLink(name, word)] : []),
  ]
}

function failureWords(error: unknown): string {
  if (error instanceof ConfigError) return error.message
  return `没有生成链接：${reasonOf(error)}`
}

function reasonOf(error: unknown): string {
  if (error instanceof NoDataError)
    return `${error.message} 里还没有数据。自评助手已经在用的，请设成启动时同样的 DATA_DIR 再运行；还没用过的，先启动一次，启动时会打印链接。`
  if (error instanceof OlderFileError) return `${error.message} 还没有升级到这一版。先用这一版启动一次自评助手。`
  if (error instanceof NewerFileError) return `${error.message} 已由更新版本的程序用过。请改用更新的版本。`
  if (error instanceof NamelessError) return '连不上 Telegram，或它不认这个 BOT_TOKEN。请检查网络和 BOT_TOKEN 再试。'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^EACCES|^SQLITE_(CANTOPEN|READONLY)/.test(code))
    return 'DATA_DIR 里的数据打不开。请用启动自评助手的那个用户来运行。'
  return error instanceof Error ? error.message : '原因不明'
}
