import type { Waiting } from '../db/held.ts'
import { waitingWords } from './copying-words.ts'

/** Messages to the operator about the databases' files. */
export const dataWords = {
  empty: (name: string, folder: string) =>
    `${folder} 里的 ${name} 是空的，还没有任何人和填报。第一次用不必管；以前填过的，可能是放错了文件夹，或复制时少了 ${name}-wal：先停下，换上完整的备份再启动。`,
  withoutLog: (name: string) =>
    `${name} 旁边少了 ${name}-wal，而上次没有正常停下：如果是在运行时直接复制来的，最后一段回答可能不在里面。有完整的备份，就先停下，用 npm run restore 换上。`,
  held: (held: Waiting) =>
    `${waitingWords(held)}是恢复备份时留下没发的，启动后也不会发。要发，先停下，运行 npm run restore -- --resend，再启动；不发也不影响填报。`,
  takenAway: (name: string, copy: string | undefined) =>
    `${name} 被删掉或换掉了，现在填的不会进到新文件里。${copy ? `到现在为止的数据已另存为 ${copy}。` : '另存一份也没有成功。'}请停下自评助手，${copy ? `把它改名为 ${name}` : '换上最近的备份'}，再启动。`,
} as const
