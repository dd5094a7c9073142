/** The terminal's own messages. */
export const terminalWords = {
  welcome: '打一行字、回车，就是发一条消息。发 #1 点第一个按钮，发“文件 路径”传文件，按 Ctrl+D 结束。',
  notKept: '这次的对话结束后就删掉。想下次接着填，启动时加上 --data 文件夹，或者设 DATA_DIR。',
  noFile: '没有这个文件，什么也没有发。请核对路径。',
  document: (path: string) => `文件存在 ${path}`,
  documentLost: (name: string) => `${name} 存不下来：文件夹写不进去，或磁盘满了。`,
  unread: '没有人再看输出，对话到此为止。',
  notFilling: (person: string) => `${person} 在终端里还没有填着的自评，看不出这句话会由谁收下。`,
  usage:
    '用法：npm run talk -- [--name 姓名] [--data 数据文件夹] [--out 放文件的文件夹] [--explain 一句话，只看由谁收下]',
} as const
