import { pino } from 'pino'
import { NewerFileError } from '../db/file.ts'
import { LockedFileError } from '../db/lock.ts'
import { ConfigError, readConfig } from './config.ts'
import { startService } from './service.ts'
import { officerLinkWords } from './words/officer-link.ts'

/** Starts the bot and stops it on a signal; a start that fails says in one line what to mend. */
async function main(): Promise<void> {
  process.umask(0o077)
  const logger = pino({ name: 'ziping', level: 'info' }, pino.destination(2))
  const service = await startService(readConfig(process.env), logger)
  process.stdout.write(
    service.url ? `自评助手已启动，用浏览器打开 ${service.url}\n` : '自评助手已启动，正在接收消息。\n',
  )
  for (const line of service.reach ?? []) process.stdout.write(`${line}\n`)
  if (service.exposed.length > 0) process.stdout.write(`${exposedWords(service.exposed)}\n`)
  if (service.officerLink) process.stdout.write(`${officerLinkWords(service.officerLink)}\n`)
  const stop = (signal: string) => {
    logger.info({ signal }, 'stopping')
    service.stop().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`${startFailure(error)}\n`)
  process.exit(1)
})

function exposedWords(names: readonly string[]): string {
  return `注意：这台机器上的其他用户也能打开 ${names.join('、')}，里面有填报内容，权限没能改成只有自己能看。请把它们归到运行程序的用户名下，或把 DATA_DIR 换成这个用户自己的文件夹。`
}

/** No right to read or write, a read-only disk, or a file where a folder should be. */
const unwritable: readonly string[] = [
  'EACCES',
  'EPERM',
  'EROFS',
  'EEXIST',
  'ENOTDIR',
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
]

function startFailure(error: unknown): string {
  if (error instanceof ConfigError) return error.message
  if (error instanceof NewerFileError)
    return `启动不了：${error.message} 已由更新版本的程序用过，这一版打不开，里面的数据没有动。请改用更新的版本。`
  if (error instanceof LockedFileError)
    return `启动不了：${error.message} 正由另一个自评助手使用，一份数据只能由一个程序收发消息。先停掉那一个，或换一个 DATA_DIR。`
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const listens = error instanceof Error && 'syscall' in error && error.syscall === 'listen'
  if (code === 'EADDRNOTAVAIL') return '启动不了：HOST 不是这台电脑的地址。写它自己的 IP 地址，或 0.0.0.0。'
  if (code === 'EACCES' && listens) return '启动不了：没有权限用这个 PORT。换一个 1024 以上的。'
  if (code === 'EADDRINUSE') return '启动不了：端口已被占用。换一个 PORT，或停掉占用它的程序。'
  if (unwritable.includes(String(code))) return '启动不了：DATA_DIR 不能写。请换一个目录，或给它写权限。'
  return `启动不了：${error instanceof Error ? error.message : '原因不明'}`
}
