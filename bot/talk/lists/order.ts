const verbs = '改名|名称改|改|删除|删掉|删|上移|下移'
const behind = new RegExp(`^(?:把|将|的)?第(\\d{1,2})[行个项条](?:的)?(${verbs})[为成叫]?(.*)$`)
const before = new RegExp(`^(${verbs})第(\\d{1,2})[行个项条]?[为成叫]?(.*)$`)

/**
 * Puts an order that says 第1行 into the usual form: 第1行改名为湿地保护 → 改名 1 湿地保护. Any other text is
 * unchanged.
 */
export function inOrder(line: string): string {
  const [, at, does] = behind.exec(line) ?? []
  const [, doesFirst, atBehind] = before.exec(line) ?? []
  const [number, verb] = at === undefined ? [atBehind, doesFirst] : [at, does]
  if (number === undefined || verb === undefined) return line
  const name = (behind.exec(line) ?? before.exec(line))?.[3] ?? ''
  return `${plainly(verb)} ${number} ${name.trim()}`.trim()
}

function plainly(verb: string): string {
  if (verb.startsWith('删')) return '删除'
  return verb.endsWith('移') ? verb : '改名'
}
