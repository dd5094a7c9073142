import { shownName } from '../core/names.ts'

/** The most names listed. */
const most = 5

/** Messages about the page that an earlier version kept in a separate database. */
export const takingOverWords = {
  lost(names: readonly string[]): string {
    const shown = names.slice(0, most).map(shownName).join('、')
    const all = names.length > most ? `${shown} 等` : shown
    return `原来网页的数据（chat.db）和 ziping.db 对不上：${all} ${names.length} 个人从原来的网页进不来了，填报都在，谁也没有得到他们的权限。请给他们重新发链接；财政局的链接用 npm run officer-link 再要一个。`
  },
  unreadable: (copy: string) =>
    `chat.db 读不了，没有用它，改名为 ${copy} 留着。ziping.db 没有动；有好的 chat.db 备份，停下后放回来再启动一次。`,
  another: (copy: string) =>
    `DATA_DIR 里又有一个 chat.db，网页的数据早已并进 ziping.db，没有用它，改名为 ${copy} 留着。`,
  asks: (untaken: readonly string[]) =>
    `程序刚升级，您最后发来的${untaken.length > 1 ? `这 ${untaken.length} 条` : '这一条'}还没有处理，请再发一次：\n${untaken.map(quoted).join('\n')}`,
} as const

function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`
}
