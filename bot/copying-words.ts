import { DateTime } from 'luxon'
import type { Contents } from '../db/contents.ts'
import type { Waiting } from '../db/held.ts'
import type { Restored } from '../db/restore.ts'

/** A database's contents in words: `3 个单位、4 份自评、487 格答案、651 条消息，最新一条是 2026年11月29日 14:05 的`. */
export function contentsWords({ departments, filings, answers, messages, newest }: Contents, zone: string): string {
  const counted = `${departments} 个单位、${filings} 份自评、${answers} 格答案、${messages} 条消息`
  if (newest === null) return counted
  return `${counted}，最新一条是 ${DateTime.fromISO(newest, { zone }).toFormat('yyyy年M月d日 HH:mm')} 的`
}

/** What is pending, in words: `5 条消息、2 份文件或起草`. */
export function waitingWords({ says, jobs }: Waiting): string {
  const parts = [
    [says, '条消息'],
    [jobs, '份文件或起草'],
  ] as const
  return parts.flatMap(([count, of]) => (count > 0 ? [`${count} ${of}`] : [])).join('、')
}

/** Messages to the operator about a copy that was made. */
export const backupWords = {
  usage: '用法：npm run backup -- 备份文件 [--force]　（自评助手不用停；--force 盖掉已有的文件）',
  made: (file: string, contents: string) => `已备份到 ${file}，查过是完整的：${contents}。`,
  failed: (reason: string) => `没有备份成：${reason}`,
  noFolder: (folder: string) => `没有 ${folder} 这个文件夹。请先建好它，或换一个。`,
  isFolder: (file: string) => `${file} 是文件夹。请在后面写上备份的文件名，例如 ziping-2026-11-29.db。`,
  isThere: (file: string) => `${file} 已经有了，没有动它。换一个名字；确实要盖掉，加 --force。`,
  inUse: (file: string) => `${file} 是自评助手自己的数据文件。备份请换一个文件名，最好放到另一块硬盘。`,
} as const

/** Messages to the operator about the daily copies. */
export const dailyWords = {
  failed: (name: string, reason: string) => `今天的备份 ${name} 没有做成：${reason}每小时再试一次。`,
  noFolder: '设置有误：BACKUP_DIR 应是一个已有的文件夹。先建好它（网络盘先挂上），再启动。',
  inUse: '设置有误：BACKUP_DIR 正由另一个自评助手用着。各用各的文件夹。',
  unwritable: '设置有误：BACKUP_DIR 不能写。请给运行程序的用户写权限，腾出空间，或换一个文件夹。',
} as const

/** Messages to the operator about a restored copy. */
export const restoreWords = {
  usage: '用法：npm run restore -- 备份文件 [--resend]　或　npm run restore -- --resend　（先停下自评助手）',
  failed: (reason: string) => `没有恢复成，原来的数据没有动：${reason}`,
  unsure: (kept: string) =>
    `备份已放好，但再查一遍时读不出来，硬盘可能有问题。先别启动，${kept ? `原来的数据在 ${kept}，` : ''}换一块硬盘再恢复。`,
  notResent: (reason: string) => `没有改动：${reason}`,
  resent: (queued: Waiting) =>
    isSome(queued) ? `${waitingWords(queued)}已排好队，启动自评助手后就发。` : '没有留着没发的消息，不用做什么。',
  done: (restored: Restored, contents: string): readonly string[] => [
    `已恢复，查过是完整的：${contents}。`,
    ...(restored.lacksLog ? [restoreWords.lacksLog] : []),
    ...(restored.kept ? [`原来的数据留在 ${restored.kept}，确认无误后可以删掉。`] : []),
    ...queueWords(restored),
    '现在可以启动自评助手。',
  ],
  lacksLog:
    '注意：这份文件是在运行时直接复制的，旁边少了 -wal，最后一段回答可能不在里面。以后请用 npm run backup 备份。',
} as const

function queueWords({ held, queued }: Restored): readonly string[] {
  const mayBeSent = `备份时排着队的 ${waitingWords(held)}可能早已发过，先留着不发。`
  if (isSome(held)) return [`${mayBeSent}要发，运行 npm run restore -- --resend，再启动。`]
  return isSome(queued) ? [restoreWords.resent(queued)] : []
}

function isSome({ says, jobs }: Waiting): boolean {
  return says + jobs > 0
}

/** Why a copy could not be made or restored. */
export const copyReasons = {
  noData: (folder: string) => `${folder} 里还没有数据。自评助手已经在用的，请设成启动时同样的 DATA_DIR 再运行。`,
  noFile: (file: string) => `没有 ${file} 这个文件。请核对路径。`,
  ownFile: (file: string) => `${file} 就是自评助手现在的数据，不是备份。`,
  chatBeside: (folder: string) =>
    `${folder} 里还有旧版的 chat.db。先用这一版启动一次自评助手，把它并进 ziping.db；启动不了的，把 chat.db 移到别处留底。`,
  running: '自评助手正在用这份数据。先停下它再运行。',
  older: (name: string) => `${name} 还没有升级到这一版。先用这一版启动一次自评助手。`,
  newer: (name: string) => `${name} 由更新版本的程序用过。请改用更新的版本。`,
  damaged: (name: string) => `${name} 有损坏，或不是数据文件。请换一份备份。`,
  damagedData: (name: string) =>
    `${name} 有损坏。先把整个 DATA_DIR 复制一份留底，再停下自评助手，用 npm run restore 换上最近的备份。`,
  foreign: (name: string) =>
    `${name} 里没有自评助手的数据：拿错了文件，或直接复制 ziping.db 时少了旁边的 ziping.db-wal。`,
  full: '磁盘满了。腾出空间再试。',
  unwritable: '文件打不开或不能写。请用启动自评助手的那个用户来运行，并核对文件夹的权限。',
  busy: '有别的程序正打开着 ziping.db。关掉它再试。',
  unknown: (code: string) => `原因不明（${code}）。`,
} as const
