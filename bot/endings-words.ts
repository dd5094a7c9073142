/** The operator's message when the program ends, or cannot start. */
export const endingWords = {
  stopping: '正在停下，最多十秒。数据都在。',
  cannotStart: (reason: string) => `启动不了：${reason}`,
  fault: '程序出了错，已停下。数据都在，重新启动就能接着用；再出现，请把上面的日志交给维护程序的人。',
  botRefused: (code: number) => `Telegram 不接受这个机器人（它回答 ${code}）。请核对 BOT_TOKEN 和 TELEGRAM_API_ROOT。`,
  newerFile: (name: string) => `${name} 已由更新版本的程序用过，这一版打不开，里面的数据没有动。请改用更新的版本。`,
  lockedFile: (name: string) =>
    `${name} 正由另一个自评助手使用，一份数据只能由一个程序收发消息。先停掉那一个，或换一个 DATA_DIR。`,
  damagedFile: (name: string) =>
    `${name} 有损坏，没有动它。先把整个 DATA_DIR 复制一份留底，再换上最近的备份；没有备份，可用 sqlite3 的 .recover 救出大部分。`,
  unwritable: 'DATA_DIR 或里面的文件不能写：只读，或属于别的用户。请给运行程序的用户写权限，或换一个目录。',
  full: 'DATA_DIR 所在的磁盘满了。腾出空间再启动，里面的数据没有动。',
  noAddress: 'HOST 不是这台电脑的地址。写它自己的 IP 地址，或 0.0.0.0。',
  portDenied: '没有权限用这个 PORT。换一个 1024 以上的。',
  portTaken: '端口已被占用。换一个 PORT，或停掉占用它的程序。',
  unknown: (name: string) => `原因不明（${name}）。请把这一行和上面的日志交给维护程序的人。`,
} as const

/** The start's note on data that other users of the machine can open. */
export function exposedWords(names: readonly string[]): string {
  return `注意：这台机器上的其他用户也能打开 ${names.join('、')}，里面有填报内容，权限没能改成只有自己能看。请把它们归到运行程序的用户名下，或把 DATA_DIR 换成这个用户自己的文件夹。`
}
